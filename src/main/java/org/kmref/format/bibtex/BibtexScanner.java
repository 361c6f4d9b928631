package org.kmref.format.bibtex;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kmref.format.core.MonthNames;
import org.kmref.model.Problem;

/**
 * Takes a BibTeX file apart into entries: {@code @article{key, title = {...} # macro, ...}}.
 *
 * <p>Written for files as they are: what BibTeX and biber accept is accepted, and where they give up, the place is
 * reported and reading goes on with the next field or entry. JBibTeX's own parser stops at the first fault, knows no
 * places and drops an entry whose key it has seen, so it reads no files here.
 */
final class BibtexScanner {

    private static final int MAX_OPEN_COMMENTS = 20;
    private static final long MOST_IN_VAIN = 100_000_000;

    /** How much abbreviations may add to one value, and to all: a few lines that build on each other ask for terabytes. */
    static final int MAX_EXPANDED = 1_000_000;

    static final int MAX_EXPANDED_IN_ALL = 50_000_000;

    private final String text;
    private final String file;
    private final Consumer<Problem> problems;
    private final TextPositions places;
    private final BibtexLandmarks landmarks;
    private final Map<String, String> macros = new HashMap<>();
    private int at;
    private int openComments;
    private long expandedInValue;
    private long vain;
    private long expandedInAll;

    BibtexScanner(String text, String file, Consumer<Problem> problems) {
        this.text = text;
        this.file = file;
        this.problems = problems;
        this.places = new TextPositions(text);
        this.landmarks = new BibtexLandmarks(text);
        MonthNames.SHORT.forEach(month -> macros.put(month, month));
    }

    /** Returns the next entry that is a work, or absent at the end of the file. */
    Optional<BibtexRecord> next() {
        while (true) {
            int sign = nextSign();
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

    // As biber and pandoc have it, and BibTeX has not, a percent sign makes the rest of its line a comment.
    private int nextSign() {
        while (at < text.length() && text.charAt(at) != '@') {
            at = text.charAt(at) == '%' ? endOfLine(at) : at + 1;
        }
        return at < text.length() ? at : -1;
    }

    /** Returns how many characters have been read. */
    int position() {
        return at;
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
                String key = key();
                return Optional.of(
                        new BibtexRecord(type, key, fields(close, sign), places.line(sign), places.column(sign)));
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
            end = closing(at + 1, '}', look ? text.length() : landmarks.nextEntry(at));
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
        warning(
                position,
                "the entry has no key, so one was made; write one after the opening brace, such as nilsen2015,");
    }

    private Map<String, String> fields(char close, int sign) {
        Map<String, String> fields = new LinkedHashMap<>();
        while (true) {
            skipSpaceAndCommas();
            if (expandedInAll > MAX_EXPANDED_IN_ALL) {
                return fields;
            }
            if (at >= text.length()) {
                problem(sign, "the entry is cut off at the end of the file; complete it");
                return fields;
            }
            if (text.charAt(at) == close) {
                at++;
                if (!landmarks.isFieldBehindComma(at)) {
                    return fields;
                }
                problem(at - 1, "a closing brace too many; remove it");
                continue;
            }
            if (text.charAt(at) == '@' && landmarks.isEntry(at)) {
                problem(sign, "the entry has no end; close it with }");
                return fields;
            }
            field(fields, close);
        }
    }

    private void field(Map<String, String> fields, char close) {
        int start = at;
        String name = BibtexRecord.lower(name());
        int behindName = at;
        skipSpace();
        if (name.isEmpty()) {
            problem(start, "a field's name is expected here; write name = {value},");
            skipRubbish(start);
            return;
        }
        if (at >= text.length() || text.charAt(at) != '=') {
            problem(start, "`" + name + "` has no value; write " + name + " = {value},");
            at = behindName;
            skipRubbish(behindName);
            return;
        }
        at++;
        String value = value(close);
        if (fields.putIfAbsent(name, value) != null) {
            warning(start, "`" + name + "` is given twice, the first counts; keep one");
        }
        skipSpace();
        boolean ends = at >= text.length() || text.charAt(at) == ',' || text.charAt(at) == close;
        if (!ends && !landmarks.isEntry(at)) {
            warning(at, "a comma is missing before this; put one after the field above");
        }
    }

    // To the next comma, brace or line, whichever says that something new begins.
    private void skipRubbish(int from) {
        int end = Math.max(from, at);
        while (end < text.length() && ",}\n@".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end == from && end < text.length() && text.charAt(end) == '@' && !landmarks.isEntry(end)) {
            end++;
        }
        if (end == from && end < text.length() && text.charAt(end) == '}') {
            end++;
        }
        at = end;
    }

    private String value(char close) {
        StringBuilder value = new StringBuilder();
        expandedInValue = 0;
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
            warning(
                    start,
                    "the abbreviation `" + word + "` is not defined; define it with @string or put the text in braces");
            return word;
        }
        return expanded(word, meaning, start);
    }

    private String expanded(String word, String meaning, int start) {
        expandedInValue += meaning.length();
        expandedInAll += meaning.length();
        if (expandedInAll > MAX_EXPANDED_IN_ALL) {
            problem(
                    start,
                    "abbreviations add more than " + MAX_EXPANDED_IN_ALL
                            + " characters to this file, the rest of which is skipped; write the text out");
            at = text.length();
            return word;
        }
        if (expandedInValue > MAX_EXPANDED) {
            problem(
                    start,
                    "`" + word + "` and the abbreviations before it make this value longer than " + MAX_EXPANDED
                            + " characters; write the text out");
            return word;
        }
        return meaning;
    }

    private String enclosed(char close) {
        int open = at;
        // A value that holds the beginning of another entry at the start of a line has lost its closing brace.
        int limit = landmarks.nextEntry(open);
        // Each value left open costs a look at all that follows; where there are many, only its own field is looked at.
        int end = closing(at + 1, close, vain > MOST_IN_VAIN ? landmarks.nextField(open, limit) : limit);
        vain += end < 0 ? limit - open : 0;
        if (end >= 0 && !swallowsFields(open, end)) {
            at = end + 1;
            return text.substring(open + 1, end);
        }
        problem(
                open,
                close == '}'
                        ? "the brace opened here is never closed; close it"
                        : "the quote opened here is never closed; close it");
        // What the value swallowed is given back: it ends where the next field or entry begins.
        int stop = landmarks.nextField(open, limit);
        at = stop;
        String value = text.substring(open + 1, stop).strip();
        if (stop < limit && value.endsWith(",")) {
            // The comma stays, so that it is not missed too.
            at = text.lastIndexOf(',', stop - 1);
            value = value.substring(0, value.length() - 1).strip();
        }
        return value.endsWith("}") || value.endsWith("\"") ? value.substring(0, value.length() - 1) : value;
    }

    // A value that holds fields of its own, and behind which the entry has no end, has taken the brace that ends the
    // entry.
    private boolean swallowsFields(int open, int end) {
        int behind = end + 1;
        while (behind < text.length() && (Character.isWhitespace(text.charAt(behind)) || text.charAt(behind) == ',')) {
            behind++;
        }
        boolean entryIsOpen = behind >= text.length() || landmarks.isEntry(behind);
        return entryIsOpen && landmarks.nextField(open, end) < end;
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
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '%')) {
            at = text.charAt(at) == '%' ? endOfLine(at) : at + 1;
        }
    }

    private void skipSpaceAndCommas() {
        skipSpace();
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            skipSpace();
        }
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private void problem(int position, String message) {
        problems.accept(Problem.error(file, places.line(position), places.column(position), message));
    }

    private void warning(int position, String message) {
        problems.accept(Problem.warning(file, places.line(position), places.column(position), message));
    }
}
