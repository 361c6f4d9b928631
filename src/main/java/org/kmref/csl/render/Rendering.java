package org.kmref.csl.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.render.Node.Dress;
import org.kmref.csl.render.Node.Span;
import org.kmref.csl.style.Element;
import org.kmref.csl.style.Element.Plural;
import org.kmref.csl.style.Element.TermForm;
import org.kmref.csl.style.LocaleData.Term;
import org.kmref.csl.style.Look;
import org.kmref.csl.style.NameOptions;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/**
 * One work rendered once by the style's elements.
 *
 * <p>Null stands for an element that shows nothing, which for a group or a substitute is not the same as empty text.
 */
final class Rendering {

    private final Rules rules;
    private final Scope scope;
    private final Item item;
    private final Place place;
    private final Fields fields;
    // Variables shown by a substitute are not shown again.
    private final Set<Variable> used = new HashSet<>(4);
    private @Nullable Set<Variable> recorded;
    private Element.@Nullable Names shell;
    private int called;
    private int shown;
    private int namesWritten;
    private boolean suffixShown;
    private int disambiguations;
    private boolean comparing;

    Rendering(Rules rules, Scope scope, Item item, Place place) {
        this.rules = rules;
        this.scope = scope;
        this.item = item;
        this.place = place;
        this.fields = new Fields(rules, item, place);
    }

    /** Leaves out what does not tell works apart: when they were looked at. */
    Rendering comparing() {
        comparing = true;
        return this;
    }

    /** Returns the elements one after another, or null where none shows anything. */
    @Nullable
    Node render(List<Element> elements) {
        return joined(elements, "");
    }

    private @Nullable Node joined(List<Element> elements, String delimiter) {
        List<Node> nodes = new ArrayList<>(elements.size());
        collect(elements, nodes);
        return nodes.isEmpty() ? null : Node.join(nodes, delimiter);
    }

    // What a choose chooses stands in its place: a group's delimiter comes between those elements too.
    private void collect(List<Element> elements, List<Node> nodes) {
        for (Element element : elements) {
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
            return variable(text);
        }
        if (element instanceof Element.MacroText text) {
            return macro(text);
        }
        if (element instanceof Element.Choose choose) {
            return joined(chosen(choose), "");
        }
        if (element instanceof Element.TermText text) {
            return term(text);
        }
        if (element instanceof Element.ValueText text) {
            return rules.looks.dressed(rules.looks.words(rules.rich(text.value()), text.look()), text.look(), "");
        }
        if (element instanceof Element.Date date) {
            return date(date);
        }
        if (element instanceof Element.Number number) {
            return number(number);
        }
        if (element instanceof Element.Label label) {
            return label(label);
        }
        return names((Element.Names) element);
    }

    // A group is left out when it calls variables and all of them are empty; one that shows counts as a variable.
    private @Nullable Node group(Element.Group group) {
        int outerCalled = called;
        int outerShown = shown;
        called = 0;
        shown = 0;
        Node node = joined(group.children(), group.delimiter());
        boolean suppressed = node == null || (called > 0 && shown == 0);
        called = outerCalled + 1;
        shown = outerShown + (suppressed ? 0 : 1);
        if (suppressed || node == null) {
            return null;
        }
        return rules.looks.composed(node, group.look());
    }

    private @Nullable Node macro(Element.MacroText text) {
        int outerCalled = called;
        int outerShown = shown;
        called = 0;
        shown = 0;
        Element.Names outerShell = shell;
        shell = null;
        Node node = joined(rules.style.macro(text.macro()), "");
        shell = outerShell;
        boolean suppressed = node == null || (called > 0 && shown == 0);
        called = outerCalled + 1;
        shown = outerShown + (suppressed ? 0 : 1);
        if (suppressed || node == null) {
            return null;
        }
        return rules.looks.composed(rules.looks.words(node, text.look(), fields.language()), text.look());
    }

    private List<Element> chosen(Element.Choose choose) {
        for (Element.Branch branch : choose.branches()) {
            // What a substitute has shown is not shown again, but the work still has it.
            if (fields.holds(branch, fields::text, fields::has, this::disambiguates)) {
                return branch.children();
            }
        }
        return List.of();
    }

    // The tests are met one by one: each is true only once those before it did not suffice.
    private boolean disambiguates() {
        return disambiguations++ < place.tells().conditions();
    }

    private @Nullable Node term(Element.TermText text) {
        Optional<Term> term = rules.locale.term(text.term(), text.form());
        String words = term.map(t -> text.plural() ? t.multiple() : t.single()).orElse("");
        if (words.isEmpty()) {
            return null;
        }
        Node dressed = rules.looks.dressed(rules.looks.words(new Node.Text(words), text.look()), text.look(), "");
        return rules.style.note() ? Node.marked(dressed, new Node.TermMark()) : dressed;
    }

    private @Nullable Node variable(Element.VariableText text) {
        Variable variable = text.variable();
        if (variable == TextVariable.YEAR_SUFFIX) {
            return yearSuffix(text.look());
        }
        called++;
        String value = text.shortForm() && !used.contains(variable) ? fields.shortText(variable) : value(variable);
        if (value.isEmpty()) {
            return null;
        }
        show(variable);
        Look look = text.look();
        if (variable == NumberVariable.CITATION_NUMBER) {
            return Node.marked(rules.looks.dressed(new Node.Text(value), look, ""), new Node.CitationNumber());
        }
        if (variable == NumberVariable.LOCATOR || variable == NumberVariable.PAGE) {
            Node pages = RichText.parse(pages(value));
            return rules.looks.dressed(rules.looks.words(pages, look), look, "");
        }
        if (variable instanceof NumberVariable) {
            value = Numbers.dashed(value, rules.pageDelimiter);
        }
        Node words = variable instanceof TextVariable textVariable && Fields.isAddress(textVariable)
                ? new Node.Text(value)
                : RichText.parse(value);
        return rules.looks.dressed(
                rules.looks.words(words, look, fields.language()), look, Fields.address(variable, value));
    }

    private String pages(String value) {
        String pages = Numbers.pages(value, rules.style.options().pageRangeFormat(), rules.pageDelimiter);
        return pages.indexOf('&') < 0 ? pages : pages.replace("&", rules.andSymbol());
    }

    private @Nullable Node yearSuffix(Look look) {
        String letters = place.tells().yearSuffix();
        if (letters.isEmpty()) {
            return null;
        }
        suffixShown = true;
        return Node.marked(rules.looks.dressed(new Node.Text(letters), look, ""), new Node.YearSuffix());
    }

    private String value(Variable variable) {
        return used.contains(variable) ? "" : fields.text(variable);
    }

    private void show(Variable variable) {
        shown++;
        if (recorded != null) {
            recorded.add(variable);
        }
    }

    private @Nullable Node number(Element.Number number) {
        called++;
        String value = value(number.variable());
        if (value.isEmpty()) {
            return null;
        }
        show(number.variable());
        String formatted;
        if (number.variable() == NumberVariable.PAGE || number.variable() == NumberVariable.LOCATOR) {
            formatted = pages(value);
        } else {
            formatted = Numbers.format(
                    value,
                    number.form(),
                    rules.locale.gender(number.variable().cslName()),
                    rules.locale,
                    rules.pageDelimiter);
        }
        Node words = rules.looks.words(new Node.Text(Particles.apostrophes(formatted)), number.look());
        Node node = rules.looks.dressed(words, number.look(), "");
        return number.variable() == NumberVariable.CITATION_NUMBER
                ? Node.marked(node, new Node.CitationNumber())
                : node;
    }

    private @Nullable Node label(Element.Label label) {
        if (label.variable() == NumberVariable.LOCATOR) {
            return place.locator()
                    .map(at -> label(label, Fields.locatorTerm(at.label()), at.value()))
                    .orElse(null);
        }
        String value = value(label.variable());
        return value.isEmpty() ? null : label(label, label.variable().cslName(), value);
    }

    private @Nullable Node label(Element.Label label, String name, String value) {
        boolean plural = switch (label.plural()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case CONTEXTUAL -> isPlural(label.variable(), value);
        };
        Optional<Term> term = rules.locale.term(name, label.form());
        String words = term.map(t -> plural ? t.multiple() : t.single()).orElse("");
        if (words.isEmpty()) {
            return null;
        }
        return rules.looks.dressed(rules.looks.words(new Node.Text(words), label.look()), label.look(), "");
    }

    private boolean isPlural(Variable variable, String value) {
        if (variable == NumberVariable.NUMBER_OF_PAGES || variable == NumberVariable.NUMBER_OF_VOLUMES) {
            return Numbers.whole(value.strip()).map(n -> n > 1).orElseGet(() -> Numbers.isPlural(value, rules.locale));
        }
        return Numbers.isPlural(value, rules.locale);
    }

    private @Nullable Node date(Element.Date date) {
        called++;
        DateVariable variable = date.variable();
        DateValue value = used.contains(variable) || (comparing && variable == DateVariable.ACCESSED)
                ? null
                : item.date(variable).orElse(null);
        if (value == null) {
            return null;
        }
        if (scope.isSorting()) {
            show(variable);
            return new Node.Text(Dates.sortKey(value, Fields.shownParts(date)));
        }
        Node node = rules.dates.render(date, value, implicitYearSuffix(variable));
        if (node == null) {
            return null;
        }
        show(variable);
        Look look = date.look();
        Node dressed = rules.looks.dressed(rules.looks.words(node, look), look, "");
        return Node.marked(dressed, new Node.DateMark(variable == DateVariable.ISSUED));
    }

    private @Nullable Node implicitYearSuffix(DateVariable variable) {
        String letters = place.tells().yearSuffix();
        if (letters.isEmpty() || suffixShown || scope.hasExplicitYearSuffix() || variable == DateVariable.ACCESSED) {
            return null;
        }
        suffixShown = true;
        return Node.marked(new Node.Text(letters), new Node.YearSuffix());
    }

    private @Nullable Node names(Element.Names names) {
        called++;
        // Inside a substitute a bare cs:names takes the children of the one it stands in for.
        boolean bare = names.name().isEmpty()
                && names.label().isEmpty()
                && names.etAl().isEmpty();
        Element.Names outer = shell;
        Element.Names own = outer != null && bare ? outer : names;
        Node node = namesOf(names, own);
        if (node == null) {
            node = substituted(names, own);
        } else if (recorded != null) {
            used.addAll(names.variables());
        }
        return node == null ? null : Node.marked(node, new Node.Names());
    }

    private @Nullable Node namesOf(Element.Names names, Element.Names own) {
        NameStyle style = scope.style(names, own);
        List<Node> lists = new ArrayList<>(names.variables().size());
        int count = 0;
        List<NameVariable> variables = names.variables();
        boolean both = Collections.disjoint(used, variables) && isEditorTranslator(variables, style);
        for (NameVariable variable : variables) {
            if (used.contains(variable) || (both && variable == variables.get(1))) {
                continue;
            }
            List<Name> list = rules.parsed(item.names(variable));
            if (list.isEmpty()) {
                continue;
            }
            show(variable);
            int visible = visible(list.size(), style);
            count += visible;
            lists.add(labelled(list, visible, both ? "editortranslator" : variable.cslName(), style));
        }
        if (lists.isEmpty()) {
            return null;
        }
        Node joined = style.form() == NameOptions.Form.COUNT
                ? new Node.Text(scope.isSorting() ? Numbers.padded(count, 9) : String.valueOf(count))
                : Node.join(lists, style.namesDelimiter());
        Look look = own.look().equals(Look.PLAIN) ? names.look() : own.look();
        return rules.looks.dressed(joined, look, "");
    }

    private boolean isEditorTranslator(List<NameVariable> variables, NameStyle style) {
        if (variables.size() != 2
                || !variables.contains(NameVariable.EDITOR)
                || !variables.contains(NameVariable.TRANSLATOR)) {
            return false;
        }
        List<Name> editors = item.names(NameVariable.EDITOR);
        if (editors.isEmpty() || !editors.equals(item.names(NameVariable.TRANSLATOR))) {
            return false;
        }
        TermForm form = style.label().map(Element.NameLabel::form).orElse(TermForm.LONG);
        return rules.locale
                .term("editortranslator", form)
                .or(() -> rules.locale.term("editor-translator", form))
                .filter(term -> !term.single().isEmpty())
                .isPresent();
    }

    private int visible(int count, NameStyle style) {
        boolean subsequent = place.isSubsequent();
        int min = subsequent ? style.etAlSubsequentMin() : style.etAlMin();
        int first = subsequent ? style.etAlSubsequentUseFirst() : style.etAlUseFirst();
        if (min == 0 || count < min) {
            return count;
        }
        int least = scope.isSorting() ? 0 : place.tells().names();
        return Math.min(count, Math.max(first, least));
    }

    private Node labelled(List<Name> list, int visible, String variable, NameStyle style) {
        scope.note(list, style);
        int from = namesWritten;
        namesWritten += list.size();
        Node names =
                rules.names.list(list, visible, style, (name, i) -> given(name, i, from + i, style), scope.isSorting());
        Node marked = new Span(List.of(names), "", "", "", Dress.PLAIN, new Node.NameList());
        Node label = scope.isSorting() ? null : nameLabel(list, variable, style);
        if (label == null) {
            return marked;
        }
        return Node.join(style.labelFirst() ? List.of(label, marked) : List.of(marked, label), "");
    }

    private NameWriter.Given given(Name name, int index, int position, NameStyle style) {
        NameWriter.Given needed = scope.needed(name, index, style);
        NameWriter.Given told = place.tells().given(position);
        return told.compareTo(needed) > 0 ? told : needed;
    }

    private @Nullable Node nameLabel(List<Name> list, String variable, NameStyle style) {
        Element.NameLabel label = style.label().orElse(null);
        if (label == null || style.form() == NameOptions.Form.COUNT) {
            return null;
        }
        boolean plural = label.plural() == Plural.ALWAYS || (label.plural() == Plural.CONTEXTUAL && list.size() > 1);
        Optional<Term> term = rules.locale.term(variable, label.form());
        if (term.isEmpty() && variable.equals("editortranslator")) {
            term = rules.locale.term("editor-translator", label.form());
        }
        String words = term.map(t -> plural ? t.multiple() : t.single()).orElse("");
        if (words.isEmpty()) {
            return null;
        }
        return rules.looks.dressed(rules.looks.words(new Node.Text(words), label.look()), label.look(), "");
    }

    private @Nullable Node substituted(Element.Names names, Element.Names own) {
        if (names.substitute().isEmpty()) {
            return null;
        }
        return alternative(names.substitute(), own);
    }

    // The first of the elements that shows something; those of a choice are tried one by one as well.
    private @Nullable Node alternative(List<Element> elements, Element.Names own) {
        Element.Names outerShell = shell;
        Set<Variable> outerRecorded = recorded;
        for (Element element : elements) {
            if (element instanceof Element.Choose choose) {
                Node node = alternative(chosen(choose), own);
                if (node != null) {
                    return node;
                }
                continue;
            }
            Set<Variable> seen = new HashSet<>(4);
            shell = own;
            recorded = seen;
            Node node = render(element);
            recorded = outerRecorded;
            shell = outerShell;
            boolean settled = element instanceof Element.TermText term
                    && rules.locale.term(term.term(), term.form()).isPresent();
            if (settled || (node != null && !Node.isEmpty(node))) {
                used.addAll(seen);
                if (outerRecorded != null) {
                    outerRecorded.addAll(seen);
                }
                return node == null ? new Node.Text("") : node;
            }
        }
        return null;
    }
}
