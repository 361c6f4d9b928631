package org.kmref.model;

import java.util.Optional;
import java.util.stream.Stream;

/** One of the fields CSL gives a work, told apart by what its value is. */
public sealed interface Variable permits NameVariable, DateVariable, NumberVariable, TextVariable {

    /** Returns the name as CSL spells it, such as {@code container-title}. */
    String cslName();

    /** Returns the variable so spelt in CSL, upper and lower case told apart. */
    static Optional<Variable> of(String cslName) {
        return Stream.<Optional<? extends Variable>>of(
                        TextVariable.of(cslName),
                        NumberVariable.of(cslName),
                        NameVariable.of(cslName),
                        DateVariable.of(cslName))
                .flatMap(Optional::stream)
                .map(Variable.class::cast)
                .findFirst();
    }
}
