package org.kmref.csl.style;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.StyleException;
import org.kmref.csl.style.Condition.Position;
import org.kmref.csl.style.Element.Branch;
import org.kmref.csl.style.Element.DateForm;
import org.kmref.csl.style.Element.DatePart;
import org.kmref.csl.style.Element.EtAl;
import org.kmref.csl.style.Element.Match;
import org.kmref.csl.style.Element.Name;
import org.kmref.csl.style.Element.NameLabel;
import org.kmref.csl.style.Element.NumberForm;
import org.kmref.csl.style.Element.Plural;
import org.kmref.csl.style.Element.Precision;
import org.kmref.csl.style.Element.TermForm;
import org.kmref.model.DateVariable;
import org.kmref.model.ItemType;
import org.kmref.model.NameVariable;
import org.kmref.model.Variable;

/** Reads the rendering elements of a style. */
final class ElementReader {

    private final TagReader tags;
    private final Map<String, Tag> calls = new LinkedHashMap<>();

    ElementReader(TagReader tags) {
        this.tags = tags;
    }

    /** Notes that a macro is called here. */
    void call(Tag tag, String macro) {
        calls.putIfAbsent(macro, tag);
    }

    /** Refuses the first call of a macro that the style does not have. */
    void checkCalls(Set<String> macros) throws StyleException {
        for (Map.Entry<String, Tag> call : calls.entrySet()) {
            if (!macros.contains(call.getKey())) {
                throw tags.problem(
                        call.getValue(),
                        "there is no macro \"" + call.getKey() + "\"" + Grammar.meant(call.getKey(), macros));
            }
        }
    }

    List<Element> children(Tag parent) throws StyleException {
        List<Element> children = new ArrayList<>(parent.children.size());
        for (Tag tag : parent.children) {
            Element element = element(tag);
            if (element != null) {
                children.add(element);
            }
        }
        return List.copyOf(children);
    }

    // Null for an element whose only variable is none of CSL's: it can never show anything.
    private @Nullable Element element(Tag tag) throws StyleException {
        return switch (tag.name) {
            case "text" -> text(tag);
            case "number" -> number(tag);
            case "date" -> date(tag);
            case "label" -> label(tag);
            case "names" -> names(tag);
            case "group" -> new Element.Group(children(tag), tag.get("delimiter", ""), tags.look(tag));
            case "choose" -> choose(tag);
            default -> throw tags.problem(tag, "unknown element <" + tag.name + ">");
        };
    }

    private @Nullable Element text(Tag tag) throws StyleException {
        Formatting look = tags.look(tag);
        String macro = tag.get("macro");
        if (macro != null) {
            call(tag, macro);
            return new Element.MacroText(macro, look);
        }
        String variable = tag.get("variable");
        if (variable != null) {
            boolean shortForm = tag.get("form", "").equals("short");
            return Variable.of(variable)
                    .map(known -> new Element.VariableText(known, shortForm, look))
                    .orElse(null);
        }
        String term = tag.get("term");
        if (term != null) {
            return new Element.TermText(term, termForm(tag), tags.bool(tag, "plural", false), look);
        }
        String value = tag.get("value");
        if (value == null) {
            throw tags.problem(tag, "<text> shows nothing; give it a variable, macro, term or value");
        }
        return new Element.ValueText(value, look);
    }

    private TermForm termForm(Tag tag) throws StyleException {
        TermForm form = tags.choice(tag, "form", TermForm.class);
        return form == null ? TermForm.LONG : form;
    }

    private @Nullable Element number(Tag tag) throws StyleException {
        NumberForm form = tags.choice(tag, "form", NumberForm.class);
        Formatting look = tags.look(tag);
        return Variable.of(required(tag, "variable"))
                .map(known -> new Element.Number(known, form == null ? NumberForm.NUMERIC : form, look))
                .orElse(null);
    }

    private String required(Tag tag, String attribute) throws StyleException {
        String value = tag.get(attribute);
        if (value == null) {
            throw tags.problem(tag, "<" + tag.name + "> has no " + attribute + "; give it one");
        }
        return value;
    }

    private @Nullable Element date(Tag tag) throws StyleException {
        DateForm form = tags.choice(tag, "form", DateForm.class);
        Precision shown = tag.get("date-parts") == null
                ? Precision.YEAR_MONTH_DAY
                : tags.choice(tag, "date-parts", Precision.class);
        List<DatePart> parts = new ArrayList<>(3);
        for (Tag part : tag.children) {
            parts.add(tags.datePart(part));
        }
        Formatting look = tags.look(tag);
        Optional<DateVariable> variable = DateVariable.of(required(tag, "variable"));
        if (variable.isEmpty()) {
            return null;
        }
        return new Element.Date(
                variable.get(),
                Optional.ofNullable(form),
                shown == null ? Precision.YEAR_MONTH_DAY : shown,
                List.copyOf(parts),
                tag.get("delimiter", ""),
                look);
    }

    private @Nullable Element label(Tag tag) throws StyleException {
        Plural plural = plural(tag);
        TermForm form = termForm(tag);
        Formatting look = tags.look(tag);
        return Variable.of(required(tag, "variable"))
                .map(known -> new Element.Label(known, form, plural, look))
                .orElse(null);
    }

    private Plural plural(Tag tag) throws StyleException {
        Plural plural = tags.choice(tag, "plural", Plural.class);
        return plural == null ? Plural.CONTEXTUAL : plural;
    }

    private Element names(Tag tag) throws StyleException {
        List<NameVariable> variables = new ArrayList<>(2);
        for (String word : TagReader.words(tag.get("variable", ""))) {
            NameVariable.of(word).ifPresent(variables::add);
        }
        Optional<Name> name = Optional.empty();
        Optional<EtAl> etAl = Optional.empty();
        Optional<NameLabel> label = Optional.empty();
        boolean labelFirst = false;
        List<Element> substitute = List.of();
        for (Tag child : tag.children) {
            switch (child.name) {
                case "name" -> name = Optional.of(name(child));
                case "et-al" -> etAl = Optional.of(new EtAl(child.get("term", "et-al"), tags.look(child)));
                case "label" -> {
                    label = Optional.of(new NameLabel(termForm(child), plural(child), tags.look(child)));
                    labelFirst = name.isEmpty() && tag.child("name") != null;
                }
                case "substitute" -> substitute = children(child);
                default -> {
                    // cs:institution is of another dialect and is not rendered.
                }
            }
        }
        return new Element.Names(
                List.copyOf(variables),
                Optional.ofNullable(tag.get("delimiter")),
                name,
                etAl,
                label,
                labelFirst,
                substitute,
                tags.look(tag));
    }

    private Name name(Tag tag) throws StyleException {
        Formatting family = Formatting.PLAIN;
        Formatting given = Formatting.PLAIN;
        for (Tag part : tag.children) {
            switch (part.get("name", "")) {
                case "family" -> family = tags.look(part);
                case "given" -> given = tags.look(part);
                default -> throw tags.problem(part, "<name-part> has a name of family or given");
            }
        }
        return new Name(StyleReader.nameOptions(tags, tag, "form", "delimiter"), tags.look(tag), family, given);
    }

    private Element choose(Tag tag) throws StyleException {
        List<Branch> branches = new ArrayList<>(tag.children.size());
        for (Tag child : tag.children) {
            Match match = tags.choice(child, "match", Match.class);
            List<Condition> conditions = child.name.equals("else") ? List.of() : conditions(child);
            branches.add(new Branch(match == null ? Match.ALL : match, conditions, children(child)));
        }
        return new Element.Choose(List.copyOf(branches));
    }

    private List<Condition> conditions(Tag tag) throws StyleException {
        List<Condition> conditions = new ArrayList<>();
        for (Map.Entry<String, String> attribute : tag.attributes.entrySet()) {
            List<String> words = TagReader.words(attribute.getValue());
            switch (attribute.getKey()) {
                case "type" -> conditions.add(isType(words));
                case "locator" -> conditions.add(hasLocator(words));
                default -> {
                    for (String word : words) {
                        condition(tag, attribute.getKey(), word).ifPresent(conditions::add);
                    }
                }
            }
        }
        if (conditions.isEmpty()) {
            throw tags.problem(tag, "<" + tag.name + "> tests nothing; give it a condition");
        }
        return List.copyOf(conditions);
    }

    private static Condition isType(List<String> words) {
        Set<ItemType> types = EnumSet.noneOf(ItemType.class);
        words.forEach(word -> ItemType.of(word).ifPresent(types::add));
        return new Condition.IsType(types);
    }

    private static Condition hasLocator(List<String> words) {
        Set<String> labels = new HashSet<>();
        words.forEach(word -> labels.add(word.equals("sub verbo") ? "sub-verbo" : word));
        return new Condition.HasLocator(labels);
    }

    // Absent for match, which says how the conditions combine.
    private Optional<Condition> condition(Tag tag, String attribute, String word) throws StyleException {
        return switch (attribute) {
            case "variable" -> Optional.of(or(Variable.of(word).map(Condition.HasVariable::new)));
            case "is-numeric" -> Optional.of(or(Variable.of(word).map(Condition.IsNumeric::new)));
            case "is-uncertain-date" -> Optional.of(or(DateVariable.of(word).map(Condition.IsUncertainDate::new)));
            case "position" -> Optional.of(new Condition.AtPosition(position(tag, word)));
            case "disambiguate" ->
                Optional.of(word.equals("true") ? new Condition.Disambiguates() : new Condition.Never());
            default -> Optional.empty();
        };
    }

    private static Condition or(Optional<? extends Condition> known) {
        return known.isPresent() ? known.get() : new Condition.Never();
    }

    private Position position(Tag tag, String word) throws StyleException {
        return switch (word) {
            case "first" -> Position.FIRST;
            case "subsequent" -> Position.SUBSEQUENT;
            case "ibid" -> Position.IBID;
            case "ibid-with-locator" -> Position.IBID_WITH_LOCATOR;
            case "near-note" -> Position.NEAR_NOTE;
            default ->
                throw tags.problem(
                        tag,
                        "unknown position \"" + word + "\""
                                + Grammar.meant(
                                        word,
                                        List.of("first", "subsequent", "ibid", "ibid-with-locator", "near-note")));
        };
    }
}
