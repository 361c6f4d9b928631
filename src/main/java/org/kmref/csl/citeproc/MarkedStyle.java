package org.kmref.csl.citeproc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * A style that leaves out the author of items with one mark, and all but the author of items with another; this is how
 * {@code suppress-author} and {@code author-only} come about, which citeproc-java ignores. A mark is a variable that the
 * style does not know otherwise.
 */
final class MarkedStyle {
    private final Element root;
    private final String suppressed;
    private final String only;
    private final Map<String, Element> macros = new HashMap<>();
    private final Map<String, String> copies = new HashMap<>();

    private MarkedStyle(Element root, String suppressed, String only) {
        this.root = root;
        this.suppressed = suppressed;
        this.only = only;
        StyleXml.children(root, "macro").forEach(macro -> macros.put(macro.getAttribute("name"), macro));
    }

    /**
     * Returns the XML.
     *
     * @param bare whether what stands around the whole citation goes as well, as it does where only authors are wanted
     */
    static String of(AdaptedStyle style, String suppressed, String only, boolean bare) {
        MarkedStyle marked = new MarkedStyle(style.copy(), suppressed, only);
        Element layout = StyleXml.child(marked.root, "citation")
                .flatMap(citation -> StyleXml.child(citation, "layout"))
                .orElseThrow();
        if (bare) {
            List.of("prefix", "suffix", "vertical-align", "font-style", "font-weight")
                    .forEach(layout::removeAttribute);
        }
        boolean namesAuthor = marked.reachesAuthor(layout, new HashSet<>());
        marked.mark(layout);
        if (!namesAuthor) {
            layout.appendChild(marked.when(only, "any", author(layout)));
        }
        return StyleXml.write(marked.root);
    }

    // A style that cites by number names no one; in running text the author is then the family name.
    private static Element author(Element near) {
        Element names = StyleXml.element(near, "names", "variable", "author");
        names.appendChild(StyleXml.element(
                near, "name", "form", "short", "and", "text", "et-al-min", "3", "et-al-use-first", "1"));
        Element substitute = StyleXml.element(near, "substitute");
        substitute.appendChild(StyleXml.element(near, "names", "variable", "editor"));
        substitute.appendChild(StyleXml.element(near, "text", "variable", "title"));
        names.appendChild(substitute);
        return names;
    }

    private boolean reachesAuthor(Element element, Set<String> seen) {
        if (isAuthor(element)) {
            return true;
        }
        Element macro = macros.get(element.getAttribute("macro"));
        if (macro != null && seen.add(element.getAttribute("macro")) && reachesAuthor(macro, seen)) {
            return true;
        }
        return StyleXml.children(element).stream().anyMatch(child -> reachesAuthor(child, seen));
    }

    private static boolean isAuthor(Element element) {
        return element.getTagName().equals("names")
                && List.of(element.getAttribute("variable").split("\\s+", -1)).contains("author");
    }

    private void mark(Element parent) {
        for (Element child : StyleXml.children(parent)) {
            if (child.getTagName().equals("names") && reachesAuthor(child, new HashSet<>())) {
                // Whole, also where the author only stands in for another, so that nothing stands in for the author.
                replaceWithCondition(child, suppressed);
            } else if (isLeaf(child) && !reachesAuthor(child, new HashSet<>())) {
                replaceWithCondition(child, only);
            } else if (!child.getAttribute("macro").isEmpty()) {
                child.setAttribute("macro", copyOf(child.getAttribute("macro")));
            } else {
                mark(child);
            }
        }
    }

    private static boolean isLeaf(Element element) {
        return switch (element.getTagName()) {
            case "text", "number", "date", "label", "names" -> true;
            default -> false;
        };
    }

    // The macro itself stays as it is, for the bibliography calls it too.
    private String copyOf(String name) {
        String known = copies.get(name);
        if (known != null) {
            return known;
        }
        Element macro = macros.get(name);
        if (macro == null) {
            return name;
        }
        String copyName = "marked " + name;
        copies.put(name, copyName);
        Element copy = StyleXml.copy(macro);
        copy.setAttribute("name", copyName);
        root.insertBefore(copy, root.getFirstChild());
        mark(copy);
        return copyName;
    }

    private void replaceWithCondition(Element element, String mark) {
        Element placeholder = StyleXml.element(element, "choose");
        StyleXml.replace(element, placeholder);
        StyleXml.replace(placeholder, when(mark, "none", element));
    }

    private Element when(String mark, String match, Element element) {
        Element choose = StyleXml.element(root, "choose");
        Element condition = StyleXml.element(root, "if", "variable", mark, "match", match);
        condition.appendChild(element);
        choose.appendChild(condition);
        return choose;
    }
}
