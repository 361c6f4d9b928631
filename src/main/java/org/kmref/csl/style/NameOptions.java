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

    public static final NameOptions NONE = new Builder().build();

    /** Returns these options with those of the element around them where they say nothing. */
    public NameOptions over(NameOptions outer) {
        return new Builder()
                .and(or(and, outer.and))
                .delimiter(or(delimiter, outer.delimiter))
                .precedesEtAl(or(precedesEtAl, outer.precedesEtAl))
                .precedesLast(or(precedesLast, outer.precedesLast))
                .etAlMin(or(etAlMin, outer.etAlMin))
                .etAlUseFirst(or(etAlUseFirst, outer.etAlUseFirst))
                .etAlUseLast(or(etAlUseLast, outer.etAlUseLast))
                .etAlSubsequentMin(or(etAlSubsequentMin, outer.etAlSubsequentMin))
                .etAlSubsequentUseFirst(or(etAlSubsequentUseFirst, outer.etAlSubsequentUseFirst))
                .form(or(form, outer.form))
                .initialize(or(initialize, outer.initialize))
                .initializeWith(or(initializeWith, outer.initializeWith))
                .initializeWithHyphen(or(initializeWithHyphen, outer.initializeWithHyphen))
                .nameAsSortOrder(or(nameAsSortOrder, outer.nameAsSortOrder))
                .sortSeparator(or(sortSeparator, outer.sortSeparator))
                .namesDelimiter(or(namesDelimiter, outer.namesDelimiter))
                .build();
    }

    /** Returns these options with the et-al limits of a sort key, which hold for every cite. */
    public NameOptions limited(@Nullable Integer min, @Nullable Integer useFirst, @Nullable Boolean useLast) {
        return new Builder(this)
                .etAlMin(or(min, etAlMin))
                .etAlUseFirst(or(useFirst, etAlUseFirst))
                .etAlUseLast(or(useLast, etAlUseLast))
                .etAlSubsequentMin(null)
                .etAlSubsequentUseFirst(null)
                .build();
    }

    /** Takes the options one by one, by name: sixteen in a row are easily confused. */
    public static final class Builder {
        private @Nullable And and;
        private @Nullable String delimiter;
        private @Nullable Precedes precedesEtAl;
        private @Nullable Precedes precedesLast;
        private @Nullable Integer etAlMin;
        private @Nullable Integer etAlUseFirst;
        private @Nullable Boolean etAlUseLast;
        private @Nullable Integer etAlSubsequentMin;
        private @Nullable Integer etAlSubsequentUseFirst;
        private @Nullable Form form;
        private @Nullable Boolean initialize;
        private @Nullable String initializeWith;
        private @Nullable Boolean initializeWithHyphen;
        private @Nullable SortOrder nameAsSortOrder;
        private @Nullable String sortSeparator;
        private @Nullable String namesDelimiter;

        public Builder() {}

        Builder(NameOptions of) {
            and = of.and;
            delimiter = of.delimiter;
            precedesEtAl = of.precedesEtAl;
            precedesLast = of.precedesLast;
            etAlMin = of.etAlMin;
            etAlUseFirst = of.etAlUseFirst;
            etAlUseLast = of.etAlUseLast;
            etAlSubsequentMin = of.etAlSubsequentMin;
            etAlSubsequentUseFirst = of.etAlSubsequentUseFirst;
            form = of.form;
            initialize = of.initialize;
            initializeWith = of.initializeWith;
            initializeWithHyphen = of.initializeWithHyphen;
            nameAsSortOrder = of.nameAsSortOrder;
            sortSeparator = of.sortSeparator;
            namesDelimiter = of.namesDelimiter;
        }

        public Builder and(@Nullable And value) {
            and = value;
            return this;
        }

        public Builder delimiter(@Nullable String value) {
            delimiter = value;
            return this;
        }

        public Builder precedesEtAl(@Nullable Precedes value) {
            precedesEtAl = value;
            return this;
        }

        public Builder precedesLast(@Nullable Precedes value) {
            precedesLast = value;
            return this;
        }

        public Builder etAlMin(@Nullable Integer value) {
            etAlMin = value;
            return this;
        }

        public Builder etAlUseFirst(@Nullable Integer value) {
            etAlUseFirst = value;
            return this;
        }

        public Builder etAlUseLast(@Nullable Boolean value) {
            etAlUseLast = value;
            return this;
        }

        public Builder etAlSubsequentMin(@Nullable Integer value) {
            etAlSubsequentMin = value;
            return this;
        }

        public Builder etAlSubsequentUseFirst(@Nullable Integer value) {
            etAlSubsequentUseFirst = value;
            return this;
        }

        public Builder form(@Nullable Form value) {
            form = value;
            return this;
        }

        public Builder initialize(@Nullable Boolean value) {
            initialize = value;
            return this;
        }

        public Builder initializeWith(@Nullable String value) {
            initializeWith = value;
            return this;
        }

        public Builder initializeWithHyphen(@Nullable Boolean value) {
            initializeWithHyphen = value;
            return this;
        }

        public Builder nameAsSortOrder(@Nullable SortOrder value) {
            nameAsSortOrder = value;
            return this;
        }

        public Builder sortSeparator(@Nullable String value) {
            sortSeparator = value;
            return this;
        }

        public Builder namesDelimiter(@Nullable String value) {
            namesDelimiter = value;
            return this;
        }

        public NameOptions build() {
            return new NameOptions(
                    and,
                    delimiter,
                    precedesEtAl,
                    precedesLast,
                    etAlMin,
                    etAlUseFirst,
                    etAlUseLast,
                    etAlSubsequentMin,
                    etAlSubsequentUseFirst,
                    form,
                    initialize,
                    initializeWith,
                    initializeWithHyphen,
                    nameAsSortOrder,
                    sortSeparator,
                    namesDelimiter);
        }
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
