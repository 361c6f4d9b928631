package org.kmref.cli.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kmref.terminal.ColorChoice;

/** The words {@code --color} and the setting {@code color} take. */
public final class ColorOption {
    private ColorOption() {}

    public static List<String> words() {
        return Arrays.stream(ColorChoice.values())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    public static ColorChoice parse(String word) {
        return Arrays.stream(ColorChoice.values())
                .filter(choice -> choice.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new UsageException(Messages.unknown("color", word, words())));
    }
}
