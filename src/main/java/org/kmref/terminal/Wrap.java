package org.kmref.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks styled text into lines at blanks and between Chinese and Japanese characters. What is open at the end of a
 * line is closed there and opened again on the next.
 *
 * @param width the columns of a line, its indent among them
 * @param first stands before the first line
 * @param hanging stands before every other line
 * @param breakWords whether a word wider than a line is broken; an address that is to be copied should not be
 */
public record Wrap(int width, String first, String hanging, boolean breakWords) {

    private static final String NOT_AT_START = "ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ";

    public Wrap(int width) {
        this(width, "", "", false);
    }

    public Wrap indented(String firstIndent, String hangingIndent) {
        return new Wrap(width, firstIndent, hangingIndent, breakWords);
    }

    public Wrap breakingWords() {
        return new Wrap(width, first, hanging, true);
    }

    /** Returns the lines, at least one; a line feed in the text ends a line. */
    public List<String> lines(String styled) {
        Filling filling = new Filling();
        Cursor cursor = new Cursor(styled);
        while (cursor.next()) {
            filling.take(cursor);
        }
        return filling.finish();
    }

    /** Returns the lines, each ended by a line feed. */
    public String text(String styled) {
        return String.join("\n", lines(styled)) + "\n";
    }

    /** The lines that are done, the one in the making, and the word that may or may not fit on it. */
    private final class Filling {
        private final List<String> lines = new ArrayList<>();
        private final OpenStyles open = new OpenStyles();
        private final StringBuilder line = new StringBuilder(first);
        private final StringBuilder between = new StringBuilder();
        private final StringBuilder word = new StringBuilder();
        private int used = DisplayWidth.of(first);
        private int betweenWidth;
        private int wordWidth;
        private int last;
        private boolean bare = true;

        void take(Cursor cursor) {
            if (cursor.isEscape()) {
                (word.isEmpty() ? between : word).append(cursor.piece());
            } else if (cursor.first() == '\n') {
                endWord();
                endLine();
            } else if (cursor.isBlank()) {
                endWord();
                between.append(cursor.first() == '\t' ? " " : cursor.piece());
                betweenWidth += cursor.width();
            } else {
                if (!word.isEmpty() && (mayBreak(last, cursor.first()) || isTooLong(cursor.width()))) {
                    endWord();
                }
                word.append(cursor.piece());
                wordWidth += cursor.width();
                last = cursor.first();
            }
        }

        List<String> finish() {
            endWord();
            endLine();
            return lines;
        }

        private boolean isTooLong(int more) {
            return breakWords && wordWidth + more > width - (bare ? used : DisplayWidth.of(hanging));
        }

        private void endWord() {
            if (word.isEmpty()) {
                return;
            }
            if (!bare && used + betweenWidth + wordWidth > width) {
                endLine();
            }
            open.applyAll(between);
            if (bare) {
                line.append(open.open());
            } else {
                line.append(between);
                used += betweenWidth;
            }
            line.append(word);
            open.applyAll(word);
            used += wordWidth;
            bare = false;
            between.setLength(0);
            betweenWidth = 0;
            word.setLength(0);
            wordWidth = 0;
        }

        private void endLine() {
            lines.add(bare ? line.toString().stripTrailing() : line + open.close());
            line.setLength(0);
            line.append(hanging);
            used = DisplayWidth.of(hanging);
            bare = true;
            open.applyAll(between);
            between.setLength(0);
            betweenWidth = 0;
        }
    }

    /** Returns whether a line may end between the two, no blank being there (UAX #14, classes ID, OP, CL and NS). */
    private static boolean mayBreak(int before, int after) {
        return (isIdeographic(before) || isIdeographic(after)) && !opens(before) && !closes(after);
    }

    /** Korean is left out: it has blanks. */
    private static boolean isIdeographic(int c) {
        return Clusters.isWide(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.HANGUL;
    }

    private static boolean opens(int c) {
        int type = Character.getType(c);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    private static boolean closes(int c) {
        int type = Character.getType(c);
        return type == Character.END_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION
                || NOT_AT_START.indexOf(c) >= 0;
    }
}
