package org.kmref.pandoc;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.Inline.Display;
import org.kmref.csl.Inline.Face;
import org.kmref.csl.StyledText;
import org.kmref.csl.markup.Run;

/** From pandoc's inlines to the rich text of CSL, and from styled text to inlines; what neither knows goes through as it is. */
final class PandocInlines {
    private static final int FIRST = 0xF0000;
    private static final int MOST = 0xFFF0;
    private static final Map<String, String> TAGS =
            Map.of("Emph", "i", "Strong", "b", "Superscript", "sup", "Subscript", "sub", "SmallCaps", "sc");

    private final List<Object> kept = new ArrayList<>();

    /** Returns inlines as rich text. */
    String read(List<Object> inlines) {
        StringBuilder out = new StringBuilder();
        for (Object inline : inlines) {
            String name = Ast.name(inline);
            Object content = Ast.content(inline);
            String tag = TAGS.get(name);
            if (tag != null) {
                out.append('<').append(tag).append('>').append(read(Ast.list(content)));
                out.append("</").append(tag).append('>');
            } else {
                switch (name) {
                    case "Str" -> out.append(Ast.text(content));
                    case "Space", "SoftBreak", "LineBreak" -> out.append(' ');
                    case "Quoted" -> {
                        boolean single = Ast.name(Ast.part(content, 0)).equals("SingleQuote");
                        out.append(single ? "‘" : "“").append(read(Ast.list(Ast.part(content, 1))));
                        out.append(single ? "’" : "”");
                    }
                    default -> out.append(keep(inline));
                }
            }
        }
        return out.toString();
    }

    /** Returns inlines as rich text, with the words alone of what it cannot say. */
    static String rich(List<Object> inlines) {
        PandocInlines reader = new PandocInlines();
        String text = reader.read(inlines);
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            int index = c - FIRST;
            if (index >= 0 && index < reader.kept.size()) {
                words(reader.kept.get(index), out);
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static void words(@Nullable Object value, StringBuilder out) {
        switch (Ast.name(value)) {
            case "Str" -> out.append(Ast.text(Ast.content(value)));
            case "Space", "SoftBreak", "LineBreak" -> out.append(' ');
            // Behind what it looks like is the text.
            case "Code", "Math", "RawInline" -> out.append(Ast.text(Ast.part(Ast.content(value), 1)));
            default -> {
                for (Object part : Ast.list(value instanceof Map ? Ast.content(value) : value)) {
                    words(part, out);
                }
            }
        }
    }

    private String keep(Object inline) {
        if (kept.size() >= MOST) {
            return "";
        }
        kept.add(inline);
        return Character.toString(FIRST + kept.size() - 1);
    }

    /** Returns styled text as inlines; parts that a style sets apart are spans. */
    List<Object> written(StyledText text) {
        List<Object> out = new ArrayList<>();
        for (Run.Block block : Run.blocks(text.content())) {
            List<Object> inlines = runs(block.runs());
            if (block.display().isPresent()) {
                Display display = block.display().get();
                if (display == Display.LEFT_MARGIN) {
                    inlines.add(Ast.space());
                }
                String name = "csl-" + name(display);
                out.add(Ast.element("Span", List.of(Ast.attributes("", List.of(name)), inlines)));
            } else {
                out.addAll(inlines);
            }
        }
        return out;
    }

    private static String name(Display display) {
        return switch (display) {
            case BLOCK -> "block";
            case LEFT_MARGIN -> "left-margin";
            case RIGHT_INLINE -> "right-inline";
            case INDENT -> "indent";
        };
    }

    // Runs of one look are one element, and those of one address one link.
    private List<Object> runs(List<Run> runs) {
        // Raised numbers are so as a whole, whatever of them are links.
        if (!runs.isEmpty() && runs.stream().allMatch(run -> run.faces().contains(Face.SUPERSCRIPT))) {
            return new ArrayList<>(List.of(Ast.element("Superscript", links(lowered(runs)))));
        }
        return links(runs);
    }

    private static List<Run> lowered(List<Run> runs) {
        return runs.stream()
                .map(run -> {
                    Set<Face> faces = EnumSet.copyOf(run.faces());
                    faces.remove(Face.SUPERSCRIPT);
                    return new Run(run.text(), faces, run.target());
                })
                .toList();
    }

    private List<Object> links(List<Run> runs) {
        List<Object> out = new ArrayList<>();
        int i = 0;
        while (i < runs.size()) {
            String target = runs.get(i).target();
            int end = i;
            while (end < runs.size() && runs.get(end).target().equals(target)) {
                end++;
            }
            List<Object> inlines = faces(runs.subList(i, end));
            if (target.isEmpty()) {
                out.addAll(inlines);
            } else {
                out.add(Ast.element("Link", List.of(Ast.attributes("", List.of()), inlines, List.of(target, ""))));
            }
            i = end;
        }
        return out;
    }

    private List<Object> faces(List<Run> runs) {
        return faces(runs, EnumSet.noneOf(Face.class));
    }

    // The face that goes on for longest is put outside.
    private List<Object> faces(List<Run> runs, Set<Face> open) {
        List<Object> out = new ArrayList<>();
        int i = 0;
        while (i < runs.size()) {
            Optional<Face> longest = Optional.empty();
            int end = i;
            for (Face face : runs.get(i).faces()) {
                int last = i;
                while (last < runs.size() && runs.get(last).faces().contains(face)) {
                    last++;
                }
                if (!open.contains(face) && last > end) {
                    longest = Optional.of(face);
                    end = last;
                }
            }
            if (longest.isEmpty()) {
                StringBuilder words = new StringBuilder();
                while (i < runs.size() && open.containsAll(runs.get(i).faces())) {
                    words.append(runs.get(i++).text());
                }
                out.addAll(words(words.toString()));
                continue;
            }
            Set<Face> inner = EnumSet.of(longest.get());
            inner.addAll(open);
            List<Object> inlines = faces(runs.subList(i, end), inner);
            String name = element(longest.get());
            if (name.isEmpty()) {
                out.addAll(inlines);
            } else {
                out.add(Ast.element(name, inlines));
            }
            i = end;
        }
        return out;
    }

    private static String element(Face face) {
        return switch (face) {
            case ITALIC, OBLIQUE -> "Emph";
            case BOLD -> "Strong";
            case SMALL_CAPS -> "SmallCaps";
            case UNDERLINE -> "Underline";
            case SUPERSCRIPT -> "Superscript";
            case SUBSCRIPT -> "Subscript";
            case STYLE_NORMAL, LIGHT, WEIGHT_NORMAL, VARIANT_NORMAL, DECORATION_NONE, BASELINE -> "";
        };
    }

    private List<Object> words(String text) {
        List<Object> out = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            int index = c - FIRST;
            boolean piece = index >= 0 && index < kept.size();
            if (c != ' ' && !piece) {
                word.appendCodePoint(c);
                return;
            }
            end(word, out);
            out.add(piece ? kept.get(index) : Ast.space());
        });
        end(word, out);
        return out;
    }

    private static void end(StringBuilder word, List<Object> out) {
        if (!word.isEmpty()) {
            out.add(Ast.element("Str", word.toString()));
            word.setLength(0);
        }
    }
}
