package org.kmref.document.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Processor.Formatted;
import org.kmref.csl.StyledText;
import org.kmref.document.manuscript.Manuscript;
import org.kmref.document.manuscript.ManuscriptLayout;
import org.kmref.document.manuscript.ManuscriptLayout.Block;
import org.kmref.document.manuscript.ManuscriptLayout.BlockKind;
import org.kmref.document.manuscript.WrittenCitation;
import org.kmref.document.manuscript.WrittenCitation.Manner;
import org.kmref.document.process.ManuscriptPart.Cited;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;

/**
 * Formats the citations of manuscripts where they stand, and writes their bibliographies. All else stays as it is. Several are
 * read as one document, such as the chapters of a book.
 *
 * <p>A citation of a reference that is not known stays too.
 */
public final class ManuscriptFormatter {
    // Between the author in the text and what goes into the note.
    private static final char SEAM = '\ue000';

    private final ManuscriptSetup setup;
    private final RawPieces pieces = new RawPieces();
    private final List<ManuscriptPart> parts = new ArrayList<>();
    private final IdentityHashMap<WrittenCitation, StyledText> texts = new IdentityHashMap<>();
    private final List<Section> sections = new ArrayList<>();

    /** Formats one. */
    public ManuscriptFormatter(SourceManuscript manuscript, ManuscriptSetup setup) {
        this(List.of(manuscript), setup, (part, name) -> OptionalInt.empty());
    }

    /**
     * Formats several together.
     *
     * @param finder tells which of them one includes by a name
     */
    public ManuscriptFormatter(
            List<SourceManuscript> manuscripts,
            ManuscriptSetup setup,
            BiFunction<Integer, String, OptionalInt> finder) {
        this.setup = setup;
        List<ManuscriptLayout> layouts = manuscripts.stream()
                .map(each -> new Manuscript(each.syntax(), each.text()).layout())
                .toList();
        List<Integer> lengths =
                manuscripts.stream().map(each -> each.text().length()).toList();
        ReadingOrder order = new ReadingOrder(layouts, lengths, finder);
        AtomicInteger notes = new AtomicInteger();
        for (int i = 0; i < manuscripts.size(); i++) {
            SourceManuscript each = manuscripts.get(i);
            ManuscriptWriter writer = new ManuscriptWriter(
                    each, setup, pieces, notes, layouts.get(i).end());
            parts.add(new ManuscriptPart(each, layouts.get(i), setup, writer, i, order));
        }
    }

    /** A stretch of the manuscripts that is numbered by itself, with the bibliographies in it. */
    private record Section(int end, List<Cited> citations, List<ListPlace> lists, List<Item> items) {}

    /** A bibliography and where it goes. */
    record ListPlace(ManuscriptPart part, Block block, BibliographyMark mark) {
        int position() {
            return part.position(block.start());
        }
    }

    /** Returns the manuscripts with text in place of their citations. */
    public List<FormattedManuscript> format() throws IOException {
        List<Cited> citations = citations();
        List<ListPlace> lists = lists();
        divide(citations, lists);
        boolean listed = false;
        for (Section section : sections) {
            Formatted formatted = formatted(section, "");
            for (ListPlace list : section.lists()) {
                String style = list.mark().style();
                Formatted own = style.isEmpty() ? formatted : formatted(section, style);
                list.part().writer().bibliography(list, entries(own, section, list, lists));
            }
            listed |= !section.lists().isEmpty();
            if (section.lists().isEmpty() && !listed && setup.hasBibliography()) {
                ManuscriptPart last = last();
                Block block = new Block(BlockKind.BIBLIOGRAPHY, 0, 0, 0, 0, "", true);
                ListPlace end = new ListPlace(last, block, BibliographyMark.of(""));
                last.writer().bibliographyAtEnd(entries(formatted, section, end, lists));
            }
        }
        for (Cited each : citations) {
            each.part().writer().citation(each.placed(), texts.getOrDefault(each.citation(), StyledText.EMPTY));
        }
        List<FormattedManuscript> written = new ArrayList<>();
        for (ManuscriptPart part : parts) {
            part.used().stream().filter(each -> each.manner() == Manner.NOTHING).forEach(part.writer()::nothing);
            written.add(part.writer().written());
        }
        return written;
    }

    private ManuscriptPart last() {
        return parts.stream().max(Comparator.comparingInt(ManuscriptPart::end)).orElseThrow();
    }

    // In the order in which they are read, with notes counted through all manuscripts.
    private List<Cited> citations() {
        List<Cited> all = new ArrayList<>();
        for (ManuscriptPart part : parts) {
            List<WrittenCitation> shown = part.used().stream()
                    .filter(each -> each.manner() != Manner.NOTHING)
                    .toList();
            NotePlan.of(part.layout(), shown, setup.citesInNotes())
                    .citations()
                    .forEach(placed -> all.add(new Cited(part, placed)));
        }
        if (parts.size() == 1) {
            return all;
        }
        all.sort(Comparator.comparingInt(Cited::position));
        IdentityHashMap<ManuscriptPart, Integer> seen = new IdentityHashMap<>();
        List<Cited> numbered = new ArrayList<>(all.size());
        int note = 0;
        for (Cited each : all) {
            int own = each.placed().note();
            if (own > 0) {
                note += Math.max(0, own - seen.getOrDefault(each.part(), 0));
                seen.put(each.part(), own);
            }
            numbered.add(own > 0 ? each.withNote(note) : each);
        }
        return numbered;
    }

    private List<ListPlace> lists() {
        // Marks of kmref's say where a list goes even where the language's own are there too.
        boolean marked = parts.stream()
                .flatMap(part -> part.layout().blocks().stream())
                .anyMatch(block -> block.kind() == BlockKind.BIBLIOGRAPHY);
        List<ListPlace> lists = new ArrayList<>();
        for (ManuscriptPart part : parts) {
            for (Block block : part.layout().blocks()) {
                boolean isMark = block.kind() == BlockKind.BIBLIOGRAPHY;
                boolean isOwn = block.kind() == BlockKind.OWN_BIBLIOGRAPHY && !marked;
                if (isMark || isOwn) {
                    lists.add(new ListPlace(part, block, BibliographyMark.of(isMark ? block.argument() : "")));
                }
            }
        }
        lists.sort(Comparator.comparingInt(ListPlace::position));
        return lists;
    }

    // A list that is numbered apart ends a section.
    private void divide(List<Cited> all, List<ListPlace> lists) throws IOException {
        List<Integer> ends = new ArrayList<>(lists.stream()
                .filter(list -> list.mark().apart())
                .map(ListPlace::position)
                .toList());
        ends.add(Integer.MAX_VALUE);
        int start = -1;
        for (int end : ends) {
            int from = start;
            List<Cited> citations = all.stream()
                    .filter(each -> each.position() > from && each.position() <= end)
                    .toList();
            List<ListPlace> own = lists.stream()
                    .filter(list -> list.position() > from && list.position() <= end)
                    .toList();
            List<CitationKey> nothing = new ArrayList<>();
            for (ManuscriptPart part : parts) {
                part.used().stream()
                        .filter(each -> each.manner() == Manner.NOTHING
                                && part.position(each.start()) > from
                                && part.position(each.start()) <= end)
                        .flatMap(each -> each.cites().stream())
                        .forEach(cite -> nothing.add(cite.mention().key()));
            }
            sections.add(new Section(end, citations, own, items(citations, nothing, own)));
            start = end;
        }
    }

    private List<Item> items(List<Cited> citations, List<CitationKey> nothing, List<ListPlace> lists)
            throws IOException {
        Map<CitationKey, Item> items = new LinkedHashMap<>();
        for (Cited placed : citations) {
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
        List<Cited> numbered = section.citations().stream()
                .filter(each -> isNumbered(each.citation().manner()))
                .toList();
        List<Citation> citations = new ArrayList<>(numbered.size());
        for (Cited each : numbered) {
            int note = each.placed().note();
            Citation citation = each.part().reader().citation(each.citation(), note, pieces);
            boolean apart = citation.composite() && setup.citesInNotes();
            citations.add(apart ? new Citation(citation.cites(), note, true, String.valueOf(SEAM)) : citation);
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
        List<Cited> authors = section.citations().stream()
                .filter(each -> each.citation().manner() == Manner.AUTHOR)
                .toList();
        if (!authors.isEmpty()) {
            List<Citation> citations = authors.stream()
                    .map(each -> each.part().reader().citation(each.citation(), 0, pieces))
                    .toList();
            List<StyledText> names =
                    setup.styler().format("", section.items(), citations, false).citations();
            for (int i = 0; i < authors.size(); i++) {
                texts.put(authors.get(i).citation(), names.get(i));
            }
        }
        Map<CitationKey, StyledText> entries = new HashMap<>();
        formatted
                .bibliography()
                .ifPresent(list -> list.entries().forEach(entry -> entries.put(entry.key(), entry.text())));
        for (Cited placed : section.citations()) {
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
                        .mapToInt(ListPlace::position)
                        .filter(at -> at < list.position())
                        .max()
                        .orElse(-1);
                for (Cited placed : section.citations()) {
                    if (placed.position() > start && placed.position() < list.position()) {
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
        for (ManuscriptPart part : parts) {
            part.layout()
                    .citations()
                    .forEach(citation -> citation.cites()
                            .forEach(cite -> cited.add(cite.mention().key())));
        }
        section.citations()
                .forEach(placed -> placed.citation()
                        .cites()
                        .forEach(cite -> cited.add(cite.mention().key())));
        return cited;
    }
}
