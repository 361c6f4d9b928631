package org.kmref.csl.render.cites;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.csl.render.RenderContext;
import org.kmref.csl.render.text.Layouts;
import org.kmref.csl.render.text.Node;
import org.kmref.csl.render.text.Node.Span;
import org.kmref.csl.style.StyleSheet.Citation;
import org.kmref.csl.style.StyleSheet.Collapse;

/** Arranges the cites of one citation: sorts, groups and collapses them, and puts the delimiters between. */
final class CiteGroups {

    private final RenderContext rules;
    private final Citation style;
    private final boolean linked;

    /** {@code linked} says whether what is shown of each work leads to its entry. */
    CiteGroups(RenderContext rules, Citation style, boolean linked) {
        this.rules = rules;
        this.style = style;
        this.linked = linked;
    }

    /** Returns the cites of one citation, of which there is at least one, as they stand in the text. */
    Node arranged(List<RenderedCite> cites, Sorter sorter) {
        return inOrder(sorted(cites, sorter));
    }

    /** Returns the cites as they stand, whatever the style sorts by. */
    Node inOrder(List<RenderedCite> cites) {
        List<RenderedCite> sorted = new ArrayList<>(cites);
        // In a note a term that begins a sentence begins with a capital.
        for (int i = 0; rules.style.note() && i < sorted.size(); i++) {
            String prefix = sorted.get(i).cite().prefix();
            if ((i == 0 && prefix.isBlank()) || Capitals.endsSentence(prefix)) {
                sorted.set(i, sorted.get(i).with(Capitals.atStart(sorted.get(i).node(), rules)));
            }
        }
        RenderedCite first = sorted.get(0);
        if (showsNothing(first)) {
            sorted.set(0, first.with(keys(sorted)));
        }
        boolean authors = cites.stream().allMatch(cite -> cite.cite().authorOnly());
        return authors ? joined(sorted) : Layouts.around(style.layout().look(), joined(sorted));
    }

    static boolean showsNothing(RenderedCite cite) {
        return Node.isEmpty(cite.node()) && !cite.hasAffix();
    }

    // Where the style shows nothing of the works a citation begins with, their keys say which they are.
    private static Node keys(List<RenderedCite> cites) {
        StringBuilder keys = new StringBuilder("[");
        for (RenderedCite cite : cites) {
            if (!showsNothing(cite)) {
                break;
            }
            keys.append(keys.length() > 1 ? "; " : "").append(cite.cite().key());
        }
        return new Node.Text(keys.append(']').toString());
    }

    private static List<RenderedCite> sorted(List<RenderedCite> cites, Sorter sorter) {
        boolean known = cites.stream().allMatch(cite -> cite.entry() != null);
        if (sorter.isEmpty() || !known || cites.size() < 2) {
            return cites;
        }
        List<RenderedCite> sorted = new ArrayList<>(cites);
        sorted.sort((a, b) -> {
            CitedItem x = a.entry();
            CitedItem y = b.entry();
            return x == null || y == null ? 0 : sorter.compare(x, y);
        });
        return sorted;
    }

    /**
     * A cite to be shown, and what stands before it.
     *
     * @param punctuated whether the prefix of the cite brings punctuation of its own
     * @param marked whether its suffix ends in punctuation
     */
    private record GroupedCite(String delimiter, Node node, boolean punctuated, boolean marked) {
        GroupedCite(String delimiter, Node node) {
            this(delimiter, node, false, false);
        }
    }

    private Node joined(List<RenderedCite> cites) {
        List<GroupedCite> parts = new ArrayList<>();
        if (style.collapse().filter(Collapse.CITATION_NUMBER::equals).isPresent()) {
            numbers(cites, parts);
        } else if (style.collapse().isPresent() || style.citeGroupDelimiter().isPresent()) {
            groups(style.sort().isEmpty() ? cites : gathered(cites), parts);
        } else {
            for (RenderedCite cite : cites) {
                parts.add(part(style.layout().delimiter(), cite, cite.node()));
            }
        }
        return chained(parts);
    }

    // A part that shows nothing takes its delimiter with it; the mark that ends a suffix stands in the delimiter's
    // place.
    private static Node chained(List<GroupedCite> parts) {
        List<Node> nodes = new ArrayList<>(parts.size() * 2);
        boolean marked = false;
        for (GroupedCite part : parts) {
            if (Node.isEmpty(part.node())) {
                continue;
            }
            if (!nodes.isEmpty() && !part.punctuated()) {
                String delimiter = marked ? withoutMark(part.delimiter()) : part.delimiter();
                nodes.add(Node.marked(new Node.Text(delimiter), new Node.CiteDelimiter()));
            }
            nodes.add(part.node());
            marked = part.marked();
        }
        return Span.of(nodes);
    }

    private static String withoutMark(String delimiter) {
        return startsWithMark(delimiter) ? delimiter.substring(1) : delimiter;
    }

    private static boolean startsWithMark(String text) {
        return !text.isEmpty() && ",.;".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean endsInMark(RenderedCite cite) {
        String suffix = cite.cite().suffix().stripTrailing();
        return !suffix.isEmpty() && ",.;".indexOf(suffix.charAt(suffix.length() - 1)) >= 0;
    }

    private GroupedCite part(String delimiter, RenderedCite cite, Node node) {
        return new GroupedCite(delimiter, affixed(cite, linked(cite, node)), isPunctuated(cite), endsInMark(cite));
    }

    private Node linked(RenderedCite cite, Node node) {
        boolean leads = linked && cite.entry() != null && !Node.isEmpty(node);
        return leads ? Node.linked(node, "#ref-" + cite.cite().key()) : node;
    }

    private static boolean isPunctuated(RenderedCite cite) {
        return startsWithMark(cite.cite().prefix());
    }

    private Node affixed(RenderedCite cite, Node node) {
        String prefix = cite.cite().prefix();
        String suffix = cite.cite().suffix();
        if (prefix.isEmpty() && suffix.isEmpty()) {
            return node;
        }
        List<Node> all = new ArrayList<>(3);
        if (!prefix.isBlank()) {
            all.add(rules.parsed(spacedAfter(prefix)));
        }
        all.add(node);
        if (!suffix.isBlank()) {
            all.add(Node.marked(rules.parsed(spacedBefore(suffix)), new Node.CiteSuffix()));
        }
        return Span.of(all);
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
    private void numbers(List<RenderedCite> cites, List<GroupedCite> parts) {
        String delimiter = style.layout().delimiter();
        int i = 0;
        while (i < cites.size()) {
            int end = i;
            while (end + 1 < cites.size() && follows(cites.get(end), cites.get(end + 1))) {
                end++;
            }
            RenderedCite first = cites.get(i);
            parts.add(part(delimiter, first, first.node()));
            if (end - i < 2) {
                i++;
                continue;
            }
            RenderedCite last = cites.get(end);
            parts.add(part("–", last, last.node()));
            i = end + 1;
        }
    }

    private static boolean follows(RenderedCite one, RenderedCite next) {
        return isBare(one)
                && isBare(next)
                && one.cite().suffix().isEmpty()
                && !next.hasAffix()
                && next.place().number() == one.place().number() + 1;
    }

    // The number and its affixes are all that is shown.
    private static boolean isBare(RenderedCite cite) {
        Span number = Node.find(cite.node(), Node.CitationNumber.class);
        if (number == null) {
            return false;
        }
        String rest = Node.plain(Node.replace(cite.node(), number, new Node.Text("\u0000")));
        return rest.chars().noneMatch(Character::isLetterOrDigit);
    }

    // Where the style sorts, cites of the same names move up to the first of them.
    private static List<RenderedCite> gathered(List<RenderedCite> cites) {
        Map<String, List<RenderedCite>> groups = new LinkedHashMap<>();
        for (int i = 0; i < cites.size(); i++) {
            String names = cites.get(i).names();
            groups.computeIfAbsent(names.isEmpty() ? "\u0000" + i : names, any -> new ArrayList<>(1))
                    .add(cites.get(i));
        }
        List<RenderedCite> gathered = new ArrayList<>(cites.size());
        groups.values().forEach(gathered::addAll);
        return gathered;
    }

    // Cites of the same names are grouped where they stand side by side; one with a prefix begins a new group.
    private void groups(List<RenderedCite> cites, List<GroupedCite> parts) {
        String delimiter = style.layout().delimiter();
        boolean collapsed = false;
        int i = 0;
        while (i < cites.size()) {
            String names = cites.get(i).names();
            boolean alone = names.isEmpty() && !(collapsesSuffixes() && isNameless(cites.get(i)));
            int end = i + 1;
            while (end < cites.size()
                    && !alone
                    && cites.get(end).cite().prefix().isEmpty()
                    && cites.get(end).names().equals(names)) {
                end++;
            }
            String between = collapsed ? style.afterCollapseDelimiter().orElse(delimiter) : delimiter;
            List<RenderedCite> grouped = cites.subList(i, end);
            parts.add(new GroupedCite(
                    between,
                    group(grouped),
                    isPunctuated(grouped.get(0)),
                    endsInMark(grouped.get(grouped.size() - 1))));
            collapsed = style.collapse().isPresent() && end > i + 1;
            i = end;
        }
    }

    private static boolean isNameless(RenderedCite cite) {
        return Node.find(cite.node(), Node.Names.class) == null;
    }

    private Node group(List<RenderedCite> cites) {
        String within = style.citeGroupDelimiter()
                .orElse(
                        style.afterCollapseDelimiter().isPresent() || rules.style.note()
                                ? style.layout().delimiter()
                                : ", ");
        List<GroupedCite> parts = new ArrayList<>();
        int i = 0;
        while (i < cites.size()) {
            RenderedCite cite = cites.get(i);
            boolean cut = i > 0 && style.collapse().isPresent();
            boolean located =
                    i > 0 && (isLocated(cites.get(i - 1)) || cites.get(i - 1).hasAffix());
            String before = located ? style.afterCollapseDelimiter().orElse(within) : within;
            parts.add(part(before, cite, cut ? withoutNames(cite.node()) : cite.node()));
            int end = i + 1;
            if (collapsesSuffixes()) {
                while (end < cites.size() && sharesYear(cite, cites.get(end)) && !isLocated(cites.get(end - 1))) {
                    end++;
                }
                suffixes(cites.subList(i, end), parts);
            }
            i = end;
        }
        return chained(parts);
    }

    private boolean collapsesSuffixes() {
        return style.collapse()
                .filter(how -> how == Collapse.YEAR_SUFFIX || how == Collapse.YEAR_SUFFIX_RANGED)
                .isPresent();
    }

    private static boolean isLocated(RenderedCite cite) {
        return cite.cite().locator().isPresent();
    }

    private static boolean sharesYear(RenderedCite one, RenderedCite other) {
        if (one.hasAffix() || other.hasAffix() || isLocated(one) || isLocated(other)) {
            return false;
        }
        String year = yearOf(one);
        return !year.isEmpty() && year.equals(yearOf(other));
    }

    // The cite without its names and without the letter, or the empty string where it has no letter.
    private static String yearOf(RenderedCite cite) {
        Span suffix = Node.find(cite.node(), Node.YearSuffix.class);
        return suffix == null
                ? ""
                : "=" + Node.plain(withoutNames(Node.replace(cite.node(), suffix, new Node.Text(""))));
    }

    // 2000a, b, c; or 2000a-c where three or more letters follow one another.
    private void suffixes(List<RenderedCite> cites, List<GroupedCite> parts) {
        String delimiter = style.yearSuffixDelimiter()
                .or(style::citeGroupDelimiter)
                .orElse(style.layout().delimiter());
        boolean ranged =
                style.collapse().filter(Collapse.YEAR_SUFFIX_RANGED::equals).isPresent();
        int i = 0;
        while (i < cites.size()) {
            int end = i;
            while (ranged && end + 1 < cites.size() && isNext(cites.get(end), cites.get(end + 1))) {
                end++;
            }
            if (i > 0) {
                parts.add(new GroupedCite(delimiter, linked(cites.get(i), suffix(cites.get(i)))));
            }
            if (end - i >= 2) {
                parts.add(new GroupedCite("–", linked(cites.get(end), suffix(cites.get(end)))));
                i = end + 1;
            } else {
                i++;
            }
        }
    }

    private static boolean isNext(RenderedCite one, RenderedCite next) {
        CitedItem a = one.entry();
        CitedItem b = next.entry();
        return a != null && b != null && b.suffixIndex == a.suffixIndex + 1;
    }

    private static Node suffix(RenderedCite cite) {
        Span suffix = Node.find(cite.node(), Node.YearSuffix.class);
        return suffix == null ? new Node.Text("") : suffix;
    }

    static Node withoutNames(Node node) {
        Span names = Node.find(node, Node.Names.class);
        return names == null ? node : Node.replace(node, names, new Node.Text(""));
    }
}
