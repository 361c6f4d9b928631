package org.kmref.cli.session;

import java.util.List;
import org.kmref.store.change.FileChange;
import org.kmref.store.change.UnifiedDiff;
import org.kmref.terminal.Palette;
import org.kmref.terminal.Role;

/** Changes of files as a diff, in colour where there is any. */
public final class DiffText {
    private final Palette palette;
    private final boolean terminal;

    /** {@code terminal} tells that control characters must not be obeyed; elsewhere lines stay as they are. */
    public DiffText(Palette palette, boolean terminal) {
        this.palette = palette;
        this.terminal = terminal;
    }

    public String of(List<FileChange> files) {
        StringBuilder text = new StringBuilder();
        files.forEach(file -> text.append(lines(UnifiedDiff.of(file))));
        return text.toString();
    }

    String lines(List<String> diff) {
        StringBuilder text = new StringBuilder();
        diff.forEach(line -> text.append(terminal || palette.color() ? palette.paint(role(line), line) : line)
                .append('\n'));
        return text.toString();
    }

    private static Role role(String line) {
        if (line.startsWith("--- ") || line.startsWith("+++ ")) {
            return Role.TITLE;
        }
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '-' -> Role.REMOVED;
            case '+' -> Role.ADDED;
            case '@' -> Role.KEY;
            default -> Role.PLAIN;
        };
    }
}
