package org.kmref.csl.markup;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kmref.csl.Inline;
import org.kmref.csl.Inline.Display;
import org.kmref.csl.Inline.Face;

/** Text with all the faces it is in, at most one a property, and the address it leads to; empty where it leads nowhere. */
public record Run(String text, Set<Face> faces, String target) {

    /** Runs that stand together; those not in a block of the style's have no display. */
    public record Block(Optional<Display> display, List<Run> runs) {}

    private static final List<Set<Face>> PROPERTIES = List.of(
            EnumSet.of(Face.ITALIC, Face.OBLIQUE, Face.STYLE_NORMAL),
            EnumSet.of(Face.BOLD, Face.LIGHT, Face.WEIGHT_NORMAL),
            EnumSet.of(Face.SMALL_CAPS, Face.VARIANT_NORMAL),
            EnumSet.of(Face.UNDERLINE, Face.DECORATION_NONE),
            EnumSet.of(Face.SUPERSCRIPT, Face.SUBSCRIPT, Face.BASELINE));
    private static final Set<Face> PLAIN =
            EnumSet.of(Face.STYLE_NORMAL, Face.WEIGHT_NORMAL, Face.VARIANT_NORMAL, Face.DECORATION_NONE, Face.BASELINE);

    public boolean isBlank() {
        return text.codePoints().allMatch(Run::isBlank);
    }

    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Returns the text as blocks of runs: no nesting, no empty runs, blanks at an edge of a run in a run of their own. */
    public static List<Block> blocks(List<Inline> content) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(Optional.empty(), new ArrayList<>()));
        flatten(content, new Run("", Set.of(), ""), Optional.empty(), blocks);
        blocks.removeIf(block -> block.runs().stream().allMatch(Run::isBlank)
                && (block.display().isPresent() || block.runs().isEmpty()));
        return blocks;
    }

    private static void flatten(List<Inline> content, Run within, Optional<Display> display, List<Block> blocks) {
        for (Inline inline : content) {
            if (inline instanceof Inline.Text text) {
                blocks.get(blocks.size() - 1)
                        .runs()
                        .addAll(split(new Run(Tree.printable(text.text()), within.faces(), within.target())));
            } else if (inline instanceof Inline.Styled styled) {
                Run inner = new Run("", with(within.faces(), styled.face()), within.target());
                flatten(styled.content(), inner, display, blocks);
            } else if (inline instanceof Inline.Link link) {
                Run inner = new Run("", within.faces(), Tree.printable(link.target()));
                flatten(link.content(), inner, display, blocks);
            } else if (inline instanceof Inline.Block block) {
                blocks.add(new Block(Optional.of(block.display()), new ArrayList<>()));
                flatten(block.content(), within, Optional.of(block.display()), blocks);
                blocks.add(new Block(display, new ArrayList<>()));
            }
        }
    }

    // An inner face takes the place of an outer one of the same property.
    private static Set<Face> with(Set<Face> faces, Face face) {
        Set<Face> all = EnumSet.noneOf(Face.class);
        all.addAll(faces);
        PROPERTIES.stream().filter(property -> property.contains(face)).forEach(all::removeAll);
        if (!PLAIN.contains(face)) {
            all.add(face);
        }
        return all;
    }

    private static List<Run> split(Run run) {
        String text = run.text();
        int start = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        int end = text.length();
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        List<Run> parts = new ArrayList<>();
        for (String part : List.of(text.substring(0, start), text.substring(start, end), text.substring(end))) {
            if (!part.isEmpty()) {
                parts.add(new Run(part, run.faces(), run.target()));
            }
        }
        return parts;
    }
}
