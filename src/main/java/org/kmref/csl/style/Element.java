package org.kmref.csl.style;

import java.util.List;
import java.util.Optional;
import org.kmref.model.DateVariable;
import org.kmref.model.NameVariable;
import org.kmref.model.Variable;

/** A rendering element of CSL. See <a href="https://docs.citationstyles.org/en/stable/specification.html#rendering-elements">CSL 1.0.2, rendering elements</a>. */
public sealed interface Element {

    /** Returns the elements within this one, in every branch; those of a macro are not within what calls it. */
    default List<Element> within() {
        return List.of();
    }

    /** {@code <text variable="title" form="short"/>}. */
    record VariableText(Variable variable, boolean shortForm, Formatting look) implements Element {}

    /** {@code <text macro="author"/>}. */
    record MacroText(String macro, Formatting look) implements Element {}

    /** {@code <text term="in" form="short" plural="true"/>}. */
    record TermText(String term, TermForm form, boolean plural, Formatting look) implements Element {}

    /** {@code <text value="In: "/>}; the value may hold the rich-text tags of CSL-JSON. */
    record ValueText(String value, Formatting look) implements Element {}

    /** {@code <number variable="edition" form="ordinal"/>}. */
    @SuppressWarnings("JavaLangClash") // Elements are named as in the specification.
    record Number(Variable variable, NumberForm form, Formatting look) implements Element {}

    /**
     * {@code <date variable="issued" form="text" date-parts="year-month"/>}.
     *
     * @param form the localized date to use; absent where the style orders the parts itself
     * @param shown how much of a localized date is wanted
     * @param parts in the style's order; with a form, what overrides the locale's
     */
    record Date(
            DateVariable variable,
            Optional<DateForm> form,
            Precision shown,
            List<DatePart> parts,
            String delimiter,
            Formatting look)
            implements Element {}

    /** {@code <label variable="page" form="short" plural="contextual"/>}. */
    record Label(Variable variable, TermForm form, Plural plural, Formatting look) implements Element {}

    /**
     * {@code <names variable="author editor"/>}.
     *
     * @param delimiter between the lists of two variables; absent where it is inherited
     * @param label absent where names are not labelled
     * @param labelFirst whether the label stands before the names
     * @param substitute what is tried in turn when no variable has names
     */
    record Names(
            List<NameVariable> variables,
            Optional<String> delimiter,
            Optional<Name> name,
            Optional<EtAl> etAl,
            Optional<NameLabel> label,
            boolean labelFirst,
            List<Element> substitute,
            Formatting look)
            implements Element {
        @Override
        public List<Element> within() {
            return substitute;
        }
    }

    /** {@code <group delimiter=", ">}. */
    record Group(List<Element> children, String delimiter, Formatting look) implements Element {
        @Override
        public List<Element> within() {
            return children;
        }
    }

    /** {@code <choose>}: the first branch whose condition holds. */
    record Choose(List<Branch> branches) implements Element {
        @Override
        public List<Element> within() {
            return branches.stream()
                    .flatMap(branch -> branch.children().stream())
                    .toList();
        }
    }

    /** {@code <if type="book" match="any">}, {@code <else-if>}; {@code <else>} has no conditions. */
    record Branch(Match match, List<Condition> conditions, List<Element> children) {}

    /** {@code <name form="short" and="text">} with its two {@code <name-part>}s. */
    record Name(NameOptions options, Formatting look, Formatting family, Formatting given) {}

    /** {@code <et-al term="and others" font-style="italic"/>}. */
    record EtAl(String term, Formatting look) {}

    /** {@code <label>} inside {@code <names>}. */
    record NameLabel(TermForm form, Plural plural, Formatting look) {}

    /** {@code <date-part name="month" form="short" range-delimiter="/"/>}. */
    record DatePart(DatePartName name, DatePartForm form, Optional<String> rangeDelimiter, Formatting look) {}

    /** Forms of a term, each with the one taken where it is not defined. */
    enum TermForm {
        LONG,
        SHORT,
        VERB,
        VERB_SHORT,
        SYMBOL
    }

    enum NumberForm {
        NUMERIC,
        ORDINAL,
        LONG_ORDINAL,
        ROMAN
    }

    enum DateForm {
        NUMERIC,
        TEXT
    }

    /** The {@code date-parts} attribute. */
    enum Precision {
        YEAR,
        YEAR_MONTH,
        YEAR_MONTH_DAY
    }

    enum DatePartName {
        DAY,
        MONTH,
        YEAR
    }

    /** Forms of the parts of a date; {@code DEFAULT} is long for years and months, numeric for days. */
    enum DatePartForm {
        DEFAULT,
        LONG,
        SHORT,
        NUMERIC,
        NUMERIC_LEADING_ZEROS,
        ORDINAL
    }

    enum Plural {
        CONTEXTUAL,
        ALWAYS,
        NEVER
    }

    enum Match {
        ALL,
        ANY,
        NONE
    }
}
