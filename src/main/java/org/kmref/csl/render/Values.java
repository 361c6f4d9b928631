package org.kmref.csl.render;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.Origin;
import org.kmref.csl.render.dates.Dates;
import org.kmref.csl.render.names.Particles;
import org.kmref.csl.render.numbers.Numbers;
import org.kmref.csl.render.numbers.PageRanges;
import org.kmref.csl.render.text.Node;
import org.kmref.csl.render.text.RichTextReader;
import org.kmref.csl.style.Element;
import org.kmref.csl.style.Element.DatePartName;
import org.kmref.csl.style.Formatting;
import org.kmref.csl.style.LocaleData.Term;
import org.kmref.csl.style.StyleSheet.PageRange;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/** Renders what shows one value: texts, numbers, their labels, dates, and terms; null where there is none to show. */
final class Values {

    private static final Set<TextVariable> ENGLISH = EnumSet.of(
            TextVariable.CONTAINER_TITLE_SHORT,
            TextVariable.EVENT_TITLE,
            TextVariable.ORIGINAL_PUBLISHER,
            TextVariable.ORIGINAL_PUBLISHER_PLACE,
            TextVariable.ORIGINAL_TITLE,
            TextVariable.PART_TITLE,
            TextVariable.REVIEWED_GENRE,
            TextVariable.REVIEWED_TITLE,
            TextVariable.VOLUME_TITLE);

    private final RenderContext rules;
    private final Scope scope;
    private final Item item;
    private final CitePlace place;
    private final ItemValues fields;
    private final VariableTrace trace;
    private boolean suffixShown;
    private boolean comparing;

    Values(RenderContext rules, Scope scope, Item item, CitePlace place, ItemValues fields, VariableTrace trace) {
        this.rules = rules;
        this.scope = scope;
        this.item = item;
        this.place = place;
        this.fields = fields;
        this.trace = trace;
    }

    /** Leaves out what does not tell works apart: when they were looked at. */
    void compare() {
        comparing = true;
    }

    @Nullable
    Node term(Element.TermText text) {
        Optional<Term> term = rules.locale.term(text.term(), text.form());
        String words = term.map(t -> text.plural() ? t.multiple() : t.single()).orElse("");
        if (words.isEmpty()) {
            return null;
        }
        Node dressed = rules.looks.dressed(
                rules.looks.words(new Node.Text(Particles.apostrophes(words)), text.look()), text.look(), "");
        dressed = rules.from(Origin.Kind.TERM, text.term(), dressed);
        boolean opens = trace.begin() && text.look().textCase() == Formatting.TextCase.NONE;
        return opens ? Node.marked(dressed, new Node.TermMark()) : dressed;
    }

    @Nullable
    Node variable(Element.VariableText text) {
        Variable variable = text.variable();
        if (variable == TextVariable.YEAR_SUFFIX) {
            return yearSuffix(text.look());
        }
        trace.call();
        String value = text.shortForm() && !trace.isUsed(variable) ? fields.shortText(variable) : value(variable);
        if (value.isEmpty()) {
            return null;
        }
        trace.show(variable);
        Formatting look = text.look();
        if (variable == NumberVariable.CITATION_NUMBER) {
            return Node.marked(shown(variable, new Node.Text(value), look, ""), new Node.CitationNumber());
        }
        if (variable == NumberVariable.LOCATOR || variable == NumberVariable.PAGE) {
            Node pages = RichTextReader.parse(pages(variable, value));
            return shown(variable, rules.looks.words(pages, look), look, "");
        }
        // "SP 800-53" is a name with a hyphen; only of numbers alone there is a range.
        if (variable instanceof NumberVariable && Numbers.isRange(value, rules.locale)) {
            value = PageRanges.of(value, Optional.empty(), rules.pageDelimiter);
        }
        Node words = variable instanceof TextVariable textVariable && ItemValues.isAddress(textVariable)
                ? new Node.Text(value)
                : rules.parsed(value);
        return shown(
                variable,
                rules.looks.words(words, look, language(variable, look)),
                look,
                ItemValues.address(variable, value));
    }

    private Node shown(Variable variable, Node words, Formatting look, String link) {
        String name = variable.cslName();
        return rules.from(
                Origin.Kind.AROUND, name, rules.looks.dressed(rules.from(Origin.Kind.VALUE, name, words), look, link));
    }

    // Without a language of its own a work is English where the style is, whatever locale is asked for. As in
    // citeproc-js, the main fields follow the locale even so.
    private String language(Variable variable, Formatting look) {
        String language = fields.language();
        boolean assumed = language.isEmpty()
                && look.textCase() == Formatting.TextCase.TITLE
                && rules.isEnglishStyle()
                && ENGLISH.contains(variable);
        return assumed ? "en" : language;
    }

    private String pages(Variable variable, String value) {
        return ampersands(PageRanges.of(value, rangeFormat(variable), rules.pageDelimiter));
    }

    // The format is of ranges of pages; "figures 321-28" are as they were written.
    private Optional<PageRange> rangeFormat(Variable variable) {
        boolean ofPages = variable == NumberVariable.PAGE
                || place.locator()
                        .filter(at -> at.label().isEmpty() || at.label().equals("page"))
                        .isPresent();
        return ofPages ? rules.style.options().pageRangeFormat() : Optional.empty();
    }

    private String ampersands(String pages) {
        return pages.indexOf('&') < 0 ? pages : pages.replace("&", rules.andSymbol());
    }

    private @Nullable Node yearSuffix(Formatting look) {
        String letters = place.tells().yearSuffix();
        if (letters.isEmpty()) {
            return null;
        }
        suffixShown = true;
        return Node.marked(rules.looks.dressed(new Node.Text(letters), look, ""), new Node.YearSuffix());
    }

    private String value(Variable variable) {
        return trace.isUsed(variable) ? "" : fields.text(variable);
    }

    @Nullable
    Node number(Element.Number number) {
        trace.call();
        String value = value(number.variable());
        if (value.isEmpty()) {
            return null;
        }
        trace.show(number.variable());
        String formatted;
        boolean paged = number.variable() == NumberVariable.PAGE || number.variable() == NumberVariable.LOCATOR;
        if (paged && number.form() == Element.NumberForm.NUMERIC) {
            formatted = PageRanges.of(value, rangeFormat(number.variable()), rules.pageDelimiter);
        } else {
            formatted = Numbers.format(
                    value,
                    number.form(),
                    rules.locale.gender(number.variable().cslName()),
                    rules.locale,
                    rules.pageDelimiter);
        }
        Node words = rules.looks.words(
                new Node.Text(Particles.apostrophes(paged ? ampersands(formatted) : formatted)), number.look());
        Node node = shown(number.variable(), words, number.look(), "");
        return number.variable() == NumberVariable.CITATION_NUMBER
                ? Node.marked(node, new Node.CitationNumber())
                : node;
    }

    @Nullable
    Node label(Element.Label label) {
        if (label.variable() == NumberVariable.LOCATOR) {
            return place.locator()
                    .map(at -> label(label, ItemValues.locatorTerm(at.label()), at.value()))
                    .orElse(null);
        }
        // What the same substitute has shown keeps its label.
        String value = trace.isSubstituted(label.variable()) ? "" : fields.text(label.variable());
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
        return rules.from(
                Origin.Kind.AROUND,
                name,
                rules.looks.dressed(
                        rules.looks.words(new Node.Text(Particles.apostrophes(words)), label.look()),
                        label.look(),
                        ""));
    }

    private boolean isPlural(Variable variable, String value) {
        if (variable == NumberVariable.NUMBER_OF_PAGES || variable == NumberVariable.NUMBER_OF_VOLUMES) {
            return Numbers.isPlural(value.strip()) || Numbers.isPlural(value, rules.locale);
        }
        return Numbers.isPlural(value, rules.locale);
    }

    @Nullable
    Node date(Element.Date date) {
        trace.call();
        DateVariable variable = date.variable();
        DateValue value = trace.isSubstituted(variable) || (comparing && variable == DateVariable.ACCESSED)
                ? null
                : item.date(variable).orElse(null);
        if (value == null || (value.isWords() && scope.isSorting())) {
            return null;
        }
        if (scope.isSorting()) {
            trace.show(variable);
            Node key = new Node.Text(Dates.sortKey(value, ItemValues.shownParts(date)));
            return Node.marked(key, new Node.DateMark(variable == DateVariable.ISSUED));
        }
        Node node = rules.dates.render(date, value, hasYear(date) && !value.isWords() ? implicitYearSuffix() : null);
        if (node == null) {
            return null;
        }
        trace.show(variable);
        Formatting look = date.look();
        Node dressed = shown(variable, rules.looks.words(node, look), look, "");
        return Node.marked(dressed, new Node.DateMark(variable == DateVariable.ISSUED));
    }

    private static boolean hasYear(Element.Date date) {
        List<DatePartName> shown = ItemValues.shownParts(date);
        return shown == null || shown.contains(DatePartName.YEAR);
    }

    // "Appended to the first year rendered through cs:date", whatever the date is of.
    private @Nullable Node implicitYearSuffix() {
        String letters = place.tells().yearSuffix();
        if (letters.isEmpty() || suffixShown || scope.hasExplicitYearSuffix()) {
            return null;
        }
        suffixShown = true;
        return Node.marked(new Node.Text(letters), new Node.YearSuffix());
    }
}
