package org.kmref.csl.style;

import org.jspecify.annotations.Nullable;

/**
 * The options of names that may stand on {@code cs:style}, {@code cs:citation}, {@code cs:bibliography} and
 * {@code cs:name}; what is null is inherited.
 *
 * @param delimiter {@code delimiter} on {@code cs:name}, {@code name-delimiter} elsewhere
 * @param form {@code form} on {@code cs:name}, {@code name-form} elsewhere
 * @param namesDelimiter {@code names-delimiter}: between the names of two variables
 */
public record NameOptions(
        @Nullable And and,
        @Nullable String delimiter,
        @Nullable Precedes precedesEtAl,
        @Nullable Precedes precedesLast,
        @Nullable Integer etAlMin,
        @Nullable Integer etAlUseFirst,
        @Nullable Boolean etAlUseLast,
        @Nullable Integer etAlSubsequentMin,
        @Nullable Integer etAlSubsequentUseFirst,
        @Nullable Form form,
        @Nullable Boolean initialize,
        @Nullable String initializeWith,
        @Nullable Boolean initializeWithHyphen,
        @Nullable SortOrder nameAsSortOrder,
        @Nullable String sortSeparator,
        @Nullable String namesDelimiter) {

    public static final NameOptions NONE = new NameOptions(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Returns these options with those of the element around them where they say nothing. */
    public NameOptions over(NameOptions outer) {
        return new NameOptions(
                or(and, outer.and),
                or(delimiter, outer.delimiter),
                or(precedesEtAl, outer.precedesEtAl),
                or(precedesLast, outer.precedesLast),
                or(etAlMin, outer.etAlMin),
                or(etAlUseFirst, outer.etAlUseFirst),
                or(etAlUseLast, outer.etAlUseLast),
                or(etAlSubsequentMin, outer.etAlSubsequentMin),
                or(etAlSubsequentUseFirst, outer.etAlSubsequentUseFirst),
                or(form, outer.form),
                or(initialize, outer.initialize),
                or(initializeWith, outer.initializeWith),
                or(initializeWithHyphen, outer.initializeWithHyphen),
                or(nameAsSortOrder, outer.nameAsSortOrder),
                or(sortSeparator, outer.sortSeparator),
                or(namesDelimiter, outer.namesDelimiter));
    }

    /** Returns these options with the et-al limits of a sort key, which hold for every cite. */
    public NameOptions limited(@Nullable Integer min, @Nullable Integer useFirst, @Nullable Boolean useLast) {
        return new NameOptions(
                and,
                delimiter,
                precedesEtAl,
                precedesLast,
                or(min, etAlMin),
                or(useFirst, etAlUseFirst),
                or(useLast, etAlUseLast),
                null,
                null,
                form,
                initialize,
                initializeWith,
                initializeWithHyphen,
                nameAsSortOrder,
                sortSeparator,
                namesDelimiter);
    }

    private static <T> @Nullable T or(@Nullable T own, @Nullable T inherited) {
        return own != null ? own : inherited;
    }

    /** The {@code and} attribute. */
    public enum And {
        TEXT,
        SYMBOL
    }

    /** The {@code delimiter-precedes-et-al} and {@code delimiter-precedes-last} attributes. */
    public enum Precedes {
        CONTEXTUAL,
        AFTER_INVERTED_NAME,
        ALWAYS,
        NEVER
    }

    /** The {@code form} attribute of {@code cs:name}. */
    public enum Form {
        LONG,
        SHORT,
        COUNT
    }

    /** The {@code name-as-sort-order} attribute. */
    public enum SortOrder {
        FIRST,
        ALL
    }
}
