package org.kmref.format.plaintext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.plaintext.PageText.Line;

/**
 * A page as references under headings: by numbers, bullets, empty lines, hanging indents, or, where none of these says it, by what
 * begins like a reference.
 *
 * <p>Takes time linear in the length of the page.
 */
final class Splitter {

    private static final Pattern INLINE = Pattern.compile(
            "(?<=[\\s.;])(?:\\[(\\d{1,3})]|(\\d{1,3})\\.)\\s+(?=[\\p{Lu}“\"'\\[(\\p{IsHan}\\p{IsHangul}]|de |van |von"
                    + " |d')");
    private static final Pattern RUNNING_HEAD = Pattern.compile(
            "^(?:\\d{1,4}|-\\s*\\d{1,4}\\s*-|(?:page|p\\.|seite)\\s+\\d{1,4}(?:\\s+of\\s+\\d+)?)$",
            Pattern.CASE_INSENSITIVE);

    private final ReferenceTest test;

    Splitter(ReferenceTest test) {
        this.test = test;
    }

    /**
     * A reference of a page.
     *
     * @param text on one line, without its number or bullet
     * @param line where it begins, counted from 1
     * @param heading the heading it is under, or empty
     */
    record Block(String text, int line, String heading) {}

    /** What one line may be, before it is known whether it is one. */
    private static final class Draft {
        final int line;
        final String heading;
        final List<String> lines = new ArrayList<>();
        boolean marked;

        Draft(int line, String heading) {
            this.line = line;
            this.heading = heading;
        }

        String text() {
            return PageText.joined(lines);
        }
    }

    /** Returns the references of a page, in their order. */
    List<Block> split(String page) {
        List<Line> lines = withoutRunningHeads(PageText.lines(page));
        List<Block> out = new ArrayList<>();
        if (lines.stream().filter(line -> !line.isBlank()).count() <= 3) {
            List<Block> inline = inline(lines);
            if (inline.size() > 1) {
                return inline;
            }
        }
        ListMarks marks = ListMarks.of(lines);
        boolean paragraphs = areParagraphs(lines, marks);
        String heading = "";
        int i = 0;
        while (i < lines.size()) {
            if (lines.get(i).isBlank()) {
                i++;
                continue;
            }
            int end = i;
            while (end < lines.size() && !lines.get(end).isBlank()) {
                end++;
            }
            // Items of one list may have empty lines between them, and within.
            int first = i;
            i = end;
            heading = section(lines, first, end, marks, paragraphs, heading, out);
        }
        return out;
    }

    // Lines of figures alone between the lines of a reference are the numbers of pages, and a line that comes again and
    // again is a head.
    private static List<Line> withoutRunningHeads(List<Line> lines) {
        Map<String, Integer> counts = new HashMap<>();
        for (Line line : lines) {
            if (!line.isBlank() && line.text().length() < 80) {
                counts.merge(line.text().replaceAll("\\d+", "#"), 1, Integer::sum);
            }
        }
        List<Line> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean page = RUNNING_HEAD.matcher(line.text()).matches();
            boolean head = !line.isBlank()
                    && line.text().length() < 80
                    && line.text().length() > 3
                    && counts.getOrDefault(line.text().replaceAll("\\d+", "#"), 0) > 1
                    && !ListMarks.hasNumber(line.text())
                    && nearPageNumber(lines, i);
            if (!page && !head) {
                out.add(line);
            }
        }
        return out;
    }

    private static boolean nearPageNumber(List<Line> lines, int at) {
        for (int d = -2; d <= 2; d++) {
            int k = at + d;
            if (k >= 0
                    && k < lines.size()
                    && RUNNING_HEAD.matcher(lines.get(k).text()).matches()) {
                return true;
            }
        }
        return false;
    }

    // Whether most of what empty lines part are a few lines each: then each is one reference.
    private static boolean areParagraphs(List<Line> lines, ListMarks marks) {
        int few = 0;
        int other = 0;
        int count = 0;
        for (int i = 0; i <= lines.size(); i++) {
            boolean blank = i == lines.size() || lines.get(i).isBlank();
            if (!blank) {
                count += marks.isNumbered(i) ? 100 : 1;
            } else if (count > 0) {
                few += count > 1 && count < 12 ? 1 : 0;
                other += count >= 12 ? 1 : 0;
                count = 0;
            }
        }
        return few >= 3 && other == 0;
    }

    // A stretch of lines without an empty one.
    private String section(
            List<Line> lines, int from, int to, ListMarks marks, boolean paragraphs, String heading, List<Block> out) {
        String now = heading;
        boolean marked = false;
        for (int i = from; i < to; i++) {
            marked |= marks.isMarked(lines.get(i), i);
        }
        List<Draft> drafts = new ArrayList<>();
        if (marked) {
            now = byMarks(lines, from, to, marks, now, drafts);
        } else if (to - from == 1) {
            Line only = lines.get(from);
            if (test.isHeading(only.text()) && !test.isReference(only.text())) {
                return test.headingText(only.text());
            }
            add(drafts, only, now, only.text());
        } else if (paragraphs && to - from < 12) {
            Draft draft = new Draft(lines.get(from).number(), now);
            for (int i = from; i < to; i++) {
                draft.lines.add(lines.get(i).text());
            }
            drafts.add(draft);
        } else if (isHanging(lines, from, to)) {
            now = byIndent(lines, from, to, now, drafts);
        } else if (isWrapped(lines, from, to)) {
            now = byBeginnings(lines, from, to, now, drafts);
        } else {
            now = byLines(lines, from, to, now, drafts);
        }
        keep(drafts, out);
        return now;
    }

    private static Draft add(List<Draft> drafts, Line line, String heading, String text) {
        Draft draft = new Draft(line.number(), heading);
        draft.lines.add(text);
        drafts.add(draft);
        return draft;
    }

    private String byMarks(List<Line> lines, int from, int to, ListMarks marks, String heading, List<Draft> drafts) {
        String now = heading;
        Draft open = null;
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (marks.isMarked(line, i)) {
                open = add(drafts, line, now, marks.unmarked(line, i));
                open.marked = true;
            } else if (test.isHeading(line.text()) && (open == null || closes(open, line, lines, i, to, marks))) {
                now = test.headingText(line.text());
                open = null;
            } else if (open == null || !open.marked || startsAnew(open, line)) {
                open = add(drafts, line, now, line.text());
            } else {
                open.lines.add(line.text());
            }
        }
        return now;
    }

    // A line behind an item that is whole, with another item after it, is a heading and not the item's second line.
    private boolean closes(Draft open, Line line, List<Line> lines, int at, int to, ListMarks marks) {
        boolean before = at + 1 < to && marks.isMarked(lines.get(at + 1), at + 1);
        String last = open.lines.get(open.lines.size() - 1);
        boolean wrapped =
                last.length() < 100 && Math.abs(last.length() - line.text().length()) < 25 && last.length() > 50;
        return before
                && !wrapped
                && line.indent() == 0
                && !line.text().matches(".*\\d{4}.*")
                && (last.length() > 100 || last.endsWith(".") || last.endsWith(")") || open.lines.size() == 1);
    }

    private static boolean startsAnew(Draft open, Line line) {
        int longest = open.lines.stream().mapToInt(String::length).max().orElse(0);
        return open.lines.size() == 1 && longest > 110 && line.text().length() > 110 && line.indent() == 0;
    }

    private static boolean isHanging(List<Line> lines, int from, int to) {
        int indented = 0;
        int flush = 0;
        int least = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            least = Math.min(least, lines.get(i).indent());
        }
        for (int i = from; i < to; i++) {
            if (lines.get(i).indent() > least + 1) {
                indented++;
            } else {
                flush++;
            }
        }
        return indented > 0 && flush > 0 && lines.get(from).indent() <= least + 1;
    }

    private String byIndent(List<Line> lines, int from, int to, String heading, List<Draft> drafts) {
        int least = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            least = Math.min(least, lines.get(i).indent());
        }
        String now = heading;
        Draft open = null;
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (open == null || line.indent() <= least + 1) {
                if (test.isHeading(line.text())
                        && !(i + 1 < to && lines.get(i + 1).indent() > least + 1)) {
                    now = test.headingText(line.text());
                    open = null;
                    continue;
                }
                open = add(drafts, line, now, line.text());
            } else {
                open.lines.add(line.text());
            }
        }
        return now;
    }

    // Lines that all end at about the same column, as programs wrap them.
    private static boolean isWrapped(List<Line> lines, int from, int to) {
        int longest = 0;
        for (int i = from; i < to; i++) {
            longest = Math.max(longest, lines.get(i).text().length());
        }
        int full = 0;
        for (int i = from; i < to; i++) {
            full += lines.get(i).text().length() > longest * 0.75 ? 1 : 0;
        }
        return longest <= 110 && full * 2 >= to - from;
    }

    private String byLines(List<Line> lines, int from, int to, String heading, List<Draft> drafts) {
        String now = heading;
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (test.isHeading(line.text()) && !test.isReference(line.text())) {
                now = test.headingText(line.text());
            } else {
                add(drafts, line, now, line.text());
            }
        }
        return now;
    }

    private String byBeginnings(List<Line> lines, int from, int to, String heading, List<Draft> drafts) {
        int longest = 0;
        for (int i = from; i < to; i++) {
            longest = Math.max(longest, lines.get(i).text().length());
        }
        String now = heading;
        Draft open = null;
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (open == null
                    && i == from
                    && test.isHeading(line.text())
                    && line.text().length() < longest * 0.6) {
                now = test.headingText(line.text());
                continue;
            }
            String following = i + 1 < to ? lines.get(i + 1).text() : "";
            if (open == null || test.begins(open.text(), lines.get(i - 1).text(), line.text(), following, longest)) {
                open = add(drafts, line, now, line.text());
            } else {
                open.lines.add(line.text());
            }
        }
        return now;
    }

    // What is between references of one list is one too, be it ever so odd.
    private void keep(List<Draft> drafts, List<Block> out) {
        boolean[] sure = new boolean[drafts.size()];
        Map<String, int[]> counts = new HashMap<>();
        for (int i = 0; i < sure.length; i++) {
            sure[i] = test.isReference(drafts.get(i).text());
            int[] count = counts.computeIfAbsent(drafts.get(i).heading, k -> new int[2]);
            count[0] += sure[i] ? 1 : 0;
            count[1]++;
        }
        for (int i = 0; i < sure.length; i++) {
            Draft draft = drafts.get(i);
            String text = draft.text();
            boolean beside = (i > 0 && sure[i - 1]) || (i + 1 < sure.length && sure[i + 1]);
            int[] count = counts.getOrDefault(draft.heading, new int[2]);
            boolean among = draft.marked && beside && count[0] * 2 >= count[1] && test.isLikely(text);
            if (sure[i] || among || (beside && test.isPointer(text))) {
                out.add(new Block(text, draft.line, draft.heading));
            }
        }
    }

    private List<Block> inline(List<Line> lines) {
        List<Block> out = new ArrayList<>();
        for (Line line : lines) {
            if (line.isBlank()) {
                continue;
            }
            String text = line.text();
            Matcher matcher = INLINE.matcher(" " + text);
            int expected = 1;
            int start = -1;
            while (matcher.find()) {
                String digits = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
                if (Integer.parseInt(digits) != expected) {
                    continue;
                }
                if (start >= 0) {
                    out.add(new Block(text.substring(start, matcher.start() - 1).strip(), line.number(), ""));
                }
                start = matcher.end() - 1;
                expected++;
            }
            if (start >= 0) {
                out.add(new Block(text.substring(start).strip(), line.number(), ""));
            }
        }
        return out;
    }
}
