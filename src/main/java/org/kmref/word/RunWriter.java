package org.kmref.word;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kmref.csl.Inline.Display;
import org.kmref.csl.Inline.Face;
import org.kmref.csl.StyledText;
import org.kmref.csl.markup.Run;

/** Writes formatted text as runs and hyperlinks of one part; what the style sets apart begins a line or follows a tab. */
final class RunWriter {
    private final Xml xml;
    private final Relations relations;
    private final StylesPart styles;
    private final String documentLanguage;

    RunWriter(Xml xml, Relations relations, StylesPart styles, String documentLanguage) {
        this.xml = xml;
        this.relations = relations;
        this.styles = styles;
        this.documentLanguage = documentLanguage;
    }

    /** Writes an entry or a citation. */
    void write(StyledText text, String language) {
        Optional<Run.Block> before = Optional.empty();
        for (Run.Block block : blocks(text)) {
            before.ifPresent(last -> between(last, block));
            runs(block.runs(), language);
            before = Optional.of(block);
        }
    }

    /** Returns the letters of a citation as they are shown. */
    static String shown(StyledText text) {
        StringBuilder shown = new StringBuilder();
        Optional<Run.Block> before = Optional.empty();
        for (Run.Block block : blocks(text)) {
            before.ifPresent(last -> shown.append(' '));
            block.runs().forEach(run -> shown.append(run.text()));
            before = Optional.of(block);
        }
        return shown.toString();
    }

    // Without the blanks at the edges of what is set apart, and of the whole.
    private static List<Run.Block> blocks(StyledText text) {
        List<Run.Block> all = Run.blocks(text.content());
        List<Run.Block> blocks = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Optional<Display> display = all.get(i).display();
            boolean isApart = display.isPresent();
            List<Run> runs = stripped(all.get(i).runs(), isApart || i == 0, isApart || i == all.size() - 1);
            if (!runs.isEmpty()) {
                blocks.add(new Run.Block(display, runs));
            }
        }
        return blocks;
    }

    // A label is followed by a tab; a block stands in lines of its own; all else is one line.
    private void between(Run.Block before, Run.Block after) {
        boolean isSpaced = before.runs().get(before.runs().size() - 1).isBlank();
        if (before.display().equals(Optional.of(Display.LEFT_MARGIN))) {
            xml.open("w:r").empty("w:tab").close("w:r");
        } else if (isLine(before.display()) || isLine(after.display())) {
            xml.open("w:r").empty("w:br").close("w:r");
        } else if (after.display().isPresent() && !isSpaced) {
            plain(" ", "");
        }
    }

    private static boolean isLine(Optional<Display> display) {
        return display.equals(Optional.of(Display.BLOCK)) || display.equals(Optional.of(Display.INDENT));
    }

    private static List<Run> stripped(List<Run> runs, boolean atStart, boolean atEnd) {
        int from = 0;
        int to = runs.size();
        while (atStart && from < to && runs.get(from).isBlank()) {
            from++;
        }
        while (atEnd && to > from && runs.get(to - 1).isBlank()) {
            to--;
        }
        return runs.subList(from, to);
    }

    /** Writes text in one face. */
    void plain(String text, String language) {
        run(new Run(text, Set.of(), ""), false, language);
    }

    private void runs(List<Run> runs, String language) {
        int i = 0;
        List<Run> joined = joined(runs);
        while (i < joined.size()) {
            String target = joined.get(i).target();
            int end = i + 1;
            while (end < joined.size() && joined.get(end).target().equals(target)) {
                end++;
            }
            boolean isLink = Relations.isLink(target);
            if (isLink) {
                xml.open("w:hyperlink", "r:id", relations.link(target), "w:history", "1");
            }
            for (Run run : joined.subList(i, end)) {
                run(run, isLink, language);
            }
            if (isLink) {
                xml.close("w:hyperlink");
            }
            i = end;
        }
    }

    // Blanks at the edge of a run are runs of their own; those that look the same are one again.
    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            Run last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && last.target().equals(run.target())
                    && last.faces().equals(run.faces())) {
                joined.set(joined.size() - 1, new Run(last.text() + run.text(), run.faces(), run.target()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private void run(Run run, boolean isLink, String language) {
        for (Direction.Piece piece : Direction.pieces(run.text())) {
            xml.open("w:r");
            properties(run.faces(), isLink, piece.isRightToLeft(), language);
            xml.leaf("w:t", piece.text(), "xml:space", "preserve").close("w:r");
        }
    }

    // In the order of the schema: style, faces, underline, height, direction, language.
    private void properties(Set<Face> faces, boolean isLink, boolean isRightToLeft, String language) {
        Set<Face> shown = EnumSet.noneOf(Face.class);
        shown.addAll(faces);
        shown.remove(Face.LIGHT);
        LanguageTag tag = new LanguageTag(language.isEmpty() ? documentLanguage : language);
        boolean saysLanguage = !tag.tag().isEmpty()
                && (styles.isMarkedEverywhere() || !tag.tag().equals(documentLanguage));
        if (shown.isEmpty() && !isLink && !isRightToLeft && !saysLanguage) {
            return;
        }
        xml.open("w:rPr");
        if (isLink) {
            xml.empty("w:rStyle", "w:val", styles.id(WordStyle.HYPERLINK));
        }
        if (shown.contains(Face.BOLD)) {
            xml.empty("w:b").empty("w:bCs");
        }
        if (shown.contains(Face.ITALIC) || shown.contains(Face.OBLIQUE)) {
            xml.empty("w:i").empty("w:iCs");
        }
        if (shown.contains(Face.SMALL_CAPS)) {
            xml.empty("w:smallCaps");
        }
        if (shown.contains(Face.UNDERLINE)) {
            xml.empty("w:u", "w:val", "single");
        }
        if (shown.contains(Face.SUPERSCRIPT) || shown.contains(Face.SUBSCRIPT)) {
            xml.empty("w:vertAlign", "w:val", shown.contains(Face.SUPERSCRIPT) ? "superscript" : "subscript");
        }
        if (isRightToLeft) {
            xml.empty("w:rtl");
        }
        if (saysLanguage) {
            tag.write(xml);
        }
        xml.close("w:rPr");
    }
}
