package org.kmref.csl.citeproc;

import de.undercouch.citeproc.AbbreviationProvider;
import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItem;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLLabel;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.Processor;
import org.kmref.csl.StyleException;
import org.kmref.model.Citation;
import org.kmref.model.Cite;
import org.kmref.model.Locator;
import org.kmref.model.Problem;

/**
 * The processor that leaves the work to citeproc-java 3.5.2 and guards each of its traps.
 *
 * <p>Safe to share between threads: citeproc-java's own objects are not, so each document gets its own.
 */
public final class CiteprocJavaProcessor implements Processor {

    @Override
    public Formatted format(Job job) throws StyleException {
        return CiteprocDocument.format(AdaptedStyle.of(job.style(), job.locale()), job, Engine::new);
    }

    /** One run of citeproc-java over the items of a document, registered in the order given. */
    private static final class Engine implements CiteprocRun {
        private static final AbbreviationProvider NO_ABBREVIATIONS = new AbbreviationProvider() {
            @Override
            public @Nullable String getAbbreviation(String name, String original, CSLItemData item) {
                return null;
            }
        };
        private static final Set<String> LABELS =
                Arrays.stream(CSLLabel.values()).map(CSLLabel::toString).collect(Collectors.toUnmodifiableSet());

        private final AdaptedStyle style;
        private final CSL csl;

        Engine(AdaptedStyle style, String xml, String format, List<Map<String, Object>> items) throws StyleException {
            this.style = style;
            List<CSLItemData> data = items.stream().map(CSLItemData::fromJson).toList();
            String locale = style.locale().xml();
            try {
                csl = new CSL(new ListItemDataProvider(data), tag -> locale, NO_ABBREVIATIONS, xml, style.language());
            } catch (IOException e) {
                throw new StyleException(Problem.error(
                        style.style().name(), 0, 0, "citeproc-java cannot read the style (" + e.getMessage() + ")"));
            }
            csl.setOutputFormat(format);
            csl.setConvertLinks(format.equals("html"));
            // Before any citation, for citing an item not yet registered moves the numbers of the others; unsorted, for
            // citeproc-java sorts by inserting one at a time.
            csl.registerCitationItems(data.stream().map(CSLItemData::getId).toList(), true);
        }

        @Override
        public List<String> bibliography() {
            return List.of(csl.makeBibliography().getEntries());
        }

        @Override
        public String citation(Citation citation) {
            CSLCitationItem[] cites = citation.cites().stream().map(this::cite).toArray(CSLCitationItem[]::new);
            var made = csl.makeCitation(new CSLCitation(cites));
            return made.get(made.size() - 1).getText();
        }

        private CSLCitationItem cite(Cite cite) {
            CSLCitationItemBuilder item = new CSLCitationItemBuilder(cite.key().value());
            if (!cite.prefix().isEmpty()) {
                item.prefix(TagMarks.protect(cite.prefix()));
            }
            String suffix = TagMarks.protect(cite.suffix());
            if (cite.locator().isPresent()) {
                suffix = located(item, cite.locator().get()) + suffix;
            }
            if (!suffix.isEmpty()) {
                item.suffix(suffix);
            }
            return item.build();
        }

        // citeproc-java knows the locator labels of CSL 1.0.1, and takes any other for a page; a place with a newer one
        // is
        // returned, to be put before the suffix.
        private String located(CSLCitationItemBuilder item, Locator locator) {
            String label = locator.label().isEmpty() ? "page" : locator.label();
            String value = TagMarks.protect(locator.value());
            if (!LABELS.contains(label)) {
                return ", " + (style.locale().term(label) + " " + value).strip();
            }
            item.label(CSLLabel.fromString(label)).locator(value);
            return "";
        }
    }
}
