package org.kmref.format.tree;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** What the YAML parser says of text it cannot read, in one line and with its place. */
final class YamlProblem {
    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

    private YamlProblem() {}

    static Problem of(String file, String text, JacksonException unreadable) {
        String message = unreadable.getOriginalMessage();
        int line = 0;
        int column = 0;
        TokenStreamLocation location = unreadable.getLocation();
        if (location != null && location.getLineNr() > 0) {
            line = location.getLineNr();
            column = Math.max(1, location.getColumnNr());
        }
        // The parser's own message names the place where it noticed last.
        Matcher place = PLACE.matcher(message);
        while (place.find()) {
            line = Integer.parseInt(place.group(1));
            column = Integer.parseInt(place.group(2));
        }
        return Problem.error(file, line, column, "YAML cannot be read: " + said(message) + "; " + remedy(text, line));
    }

    // The message holds lines of context, places and a picture of the source; the last line that is none of
    // these is what went wrong.
    private static String said(String message) {
        String said = "";
        for (String line : message.lines().toList()) {
            boolean picture = line.startsWith(" ") || line.isBlank();
            if (!picture) {
                said = line.strip();
            }
        }
        String plain = said.replaceAll("\\s*\\(for .*\\)$", "");
        return plain.isEmpty() ? "it breaks off" : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    }

    private static String remedy(String text, int line) {
        String source = text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
        if (source.startsWith("\t")) {
            return "indent with spaces, not tabs";
        }
        return "check quotes, brackets and indentation";
    }
}
