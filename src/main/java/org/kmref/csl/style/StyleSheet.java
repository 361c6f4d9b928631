package org.kmref.csl.style;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.csl.Bibliography.SecondFieldAlign;
import org.kmref.model.Variable;

/**
 * A whole style; immutable, and shared between threads.
 *
 * @param note whether citations stand in notes, {@code class="note"}
 * @param defaultLocale {@code default-locale}, or empty
 * @param locales the style's own {@code cs:locale} elements
 * @param macros by name, all that are called are there and none calls itself
 * @param bibliography absent where the style has none
 */
public record StyleSheet(
        boolean note,
        String defaultLocale,
        Options options,
        NameOptions nameOptions,
        List<LocaleData> locales,
        Map<String, List<Element>> macros,
        Citation citation,
        Optional<Bibliography> bibliography) {

    /** Returns the children of a macro that the reader has found to be there. */
    public List<Element> macro(String name) {
        return macros.getOrDefault(name, List.of());
    }

    /**
     * The global options.
     *
     * @param initializeWithHyphen whether {@code Jean-Luc} becomes {@code J.-L.}
     */
    public record Options(
            Demote demoteNonDroppingParticle, boolean initializeWithHyphen, Optional<PageRange> pageRangeFormat) {}

    /** {@code cs:layout}: affixes and formatting of the whole, the delimiter between cites. */
    public record Layout(List<Element> children, String delimiter, Formatting look) {}

    /**
     * {@code cs:citation}.
     *
     * @param afterCollapseDelimiter absent where the layout's delimiter holds
     * @param citeGroupDelimiter absent where cites are not grouped
     */
    public record Citation(
            NameOptions nameOptions,
            Disambiguation disambiguation,
            Optional<Collapse> collapse,
            Optional<String> citeGroupDelimiter,
            Optional<String> yearSuffixDelimiter,
            Optional<String> afterCollapseDelimiter,
            int nearNoteDistance,
            List<SortKey> sort,
            Layout layout) {}

    /** {@code cs:bibliography}. */
    public record Bibliography(
            NameOptions nameOptions,
            boolean hangingIndent,
            SecondFieldAlign secondFieldAlign,
            int lineSpacing,
            int entrySpacing,
            Optional<String> subsequentAuthorSubstitute,
            SubstituteRule substituteRule,
            List<SortKey> sort,
            Layout layout) {}

    /** The {@code disambiguate-*} attributes and {@code givenname-disambiguation-rule}. */
    public record Disambiguation(boolean names, boolean givenNames, GivenNameRule rule, boolean yearSuffix) {}

    /** {@code cs:key}: a variable, or the text of a macro with its own et-al limits. */
    public record SortKey(Optional<Variable> variable, String macro, NameOptions limits, boolean descending) {}

    /** The {@code demote-non-dropping-particle} attribute. */
    public enum Demote {
        NEVER,
        SORT_ONLY,
        DISPLAY_AND_SORT
    }

    /** The {@code page-range-format} attribute. */
    public enum PageRange {
        CHICAGO,
        CHICAGO_15,
        CHICAGO_16,
        EXPANDED,
        MINIMAL,
        MINIMAL_TWO
    }

    /** The {@code collapse} attribute. */
    public enum Collapse {
        CITATION_NUMBER,
        YEAR,
        YEAR_SUFFIX,
        YEAR_SUFFIX_RANGED
    }

    /** The {@code givenname-disambiguation-rule} attribute. */
    public enum GivenNameRule {
        ALL_NAMES,
        ALL_NAMES_WITH_INITIALS,
        PRIMARY_NAME,
        PRIMARY_NAME_WITH_INITIALS,
        BY_CITE
    }

    /** The {@code subsequent-author-substitute-rule} attribute. */
    public enum SubstituteRule {
        COMPLETE_ALL,
        COMPLETE_EACH,
        PARTIAL_EACH,
        PARTIAL_FIRST
    }
}
