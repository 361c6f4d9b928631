package org.kmref.csl.render.cites;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.render.CitePlace;
import org.kmref.csl.render.ItemValues;
import org.kmref.csl.render.RenderContext;
import org.kmref.csl.render.Rendering;
import org.kmref.csl.render.Scope;
import org.kmref.csl.render.dates.Dates;
import org.kmref.csl.render.text.Node;
import org.kmref.csl.render.text.RichTextReader;
import org.kmref.csl.style.Element;
import org.kmref.csl.style.Formatting;
import org.kmref.csl.style.NameOptions;
import org.kmref.csl.style.NameOptions.Form;
import org.kmref.csl.style.NameOptions.SortOrder;
import org.kmref.csl.style.StyleSheet.SortKey;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.Variable;

/** Sorts works by the keys of {@code cs:sort}; works equal in all of them keep their order. */
final class Sorter {

    private final RenderContext rules;
    private final List<SortKey> keys;
    private final List<Scope> scopes = new ArrayList<>();
    private final Collation collation;
    private final IdentityHashMap<CitedItem, @Nullable String[]> made = new IdentityHashMap<>();

    /**
     * Prepares to sort.
     *
     * @param inherited the name options of the citation or bibliography that is sorted
     */
    Sorter(RenderContext rules, List<SortKey> keys, NameOptions inherited) {
        this.rules = rules;
        this.keys = keys;
        this.collation = Collation.of(rules.locale.javaLocale());
        boolean hyphen = rules.style.options().initializeWithHyphen();
        for (SortKey key : keys) {
            scopes.add(Scope.ofSortKey(inherited, key.limits(), hyphen));
        }
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Returns whether a key is the citation number, from the highest down. */
    boolean numbersDescend() {
        return keys.stream().anyMatch(key -> key.descending() && isNumber(key));
    }

    private boolean isNumber(SortKey key) {
        return key.variable().filter(NumberVariable.CITATION_NUMBER::equals).isPresent()
                || calls(rules.style.macro(key.macro()));
    }

    private boolean calls(List<Element> elements) {
        return elements.size() == 1
                && ((elements.get(0) instanceof Element.VariableText text
                                && text.variable() == NumberVariable.CITATION_NUMBER)
                        || (elements.get(0) instanceof Element.Number number
                                && number.variable() == NumberVariable.CITATION_NUMBER));
    }

    void sort(List<CitedItem> entries) {
        if (keys.isEmpty()) {
            return;
        }
        entries.sort(this::compare);
    }

    int compare(CitedItem a, CitedItem b) {
        @Nullable String[] keysOfA = keys(a);
        @Nullable String[] keysOfB = keys(b);
        for (int i = 0; i < keysOfA.length; i++) {
            String x = keysOfA[i];
            String y = keysOfB[i];
            if (x == null || y == null) {
                // Works without the key go last, whichever way it sorts.
                if ((x == null) != (y == null)) {
                    return x == null ? 1 : -1;
                }
                continue;
            }
            int order = x.compareTo(y);
            if (order != 0) {
                return keys.get(i).descending() ? -order : order;
            }
        }
        return 0;
    }

    private @Nullable String[] keys(CitedItem entry) {
        @Nullable String[] known = made.get(entry);
        if (known == null) {
            known = new String[keys.size()];
            for (int i = 0; i < known.length; i++) {
                known[i] = key(entry, keys.get(i), scopes.get(i));
            }
            made.put(entry, known);
        }
        return known;
    }

    private @Nullable String key(CitedItem entry, SortKey key, Scope scope) {
        CitePlace place = new CitePlace(entry.number, Optional.empty(), Optional.empty(), false, 0, entry.tells);
        if (key.variable().isPresent()) {
            return key(entry, key.variable().get(), scope, place);
        }
        Node node = new Rendering(rules, scope, entry.item, place).renderMacro(key.macro());
        if (node != null && sortsByDate(key.macro())) {
            List<String> dates = new ArrayList<>();
            gatherDates(node, dates);
            return dates.isEmpty() ? null : Dates.merged(dates);
        }
        return node == null ? null : collated(Node.plain(node));
    }

    private static void gatherDates(Node node, List<String> keys) {
        if (node instanceof Node.Span span) {
            if (span.mark() instanceof Node.DateMark) {
                keys.add(Node.plain(span));
                return;
            }
            span.children().forEach(child -> gatherDates(child, keys));
        }
    }

    private final Map<String, Boolean> dated = new HashMap<>();

    // A macro for dates sorts by the date: what stands in for a missing one, such as "n.d.", is no date and goes last.
    private boolean sortsByDate(String macro) {
        return dated.computeIfAbsent(macro, name -> {
            List<Element> elements = rules.style.macro(name);
            return Contents.holds(elements, element -> element instanceof Element.Date)
                    && !Contents.holds(elements, element -> element instanceof Element.Names);
        });
    }

    private @Nullable String key(CitedItem entry, Variable variable, Scope scope, CitePlace place) {
        if (variable instanceof DateVariable date) {
            return entry.item
                    .date(date)
                    .filter(value -> !value.isWords())
                    .map((DateValue value) -> Dates.sortKey(value, null))
                    .orElse(null);
        }
        if (variable instanceof NameVariable names) {
            Node node = new Rendering(rules, scope, entry.item, place).render(List.of(all(names)));
            return node == null ? null : collated(Node.plain(node));
        }
        String text = new ItemValues(rules, entry.item, place).text(variable);
        return text.isEmpty() ? null : collated(Node.plain(RichTextReader.parse(text)));
    }

    private @Nullable String collated(String text) {
        String key = collation.key(text);
        return key.isEmpty() ? null : key;
    }

    private final Map<NameVariable, Element.Names> sortNames = new java.util.EnumMap<>(NameVariable.class);

    private Element.Names all(NameVariable variable) {
        return sortNames.computeIfAbsent(variable, Sorter::names);
    }

    // A name variable sorts by its full names, family first.
    private static Element.Names names(NameVariable variable) {
        NameOptions options = new NameOptions.Builder()
                .form(Form.LONG)
                .nameAsSortOrder(SortOrder.ALL)
                .sortSeparator(" ")
                .build();
        return new Element.Names(
                List.of(variable),
                Optional.empty(),
                Optional.of(new Element.Name(options, Formatting.PLAIN, Formatting.PLAIN, Formatting.PLAIN)),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                Formatting.PLAIN);
    }
}
