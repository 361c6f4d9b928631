package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

/** One manuscript on its way: what it says of itself, the library, and what becomes of it. */
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

    Done of(String file, Syntax syntax, String text) throws IOException {
        List<Problem> problems = new ArrayList<>();
        ManuscriptHead head =
                ManuscriptHead.of(syntax, text, file, session.environment().directory(), problems);
        SourceManuscript source = SourceManuscript.of(syntax, file, text);
        problems.addAll(source.problems());
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new DataException(problems);
        }
        ManuscriptLayout layout = new Manuscript(syntax, source.text()).layout();
        StyleOptions style = styleOptions.orElse(head.style(), head.locale());
        LibraryOptions lists = libraryOptions.orElse(head.libraries());
        Library library = library(lists, layout, head);
        Map<CitationKey, Item> known = new LinkedHashMap<>();
        library.items().forEach(item -> known.put(item.key(), item));
        FormattedManuscript formatted =
                new ManuscriptFormatter(source, setup(library, known, head, layout, style)).format();
        if (!formatted.problems().isEmpty()) {
            throw new DataException(formatted.problems());
        }
        return new Done(
                formatted,
                unknown(source, layout, known, library),
                uncited(source, layout, head, library),
                source.isKept());
    }

    private Library library(LibraryOptions lists, ManuscriptLayout layout, ManuscriptHead head) throws IOException {
        boolean whole = choices.checks() && !head.libraries().isEmpty();
        boolean asks = layout.blocks().stream()
                .anyMatch(block -> block.kind() == BlockKind.BIBLIOGRAPHY
                        && !block.argument().isBlank());
        if (asks || whole || head.isEverything() || isEverything(layout)) {
            return lists.open();
        }
        Set<CitationKey> keys = new LinkedHashSet<>(head.uncited());
        layout.citations().forEach(citation -> citation.cites().forEach(cite -> keys.add(key(cite))));
        return lists.ofKeys(List.copyOf(keys));
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
            Library library,
            Map<CitationKey, Item> known,
            ManuscriptHead head,
            ManuscriptLayout layout,
            StyleOptions style)
            throws IOException {
        List<CitationKey> uncited = head.isEverything() || isEverything(layout)
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
                head.hasBibliography());
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

    // Of the lists that the manuscript names itself: those of others hold more than one manuscript cites.
    private List<Problem> uncited(
            SourceManuscript source, ManuscriptLayout layout, ManuscriptHead head, Library library) {
        boolean all = head.isEverything() || isEverything(layout);
        if (!choices.checks() || head.libraries().isEmpty() || all) {
            return List.of();
        }
        Set<CitationKey> cited = new HashSet<>(head.uncited());
        layout.citations().forEach(citation -> citation.cites().forEach(cite -> cited.add(key(cite))));
        return library.items().stream()
                .filter(item -> !cited.contains(item.key()))
                .map(item -> Problem.warning(
                        source.file(),
                        0,
                        0,
                        "'" + item.key() + "' is in " + String.join(", ", head.libraries())
                                + " and not cited; cite it, name it in nocite, or remove it"))
                .toList();
    }
}
