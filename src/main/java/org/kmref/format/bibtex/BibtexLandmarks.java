package org.kmref.format.bibtex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells where entries and fields begin by what stands at the start of a line, whatever the braces say. */
final class BibtexLandmarks {

    private static final Pattern ENTRY_AT_LINE_START =
            Pattern.compile("\\n[ \\t]*@[ \\t]*\\p{Alpha}+[ \\t]*[{(][ \\t]*[^\\s,{}\"()=]*[ \\t]*[,=\\n]");
    private static final Pattern FIELD_AT_LINE_START =
            Pattern.compile("\\n[ \\t]*\\p{Alpha}[\\w-]*[ \\t]*=[ \\t]*[{\"\\p{Alnum}]");
    private static final Pattern FIELD_BEHIND_COMMA =
            Pattern.compile("[ \\t]*,\\s*\\p{Alpha}[\\w-]*[ \\t]*=[ \\t]*[{\"\\p{Alnum}]");

    private final String text;
    private int nextEntryLine = -1;

    BibtexLandmarks(String text) {
        this.text = text;
    }

    /** Returns where the line before the next entry ends, or the end of the text. */
    int nextEntry(int from) {
        if (nextEntryLine <= from) {
            Matcher entry = ENTRY_AT_LINE_START.matcher(text);
            nextEntryLine = entry.find(from) ? entry.start() : text.length();
        }
        return nextEntryLine;
    }

    /** Whether at this position is an {@code @}, the first sign of its line, that begins an entry. */
    boolean isEntry(int position) {
        if (position >= text.length() || text.charAt(position) != '@') {
            return false;
        }
        int line = position;
        while (line > 0 && text.charAt(line - 1) != '\n' && Character.isWhitespace(text.charAt(line - 1))) {
            line--;
        }
        boolean first = line == 0 || text.charAt(line - 1) == '\n';
        return first
                && (line == 0
                        ? position == 0
                        : ENTRY_AT_LINE_START
                                .matcher(text)
                                .region(line - 1, text.length())
                                .lookingAt());
    }

    /** Returns where the line before the first field within this part ends, or the end of the part. */
    int nextField(int from, int to) {
        Matcher field = FIELD_AT_LINE_START.matcher(text).region(from, to);
        return field.find() ? field.start() : to;
    }

    /** Whether a comma and another field follow: the brace before was one of a value and closed no entry. */
    boolean isFieldBehindComma(int position) {
        return FIELD_BEHIND_COMMA.matcher(text).region(position, text.length()).lookingAt();
    }
}
