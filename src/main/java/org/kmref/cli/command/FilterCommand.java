package org.kmref.cli.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.cli.option.CitedKeys;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.ManuscriptHead;
import org.kmref.cli.option.StyleOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.csl.locale.LocatorGrammar;
import org.kmref.format.core.ReadItems;
import org.kmref.format.csldata.CslJsonReader;
import org.kmref.format.tree.Json;
import org.kmref.format.tree.JsonValues;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Problem;
import org.kmref.pandoc.FilterSetup;
import org.kmref.pandoc.PandocDocument;
import org.kmref.pandoc.PandocFilter;
import org.kmref.store.DataException;
import org.kmref.store.Loaded;
import org.kmref.store.SourceText;

public final class FilterCommand extends SessionCommand {
    private static final String INPUT = "standard input";

    private final LibraryOptions libraryOptions;
    private final StyleOptions styleOptions;

    public FilterCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.styleOptions = new StyleOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Format the citations of a pandoc document (JSON filter).")
                .footer(
                        "",
                        "Reads pandoc's JSON on standard input and writes it to standard output, with the citations"
                                + " and the bibliography formatted by kmref. Library, style and language are "
                                + "those of the"
                                + " metadata: bibliography, csl, lang, nocite, link-citations; options override them.",
                        "A key that the library lacks is reported, and its citation stays as it was.",
                        "For pandoc --filter, write a script: exec kmref filter \"$@\"");
        of.words("0..1", "FORMAT", "What pandoc makes of the document; not needed.", value -> {});
        styleOptions.declare(of);
        libraryOptions.declare(of);
    }

    @Override
    public Integer call() throws IOException {
        PandocDocument document = read();
        ManuscriptHead head = ManuscriptHead.of(
                document.metadata(), references(document), session.environment().directory());
        StyleOptions style = styleOptions.orElse(head);
        LibraryOptions lists = libraryOptions.orElse(head.libraries());
        List<CitationKey> keys = new ArrayList<>(document.keys());
        keys.addAll(head.uncited());
        Library library = head.isEverything() ? lists.open() : lists.ofKeys(head.ofLibrary(keys));
        Map<CitationKey, Item> known = head.known(library);
        new PandocFilter(document, setup(library, known, head, style)).apply();
        session.print(Json.lines(List.of(document.tree())));
        document.keys().stream()
                .filter(key -> !known.containsKey(key))
                .forEach(key -> session.warn(CitedKeys.missing(key, library)));
        // pandoc stops where a filter fails, and a missing key is no failure of its document.
        return Exit.OK;
    }

    private FilterSetup setup(Library library, Map<CitationKey, Item> known, ManuscriptHead head, StyleOptions style)
            throws IOException {
        List<CitationKey> uncited = head.isEverything()
                ? List.copyOf(known.keySet())
                : head.uncited().stream().filter(known::containsKey).toList();
        return new FilterSetup(
                known,
                uncited,
                style.citesInNotes(),
                LocatorGrammar.of(style.language(library)),
                (items, citations) -> style.format(library, items, citations, "", head.links()),
                head.links(),
                head.heading(),
                head.hasBibliography(),
                head.notesAfterPunctuation());
    }

    private static List<Item> references(PandocDocument document) throws IOException {
        List<Object> references = document.references();
        if (references.isEmpty()) {
            return List.of();
        }
        byte[] json = Json.lines(List.of(references)).getBytes(StandardCharsets.UTF_8);
        ReadItems read = new CslJsonReader().read(new ByteArrayInputStream(json), "references in the metadata");
        if (read.problems().stream().anyMatch(Problem::isError)) {
            throw new DataException(read.problems());
        }
        return read.items();
    }

    private PandocDocument read() throws IOException {
        Loaded<String> text = SourceText.read(session.environment().in(), INPUT);
        if (text.hasErrors()) {
            throw new DataException(text.problems());
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Object> tree = JsonValues.read(text.value(), INPUT, problems);
        if (problems.isEmpty() && !tree.filter(PandocDocument::is).isPresent()) {
            problems.add(Problem.error(
                    INPUT, 0, 0, "is not a document of pandoc's; call it as pandoc paper.md -t json | kmref filter"));
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        return PandocDocument.of(tree.orElseThrow());
    }
}
