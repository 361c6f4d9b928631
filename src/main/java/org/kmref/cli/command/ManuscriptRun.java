package org.kmref.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kmref.check.Finding;
import org.kmref.check.ManuscriptCheck;
import org.kmref.cli.option.CitedKeys;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.ManuscriptHead;
import org.kmref.cli.option.StyleOptions;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.csl.locale.LocatorGrammar;
import org.kmref.document.manuscript.CitationScan;
import org.kmref.document.manuscript.Manuscript;
import org.kmref.document.manuscript.Manuscript.Syntax;
import org.kmref.document.manuscript.ManuscriptLayout;
import org.kmref.document.manuscript.ManuscriptLayout.BlockKind;
import org.kmref.document.manuscript.WrittenCitation;
import org.kmref.document.manuscript.WrittenCite;
import org.kmref.document.process.FormattedManuscript;
import org.kmref.document.process.ManuscriptFormatter;
import org.kmref.document.process.ManuscriptSetup;
import org.kmref.document.process.SourceManuscript;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Problem;
import org.kmref.query.parse.QueryReader;
import org.kmref.store.DataException;

/** Manuscripts on their way that are read as one document: what they say of themselves, the library, and what becomes of them. */
final class ManuscriptRun {
    /** The languages that a manuscript may be in. */
    static final List<String> LANGUAGES = List.of("markdown", "latex", "typst", "org");

    private final Session session;
    private final LibraryOptions libraryOptions;
    private final StyleOptions styleOptions;
    private final Choices choices;

    ManuscriptRun(Session session, LibraryOptions libraryOptions, StyleOptions styleOptions, Choices choices) {
        this.session = session;
        this.libraryOptions = libraryOptions;
        this.styleOptions = styleOptions;
        this.choices = choices;
    }

    /**
     * How citations are written.
     *
     * @param keeps whether each is kept beside its text
     * @param links whether they lead to entries even where the manuscript does not ask for it
     * @param checks whether the references that a manuscript does not cite are looked for
     */
    record Choices(boolean keeps, boolean links, boolean checks) {}

    /**
     * What became of a manuscript.
     *
     * @param unknown citations of references that the library lacks
     * @param uncited references of the manuscript's own library that it does not cite
     * @param isKept whether kmref has formatted it in place before
     */
    record Done(FormattedManuscript formatted, List<Problem> unknown, List<Problem> uncited, boolean isKept) {
        /** Returns what is to be put right in the manuscript, of which this is the text as it stands. */
        List<Finding> findings(String file, String text) {
            List<Problem> old = new ArrayList<>(formatted.outOfDate());
            if (isKept && old.isEmpty() && !formatted.text().equals(text)) {
                old.add(Problem.warning(
                        file, 0, 0, "the bibliography or the notes are out of date; run kmref process --in-place"));
            }
            return Stream.of(
                            unknown.stream().map(ManuscriptCheck.UNKNOWN_REFERENCE::finding),
                            uncited.stream().map(ManuscriptCheck.UNCITED_REFERENCE::finding),
                            old.stream().map(ManuscriptCheck.OUT_OF_DATE::finding))
                    .flatMap(each -> each)
                    .toList();
        }
    }

    /** Returns the language of a manuscript: the one named, else that of its ending; Markdown for standard input. */
    static Syntax syntax(String file, String language) {
        if (!language.isEmpty()) {
            if (!LANGUAGES.contains(language)) {
                throw new UsageException(Messages.unknown("language", language, LANGUAGES));
            }
            return Syntax.valueOf(language.toUpperCase(Locale.ROOT));
        }
        return Syntax.of(file.equals("-") ? "-.md" : file)
                .filter(Syntax::isWritten)
                .orElseThrow(() -> new UsageException(file
                        + " is not a manuscript kmref knows; name a .md, .qmd, .Rmd, .tex, .typ or .org file, or its"
                        + " language with --from"));
    }

    /** A manuscript as it is read. */
    record Input(String file, Syntax syntax, String text) {}

    private record Part(SourceManuscript source, ManuscriptLayout layout, ManuscriptHead head) {
        List<WrittenCitation> citations() {
            return layout.citations();
        }
    }

    /** Returns what becomes of each. */
    List<Done> of(List<Input> inputs) throws IOException {
        List<Part> parts = parts(inputs);
        ManuscriptHead head = ManuscriptHead.of(parts.stream().map(Part::head).toList());
        StyleOptions style = styleOptions.orElse(head);
        LibraryOptions lists = libraryOptions.orElse(head.libraries());
        Library library = library(lists, parts, head);
        Map<CitationKey, Item> known = head.known(library);
        IncludedManuscripts included = new IncludedManuscripts(
                session, inputs.stream().map(Input::file).toList());
        List<FormattedManuscript> formatted = new ManuscriptFormatter(
                        parts.stream().map(Part::source).toList(),
                        setup(library, known, head, parts, style),
                        included::find)
                .format();
        List<Problem> problems =
                formatted.stream().flatMap(each -> each.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        List<Problem> uncited = uncited(parts, head, library);
        List<Done> done = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            included.warn(i, part.layout(), part.source());
            String file = part.source().file();
            done.add(new Done(
                    formatted.get(i),
                    unknown(part.source(), part.layout(), known, library),
                    uncited.stream().filter(each -> each.file().equals(file)).toList(),
                    part.source().isKept()));
        }
        return done;
    }

    private List<Part> parts(List<Input> inputs) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Input input : inputs) {
            Path folder = session.environment().directory();
            ManuscriptHead head = ManuscriptHead.of(input.syntax(), input.text(), input.file(), folder, problems);
            SourceManuscript source = SourceManuscript.of(input.syntax(), input.file(), input.text());
            problems.addAll(source.problems());
            parts.add(new Part(source, new Manuscript(input.syntax(), source.text()).layout(), head));
        }
        otherStyles(parts).forEach(problems::add);
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new DataException(problems);
        }
        return parts;
    }

    private List<Problem> otherStyles(List<Part> parts) {
        List<Part> named = parts.stream()
                .filter(part ->
                        !styleOptions.namesStyle() && !part.head().style().isEmpty())
                .toList();
        return named.stream()
                .filter(part -> !part.head().style().equals(named.get(0).head().style()))
                .map(part -> Problem.error(
                        part.source().file(),
                        0,
                        0,
                        "names the style " + part.head().style() + ", and "
                                + named.get(0).source().file() + " names "
                                + named.get(0).head().style()
                                + "; choose one with --style, or format them one by one"))
                .toList();
    }

    private Library library(LibraryOptions lists, List<Part> parts, ManuscriptHead head) throws IOException {
        boolean whole = choices.checks() && !head.libraries().isEmpty();
        boolean asks = parts.stream()
                .flatMap(part -> part.layout().blocks().stream())
                .anyMatch(block -> block.kind() == BlockKind.BIBLIOGRAPHY
                        && !block.argument().isBlank());
        if (asks || whole || isEverything(parts, head)) {
            return lists.open();
        }
        Set<CitationKey> keys = new LinkedHashSet<>(head.uncited());
        keys.addAll(cited(parts));
        return lists.ofKeys(head.ofLibrary(keys));
    }

    private static Set<CitationKey> cited(List<Part> parts) {
        Set<CitationKey> keys = new LinkedHashSet<>();
        for (Part part : parts) {
            part.citations().forEach(citation -> citation.cites().forEach(cite -> keys.add(key(cite))));
        }
        return keys;
    }

    private static boolean isEverything(List<Part> parts, ManuscriptHead head) {
        return head.isEverything() || parts.stream().anyMatch(part -> isEverything(part.layout()));
    }

    private static boolean isEverything(ManuscriptLayout layout) {
        return layout.citations().stream()
                .filter(citation -> citation.manner() == WrittenCitation.Manner.NOTHING)
                .anyMatch(citation -> citation.cites().stream()
                        .anyMatch(cite -> key(cite).value().equals("*")));
    }

    private static CitationKey key(WrittenCite cite) {
        return cite.mention().key();
    }

    private ManuscriptSetup setup(
            Library library, Map<CitationKey, Item> known, ManuscriptHead head, List<Part> parts, StyleOptions style)
            throws IOException {
        List<CitationKey> uncited = isEverything(parts, head)
                ? List.copyOf(known.keySet())
                : head.uncited().stream().filter(known::containsKey).toList();
        return new ManuscriptSetup(
                known,
                uncited,
                style.citesInNotes(),
                LocatorGrammar.of(style.language(library)),
                (other, items, citations, links) -> style.format(library, items, citations, other, links),
                query -> QueryReader.parse(query, library).filter(library.items(), library),
                choices.keeps(),
                choices.links() || head.links(),
                head.heading(),
                head.hasBibliography(),
                head.notesAfterPunctuation());
    }

    private static List<Problem> unknown(
            SourceManuscript source, ManuscriptLayout layout, Map<CitationKey, Item> known, Library library) {
        List<Problem> problems = new ArrayList<>();
        for (WrittenCitation citation : layout.citations()) {
            for (WrittenCite cite : citation.cites()) {
                CitationKey key = key(cite);
                boolean isLabel = source.syntax() == Syntax.MARKDOWN && CitationScan.isCrossReference(key);
                if (!known.containsKey(key) && !isLabel && !key.value().equals("*")) {
                    problems.add(source.problem(cite.mention().start(), CitedKeys.missing(key, library)));
                }
            }
        }
        return problems;
    }

    // Of the lists that the manuscripts name themselves: those of others hold more than one manuscript cites.
    private List<Problem> uncited(List<Part> parts, ManuscriptHead head, Library library) {
        boolean names = !head.libraries().isEmpty() || !head.items().isEmpty();
        if (!choices.checks() || !names || isEverything(parts, head)) {
            return List.of();
        }
        Set<CitationKey> cited = new HashSet<>(head.uncited());
        cited.addAll(cited(parts));
        List<Problem> problems = new ArrayList<>();
        if (!head.libraries().isEmpty()) {
            String file = naming(parts, each -> !each.libraries().isEmpty());
            String lists = String.join(", ", head.libraries());
            library.items().forEach(item -> uncited(item, cited, file, lists, problems));
        }
        String file = naming(parts, each -> !each.items().isEmpty());
        head.items().forEach(item -> uncited(item, cited, file, "the front matter", problems));
        return problems;
    }

    private static String naming(List<Part> parts, Predicate<ManuscriptHead> what) {
        return parts.stream()
                .filter(part -> what.test(part.head()))
                .map(part -> part.source().file())
                .findFirst()
                .orElse("");
    }

    private static void uncited(Item item, Set<CitationKey> cited, String file, String list, List<Problem> problems) {
        if (cited.add(item.key())) {
            problems.add(Problem.warning(
                    file,
                    0,
                    0,
                    "'" + item.key() + "' is in " + list + " and not cited; cite it, name it in nocite, or remove it"));
        }
    }
}
