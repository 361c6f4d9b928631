package org.kmref.csl.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.render.names.CitationLabels;
import org.kmref.csl.render.numbers.Numbers;
import org.kmref.csl.style.Condition;
import org.kmref.csl.style.Condition.Position;
import org.kmref.csl.style.Element;
import org.kmref.csl.style.Element.DatePart;
import org.kmref.csl.style.Element.DatePartName;
import org.kmref.csl.style.Element.Match;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Doi;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Locator;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/** What a work and the place it is cited in say to a style's variables and conditions. */
public final class ItemValues {

    private final RenderContext rules;
    private final Item item;
    private final CitePlace place;

    public ItemValues(RenderContext rules, Item item, CitePlace place) {
        this.rules = rules;
        this.item = item;
        this.place = place;
    }

    String language() {
        return item.text(TextVariable.LANGUAGE);
    }

    /** Returns the text or number, or the empty string. */
    public String text(Variable variable) {
        if (variable instanceof TextVariable text) {
            return text(text);
        }
        return variable instanceof NumberVariable number ? number(number) : "";
    }

    private String text(TextVariable variable) {
        if (variable == TextVariable.YEAR_SUFFIX) {
            return place.tells().yearSuffix();
        }
        if (variable == TextVariable.CITATION_LABEL) {
            String own = item.text(variable);
            return (own.isEmpty() ? CitationLabels.of(item) : own)
                    + place.tells().yearSuffix();
        }
        if (variable == TextVariable.EVENT) {
            return either(variable, TextVariable.EVENT_TITLE);
        }
        return variable == TextVariable.EVENT_TITLE ? either(variable, TextVariable.EVENT) : item.text(variable);
    }

    private String either(TextVariable one, TextVariable other) {
        String text = item.text(one);
        return text.isEmpty() ? item.text(other) : text;
    }

    private String number(NumberVariable variable) {
        if (variable == NumberVariable.CITATION_NUMBER) {
            return place.number() == 0 ? "" : String.valueOf(place.number());
        }
        if (variable == NumberVariable.FIRST_REFERENCE_NOTE_NUMBER) {
            return place.firstNote() == 0 || !place.isSubsequent() ? "" : String.valueOf(place.firstNote());
        }
        if (variable == NumberVariable.LOCATOR) {
            return place.locator().map(Locator::value).map(String::strip).orElse("");
        }
        String own = item.number(variable);
        return own.isEmpty() && variable == NumberVariable.PAGE_FIRST
                ? item.pages().first()
                : own;
    }

    /** Returns the short form of a text: of its own field, else from the list of abbreviations, else the long one. */
    String shortText(Variable variable) {
        String full = text(variable);
        String own = "";
        if (variable == TextVariable.TITLE) {
            own = item.text(TextVariable.TITLE_SHORT);
        } else if (variable == TextVariable.CONTAINER_TITLE) {
            own = item.text(TextVariable.CONTAINER_TITLE_SHORT);
        } else if (item.extra().get(variable.cslName() + "-short") instanceof String other) {
            own = other;
        }
        return rules.abbreviations.of(variable.cslName(), full).orElse(own.isEmpty() ? full : own);
    }

    boolean has(Variable variable) {
        if (variable instanceof NameVariable names) {
            return !item.names(names).isEmpty();
        }
        if (variable instanceof DateVariable date) {
            return item.date(date).isPresent();
        }
        return !text(variable).isEmpty();
    }

    /** Returns what conditions ask of the work as the rendering shows it. */
    Condition.Facts facts(BooleanSupplier tellsApart) {
        return new CiteFacts(tellsApart);
    }

    // By index here and in what else is met for every element of every work: an iterator each would be a sixth of all
    // memory.
    static boolean holds(Element.Branch branch, Condition.Facts facts) {
        List<Condition> conditions = branch.conditions();
        boolean wanted = branch.match() == Match.ANY;
        for (int i = 0; i < conditions.size(); i++) {
            boolean holds = conditions.get(i).holds(facts);
            // All must hold, none may, or one is enough.
            if (wanted ? holds : holds == (branch.match() == Match.NONE)) {
                return wanted;
            }
        }
        return !wanted;
    }

    private final class CiteFacts implements Condition.Facts {
        private final BooleanSupplier tellsApart;

        CiteFacts(BooleanSupplier tellsApart) {
            this.tellsApart = tellsApart;
        }

        @Override
        public boolean isOfType(Set<ItemType> types) {
            return types.contains(item.type());
        }

        @Override
        public boolean has(Variable variable) {
            return ItemValues.this.has(variable);
        }

        @Override
        public boolean isNumeric(Variable variable) {
            return Numbers.isNumeric(text(variable), rules.locale);
        }

        @Override
        public boolean isUncertain(DateVariable variable) {
            return item.date(variable).filter(DateValue::circa).isPresent();
        }

        @Override
        public boolean hasLocator(Set<String> labels) {
            return place.locator()
                    .filter(at -> labels.contains(locatorTerm(at.label())))
                    .isPresent();
        }

        @Override
        public boolean isAt(Position position) {
            return ItemValues.this.isAt(position);
        }

        @Override
        public boolean disambiguates() {
            return tellsApart.getAsBoolean();
        }
    }

    // Ibid with a locator is ibid too, and both are subsequent.
    private boolean isAt(Position wanted) {
        Optional<Position> position = place.position();
        if (position.isEmpty()) {
            return false;
        }
        Position actual = position.get();
        return switch (wanted) {
            case FIRST -> actual == Position.FIRST;
            case SUBSEQUENT -> actual != Position.FIRST;
            case IBID -> actual == Position.IBID || actual == Position.IBID_WITH_LOCATOR;
            case IBID_WITH_LOCATOR -> actual == Position.IBID_WITH_LOCATOR;
            case NEAR_NOTE -> place.near();
        };
    }

    static String locatorTerm(String label) {
        return switch (label) {
            case "" -> "page";
            case "sub verbo" -> "sub-verbo";
            default -> label;
        };
    }

    static boolean isAddress(TextVariable variable) {
        return variable == TextVariable.URL
                || variable == TextVariable.DOI
                || variable == TextVariable.PMID
                || variable == TextVariable.PMCID;
    }

    /** Returns where a reader may follow the value to, or the empty string. */
    static String address(Variable variable, String value) {
        if (!(variable instanceof TextVariable text) || !isAddress(text)) {
            return "";
        }
        if (value.startsWith("http://") || value.startsWith("https://")) {
            return value;
        }
        if (text == TextVariable.DOI) {
            return new Doi(value).url();
        }
        if (text == TextVariable.PMID) {
            return "https://www.ncbi.nlm.nih.gov/pubmed/" + value;
        }
        return text == TextVariable.PMCID ? "https://www.ncbi.nlm.nih.gov/pmc/articles/" + value : "";
    }

    static @Nullable List<DatePartName> shownParts(Element.Date date) {
        if (date.form().isEmpty()) {
            List<DatePartName> names = new ArrayList<>(3);
            for (DatePart part : date.parts()) {
                names.add(part.name());
            }
            return names;
        }
        return switch (date.shown()) {
            case YEAR -> List.of(DatePartName.YEAR);
            case YEAR_MONTH -> List.of(DatePartName.YEAR, DatePartName.MONTH);
            case YEAR_MONTH_DAY -> null;
        };
    }
}
