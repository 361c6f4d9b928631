package org.kmref.pandoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.csl.Bibliography;

/** The division {@code refs} that holds the bibliography: where the document has it, else at its end. */
final class RefsDivision {
    private static final String ID = "refs";

    private final List<Object> blocks;
    private final PandocInlines inlines;

    RefsDivision(List<Object> blocks, PandocInlines inlines) {
        this.blocks = blocks;
        this.inlines = inlines;
    }

    void write(Bibliography list, String heading) {
        List<Object> entries = new ArrayList<>();
        for (Bibliography.Entry entry : list.entries()) {
            List<Object> paragraph = List.of(Ast.element("Para", inlines.written(entry.text())));
            entries.add(Ast.element(
                    "Div", List.of(Ast.attributes("ref-" + entry.key().value(), List.of("csl-entry")), paragraph)));
        }
        List<String> classes = new ArrayList<>(List.of("references", "csl-bib-body"));
        if (list.hangingIndent()) {
            classes.add("hanging-indent");
        }
        List<Object> spacing = list.lineSpacing() == 1
                ? List.of()
                : List.of(List.of("line-spacing", Integer.toString(list.lineSpacing())));
        List<Object> attributes = List.of(ID, classes, spacing);
        Optional<List<Object>> place = division(blocks);
        if (place.isPresent()) {
            List<Object> content = place.get();
            List<Object> all = new ArrayList<>(Ast.list(content.get(1)));
            all.addAll(entries);
            content.set(0, joined(content.get(0), classes, spacing));
            content.set(1, all);
            return;
        }
        if (!heading.isEmpty()) {
            List<Object> words = new ArrayList<>();
            for (String word : heading.split(" ", -1)) {
                if (!words.isEmpty()) {
                    words.add(Ast.space());
                }
                words.add(Ast.element("Str", word));
            }
            blocks.add(
                    Ast.element("Header", List.of(1L, Ast.attributes("bibliography", List.of("unnumbered")), words)));
        }
        blocks.add(Ast.element("Div", List.of(attributes, entries)));
    }

    // With the classes and attributes that its author gave it.
    private static List<Object> joined(Object written, List<String> classes, List<Object> spacing) {
        List<Object> all = new ArrayList<>(Ast.list(Ast.part(written, 1)));
        classes.stream().filter(each -> !all.contains(each)).forEach(all::add);
        List<Object> attributes = new ArrayList<>(Ast.list(Ast.part(written, 2)));
        attributes.addAll(spacing);
        return List.of(ID, all, attributes);
    }

    // The content of the division, which may stand in others.
    private static Optional<List<Object>> division(List<Object> blocks) {
        for (Object block : blocks) {
            if (Ast.name(block).equals("Div")) {
                List<Object> content = Ast.list(Ast.content(block));
                if (Ast.text(Ast.part(Ast.part(content, 0), 0)).equals(ID)) {
                    return Optional.of(content);
                }
                Optional<List<Object>> inner = division(Ast.list(Ast.part(content, 1)));
                if (inner.isPresent()) {
                    return inner;
                }
            }
        }
        return Optional.empty();
    }
}
