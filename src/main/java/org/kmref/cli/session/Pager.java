package org.kmref.cli.session;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.store.Config;
import org.kmref.terminal.DisplayWidth;

/**
 * The program that shows what is longer than the screen: {@code KMREF_PAGER}, else the setting {@code pager}, else
 * {@code PAGER}, else {@code less}; none where it is empty, {@code cat} or {@code off}.
 */
final class Pager {
    private static final List<String> USUAL = List.of("less", "-FRX");
    private static final List<String> NONE = List.of("cat", "off", "never", "false");

    /** For a less that is given no options: leave at once what fits, show colours, keep the screen. */
    private static final Map<String, String> VARIABLES = Map.of("LESS", "FRX", "LV", "-c");

    private final ProcessEnvironment environment;
    private final Config config;

    Pager(ProcessEnvironment environment, Config config) {
        this.environment = environment;
        this.config = config;
    }

    /** Returns whether a text takes more lines than the screen has, the prompt's among them. */
    static boolean isLong(String text, Screen screen) {
        long rows = 0;
        for (int start = 0; start < text.length() && rows < screen.lines(); ) {
            int end = text.indexOf('\n', start);
            String line = text.substring(start, end < 0 ? text.length() : end);
            int width = DisplayWidth.of(line);
            rows += Math.max(1, (width + screen.columns() - 1) / screen.columns());
            start = end < 0 ? text.length() : end + 1;
        }
        return rows >= screen.lines();
    }

    /** Shows a text; returns what went wrong where there is no such program. */
    Shown show(String text) {
        Optional<String> chosen = chosen();
        List<String> words = chosen.map(CommandWords::of).orElse(USUAL);
        if (words.isEmpty() || (words.size() == 1 && NONE.contains(words.get(0)))) {
            return new Shown(false, "");
        }
        try {
            environment.programs().page(words, environment.directory(), VARIABLES, text);
            return new Shown(true, "");
        } catch (IOException missing) {
            return new Shown(
                    false,
                    chosen.isEmpty()
                            ? ""
                            : "the pager " + words.get(0)
                                    + " cannot be started; set KMREF_PAGER to one that can, or to cat");
        }
    }

    /** Whether a text was shown, and what to say where it was not. */
    record Shown(boolean done, String message) {}

    private Optional<String> chosen() {
        // Set and empty is a choice too, as in git.
        if (environment.variables().containsKey("KMREF_PAGER")) {
            return Optional.of(environment.variable("KMREF_PAGER"));
        }
        return config.value("pager")
                .or(() -> Optional.ofNullable(environment.variables().get("PAGER")));
    }
}
