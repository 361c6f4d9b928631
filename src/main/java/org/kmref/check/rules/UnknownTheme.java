package org.kmref.check.rules;

import org.kmref.model.Problem.Severity;

/** {@code themes: [theroy]}. */
final class UnknownTheme extends ReadingRule {
    UnknownTheme() {
        super("unknown-theme", Severity.WARNING, """
                A reference under a theme that the list does not have appears under no heading of a reading list.
                Correct the id, or add the theme to `themes` at the top of the list.\
                """);
    }
}
