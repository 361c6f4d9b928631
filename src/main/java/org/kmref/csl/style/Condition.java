package org.kmref.csl.style;

import org.kmref.model.DateVariable;
import org.kmref.model.ItemType;
import org.kmref.model.Variable;

/** One test of {@code <if>}: each word of an attribute's list is one. */
public sealed interface Condition {

    /** {@code type="book"}. */
    record IsType(ItemType type) implements Condition {}

    /** {@code variable="title"}. */
    record HasVariable(Variable variable) implements Condition {}

    /** {@code is-numeric="edition"}. */
    record IsNumeric(Variable variable) implements Condition {}

    /** {@code is-uncertain-date="issued"}. */
    record IsUncertainDate(DateVariable variable) implements Condition {}

    /** {@code locator="page"}; {@code sub-verbo} is spelt with its hyphen. */
    record HasLocator(String label) implements Condition {}

    /** {@code position="ibid"}. */
    record AtPosition(Position position) implements Condition {}

    /** {@code disambiguate="true"}. */
    record Disambiguates() implements Condition {}

    /** A test on something this processor does not know, which never holds. */
    record Never() implements Condition {}

    /** Where a cite stands in the document. */
    enum Position {
        FIRST,
        SUBSEQUENT,
        IBID,
        IBID_WITH_LOCATOR,
        NEAR_NOTE
    }
}
