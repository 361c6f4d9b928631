package org.kmref.check.rules;

import java.util.HashSet;
import java.util.Set;
import org.kmref.check.CheckedFile;
import org.kmref.check.Subject;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.Theme;

/** A theme no reference is under. */
final class ThemeEmpty extends Rule {
    ThemeEmpty() {
        super("theme-empty", Severity.WARNING, """
                A theme without references is a heading with nothing below it. Give it references, or remove it.""");
    }

    @Override
    void check(Subject subject, Findings findings) {
        if (!subject.isWhole()) {
            return;
        }
        Set<String> used = new HashSet<>();
        subject.items().forEach(item -> used.addAll(item.themes()));
        for (CheckedFile list : subject.lists()) {
            for (Theme theme : list.library().themes()) {
                if (!used.contains(theme.id())) {
                    findings.add(
                            list,
                            theme.id(),
                            Part.of("themes", theme.id()),
                            "the theme has no references; give it some, or remove it");
                }
            }
        }
    }
}
