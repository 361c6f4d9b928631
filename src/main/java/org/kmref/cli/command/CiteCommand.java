package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.option.StyleOptions;
import org.kmref.cli.option.UnknownReferences;
import org.kmref.cli.output.CitationFormats;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.output.WordOutput;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.csl.LocatorText;
import org.kmref.csl.Processor.Formatted;
import org.kmref.csl.locale.LocatorGrammar;
import org.kmref.document.CitationLine;
import org.kmref.document.manuscript.WrittenCitation;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Cite;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Locator;
import org.kmref.word.WordDocument;
import org.kmref.word.WordDocuments;

public final class CiteCommand extends SessionCommand implements HasOutputFormats {
    private final LibraryOptions libraryOptions;

    private final StyleOptions styleOptions;

    private final OutputOptions output;

    private final SelectionOptions selectionOptions;

    private final WordOutput word;

    private @Nullable String locator;

    private String prefix = "";

    private String suffix = "";

    private boolean suppressAuthor;

    private boolean authorOnly;

    private boolean composite;

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
        of.text(20, "PLACE", "Place in the reference: 12, p. 12-14, chapter 3.", value -> locator = value, "--locator");
        of.text(21, "TEXT", "Text before the citation: see.", value -> prefix = value, "--prefix");
        of.text(22, "TEXT", "Text after the citation.", value -> suffix = value, "--suffix");
        of.flag(23, "Omit the author: (2015).", value -> suppressAuthor = value, "--suppress-author");
        of.flag(24, "Print the author only: Nilsen.", value -> authorOnly = value, "--author-only");
        of.flag(
                25,
                "Author in the text, the rest in brackets: Nilsen (2015).",
                value -> composite = value,
                "--composite");
        of.flag(26, "Read citations from standard input, one a line.", value -> lines = value, "--lines");
    }

    @Override
    public List<String> forms() {
        return CitationFormats.names();
    }

    @Override
    public Integer call() throws IOException {
        CitationFormats forms = new CitationFormats(output);
        checkOptions();
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
        Citation citation = asTyped(items, styleOptions.language(selection.library()))
                .orElseGet(() -> named(items.stream().map(Item::key).toList()));
        write(List.of(citation), items, selection.library(), forms);
        return selection.code(items);
    }

    private void write(List<Citation> citations, List<Item> items, Library library, CitationFormats forms)
            throws IOException {
        if (citations.stream().anyMatch(Citation::composite)) {
            styleOptions.needsOwnEngine(composite ? "--composite" : "@KEY [PLACE]");
        }
        boolean isWord = word.isWanted(forms.form());
        Formatted formatted = styleOptions.format(library, items, citations);
        if (isWord) {
            word.write(document(library, items, citations, formatted));
        } else {
            output.write(forms.form(), forms.citations(citations, formatted.citations()));
        }
    }

    // A citation that was pasted whole, [@nilsen2015, p. 3], keeps its place.
    private Optional<Citation> asTyped(List<Item> items, String language) {
        boolean bare = locator == null && prefix.isEmpty() && suffix.isEmpty();
        List<String> words = selectionOptions.words();
        if (!bare
                || suppressAuthor
                || authorOnly
                || composite
                || words.size() != 1
                || !words.get(0).startsWith("[")) {
            return Optional.empty();
        }
        Set<CitationKey> keys = items.stream().map(Item::key).collect(Collectors.toSet());
        return CitationLine.read(words.get(0))
                .map(written -> CitationLine.meaning(written, 1, LocatorGrammar.of(language)))
                .filter(citation -> citation.cites().stream().map(Cite::key).allMatch(keys::contains));
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

    private void checkOptions() {
        List<String> given = new ArrayList<>();
        if (suppressAuthor) {
            given.add("--suppress-author");
        }
        if (authorOnly) {
            given.add("--author-only");
        }
        if (composite) {
            given.add("--composite");
        }
        if (given.size() > 1) {
            throw new UsageException(given.get(0) + " and " + given.get(1) + " exclude each other; choose one");
        }
    }

    private Citation named(List<CitationKey> keys) {
        Citation citation = new Citation(cites(keys), 1);
        return composite ? citation.asComposite() : citation;
    }

    private List<Cite> cites(List<CitationKey> named) {
        Optional<Locator> place = Optional.ofNullable(locator).map(LocatorText::parse);
        List<Cite> cites = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            boolean first = i == 0;
            boolean last = i == named.size() - 1;
            cites.add(new Cite(
                    named.get(i),
                    last ? place : Optional.empty(),
                    first && !prefix.isEmpty() ? spacedAfter(prefix) : "",
                    last && !suffix.isEmpty() ? spacedBefore(suffix) : "",
                    suppressAuthor,
                    authorOnly));
        }
        return cites;
    }

    private static String spacedAfter(String text) {
        return text.endsWith(" ") ? text : text + " ";
    }

    private static String spacedBefore(String text) {
        return Character.isLetterOrDigit(text.codePointAt(0)) ? " " + text : text;
    }
}
