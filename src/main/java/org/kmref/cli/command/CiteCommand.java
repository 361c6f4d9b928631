package org.kmref.cli.command;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kmref.cli.option.CiteOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.option.StyleOptions;
import org.kmref.cli.option.UnknownReferences;
import org.kmref.cli.output.CitationFormats;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.output.WordOutput;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.csl.Processor.Formatted;
import org.kmref.document.manuscript.WrittenCitation;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.word.WordDocument;
import org.kmref.word.WordDocuments;

public final class CiteCommand extends SessionCommand implements HasOutputFormats {
    private final LibraryOptions libraryOptions;

    private final StyleOptions styleOptions;

    private final OutputOptions output;

    private final SelectionOptions selectionOptions;

    private final WordOutput word;

    private final CiteOptions cite = new CiteOptions();

    private boolean lines;

    public CiteCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.styleOptions = new StyleOptions(session);
        this.output = new OutputOptions(session);
        this.selectionOptions = new SelectionOptions(session).expectingKeys();
        this.word = new WordOutput(session, output);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Format a citation of one or several references, or all citations of a document.")
                .footer(
                        "",
                        "With --lines each line of standard input is a citation, such as [see @nilsen2015, p. 3;"
                                + " @ward2017]. All lines together are one document, which decides numbers, ibid. and the"
                                + " letters after years.",
                        "--locator and --suffix belong to the last reference, --prefix to the first.",
                        "kmref list -t theory --to keys | kmref cite - cites what list found.");
        libraryOptions.declare(of);
        styleOptions.declare(of);
        output.declare(of, forms());
        output.declareCopy(of);
        word.declareLive(of);
        selectionOptions.declareQuery(of);
        cite.declare(of);
        of.flag(26, "Read citations from standard input, one a line.", value -> lines = value, "--lines");
    }

    @Override
    public List<OutputFormat> forms() {
        return CitationFormats.formats();
    }

    @Override
    public Integer call() throws IOException {
        CitationFormats forms = new CitationFormats(output);
        cite.check();
        if (lines != selectionOptions.isEmpty()) {
            throw new UsageException("name at least one key, or give --lines and citations on standard input");
        }
        // Refused before any work is done where it would go to a terminal.
        word.isWanted(forms.form());
        return lines ? lines(forms) : one(forms);
    }

    private Integer lines(CitationFormats forms) throws IOException {
        List<WrittenCitation> written = new CitationLines(session).read();
        if (written.isEmpty()) {
            throw new NoAnswerException("no citation came in; write one a line");
        }
        List<CitationKey> keys = written.stream()
                .flatMap(citation -> citation.cites().stream())
                .map(cite -> cite.mention().key())
                .distinct()
                .toList();
        Library library = libraryOptions.ofKeys(keys);
        Map<CitationKey, Item> known = new HashMap<>();
        library.items().forEach(item -> known.put(item.key(), item));
        List<String> unknown = keys.stream()
                .filter(key -> !known.containsKey(key))
                .map(CitationKey::value)
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnknownReferences(library).of(unknown, session);
        }
        List<Citation> citations = CitationLines.meant(written, styleOptions.language(library));
        write(citations, keys.stream().map(known::get).toList(), library, forms);
        return Exit.OK;
    }

    private Integer one(CitationFormats forms) throws IOException {
        Selection selection = selectionOptions.open(libraryOptions);
        List<Item> items = selection.some();
        Citation citation = cite.citation(
                items.stream().map(Item::key).toList(),
                selectionOptions.words(),
                styleOptions.language(selection.library()));
        write(List.of(citation), items, selection.library(), forms);
        return selection.code(items);
    }

    private void write(List<Citation> citations, List<Item> items, Library library, CitationFormats forms)
            throws IOException {
        if (citations.stream().anyMatch(Citation::composite)) {
            styleOptions.needsOwnEngine(cite.compositeSource());
        }
        boolean isWord = word.isWanted(forms.form());
        Formatted formatted = styleOptions.format(library, items, citations);
        if (isWord) {
            word.write(document(library, items, citations, formatted));
        } else {
            output.write(forms.form(), forms.citations(citations, formatted.citations()));
        }
    }

    private WordDocument document(Library library, List<Item> items, List<Citation> citations, Formatted formatted)
            throws IOException {
        WordDocuments documents = new WordDocuments(items, styleOptions.language(library));
        boolean areNotes = styleOptions.citesInNotes();
        if (!word.isLive()) {
            return documents.citations(library.title(), formatted.citations(), areNotes);
        }
        if (citations.stream().anyMatch(Citation::composite)) {
            throw new UsageException(
                    "Zotero has no citations with the author in the text; write Nilsen [-@nilsen2015]");
        }
        String style = styleOptions
                .publishedStyle()
                .orElseThrow(() -> new UsageException(
                        "--live needs a style that Zotero finds by its id, not a file; kmref styles lists them"));
        return documents.zoteroCitations(library.title(), citations, formatted, style, areNotes);
    }
}
