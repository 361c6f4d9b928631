package org.kmref.csl.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.csl.render.Node.Dress;
import org.kmref.csl.render.Node.Span;
import org.kmref.csl.style.StyleSheet.Citation;
import org.kmref.csl.style.StyleSheet.Collapse;

/** Arranges the cites of one citation: sorts, groups and collapses them, and puts the delimiters between. */
final class CiteGroups {

    private final Rules rules;
    private final Citation style;

    CiteGroups(Rules rules, Citation style) {
        this.rules = rules;
        this.style = style;
    }

    Node arranged(List<RenderedCite> cites, Sorter sorter) {
        List<RenderedCite> sorted = sorted(cites, sorter);
        return Layouts.around(style.layout().look(), joined(sorted));
    }

    private static List<RenderedCite> sorted(List<RenderedCite> cites, Sorter sorter) {
        boolean known = cites.stream().allMatch(cite -> cite.entry() != null);
        if (sorter.isEmpty() || !known || cites.size() < 2) {
            return cites;
        }
        List<RenderedCite> sorted = new ArrayList<>(cites);
        sorted.sort((a, b) -> {
            Entry x = a.entry();
            Entry y = b.entry();
            return x == null || y == null ? 0 : sorter.compare(x, y);
        });
        return sorted;
    }

    /** A cite to be shown, and what stands before it. */
    private record Part(String delimiter, Node node) {}

    private Node joined(List<RenderedCite> cites) {
        List<Part> parts = new ArrayList<>();
        if (style.collapse().filter(Collapse.CITATION_NUMBER::equals).isPresent()) {
            numbers(cites, parts);
        } else if (style.collapse().isPresent() || style.citeGroupDelimiter().isPresent()) {
            groups(cites, parts);
        } else {
            for (RenderedCite cite : cites) {
                parts.add(new Part(style.layout().delimiter(), affixed(cite, cite.node())));
            }
        }
        return chained(parts);
    }

    // A part that shows nothing takes its delimiter with it; so does a prefix that brings its own punctuation.
    private static Node chained(List<Part> parts) {
        List<Node> nodes = new ArrayList<>(parts.size() * 2);
        for (Part part : parts) {
            if (Node.isEmpty(part.node())) {
                continue;
            }
            if (!nodes.isEmpty() && !startsWithPunctuation(part.node())) {
                nodes.add(new Node.Text(part.delimiter()));
            }
            nodes.add(part.node());
        }
        return new Span(nodes, "", "", "", Dress.PLAIN, null);
    }

    private static boolean startsWithPunctuation(Node node) {
        String text = Node.plain(node);
        return !text.isEmpty() && ",.;:".indexOf(text.charAt(0)) >= 0;
    }

    private Node affixed(RenderedCite cite, Node node) {
        String prefix = cite.cite().prefix();
        String suffix = cite.cite().suffix();
        if (prefix.isEmpty() && suffix.isEmpty()) {
            return node;
        }
        List<Node> all = new ArrayList<>(3);
        if (!prefix.isBlank()) {
            all.add(RichText.parse(spacedAfter(prefix)));
        }
        all.add(node);
        if (!suffix.isBlank()) {
            all.add(RichText.parse(spacedBefore(suffix)));
        }
        return new Span(all, "", "", "", Dress.PLAIN, null);
    }

    private static String spacedAfter(String prefix) {
        char last = prefix.charAt(prefix.length() - 1);
        boolean closed = Character.isWhitespace(last) || Character.isSpaceChar(last) || "([{-–—/‘“".indexOf(last) >= 0;
        return closed ? prefix : prefix + " ";
    }

    private static String spacedBefore(String suffix) {
        return Character.isLetter(suffix.charAt(0)) ? " " + suffix : suffix;
    }

    // [1], [2], [3] becomes [1]-[3]; two neighbours stay apart.
    private void numbers(List<RenderedCite> cites, List<Part> parts) {
        String delimiter = style.layout().delimiter();
        String after = style.afterCollapseDelimiter().orElse(delimiter);
        boolean collapsed = false;
        int i = 0;
        while (i < cites.size()) {
            int end = i;
            while (end + 1 < cites.size() && follows(cites.get(end), cites.get(end + 1))) {
                end++;
            }
            String before = collapsed ? after : delimiter;
            RenderedCite first = cites.get(i);
            if (end - i < 2) {
                parts.add(new Part(before, affixed(first, first.node())));
                collapsed = false;
                i++;
                continue;
            }
            parts.add(new Part(before, affixed(first, first.node())));
            RenderedCite last = cites.get(end);
            parts.add(new Part("–", affixed(last, last.node())));
            collapsed = true;
            i = end + 1;
        }
    }

    private static boolean follows(RenderedCite one, RenderedCite next) {
        return isBare(one)
                && isBare(next)
                && next.place().number() == one.place().number() + 1;
    }

    private static boolean isBare(RenderedCite cite) {
        return !cite.hasAffix()
                && cite.cite().locator().isEmpty()
                && Node.find(cite.node(), Node.CitationNumber.class) != null;
    }

    private void groups(List<RenderedCite> cites, List<Part> parts) {
        Map<String, List<RenderedCite>> groups = new LinkedHashMap<>();
        for (int i = 0; i < cites.size(); i++) {
            RenderedCite cite = cites.get(i);
            String names = cite.names();
            groups.computeIfAbsent(names.isEmpty() ? "\u0000" + i : names, any -> new ArrayList<>())
                    .add(cite);
        }
        String delimiter = style.layout().delimiter();
        String after = style.afterCollapseDelimiter().orElse(delimiter);
        boolean collapsed = false;
        for (List<RenderedCite> group : groups.values()) {
            String before = collapsed ? after : delimiter;
            collapsed = group.size() > 1;
            parts.add(new Part(before, group(group)));
        }
    }

    private Node group(List<RenderedCite> cites) {
        String between = style.citeGroupDelimiter()
                .orElse(style.collapse().isPresent() ? ", " : style.layout().delimiter());
        List<Part> parts = new ArrayList<>();
        Collapse collapse = style.collapse().orElse(null);
        for (int i = 0; i < cites.size(); i++) {
            RenderedCite cite = cites.get(i);
            Node node = cite.node();
            if (i > 0 && collapse != null) {
                node = withoutNames(node);
            }
            parts.add(new Part(between, affixed(cite, node)));
        }
        return chained(parts);
    }

    static Node withoutNames(Node node) {
        Span names = Node.find(node, Node.Names.class);
        return names == null ? node : Node.replace(node, names, new Node.Text(""));
    }

    Rules rules() {
        return rules;
    }
}
