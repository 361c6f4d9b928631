package org.kmref.cli.output;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.NamedFiles;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.terminal.Palette;
import org.kmref.terminal.Printable;

/** What form the output takes and where it goes. */
public final class OutputOptions {
    private static final String STANDARD_OUTPUT = "-";

    private final Session session;

    private @Nullable String form;

    private @Nullable String file;

    private boolean copy;

    public OutputOptions(Session session) {
        this.session = session;
    }

    /** Says what these options are. */
    public void declare(Declaration of, List<OutputFormat> forms) {
        List<String> words = OutputFormat.words(forms);
        of.choice(
                70, "FORMAT", "Output format: " + String.join(", ", words) + ".", words, value -> form = value, "--to");
        of.output(71, "Write to this file instead of standard output.", value -> file = value, "-o", "--output");
    }

    /** Says that the output may be copied. */
    public void declareCopy(Declaration of) {
        of.flag(72, "Copy the output to the clipboard instead of printing it.", value -> copy = value, "--copy");
    }

    /** Returns the form asked for, or the first one. */
    public OutputFormat form(List<OutputFormat> forms) {
        return given(forms).orElse(forms.get(0));
    }

    /** Returns the form asked for, or {@code table} on a terminal and {@code plain} elsewhere. */
    public OutputFormat tableForm(List<OutputFormat> forms) {
        return given(forms).orElse(toTerminal() ? OutputFormat.Shown.TABLE : OutputFormat.Shown.PLAIN);
    }

    /** Returns the form asked for, or {@code text} on a terminal and {@code plain} elsewhere. */
    public OutputFormat textForm(List<OutputFormat> forms) {
        return given(forms).orElse(toTerminal() ? OutputFormat.Shown.TEXT : OutputFormat.Shown.PLAIN);
    }

    /** Returns the form that {@code --to} names, or else the ending of the output file; an ending that means none is refused. */
    public Optional<OutputFormat> given(List<OutputFormat> forms) {
        return named(forms).or(() -> ofEnding(forms));
    }

    /** Returns the form that {@code --to} names, by its word or a short name. */
    public Optional<OutputFormat> named(List<OutputFormat> forms) {
        String typed = form;
        if (typed == null) {
            return Optional.empty();
        }
        Optional<OutputFormat> known = OutputFormat.named(typed, forms);
        if (known.isEmpty()) {
            throw new UsageException(Messages.unknown("format", typed, OutputFormat.words(forms))
                    + OutputFormat.elsewhere(forms, others -> OutputFormat.named(typed, others)));
        }
        return known;
    }

    private Optional<OutputFormat> ofEnding(List<OutputFormat> forms) {
        Optional<String> ending = Optional.ofNullable(file).flatMap(OutputFormat::ending);
        if (ending.isEmpty()) {
            return Optional.empty();
        }
        Optional<OutputFormat> meant = OutputFormat.ofEnding(ending.get(), forms);
        if (meant.isEmpty()) {
            throw new UsageException(file + ": there is no format for ." + ending.get() + " here; the endings are "
                    + String.join(", ", OutputFormat.endings(forms)) + ", and --to takes "
                    + String.join(", ", OutputFormat.words(forms))
                    + OutputFormat.elsewhere(forms, others -> OutputFormat.ofEnding(ending.get(), others)));
        }
        return meant;
    }

    public Optional<String> fileName() {
        return Optional.ofNullable(file);
    }

    public boolean toTerminal() {
        return toStandardOutput() && session.screen().output();
    }

    /** Returns the columns a line may take: those of the terminal, or no bound that matters. */
    public int width() {
        return session.screen().columns();
    }

    /** Returns the columns of lines of text: those of a terminal; in a pipe no line is broken. */
    public int textWidth() {
        return toTerminal() ? width() : Integer.MAX_VALUE;
    }

    public Palette palette() throws IOException {
        return toStandardOutput() ? session.palette() : Palette.PLAIN;
    }

    /**
     * Writes the whole output at once, so that nothing is written when something fails before.
     *
     * <p>On a terminal control characters in data are shown, not obeyed: what a form with looks of its own holds has been
     * made printable piece by piece, any other form is made so here.
     */
    public void write(OutputFormat format, String text) throws IOException {
        if (copy) {
            requireNoFile();
            session.copy(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
            return;
        }
        if (!toStandardOutput()) {
            NamedFiles.write(file == null ? "" : file, text, session);
            return;
        }
        boolean styled = format.isPainted() && palette().color();
        session.page(toTerminal() && !styled ? Printable.lines(text) : text);
    }

    /** Refuses a format that is not text where it would go to a terminal. */
    public void requireNoTerminal(String binary) {
        if (toTerminal()) {
            throw new UsageException(binary + " is not text; write it to a file with -o FILE, or to a pipe");
        }
    }

    /** Writes what is not text, whole or not at all. */
    public void write(byte[] content) throws IOException {
        if (copy) {
            throw new UsageException("--copy takes text; write this format to a file with -o");
        }
        if (toStandardOutput()) {
            session.print(content);
        } else {
            NamedFiles.write(file == null ? "" : file, content, session);
        }
    }

    private void requireNoFile() {
        if (file != null) {
            throw new UsageException("--copy and -o exclude each other; choose one");
        }
    }

    private boolean toStandardOutput() {
        return !copy && (file == null || file.equals(STANDARD_OUTPUT));
    }
}
