package org.kmref.csl.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.Origin;
import org.kmref.csl.render.names.NameStyle;
import org.kmref.csl.render.names.NameWriter;
import org.kmref.csl.render.names.Particles;
import org.kmref.csl.render.numbers.Numbers;
import org.kmref.csl.render.text.Node;
import org.kmref.csl.render.text.Node.Span;
import org.kmref.csl.style.Element;
import org.kmref.csl.style.Element.Plural;
import org.kmref.csl.style.Element.TermForm;
import org.kmref.csl.style.LocaleData.Term;
import org.kmref.csl.style.NameOptions;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.TextVariable;

/** Renders the names of a {@code cs:names}: a list a variable, each with its label. */
final class NameLists {

    private final RenderContext rules;
    private final Scope scope;
    private final Item item;
    private final CitePlace place;
    private final VariableTrace trace;
    // Of this and earlier lists, for what tells works apart counts the names of all.
    private int written;

    NameLists(RenderContext rules, Scope scope, Item item, CitePlace place, VariableTrace trace) {
        this.rules = rules;
        this.scope = scope;
        this.item = item;
        this.place = place;
        this.trace = trace;
    }

    /**
     * Returns the names of the variables that have some.
     *
     * @param own the element that says how they look: the names' own, or the one that a shorthand stands in for
     */
    @Nullable
    Node of(Element.Names names, Element.Names own) {
        NameStyle style = scope.style(names, own).in(item.text(TextVariable.LANGUAGE));
        List<Node> lists = new ArrayList<>(names.variables().size());
        int count = 0;
        List<NameVariable> variables = names.variables();
        boolean both = !trace.isAnyUsed(variables) && isEditorTranslator(variables, style);
        for (NameVariable variable : variables) {
            if (trace.isUsed(variable) || (both && variable == variables.get(1))) {
                continue;
            }
            List<Name> list = rules.parsed(item.names(variable));
            if (list.isEmpty()) {
                continue;
            }
            trace.show(variable);
            int visible = visible(list.size(), style);
            count += visible;
            if (visible == 0) {
                // et-al-use-first="0" shows nothing, not even "et al.".
                continue;
            }
            lists.add(labelled(list, visible, both ? "editortranslator" : variable.cslName(), style));
        }
        if (lists.isEmpty()) {
            return null;
        }
        Node joined = style.form() == NameOptions.Form.COUNT
                ? new Node.Text(scope.isSorting() ? Numbers.padded(count, 9) : String.valueOf(count))
                : Node.join(lists, style.namesDelimiter());
        return rules.looks.dressed(joined, own.look(), "");
    }

    /** Returns what stands where there are no names: in a sort key their count is 0, which is a number as any other. */
    @Nullable
    Node none(Element.Names names, Element.Names own) {
        if (!scope.isSorting() || scope.style(names, own).form() != NameOptions.Form.COUNT) {
            return null;
        }
        trace.show(names.variables().get(0));
        return new Node.Text(Numbers.padded(0, 9));
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
        int from = written;
        written += list.size();
        Node names =
                rules.names.list(list, visible, style, (name, i) -> given(name, i, from + i, style), scope.isSorting());
        Node marked = Span.of(List.of(names)).withMark(new Node.NameList());
        Node shown = rules.from(Origin.Kind.VALUE, variable, marked);
        Node label = scope.isSorting() ? null : nameLabel(list, variable, style);
        if (label == null) {
            return shown;
        }
        Node around = rules.from(Origin.Kind.AROUND, variable, label);
        return Node.join(style.labelFirst() ? List.of(around, shown) : List.of(shown, around), "");
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
        return rules.looks.dressed(
                rules.looks.words(new Node.Text(Particles.apostrophes(words)), label.look()), label.look(), "");
    }
}
