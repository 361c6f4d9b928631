package org.kmref.format.ris;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kmref.format.text.TaggedText;

/** One record of a form that is tags and values: each tag may come again, and what nobody asks for is kept. */
public final class TagRecord {

    /** What Unicode calls a line's end and these forms do not. */
    private static final Pattern SEPARATORS = Pattern.compile("(?<!\\s)\\s*[\\x0B\\x0C\\x85\\u2028\\u2029]+\\s*");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, List<String>> kept = new LinkedHashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final int line;
    private final StringBuilder continued = new StringBuilder();
    private String lastTag = "";

    /** {@code line} is where the record begins, counted from 1. */
    public TagRecord(int line) {
        this.line = line;
    }

    int line() {
        return line;
    }

    boolean isEmpty() {
        return values.isEmpty() && kept.isEmpty();
    }

    boolean has(String tag) {
        return values.containsKey(tag);
    }

    public void add(String tag, String value) {
        endValue();
        values.computeIfAbsent(tag, any -> new ArrayList<>()).add(read(value));
        lastTag = tag;
    }

    /** Adds a value that means nothing here, under a name that may be one with a meaning elsewhere. */
    void keep(String name, String value) {
        if (!value.isBlank()) {
            kept.computeIfAbsent(name, any -> new ArrayList<>()).add(read(value));
        }
    }

    /** Gives the values of a tag to another, before anybody has taken one. */
    void rename(String from, String to) {
        endValue();
        if (!from.equals(to) && values.containsKey(from)) {
            values.computeIfAbsent(to, any -> new ArrayList<>()).addAll(values.remove(from));
        }
    }

    // Databases leave the entities of their web pages.
    private static String read(String value) {
        String line = oneLine(value);
        return line.indexOf('&') < 0 || line.indexOf(';') < 0 ? line : TaggedText.unescaped(line);
    }

    /** Returns the text as one line: what Unicode takes for the end of a line within it is a blank. */
    static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029) {
                return SEPARATORS.matcher(text).replaceAll(" ").strip();
            }
        }
        return text.strip();
    }

    /** Returns the tag that came last, or the empty string. */
    String lastTag() {
        return lastTag;
    }

    /** Adds a line to the value that came last. */
    void append(String more) {
        append(more, false);
    }

    /** Adds a line to the value that came last; with {@code joins} a hyphen at the end of that is one within a word. */
    void append(String more, boolean joins) {
        List<String> last = values.get(lastTag);
        if (last != null && !more.isBlank()) {
            if (continued.isEmpty()) {
                continued.append(last.get(last.size() - 1));
            }
            int end = continued.length() - 1;
            boolean hyphen =
                    joins && end > 0 && continued.charAt(end) == '-' && Character.isLetter(continued.charAt(end - 1));
            continued.append(end < 0 || hyphen ? "" : " ").append(read(more));
        }
    }

    // A value may be continued on very many lines, so they are put together once.
    private void endValue() {
        List<String> last = values.get(lastTag);
        if (last != null && !continued.isEmpty()) {
            last.set(last.size() - 1, continued.toString());
            continued.setLength(0);
        }
    }

    /** Returns the first value of the first of these tags that has one; the others remain. */
    String take(String... tags) {
        endValue();
        for (String tag : tags) {
            List<String> found = values.getOrDefault(tag, List.of());
            for (int i = taken.getOrDefault(tag, 0); i < found.size(); i++) {
                taken.put(tag, i + 1);
                if (!found.get(i).isEmpty()) {
                    return found.get(i);
                }
            }
        }
        return "";
    }

    /** Returns the first value of a tag that says something, and leaves it there. */
    String look(String tag) {
        endValue();
        for (String value : values.getOrDefault(tag, List.of())) {
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** Returns the values of a tag that nobody has taken. */
    List<String> left(String tag) {
        endValue();
        List<String> found = values.getOrDefault(tag, List.of());
        return found.subList(Math.min(found.size(), taken.getOrDefault(tag, 0)), found.size());
    }

    /** Takes the first value of a tag that is of this kind, wherever it stands; returns the empty string where none is. */
    String takeFirst(String tag, Predicate<String> kind) {
        endValue();
        List<String> found = values.getOrDefault(tag, List.of());
        for (int i = taken.getOrDefault(tag, 0); i < found.size(); i++) {
            if (!found.get(i).isEmpty() && kind.test(found.get(i))) {
                return found.remove(i);
            }
        }
        return "";
    }

    /** Returns all values of these tags that are left, empty ones left out. */
    List<String> takeAll(String... tags) {
        endValue();
        List<String> all = new ArrayList<>();
        for (String tag : tags) {
            List<String> found = values.getOrDefault(tag, List.of());
            found.stream()
                    .skip(taken.getOrDefault(tag, 0))
                    .filter(value -> !value.isEmpty())
                    .forEach(all::add);
            taken.put(tag, found.size());
        }
        return all;
    }

    /** Returns what nobody took: text, or a list of texts where a tag came again. */
    Map<String, Object> rest() {
        endValue();
        Map<String, List<String>> all = new LinkedHashMap<>();
        values.keySet().forEach(tag -> all.put(tag, new ArrayList<>(left(tag))));
        kept.forEach((tag, more) ->
                all.computeIfAbsent(tag, any -> new ArrayList<>()).addAll(more));
        Map<String, Object> rest = new LinkedHashMap<>();
        all.forEach((tag, some) -> {
            List<String> said = some.stream().filter(value -> !value.isEmpty()).toList();
            if (!said.isEmpty()) {
                rest.put(tag, said.size() == 1 ? said.get(0) : said);
            }
        });
        return rest;
    }
}
