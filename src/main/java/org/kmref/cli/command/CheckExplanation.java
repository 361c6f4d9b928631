package org.kmref.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kmref.check.Checker;
import org.kmref.check.rules.Checkers;
import org.kmref.cli.option.CheckOptions;
import org.kmref.terminal.Palette;
import org.kmref.terminal.Role;
import org.kmref.terminal.Wrap;

/** What a check is for, as {@code --explain} tells it. */
final class CheckExplanation {
    private static final String ALL = "all";

    private final Palette palette;
    private final int width;

    CheckExplanation(Palette palette, int width) {
        this.palette = palette;
        this.width = width;
    }

    /** Returns the explanation of one check, or of each where {@code all} are asked for. */
    String of(String id) {
        List<Checker> asked = id.equals(ALL) ? Checkers.all() : List.of(CheckOptions.known(id));
        return asked.stream().map(this::page).collect(Collectors.joining("\n"));
    }

    private String page(Checker checker) {
        String severity = checker.severity().name().toLowerCase(Locale.ROOT);
        String head = palette.key(checker.id()) + "  " + palette.dim(severity) + "\n";
        return head + new Wrap(width).indented("  ", "  ").text(palette.paint(Role.PLAIN, checker.explanation()));
    }
}
