package org.kmref.csl.markup;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kmref.csl.Inline.Display;
import org.kmref.csl.Inline.Face;
import org.kmref.csl.StyledText;
import org.kmref.model.Unprintable;

/** Walks styled text in order and puts together what a form makes of each piece. */
abstract class Tree {

    /**
     * What stands beside a piece in a face: the characters before and after it, blanks at an edge; whether it stands in
     * another face, and whether one with other faces touches it.
     */
    record Beside(int before, int after, boolean nested, boolean touching) {
        /** Returns whether neither neighbour is a letter or digit. */
        boolean isApart() {
            return !Character.isLetterOrDigit(before) && !Character.isLetterOrDigit(after);
        }
    }

    /** Returns plain text so that it stands for itself; it has no control characters and no line breaks. */
    abstract String text(String text);

    /** Returns content in a face, with no blank at its edges; content as it is where the form has no such face. */
    abstract String styled(Face face, String content, Beside beside);

    abstract String link(String target, String content);

    /** Returns the text of a citation or an entry, blocks set apart by single spaces. */
    String inline(StyledText text) {
        return put(Run.blocks(text.content()), "").strip();
    }

    /** Returns an entry in one or more lines: what is set apart as a block or indented begins a line. */
    List<String> lines(StyledText text) {
        return lines(Run.blocks(text.content()));
    }

    List<String> lines(List<Run.Block> blocks) {
        return put(blocks, "\n")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String put(List<Run.Block> blocks, String lineBreak) {
        StringBuilder out = new StringBuilder();
        for (Run.Block block : blocks) {
            String content = new Walk(block.runs()).all();
            if (block.display().isPresent()) {
                append(out, block.display().get(), content.strip(), lineBreak);
            } else {
                out.append(content);
            }
        }
        return out.toString();
    }

    /** One way through the runs of a block. */
    private final class Walk {
        private final List<Run> runs;

        Walk(List<Run> runs) {
            this.runs = runs;
        }

        String all() {
            return spans(0, runs.size(), false, Set.of());
        }

        // At each run the face that lasts longest is put outside; what is in none of its own gathers in one text.
        private String spans(int from, int to, boolean linked, Set<Face> open) {
            StringBuilder out = new StringBuilder();
            StringBuilder plain = new StringBuilder();
            int i = from;
            while (i < to) {
                Run run = runs.get(i);
                if (run.isBlank()
                        || (own(run, open).isEmpty() && (linked || run.target().isEmpty()))) {
                    plain.append(run.text());
                    i++;
                    continue;
                }
                out.append(plain.isEmpty() ? "" : text(plain.toString()));
                plain.setLength(0);
                i = span(i, from, to, linked, open, out);
            }
            return out.append(plain.isEmpty() ? "" : text(plain.toString())).toString();
        }

        // Writes one face or link that begins here, and returns where it ends.
        private int span(int from, int within, int to, boolean linked, Set<Face> open, StringBuilder out) {
            Run first = runs.get(from);
            if (!linked && !first.target().isEmpty()) {
                int end = from;
                for (int i = from; i < to && runs.get(i).target().equals(first.target()); i++) {
                    end = runs.get(i).isBlank() ? end : i + 1;
                }
                out.append(link(first.target(), spans(from, end, true, open)));
                return end;
            }
            Face longest = first.faces().iterator().next();
            int end = from;
            for (Face face : own(first, open)) {
                int last = end(from, to, face);
                if (last > end) {
                    end = last;
                    longest = face;
                }
            }
            Set<Face> inner = EnumSet.of(longest);
            inner.addAll(open);
            out.append(styled(longest, spans(from, end, linked, inner), beside(from, end, within, to, open)));
            return end;
        }

        private int end(int from, int to, Face face) {
            int end = from;
            for (int i = from; i < to && runs.get(i).faces().contains(face); i++) {
                end = runs.get(i).isBlank() ? end : i + 1;
            }
            return end;
        }

        private Beside beside(int from, int end, int within, int to, Set<Face> open) {
            Run before = from > within ? runs.get(from - 1) : new Run(" ", Set.of(), "");
            Run after = end < to ? runs.get(end) : new Run(" ", Set.of(), "");
            boolean touching = (!before.isBlank() && !own(before, open).isEmpty())
                    || (!after.isBlank() && !own(after, open).isEmpty());
            return new Beside(
                    before.text().codePointBefore(before.text().length()),
                    after.text().codePointAt(0),
                    !open.isEmpty(),
                    touching);
        }

        private static Set<Face> own(Run run, Set<Face> open) {
            Set<Face> own = EnumSet.noneOf(Face.class);
            own.addAll(run.faces());
            own.removeAll(open);
            return own;
        }
    }

    private static void append(StringBuilder out, Display display, String content, String lineBreak) {
        switch (display) {
            case LEFT_MARGIN -> out.append(separator(out)).append(content).append(' ');
            case RIGHT_INLINE -> out.append(separator(out)).append(content);
            case BLOCK, INDENT ->
                out.append(lineBreak.isEmpty() ? separator(out) : lineBreak)
                        .append(content)
                        .append(lineBreak.isEmpty() ? " " : lineBreak);
        }
    }

    private static String separator(StringBuilder out) {
        return out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1)) ? "" : " ";
    }

    /** Returns the text with spaces for line breaks and tabs, and without what may stand in no output. */
    static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029 || c == 0x85) {
                out.append(' ');
            } else if (!Unprintable.is(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
