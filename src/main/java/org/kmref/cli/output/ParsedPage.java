package org.kmref.cli.output;

import java.util.Locale;
import java.util.Optional;
import org.kmref.format.plaintext.Parsed;
import org.kmref.format.plaintext.PlainTextPage.Found;
import org.kmref.query.same.KnownLines;
import org.kmref.terminal.Palette;
import org.kmref.terminal.Role;
import org.kmref.terminal.Wrap;

/** What was understood of plain-text references, for a reader at a terminal: each field with how sure it is, and the doubts. */
public final class ParsedPage {
    private static final int NAME_WIDTH = 20;
    private static final String INDENT = "  ";

    private final Palette palette;
    private final int width;
    private boolean begun;

    public ParsedPage(Palette palette, int width) {
        this.palette = palette;
        this.width = width;
    }

    /** Writes one reference, and what the list has of it; an empty line parts it from the one before. */
    public void write(Found found, Optional<KnownLines.Match> known, StringBuilder out) {
        if (begun) {
            out.append('\n');
        }
        begun = true;
        Parsed parsed = found.parsed();
        out.append(palette.key(parsed.item().key().value()))
                .append("  ")
                .append(palette.dim(parsed.item().type().cslName() + ", line " + found.line()))
                .append('\n');
        known.ifPresent(match -> line("in the list", "", already(match), out));
        known.ifPresent(match -> match.differences().forEach(difference -> line("", "", difference, out)));
        if (!found.heading().isEmpty()) {
            line("theme", "", found.heading(), out);
        }
        parsed.sureness().forEach(field -> line(field.name(), percent(field.sure()), field.value(), out));
        parsed.leftOut()
                .forEach(field -> line("doubt", percent(field.sure()), field.name() + ": " + field.value(), out));
        parsed.unexplained().forEach(words -> line("not understood", "", words, out));
    }

    /** Returns {@code as ward2017, by its DOI}, or {@code perhaps as ward2017}. */
    public static String already(KnownLines.Match match) {
        return match.isSure()
                ? "as " + match.there().key() + ", by its " + match.by()
                : "perhaps as " + match.there().key();
    }

    private void line(String name, String sure, String value, StringBuilder out) {
        String label = INDENT
                + palette.dim(name)
                + " ".repeat(Math.max(1, NAME_WIDTH - name.length()))
                + String.format(Locale.ROOT, "%5s  ", sure);
        Wrap wrap = new Wrap(width).indented(label, " ".repeat(INDENT.length() + NAME_WIDTH + 7));
        out.append(wrap.text(palette.paint(Role.PLAIN, value)));
    }

    // No figure is certain.
    private static String percent(double sure) {
        return Math.min(99, Math.round(sure * 100)) + " %";
    }
}
