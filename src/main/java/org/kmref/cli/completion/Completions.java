package org.kmref.cli.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The completion scripts, one a shell: what is the same for every command line, and a table made from the grammar. */
public final class Completions {
    public static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    /** The hidden command the scripts ask: {@code kmref __complete KIND [-l FILE] -- PREFIX}. */
    public static final String CALLBACK = "__complete";

    private static final String PLACE_OF_TABLE = "@TABLE@\n";

    private Completions() {}

    /** Returns the script for one of {@link #SHELLS}. */
    public static String script(String shell, Grammar grammar) {
        String table = switch (shell) {
            case "bash" -> BashTable.of(grammar);
            case "zsh" -> ZshTable.of(grammar);
            case "fish" -> FishTable.of(grammar);
            default -> throw new IllegalArgumentException("no completion for " + shell);
        };
        return template(shell).replace(PLACE_OF_TABLE, table);
    }

    private static String template(String shell) {
        try (InputStream in = Completions.class.getResourceAsStream("template." + shell)) {
            if (in == null) {
                throw new IllegalStateException("the program is built without its completion for " + shell);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
