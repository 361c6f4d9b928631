package org.kmref.csl.style;

import java.util.Set;
import org.kmref.model.DateVariable;
import org.kmref.model.ItemType;
import org.kmref.model.Variable;

/**
 * One test of {@code <if>}.
 *
 * <p>Each word of an attribute's list is one, but a work has one type and a cite one kind of locator: a list of those is
 * one test, which holds for any of them whatever {@code match} says of the tests beside it.
 */
public sealed interface Condition {

    /** Returns whether it holds of a cite. */
    boolean holds(Facts facts);

    /** What a cite answers to conditions. */
    interface Facts {
        boolean isOfType(Set<ItemType> types);

        boolean has(Variable variable);

        boolean isNumeric(Variable variable);

        boolean isUncertain(DateVariable variable);

        boolean hasLocator(Set<String> labels);

        boolean isAt(Position position);

        /** Returns whether {@code disambiguate="true"} is met; asked once for each such condition, in their order. */
        boolean disambiguates();
    }

    /** {@code type="book chapter"}. */
    record IsType(Set<ItemType> types) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.isOfType(types);
        }
    }

    /** {@code variable="title"}. */
    record HasVariable(Variable variable) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.has(variable);
        }
    }

    /** {@code is-numeric="edition"}. */
    record IsNumeric(Variable variable) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.isNumeric(variable);
        }
    }

    /** {@code is-uncertain-date="issued"}. */
    record IsUncertainDate(DateVariable variable) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.isUncertain(variable);
        }
    }

    /** {@code locator="page line"}; {@code sub-verbo} is spelt with its hyphen. */
    record HasLocator(Set<String> labels) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.hasLocator(labels);
        }
    }

    /** {@code position="ibid"}. */
    record AtPosition(Position position) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.isAt(position);
        }
    }

    /** {@code disambiguate="true"}. */
    record Disambiguates() implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.disambiguates();
        }
    }

    /** A test on something this processor does not know, which never holds. */
    record Never() implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return false;
        }
    }

    /** Where a cite stands in the document. */
    enum Position {
        FIRST,
        SUBSEQUENT,
        IBID,
        IBID_WITH_LOCATOR,
        NEAR_NOTE
    }
}
