package org.kmref.csl.render.cites;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.csl.render.text.Node;
import org.kmref.csl.render.text.Node.Span;
import org.kmref.csl.style.StyleSheet;
import org.kmref.model.Name;

/** Puts a dash or the like where an entry's names are those of the entry before. */
final class SubsequentAuthors {

    private final Optional<String> substitute;
    private final StyleSheet.SubstituteRule rule;
    private List<String> before = List.of();
    private String wholeBefore = "";

    SubsequentAuthors(StyleSheet.Bibliography list) {
        this.substitute = list.subsequentAuthorSubstitute();
        this.rule = list.substituteRule();
    }

    Node substituted(Node entry) {
        if (substitute.isEmpty()) {
            return entry;
        }
        Span names = Node.find(entry, Node.Names.class);
        if (names == null || !leads(names)) {
            before = List.of();
            wholeBefore = "";
            return entry;
        }
        List<Node> each = new ArrayList<>();
        gather(names, each);
        List<String> now = each.stream().map(SubsequentAuthors::person).toList();
        String whole = String.join("\u0000", now);
        if (now.isEmpty()) {
            whole = Node.plain(names);
        }
        List<String> earlier = before;
        String wholeEarlier = wholeBefore;
        before = now;
        wholeBefore = whole;
        if (now.isEmpty()) {
            return whole.equals(wholeEarlier) ? all(entry, names) : entry;
        }
        return switch (rule) {
            case COMPLETE_ALL -> whole.equals(wholeEarlier) ? all(entry, names) : entry;
            case COMPLETE_EACH -> whole.equals(wholeEarlier) ? some(entry, each, each.size()) : entry;
            case PARTIAL_EACH -> some(entry, each, shared(now, earlier));
            case PARTIAL_FIRST -> some(entry, each, Math.min(1, shared(now, earlier)));
        };
    }

    private static boolean leads(Span names) {
        return names.mark() instanceof Node.Names mark && mark.leads();
    }

    // People are the same by their whole names, however little of them is shown; a name without parts by its words.
    private static String person(Node name) {
        if (!(name instanceof Span span) || !(span.mark() instanceof Node.OneName one)) {
            return Node.plain(name);
        }
        Name person = one.name();
        boolean body = person.isLiteral() || person.given().isEmpty();
        return body ? person.displayName() : person.toString();
    }

    private static int shared(List<String> now, List<String> earlier) {
        int same = 0;
        while (same < now.size() && same < earlier.size() && now.get(same).equals(earlier.get(same))) {
            same++;
        }
        return same;
    }

    // The label of the names stays.
    private Node all(Node entry, Span names) {
        Node dash = new Node.Text(substitute.orElse(""));
        Span list = Node.find(names, Node.NameList.class);
        if (list == null) {
            return Node.replace(entry, names, dash);
        }
        return Node.replace(entry, list, dash);
    }

    private Node some(Node entry, List<Node> each, int count) {
        Node changed = entry;
        for (int i = 0; i < count; i++) {
            changed = Node.replace(changed, each.get(i), new Node.Text(substitute.orElse("")));
        }
        return changed;
    }

    private static void gather(Node node, List<Node> names) {
        if (node instanceof Span span) {
            if (span.mark() instanceof Node.OneName) {
                names.add(span);
                return;
            }
            for (Node child : span.children()) {
                gather(child, names);
            }
        }
    }
}
