package org.kmref.model;

import java.util.Optional;

/** One of the fields CSL gives a work, distinguished by what its value is. */
public sealed interface Variable permits NameVariable, DateVariable, NumberVariable, TextVariable {

    /** Returns the name as CSL spells it, such as {@code container-title}. */
    String cslName();

    /** Returns the variable so spelt in CSL, case-sensitive. */
    static Optional<Variable> of(String cslName) {
        Optional<? extends Variable> found = TextVariable.of(cslName);
        if (found.isEmpty()) {
            found = NumberVariable.of(cslName);
        }
        if (found.isEmpty()) {
            found = NameVariable.of(cslName);
        }
        if (found.isEmpty()) {
            found = DateVariable.of(cslName);
        }
        return found.map(Variable.class::cast);
    }
}
