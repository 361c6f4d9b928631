package org.kmref.cli.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The clipboard: a program that the user has set ({@code KMREF_CLIPBOARD}, the setting {@code clipboard}), else the
 * terminal itself, which takes text by OSC 52 (xterm, control sequences), also through tmux.
 */
final class Clipboard {
    /** Terminals take no more. */
    private static final int MOST = 74_994;

    private static final String ESCAPE = "\u001B";

    private final Session session;

    Clipboard(Session session) {
        this.session = session;
    }

    void copy(String text) throws IOException {
        String set = session.environment().variable("KMREF_CLIPBOARD");
        List<String> program = CommandWords.of(
                set.isBlank() ? session.config().value("clipboard").orElse("") : set);
        if (program.isEmpty()) {
            toTerminal(text);
        } else {
            toProgram(text, program);
        }
    }

    private void toProgram(String text, List<String> program) throws IOException {
        int code;
        try {
            code = session.environment()
                    .programs()
                    .feed(new ArrayList<>(program), session.environment().directory(), text);
        } catch (IOException missing) {
            throw new IOException(
                    "the clipboard program " + program.get(0)
                            + " cannot be started; set KMREF_CLIPBOARD to one that can",
                    missing);
        }
        if (code != 0) {
            throw new IOException(
                    "the clipboard program " + program.get(0) + " ended with " + code + "; nothing was copied");
        }
    }

    private void toTerminal(String text) throws IOException {
        if (!session.screen().errors()) {
            throw new UsageException("there is no terminal to copy through; set KMREF_CLIPBOARD to a program such as "
                    + "wl-copy, 'xclip -selection clipboard' or pbcopy");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST) {
            throw new UsageException("this is too long for the terminal's clipboard (" + bytes.length
                    + " bytes, at most " + MOST + "); set KMREF_CLIPBOARD to a program, or write it to a file with -o");
        }
        String sequence = ESCAPE + "]52;c;" + Base64.getEncoder().encodeToString(bytes) + "\u0007";
        boolean isTmux = !session.environment().variable("TMUX").isEmpty();
        // What tmux passes on has its escapes doubled; a tmux that takes the text itself does so from the first.
        String passed = isTmux ? ESCAPE + "Ptmux;" + sequence.replace(ESCAPE, ESCAPE + ESCAPE) + ESCAPE + "\\" : "";
        session.write(sequence + passed);
    }
}
