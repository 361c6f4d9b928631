package org.kmref.site.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Inline;
import org.kmref.csl.Processor.Job;
import org.kmref.csl.StyleException;
import org.kmref.csl.StyledText;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.csl.processor.CslProcessor;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.site.content.NamedStyle;

/**
 * One reference formatted by itself in several styles, to be copied: without the number of a list, and without the letter after
 * the year that tells works of one list apart.
 */
public final class SiteCitations {
    private static final List<String> USUAL = List.of("apa", "vancouver", "harvard", "chicago", "mla");
    private static final List<String> NAMES =
            List.of("APA", "Vancouver", "Harvard (Cite Them Right)", "Chicago", "MLA");

    private final CslProcessor processor = new CslProcessor();
    private final List<NamedStyle> styles;
    private final String language;

    private SiteCitations(List<NamedStyle> styles, String language) {
        this.styles = styles;
        this.language = language;
    }

    /** Returns what formats in five styles, the one given first. */
    public static SiteCitations of(NamedStyle first, String language) throws StyleException {
        List<NamedStyle> styles = new ArrayList<>();
        int usual = USUAL.indexOf(first.name());
        styles.add(usual < 0 ? first : new NamedStyle(NAMES.get(usual), first.style()));
        for (int i = 0; i < USUAL.size() && styles.size() < USUAL.size(); i++) {
            if (i != usual) {
                styles.add(new NamedStyle(NAMES.get(i), StyleCatalogue.bundled().find(USUAL.get(i))));
            }
        }
        return new SiteCitations(styles, language);
    }

    /** A reference in one style. */
    public record Citation(String style, StyledText text) {}

    /** Returns the references in each style that has bibliographies. */
    public Map<CitationKey, List<Citation>> of(List<Item> items) throws StyleException {
        Map<CitationKey, List<Citation>> citations = new HashMap<>();
        for (NamedStyle style : styles) {
            Optional<Bibliography> list = processor.eachAlone(Job.of(style.style(), language, items, List.of()));
            for (Bibliography.Entry entry : list.map(Bibliography::entries).orElse(List.of())) {
                citations
                        .computeIfAbsent(entry.key(), key -> new ArrayList<>())
                        .add(new Citation(style.name(), withoutNumber(entry.text())));
            }
        }
        return citations;
    }

    private static StyledText withoutNumber(StyledText text) {
        List<Inline> kept = new ArrayList<>();
        for (Inline inline : text.content()) {
            if (!(inline instanceof Inline.Block block)) {
                kept.add(inline);
            } else if (block.display() != Inline.Display.LEFT_MARGIN) {
                kept.addAll(block.content());
            }
        }
        return new StyledText(kept);
    }
}
