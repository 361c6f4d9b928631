package org.kmref.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines that hold names, one name each: several in one line are parted, and words that say that nobody is named go. */
final class NameLines {

    /** Stands for the rest of a list: {@code et al.} */
    static final String OTHERS = "et al.";

    private static final Pattern NOBODY = Pattern.compile("(?i)\\[?(?:anonymous|anon\\.?|no authors? (?:name )?"
            + "(?:available|listed)|no author|s\\. ?n\\.?|author unknown)]?\\.?");
    private static final Pattern ET_AL = Pattern.compile("(?i)(?<![\\s,])[\\s,]*\\b(?:et al\\.?|and others)$");
    private static final Pattern SEMICOLON = Pattern.compile("(?<!\\s)\\s*;\\s*");
    private static final Pattern AND = Pattern.compile("(?<!\\s)\\s*(?:,\\s*)?(?:\\band\\b|&)\\s+");

    private NameLines() {}

    static List<String> of(List<String> lines) {
        List<String> names = new ArrayList<>();
        for (String line : lines) {
            String text = line.strip();
            if (text.length() > PlainNames.MAX_LENGTH || text.endsWith(",")) {
                names.add(text);
            } else if (!isNobody(text)) {
                String withoutOthers = ET_AL.matcher(text).replaceFirst("");
                parts(withoutOthers).filter(part -> !part.isEmpty()).forEach(names::add);
                if (!withoutOthers.equals(text)) {
                    names.add(OTHERS);
                }
            }
        }
        return names;
    }

    // A name in brackets, or the words of a database; `Anonymous` alone is what a work may be signed with.
    private static boolean isNobody(String text) {
        return NOBODY.matcher(text).matches()
                && (text.startsWith("[") || text.toLowerCase(Locale.ROOT).startsWith("no author"));
    }

    private static Stream<String> parts(String text) {
        if (text.indexOf(';') >= 0) {
            List<String> parts = List.of(SEMICOLON.split(text, -1));
            return parts.stream().allMatch(part -> part.isEmpty() || isPerson(part)) ? parts.stream() : Stream.of(text);
        }
        if (text.indexOf(',') < 0 || !AND.matcher(text).find()) {
            return Stream.of(text);
        }
        List<String> parts = List.of(AND.split(text, -1));
        return parts.stream().allMatch(part -> part.indexOf(',') > 0 && !part.endsWith(","))
                ? parts.stream()
                : Stream.of(text);
    }

    private static boolean isPerson(String part) {
        return (part.indexOf(',') > 0 && !part.endsWith(",")) || PlainNames.isWithInitials(part);
    }
}
