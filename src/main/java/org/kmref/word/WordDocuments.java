package org.kmref.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Processor.Formatted;
import org.kmref.csl.StyledText;
import org.kmref.document.ReadingList;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Language;
import org.kmref.model.RichText;
import org.kmref.model.TextVariable;
import org.kmref.word.WordDocument.Block;

/** Makes documents of what has been formatted. */
public final class WordDocuments {
    private static final Bibliography NO_ENTRIES =
            new Bibliography(List.of(), false, Bibliography.SecondFieldAlign.NONE, 1, 0);

    private final Map<CitationKey, Item> items = new HashMap<>();
    private final String language;

    /**
     * Makes documents in a language, of these references.
     *
     * @param language a tag such as {@code en-GB}, or empty
     */
    public WordDocuments(List<Item> items, String language) {
        items.forEach(item -> this.items.put(item.key(), item));
        this.language = language;
    }

    /** Returns a bibliography: its entries and nothing else, to hand in or to put into another document. */
    public WordDocument bibliography(String title, Bibliography bibliography) {
        return document(title, bibliography, List.copyOf(entries(bibliography)));
    }

    /** Returns a reading list under its headings, with what the list says of each theme and each reference. */
    public WordDocument readingList(ReadingList list) {
        List<Block> blocks = new ArrayList<>();
        if (!list.title().isEmpty()) {
            blocks.add(new WordDocument.Heading(1, list.title()));
        }
        Bibliography layout = NO_ENTRIES;
        for (ReadingList.Section section : list.sections()) {
            layout = section.bibliography();
            blocks.add(new WordDocument.Heading(2, section.heading()));
            if (!section.description().isBlank()) {
                blocks.add(new WordDocument.Description(section.description().strip()));
            }
            for (Bibliography.Entry entry : layout.entries()) {
                blocks.add(entry(entry));
                annotation(entry).ifPresent(blocks::add);
                String summary = section.summaries().getOrDefault(entry.key(), "");
                if (!summary.isEmpty()) {
                    blocks.add(new WordDocument.Annotation(summary.strip(), new Language(language)));
                }
            }
        }
        return document(list.title(), layout, blocks);
    }

    /**
     * Returns citations, each in a paragraph.
     *
     * @param areNotes whether the style puts them into footnotes
     */
    public WordDocument citations(String title, List<StyledText> citations, boolean areNotes) {
        List<Block> blocks = new ArrayList<>();
        citations.forEach(text -> blocks.add(new WordDocument.Citation(text, areNotes, Optional.empty())));
        return document(title, NO_ENTRIES, blocks);
    }

    /**
     * Returns citations as fields that Zotero refreshes, each in a paragraph, and after them the bibliography, where the style
     * has one.
     *
     * @param asked the citations, in the order of those formatted
     * @param style the id of a style that Zotero has too
     */
    public WordDocument zoteroCitations(
            String title, List<Citation> asked, Formatted formatted, String style, boolean areNotes) {
        ZoteroFieldCodes fields = new ZoteroFieldCodes(items);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            StyledText text = formatted.citations().get(i);
            String field = fields.citation(asked.get(i), RunWriter.shown(text), i + 1, areNotes ? i + 1 : 0);
            blocks.add(new WordDocument.Citation(text, areNotes, Optional.of(field)));
        }
        Optional<Bibliography> bibliography = formatted.bibliography();
        bibliography.ifPresent(
                list -> blocks.add(new WordDocument.LiveBibliography(entries(list), ZoteroFieldCodes.BIBLIOGRAPHY)));
        WordDocument document = document(title, bibliography.orElse(NO_ENTRIES), blocks);
        return document.with(ZoteroFieldCodes.preferences(style, language, bibliography.isPresent(), areNotes));
    }

    private WordDocument document(String title, Bibliography layout, List<Block> blocks) {
        return new WordDocument(title, "", language, layout.withEntries(List.of()), blocks, "");
    }

    private List<WordDocument.Entry> entries(Bibliography bibliography) {
        return bibliography.entries().stream().map(this::entry).toList();
    }

    private WordDocument.Entry entry(Bibliography.Entry entry) {
        return new WordDocument.Entry(entry.text(), language(entry.key()));
    }

    private Language language(CitationKey key) {
        return Optional.ofNullable(items.get(key)).map(Item::language).orElse(new Language(""));
    }

    // Some styles print it themselves.
    private Optional<Block> annotation(Bibliography.Entry entry) {
        return Optional.ofNullable(items.get(entry.key()))
                .map(item -> item.text(TextVariable.ANNOTE))
                .filter(text -> !text.isBlank()
                        && !entry.text().plain().contains(RichText.plain(text).strip()))
                .map(text -> new WordDocument.Annotation(text.strip(), new Language("")));
    }
}
