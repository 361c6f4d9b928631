package org.kmref.format.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.plaintext.PageText.Line;

/** What lines of a list begin with: bullets, labels such as {@code [Nil15]}, and numbers that follow each other. */
final class ListMarks {

    private static final Pattern BULLET =
            Pattern.compile("^(?:[•●▪■◦‣⁃∙·○►▸➢✓*+]|[-–—](?=\\s)|o(?=\\s+\\p{Lu}))\\s*(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:\\[(\\d{1,4})]|\\((\\d{1,4})\\)|(\\d{1,4})[.)\\]](?=\\s|\\p{Lu})|(\\d{1,4})(?=\\s+\\p{Lu}))\\s*(?=\\S)");
    private static final Pattern LABEL = Pattern.compile("^\\[\\p{L}[\\p{L}+&]{0,12}\\s?\\d{2,4}[a-z]?]\\s+(?=\\S)");
    private final boolean[] numbered;

    private ListMarks(boolean[] numbered) {
        this.numbered = numbered;
    }

    private static int number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.find()) {
            return -1;
        }
        for (int g = 1; g <= 4; g++) {
            if (matcher.group(g) != null) {
                return Integer.parseInt(matcher.group(g));
            }
        }
        return -1;
    }

    // Which lines begin with a number that follows the one before: a year or a volume at the start of a wrapped line
    // does not.
    static ListMarks of(List<Line> lines) {
        boolean[] marks = new boolean[lines.size()];
        int expected = -1;
        int last = -1;
        List<Integer> run = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int number = number(lines.get(i).text());
            if (number < 0) {
                continue;
            }
            boolean follows = expected >= 0 && number >= expected && number <= expected + 2;
            if (follows || ((run.isEmpty() || number == 1) && number <= 500)) {
                if (!follows) {
                    settle(run, marks);
                }
                run.add(i);
                expected = number + 1;
                last = i;
            } else if (last >= 0 && run.size() < 2) {
                run.clear();
                run.add(i);
                expected = number + 1;
                last = i;
            }
        }
        settle(run, marks);
        return new ListMarks(marks);
    }

    private static void settle(List<Integer> run, boolean[] marks) {
        if (run.size() > 1) {
            run.forEach(at -> marks[at] = true);
        }
        run.clear();
    }

    /** Returns whether a line, counted from 0, begins with a number of the list. */
    boolean isNumbered(int at) {
        return numbered[at];
    }

    /** Returns whether a line begins with any mark of a list. */
    boolean isMarked(Line line, int at) {
        return numbered[at]
                || BULLET.matcher(line.text()).find()
                || LABEL.matcher(line.text()).find();
    }

    /** Returns a line without its mark. */
    String unmarked(Line line, int at) {
        String text = line.text();
        if (numbered[at]) {
            return NUMBER.matcher(text).replaceFirst("");
        }
        Matcher bullet = BULLET.matcher(text);
        return bullet.find()
                ? text.substring(bullet.end())
                : LABEL.matcher(text).replaceFirst("");
    }

    /** Returns whether a text begins with a number. */
    static boolean hasNumber(String text) {
        return NUMBER.matcher(text).find();
    }
}
