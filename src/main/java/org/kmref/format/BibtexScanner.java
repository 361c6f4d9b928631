package org.kmref.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kmref.model.Problem;

/**
 * Takes a BibTeX file apart into entries: {@code @article{key, title = {...} # macro, ...}}.
 *
 * <p>Written for files as they are: what BibTeX and biber accept is accepted, and where they give up, the place is
 * reported and reading goes on with the next field or entry. JBibTeX's own parser stops at the first fault, knows no
 * places and drops an entry whose key it has seen, so it reads no files here.
 */
final class BibtexScanner {

    private static final Pattern ENTRY_AT_LINE_START =
            Pattern.compile("\\n[ \\t]*@[ \\t]*\\p{Alpha}+[ \\t]*[{(][ \\t]*[^\\s,{}\"()=]*[ \\t]*[,=\\n]");
    private static final Pattern FIELD_AT_LINE_START =
            Pattern.compile("\\n[ \\t]*\\p{Alpha}[\\w-]*[ \\t]*=[ \\t]*[{\"\\p{Alnum}]");
    private static final Pattern FIELD_BEHIND_COMMA =
            Pattern.compile("[ \\t]*,\\s*\\p{Alpha}[\\w-]*[ \\t]*=[ \\t]*[{\"\\p{Alnum}]");
    private static final int MAX_OPEN_COMMENTS = 20;

    private final String text;
    private final String file;
    private final Consumer<Problem> problems;
    private final Map<String, String> macros = new HashMap<>();
    private int at;
    private int nextEntryLine = -1;
    private int openComments;
    private int[] lineStarts = {};

    BibtexScanner(String text, String file, Consumer<Problem> problems) {
        this.text = text;
        this.file = file;
        this.problems = problems;
        BibtexDates.MONTHS.forEach(month -> macros.put(month, month));
    }

    /** Returns the next entry that is a work, or absent at the end of the file. */
    Optional<BibtexRecord> next() {
        while (true) {
            int sign = text.indexOf('@', at);
            if (sign < 0) {
                at = text.length();
                return Optional.empty();
            }
            at = sign + 1;
            skipSpace();
            String type = BibtexRecord.lower(name());
            skipSpace();
            if (type.isEmpty() || at >= text.length() || (text.charAt(at) != '{' && text.charAt(at) != '(')) {
                // An address in a comment between entries.
                at = sign + 1;
                continue;
            }
            Optional<BibtexRecord> entry = entry(type, sign);
            if (entry.isPresent()) {
                return entry;
            }
        }
    }

    private Optional<BibtexRecord> entry(String type, int sign) {
        char close = text.charAt(at) == '{' ? '}' : ')';
        switch (type) {
            case "comment" -> skipComment();
            case "preamble" -> {
                at++;
                value(close);
                endOfEntry(close);
            }
            case "string" -> {
                at++;
                fields(close, sign).forEach((name, value) -> macros.put(name, value));
            }
            default -> {
                at++;
                int line = line(sign);
                int column = column(sign);
                String key = key();
                return Optional.of(new BibtexRecord(type, key, fields(close, sign), line, column));
            }
        }
        return Optional.empty();
    }

    // A comment in braces ends with them; one whose brace never closes ends with its line.
    private void skipComment() {
        int end = -1;
        if (text.charAt(at) == '{') {
            // Each comment left open costs a look at all that follows, so that a file may have a few of them only.
            boolean look = openComments < MAX_OPEN_COMMENTS;
            end = closing(at + 1, '}', look ? text.length() : nextEntry(at));
            openComments += end < 0 ? 1 : 0;
        }
        at = end >= 0 ? end + 1 : endOfLine(at);
    }

    // A key ends at the comma; an equals sign behind it says that there is none and a field has begun.
    private String key() {
        skipSpace();
        int start = at;
        int end = start;
        while (end < text.length() && "\n,={}\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        char stop = end < text.length() ? text.charAt(end) : '}';
        if (stop == '=' || stop == '"') {
            noKey(start);
            return "";
        }
        at = stop == ',' ? end + 1 : end;
        String key = text.substring(start, end).strip();
        if (key.isEmpty()) {
            noKey(start);
        }
        return key;
    }

    private void noKey(int position) {
        problems.accept(Problem.warning(
                file,
                line(position),
                column(position),
                "the entry has no key, one is made for it; write one behind the opening brace, such as nilsen2015,"));
    }

    private Map<String, String> fields(char close, int sign) {
        Map<String, String> fields = new LinkedHashMap<>();
        while (true) {
            skipSpaceAndCommas();
            if (at >= text.length()) {
                problem(sign, "the entry is cut off at the end of the file; complete it");
                return fields;
            }
            if (text.charAt(at) == close) {
                at++;
                if (!goesOn()) {
                    return fields;
                }
                problem(at - 1, "a closing brace too many; take it out");
                continue;
            }
            if (text.charAt(at) == '@' && atEntry(at)) {
                problem(sign, "the entry has no end; close it with }");
                return fields;
            }
            field(fields, close);
        }
    }

    // Behind the brace that closes an entry, a comma and another field say that the brace was one of a value.
    private boolean goesOn() {
        return FIELD_BEHIND_COMMA.matcher(text).region(at, text.length()).lookingAt();
    }

    private void field(Map<String, String> fields, char close) {
        int start = at;
        String name = BibtexRecord.lower(name());
        skipSpace();
        if (name.isEmpty()) {
            problem(start, "a field's name is expected here; write name = {value},");
            skipRubbish(start);
            return;
        }
        if (at >= text.length() || text.charAt(at) != '=') {
            problem(start, "`" + name + "` has no value; write " + name + " = {value},");
            skipRubbish(at);
            return;
        }
        at++;
        String value = value(close);
        if (fields.putIfAbsent(name, value) != null) {
            problems.accept(Problem.warning(
                    file, line(start), column(start), "`" + name + "` is given twice, the first counts; keep one"));
        }
        skipSpace();
        boolean ends = at >= text.length() || text.charAt(at) == ',' || text.charAt(at) == close;
        if (!ends && !atEntry(at)) {
            problems.accept(Problem.warning(
                    file, line(at), column(at), "a comma is missing before this; put one behind the field above"));
        }
    }

    // To the next comma, brace or line, whichever says that something new begins.
    private void skipRubbish(int from) {
        int end = Math.max(from, at);
        while (end < text.length() && ",}\n@".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end == from && end < text.length() && text.charAt(end) == '@' && !atEntry(end)) {
            end++;
        }
        if (end == from && end < text.length() && text.charAt(end) == '}') {
            end++;
        }
        at = end;
    }

    private String value(char close) {
        StringBuilder value = new StringBuilder();
        while (true) {
            skipSpace();
            if (at >= text.length()) {
                return value.toString();
            }
            value.append(piece(close));
            int before = at;
            skipSpace();
            if (at >= text.length() || text.charAt(at) != '#') {
                at = before;
                return value.toString();
            }
            at++;
        }
    }

    private String piece(char close) {
        char c = text.charAt(at);
        if (c == '{') {
            return enclosed('}');
        }
        if (c == '"') {
            return enclosed('"');
        }
        int start = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && ",#{}\"=@".indexOf(text.charAt(at)) < 0
                && text.charAt(at) != close) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.isEmpty() || word.chars().allMatch(Character::isDigit)) {
            return word;
        }
        String meaning = macros.get(BibtexRecord.lower(word));
        if (meaning == null) {
            problems.accept(Problem.warning(
                    file,
                    line(start),
                    column(start),
                    "the abbreviation `" + word
                            + "` is not defined; define it with @string or put the text in braces"));
            return word;
        }
        return meaning;
    }

    private String enclosed(char close) {
        int open = at;
        // A value that holds the beginning of another entry at the start of a line has lost its closing brace.
        int limit = nextEntry(open);
        int end = closing(at + 1, close, limit);
        if (end >= 0) {
            at = end + 1;
            return text.substring(open + 1, end);
        }
        problem(
                open,
                close == '}'
                        ? "the brace opened here is never closed; close it"
                        : "the quote opened here is never closed; close it");
        // What the value swallowed is given back: it ends where the next field or entry begins.
        Matcher field = FIELD_AT_LINE_START.matcher(text).region(open, limit);
        int stop = field.find() ? field.start() : limit;
        at = stop;
        String value = text.substring(open + 1, stop).strip();
        if (stop < limit && value.endsWith(",")) {
            // The comma stays, so that it is not missed too.
            at = text.lastIndexOf(',', stop - 1);
            value = value.substring(0, value.length() - 1).strip();
        }
        return value.endsWith("}") || value.endsWith("\"") ? value.substring(0, value.length() - 1) : value;
    }

    private int nextEntry(int from) {
        if (nextEntryLine <= from) {
            Matcher entry = ENTRY_AT_LINE_START.matcher(text);
            nextEntryLine = entry.find(from) ? entry.start() : text.length();
        }
        return nextEntryLine;
    }

    /** Returns where the value that begins at {@code from} closes before the limit, or -1. */
    private int closing(int from, char close, int limit) {
        int depth = 0;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == close && depth == 0) {
                return i;
            }
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
                if (depth < 0) {
                    return -1;
                }
            }
        }
        return -1;
    }

    private void endOfEntry(char close) {
        skipSpaceAndCommas();
        if (at < text.length() && text.charAt(at) == close) {
            at++;
        }
    }

    private boolean atEntry(int position) {
        int line = text.lastIndexOf('\n', position) + 1;
        boolean first = text.substring(line, position).isBlank();
        return first
                && (line == 0
                        ? position == 0
                        : ENTRY_AT_LINE_START
                                .matcher(text)
                                .region(line - 1, text.length())
                                .lookingAt());
    }

    private String name() {
        int start = at;
        while (at < text.length() && isNameChar(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isNameChar(char c) {
        return !Character.isWhitespace(c) && c > ' ' && "\"#%'(),={}@\\~".indexOf(c) < 0;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void skipSpaceAndCommas() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private void problem(int position, String message) {
        problems.accept(Problem.error(file, line(position), column(position), message));
    }

    private int line(int position) {
        if (lineStarts.length == 0) {
            lineStarts = IntStream.concat(
                            IntStream.of(0),
                            IntStream.range(1, text.length() + 1).filter(i -> text.charAt(i - 1) == '\n'))
                    .toArray();
        }
        int found = Arrays.binarySearch(lineStarts, position);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int column(int position) {
        int end = Math.min(position, text.length());
        int start = text.lastIndexOf('\n', end - 1) + 1;
        return 1 + text.codePointCount(Math.min(start, end), end);
    }
}
