package org.kmref.csl.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kmref.csl.StyleException;

/**
 * What a style grows to where each call of a macro is replaced by the macro. Refused are macros that call themselves, and
 * styles that grow beyond what any honest style needs: a few lines can ask for more work than a lifetime holds.
 */
public final class MacroExpansion {

    /** The deepest style of the catalogue reaches 61. */
    static final int MAX_DEPTH = 250;

    /** The largest style of the catalogue grows to some 3,000 elements. */
    static final long MAX_ELEMENTS = 100_000;

    private final TagReader tags;
    private final Map<String, Tag> macros = new HashMap<>();
    private final Map<String, Size> sizes = new HashMap<>();
    private final List<String> open = new ArrayList<>();

    /** How many elements there are, and how deep they nest. */
    private record Size(long elements, int depth) {
        private static final Size NONE = new Size(0, 0);

        Size and(Size next) {
            return new Size(elements + next.elements, Math.max(depth, next.depth));
        }

        // Of the branches of a cs:choose one is taken.
        Size or(Size other) {
            return new Size(Math.max(elements, other.elements), Math.max(depth, other.depth));
        }

        Size within() {
            return new Size(elements + 1, depth + 1);
        }
    }

    MacroExpansion(TagReader tags) {
        this.tags = tags;
    }

    /** Checks a style that another engine reads in a way of its own. */
    public static void check(String name, String xml) throws StyleException {
        new MacroExpansion(new TagReader(name)).check(XmlReader.read(name, xml));
    }

    /** Refuses the style at the first macro, or layout, that is to blame. */
    void check(Tag root) throws StyleException {
        for (Tag child : root.children) {
            String name = child.get("name");
            if (child.name.equals("macro") && name != null) {
                macros.put(name, child);
            }
        }
        for (Map.Entry<String, Tag> macro : new TreeMap<>(macros).entrySet()) {
            ofMacro(macro.getValue(), macro.getKey());
        }
        for (Tag child : root.children) {
            if (!child.name.equals("macro")) {
                bounded(child, "<" + child.name + ">", ofChildren(child));
            }
        }
    }

    private Size ofMacro(Tag tag, String macro) throws StyleException {
        Size known = sizes.get(macro);
        if (known != null) {
            return known;
        }
        int before = open.indexOf(macro);
        if (before >= 0) {
            List<String> ring = new ArrayList<>(open.subList(before, open.size()));
            ring.add(macro);
            throw tags.problem(
                    tag, "macro \"" + macro + "\" calls itself (" + String.join(" > ", ring) + "); remove one call");
        }
        open.add(macro);
        // Asked before the size is known, for to find that out goes as deep.
        Size size = open.size() > MAX_DEPTH ? new Size(0, MAX_DEPTH + 1) : ofChildren(tag);
        bounded(tag, "macro \"" + macro + "\"", size);
        open.remove(open.size() - 1);
        sizes.put(macro, size);
        return size;
    }

    private void bounded(Tag tag, String name, Size size) throws StyleException {
        if (size.depth > MAX_DEPTH) {
            throw tags.problem(
                    tag, name + " calls macros that nest more than " + MAX_DEPTH + " elements deep; flatten them");
        }
        if (size.elements > MAX_ELEMENTS) {
            throw tags.problem(
                    tag,
                    name + " calls macros that grow to more than " + MAX_ELEMENTS
                            + " elements; call fewer macros in macros");
        }
    }

    private Size ofChildren(Tag parent) throws StyleException {
        boolean choose = parent.name.equals("choose");
        Size all = Size.NONE;
        for (Tag child : parent.children) {
            Size one = of(child);
            all = choose ? all.or(one) : all.and(one);
        }
        return all;
    }

    private Size of(Tag tag) throws StyleException {
        String called = tag.name.equals("text") || tag.name.equals("key") ? tag.get("macro") : null;
        Tag macro = called == null ? null : macros.get(called);
        return (macro == null || called == null ? ofChildren(tag) : ofMacro(macro, called)).within();
    }
}
