package org.kmref.csl.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.render.text.Node;
import org.kmref.csl.style.Condition;
import org.kmref.csl.style.Element;
import org.kmref.model.Item;
import org.kmref.model.Variable;

/**
 * One work rendered once by the style's elements.
 *
 * <p>Null stands for an element that shows nothing, which for a group or a substitute is not the same as empty text.
 */
public final class Rendering {

    private final RenderContext rules;
    private final CitePlace place;
    private final ItemValues fields;
    private final VariableTrace trace = new VariableTrace();
    private final Condition.Facts facts;
    private final Values values;
    private final NameLists lists;
    // The cs:names that those inside its substitute stand in for.
    private Element.@Nullable Names substituted;
    private int disambiguations;

    public Rendering(RenderContext rules, Scope scope, Item item, CitePlace place) {
        this.rules = rules;
        this.place = place;
        this.fields = new ItemValues(rules, item, place);
        this.facts = fields.facts(this::disambiguates);
        this.values = new Values(rules, scope, item, place, fields, trace);
        this.lists = new NameLists(rules, scope, item, place, trace);
    }

    /** Leaves out what does not tell works apart: when they were looked at. */
    public Rendering comparing() {
        values.compare();
        return this;
    }

    /** Returns the elements one after another, or null where none shows anything. */
    @Nullable
    public Node render(List<Element> elements) {
        return joined(elements, "");
    }

    /** Returns what the macro shows where it is called, which is nothing where all the variables it calls are empty; or null. */
    @Nullable
    public Node renderMacro(String name) {
        return grouped(rules.style.macro(name), "");
    }

    /** Returns what the elements show with the first one's, or empty text in its place, told from the others'; or null. */
    @Nullable
    public Node renderFields(List<Element> elements) {
        List<Node> nodes = new ArrayList<>(elements.size());
        collect(elements.subList(0, Math.min(1, elements.size())), nodes);
        if (nodes.isEmpty()) {
            nodes.add(Node.text(""));
        }
        collect(elements.subList(Math.min(1, elements.size()), elements.size()), nodes);
        Node all = Node.Span.of(nodes);
        return Node.isEmpty(all) ? null : all;
    }

    private @Nullable Node joined(List<Element> elements, String delimiter) {
        List<Node> nodes = new ArrayList<>(elements.size());
        collect(elements, nodes);
        return nodes.isEmpty() ? null : Node.join(nodes, delimiter);
    }

    // What a choose chooses stands in its place: a group's delimiter comes between those elements too.
    private void collect(List<Element> elements, List<Node> nodes) {
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            if (element instanceof Element.Choose choose) {
                collect(chosen(choose), nodes);
            } else {
                Node node = render(element);
                if (node != null) {
                    nodes.add(node);
                }
            }
        }
    }

    private @Nullable Node render(Element element) {
        if (element instanceof Element.Group group) {
            return group(group);
        }
        if (element instanceof Element.VariableText text) {
            return values.variable(text);
        }
        if (element instanceof Element.MacroText text) {
            return macro(text);
        }
        if (element instanceof Element.Choose choose) {
            return joined(chosen(choose), "");
        }
        if (element instanceof Element.TermText text) {
            return values.term(text);
        }
        if (element instanceof Element.ValueText text) {
            trace.begin();
            return rules.looks.dressed(rules.looks.words(rules.rich(text.value()), text.look()), text.look(), "");
        }
        if (element instanceof Element.Date date) {
            return values.date(date);
        }
        if (element instanceof Element.Number number) {
            return values.number(number);
        }
        if (element instanceof Element.Label label) {
            return values.label(label);
        }
        return names((Element.Names) element);
    }

    private @Nullable Node group(Element.Group group) {
        Node node = grouped(group.children(), group.delimiter());
        return node == null ? null : rules.looks.dressed(node, group.look(), "");
    }

    private @Nullable Node macro(Element.MacroText text) {
        Element.Names outerShell = substituted;
        substituted = null;
        Node node = renderMacro(text.macro());
        substituted = outerShell;
        return node == null
                ? null
                : rules.looks.dressed(rules.looks.words(node, text.look(), fields.language()), text.look(), "");
    }

    private @Nullable Node grouped(List<Element> elements, String delimiter) {
        VariableTrace.Outside outside = trace.enter();
        Node node = joined(elements, delimiter);
        return trace.leave(outside, node == null) ? null : node;
    }

    private List<Element> chosen(Element.Choose choose) {
        List<Element.Branch> branches = choose.branches();
        for (int i = 0; i < branches.size(); i++) {
            // What a substitute has shown is not shown again, but the work still has it.
            if (ItemValues.holds(branches.get(i), facts)) {
                return branches.get(i).children();
            }
        }
        return List.of();
    }

    // The tests are met one by one: each is true only once those before it did not suffice.
    private boolean disambiguates() {
        return disambiguations++ < place.tells().conditions();
    }

    private @Nullable Node names(Element.Names names) {
        boolean leads = trace.begin();
        trace.call();
        // Inside a substitute a bare cs:names takes the children of the one it stands in for.
        boolean bare = names.name().isEmpty()
                && names.label().isEmpty()
                && names.etAl().isEmpty();
        Element.Names outer = substituted;
        Element.Names own = outer != null && bare ? outer : names;
        Node node = lists.of(names, own);
        boolean named = true;
        if (node == null) {
            // A term that stands in for the names begins the text as they would.
            trace.resume(!leads);
            int before = trace.substituted();
            node = alternative(names.substitute(), own);
            // "Anonymous" is nobody's name, which the next work could share.
            named = trace.substituted() > before;
            if (node == null) {
                node = lists.none(names, own);
            }
            trace.resume(!leads || node != null);
        } else {
            trace.useWithin(names.variables());
        }
        return node == null ? null : Node.marked(node, new Node.Names(leads && named));
    }

    // The first of the elements that shows something; those of a choice are tried one by one as well.
    private @Nullable Node alternative(List<Element> elements, Element.Names own) {
        for (Element element : elements) {
            Node node = element instanceof Element.Choose choose
                    ? alternative(chosen(choose), own)
                    : substitute(element, own);
            if (node != null) {
                return node;
            }
        }
        return null;
    }

    private @Nullable Node substitute(Element element, Element.Names own) {
        Element.Names outerShell = substituted;
        Set<Variable> before = trace.record();
        substituted = own;
        Node node = render(element);
        substituted = outerShell;
        // A term that the locale has settles the matter, even if it is empty.
        boolean settled = element instanceof Element.TermText term
                && rules.locale.term(term.term(), term.form()).isPresent();
        boolean chosen = settled || (node != null && !Node.isEmpty(node));
        trace.recorded(before, chosen);
        if (!chosen) {
            return null;
        }
        return node == null ? new Node.Text("") : node;
    }
}
