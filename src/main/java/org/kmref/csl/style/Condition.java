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

    /** {@code type="book chapter"}. */
    record IsType(Set<ItemType> types) implements Condition {}

    /** {@code variable="title"}. */
    record HasVariable(Variable variable) implements Condition {}

    /** {@code is-numeric="edition"}. */
    record IsNumeric(Variable variable) implements Condition {}

    /** {@code is-uncertain-date="issued"}. */
    record IsUncertainDate(DateVariable variable) implements Condition {}

    /** {@code locator="page line"}; {@code sub-verbo} is spelt with its hyphen. */
    record HasLocator(Set<String> labels) implements Condition {}

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
