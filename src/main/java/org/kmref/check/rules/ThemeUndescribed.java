package org.kmref.check.rules;

import org.kmref.check.CheckedFile;
import org.kmref.check.CheckedFile.FileKind;
import org.kmref.check.Subject;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.Theme;

/** A theme without a {@code description}. */
final class ThemeUndescribed extends Rule {
    ThemeUndescribed() {
        super("theme-description", Severity.NOTE, """
                A sentence on what belongs under a theme lets several people keep one list. Write it into the theme's
                `description`.""");
    }

    @Override
    void check(Subject subject, Findings findings) {
        for (CheckedFile list : subject.lists()) {
            for (Theme theme : list.library().themes()) {
                Part part = Part.of("themes", theme.id());
                // Themes that references name, in a list that has none itself, have nowhere to put one.
                if (list.kind() == FileKind.LIST && theme.description().isBlank() && list.has(part)) {
                    findings.add(list, theme.id(), part, "the theme has no `description`; say what belongs under it");
                }
            }
        }
    }
}
