package org.kmref.document.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Processor.Formatted;
import org.kmref.csl.StyledText;
import org.kmref.document.manuscript.Manuscript;
import org.kmref.document.manuscript.ManuscriptLayout;
import org.kmref.document.manuscript.ManuscriptLayout.Block;
import org.kmref.document.manuscript.ManuscriptLayout.BlockKind;
import org.kmref.document.manuscript.WrittenCitation;
import org.kmref.document.manuscript.WrittenCitation.Manner;
import org.kmref.document.process.NotePlan.Placed;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;

/**
 * Formats the citations of a manuscript where they stand, and writes its bibliographies. All else stays as it is.
 *
 * <p>A citation of a reference that is not known stays too.
 */
public final class ManuscriptFormatter {
    // Between the author in the text and what goes into the note.
    private static final char SEAM = '\ue000';

    private final SourceManuscript manuscript;
    private final ManuscriptSetup setup;
    private final ManuscriptLayout layout;
    private final LanguageForms forms;
    private final CiteReader reader;
    private final RawPieces pieces = new RawPieces();
    private final Map<WrittenCitation, StyledText> texts = new HashMap<>();
    private final List<Section> sections = new ArrayList<>();

    public ManuscriptFormatter(SourceManuscript manuscript, ManuscriptSetup setup) {
        this.manuscript = manuscript;
        this.setup = setup;
        this.layout = new Manuscript(manuscript.syntax(), manuscript.text()).layout();
        this.forms = LanguageForms.of(manuscript.syntax());
        this.reader = new CiteReader(InlineReader.of(manuscript.syntax()), setup.locators());
    }

    /** A part of the manuscript that is numbered by itself, with the bibliographies in it. */
    private record Section(int end, List<Placed> citations, List<ListPlace> lists, List<Item> items) {}

    /** A bibliography and where it goes. */
    record ListPlace(Block block, BibliographyMark mark) {}

    /** Returns the manuscript with text in place of its citations. */
    public FormattedManuscript format() throws IOException {
        List<WrittenCitation> used = layout.citations().stream()
                .filter(citation -> citation.cites().stream()
                        .allMatch(
                                cite -> setup.known().containsKey(cite.mention().key())))
                .toList();
        NotePlan plan = NotePlan.of(
                layout,
                used.stream().filter(each -> each.manner() != Manner.NOTHING).toList(),
                setup.citesInNotes());
        List<ListPlace> lists = lists();
        divide(plan, lists, used);
        ManuscriptWriter writer = new ManuscriptWriter(manuscript, forms, setup, pieces, layout.end());
        boolean listed = false;
        for (Section section : sections) {
            Formatted formatted = formatted(section, "");
            for (ListPlace list : section.lists()) {
                String style = list.mark().style();
                Formatted own = style.isEmpty() ? formatted : formatted(section, style);
                writer.bibliography(list, entries(own, section, list, lists));
            }
            listed |= !section.lists().isEmpty();
            if (section.lists().isEmpty() && !listed && setup.hasBibliography()) {
                writer.bibliographyAtEnd(entries(
                        formatted,
                        section,
                        new ListPlace(new Block(BlockKind.BIBLIOGRAPHY, 0, 0, 0, 0, "", true), BibliographyMark.of("")),
                        lists));
            }
        }
        plan.citations()
                .forEach(placed -> writer.citation(placed, texts.getOrDefault(placed.citation(), StyledText.EMPTY)));
        used.stream().filter(each -> each.manner() == Manner.NOTHING).forEach(writer::nothing);
        return writer.written();
    }

    private List<ListPlace> lists() {
        // Marks of kmref's say where a list goes even where the language's own are there too.
        boolean marked = layout.blocks().stream().anyMatch(block -> block.kind() == BlockKind.BIBLIOGRAPHY);
        List<ListPlace> lists = new ArrayList<>();
        for (Block block : layout.blocks()) {
            boolean isMark = block.kind() == BlockKind.BIBLIOGRAPHY;
            boolean isOwn = block.kind() == BlockKind.OWN_BIBLIOGRAPHY && !marked;
            if (isMark || isOwn) {
                lists.add(new ListPlace(block, BibliographyMark.of(isMark ? block.argument() : "")));
            }
        }
        lists.sort(Comparator.comparingInt(list -> list.block().start()));
        return lists;
    }

    // A list that is numbered apart ends a section.
    private void divide(NotePlan plan, List<ListPlace> lists, List<WrittenCitation> used) throws IOException {
        List<Integer> ends = new ArrayList<>(lists.stream()
                .filter(list -> list.mark().apart())
                .map(list -> list.block().start())
                .toList());
        ends.add(Integer.MAX_VALUE);
        int start = -1;
        for (int end : ends) {
            int from = start;
            List<Placed> citations = plan.citations().stream()
                    .filter(placed -> placed.anchor() > from && placed.anchor() <= end)
                    .toList();
            List<ListPlace> own = lists.stream()
                    .filter(list -> list.block().start() > from && list.block().start() <= end)
                    .toList();
            List<CitationKey> nothing = used.stream()
                    .filter(each -> each.manner() == Manner.NOTHING && each.start() > from && each.start() <= end)
                    .flatMap(each -> each.cites().stream())
                    .map(cite -> cite.mention().key())
                    .toList();
            sections.add(new Section(end, citations, own, items(citations, nothing, own)));
            start = end;
        }
    }

    private List<Item> items(List<Placed> citations, List<CitationKey> nothing, List<ListPlace> lists)
            throws IOException {
        Map<CitationKey, Item> items = new LinkedHashMap<>();
        for (Placed placed : citations) {
            placed.citation().cites().forEach(cite -> put(items, cite.mention().key()));
        }
        nothing.forEach(key -> put(items, key));
        setup.uncited().forEach(key -> put(items, key));
        for (ListPlace list : lists) {
            if (list.mark().cited() == BibliographyMark.Cited.NO) {
                setup.selector().select(list.mark().query()).forEach(item -> items.putIfAbsent(item.key(), item));
            }
        }
        return List.copyOf(items.values());
    }

    private void put(Map<CitationKey, Item> items, CitationKey key) {
        Item item = setup.known().get(key);
        if (item != null) {
            items.putIfAbsent(key, item);
        }
    }

    // The texts of the first time, in the manuscript's own style, are those of the citations.
    private Formatted formatted(Section section, String style) throws IOException {
        List<Placed> numbered = section.citations().stream()
                .filter(placed -> isNumbered(placed.citation().manner()))
                .toList();
        List<Citation> citations = new ArrayList<>(numbered.size());
        for (Placed placed : numbered) {
            Citation citation = reader.citation(placed.citation(), placed.note(), pieces);
            boolean apart = citation.composite() && setup.citesInNotes();
            citations.add(apart ? new Citation(citation.cites(), placed.note(), true, String.valueOf(SEAM)) : citation);
        }
        Formatted formatted = setup.styler().format(style, section.items(), citations, setup.links());
        if (style.isEmpty()) {
            for (int i = 0; i < numbered.size(); i++) {
                texts.put(numbered.get(i).citation(), formatted.citations().get(i));
            }
            others(section, formatted);
        }
        return formatted;
    }

    private static boolean isNumbered(Manner manner) {
        return switch (manner) {
            case USUAL, IN_TEXT, BARE, YEAR, NOTE -> true;
            case AUTHOR, TITLE, FULL, FULL_NOTE, NOTHING -> false;
        };
    }

    // What has a part of a reference stand in the text changes no other citation: no ibid. follows it.
    private void others(Section section, Formatted formatted) throws IOException {
        List<WrittenCitation> authors = section.citations().stream()
                .map(Placed::citation)
                .filter(citation -> citation.manner() == Manner.AUTHOR)
                .toList();
        if (!authors.isEmpty()) {
            List<Citation> citations = authors.stream()
                    .map(each -> reader.citation(each, 0, pieces))
                    .toList();
            List<StyledText> names =
                    setup.styler().format("", section.items(), citations, false).citations();
            for (int i = 0; i < authors.size(); i++) {
                texts.put(authors.get(i), names.get(i));
            }
        }
        Map<CitationKey, StyledText> entries = new HashMap<>();
        formatted
                .bibliography()
                .ifPresent(list -> list.entries().forEach(entry -> entries.put(entry.key(), entry.text())));
        for (Placed placed : section.citations()) {
            Manner manner = placed.citation().manner();
            if (manner == Manner.FULL || manner == Manner.FULL_NOTE || manner == Manner.TITLE) {
                texts.put(placed.citation(), WholeReferences.of(placed.citation(), manner, entries, setup.known()));
            }
        }
    }

    private Optional<Bibliography> entries(Formatted formatted, Section section, ListPlace list, List<ListPlace> all)
            throws IOException {
        if (formatted.bibliography().isEmpty()) {
            return Optional.empty();
        }
        Set<CitationKey> wanted = wanted(section, list, all);
        Bibliography whole = formatted.bibliography().get();
        return Optional.of(whole.withEntries(whole.entries().stream()
                .filter(entry -> wanted.contains(entry.key()))
                .toList()));
    }

    private Set<CitationKey> wanted(Section section, ListPlace list, List<ListPlace> all) throws IOException {
        BibliographyMark mark = list.mark();
        Set<CitationKey> wanted = new LinkedHashSet<>();
        switch (mark.cited()) {
            case NO -> setup.selector().select(mark.query()).forEach(item -> wanted.add(item.key()));
            case YES -> section.items().forEach(item -> wanted.add(item.key()));
            case SECTION -> {
                int start = all.stream()
                        .mapToInt(other -> other.block().start())
                        .filter(at -> at < list.block().start())
                        .max()
                        .orElse(-1);
                for (Placed placed : section.citations()) {
                    if (placed.anchor() > start
                            && placed.anchor() < list.block().start()) {
                        placed.citation()
                                .cites()
                                .forEach(cite -> wanted.add(cite.mention().key()));
                    }
                }
            }
        }
        if (mark.cited() == BibliographyMark.Cited.YES) {
            wanted.retainAll(cited(section));
        }
        if (!mark.query().isEmpty() && mark.cited() != BibliographyMark.Cited.NO) {
            Set<CitationKey> found = new LinkedHashSet<>();
            setup.selector().select(mark.query()).forEach(item -> found.add(item.key()));
            wanted.retainAll(found);
        }
        return wanted;
    }

    private Set<CitationKey> cited(Section section) {
        Set<CitationKey> cited = new LinkedHashSet<>(setup.uncited());
        for (WrittenCitation citation : layout.citations()) {
            citation.cites().forEach(cite -> cited.add(cite.mention().key()));
        }
        section.citations()
                .forEach(placed -> placed.citation()
                        .cites()
                        .forEach(cite -> cited.add(cite.mention().key())));
        return cited;
    }
}
