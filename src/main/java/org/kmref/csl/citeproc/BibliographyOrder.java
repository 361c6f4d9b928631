package org.kmref.csl.citeproc;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.DateParts;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.w3c.dom.Element;

/**
 * The order a style wants its bibliography in, worked out beside citeproc-java, whose own sorting takes time by the square
 * of the items. It only renders the keys, as a bibliography of a derived style; each key is made once.
 *
 * @see <a href="https://docs.citationstyles.org/en/stable/specification.html#sorting">CSL 1.0.2, sorting</a>
 */
final class BibliographyOrder {
    /** Stands before each key in the rendered text. */
    private static final char BEFORE_KEY = '\uF6D0';

    private static final Pattern LEADING_NUMBER = Pattern.compile("\\s*(\\d{1,9})");

    private final AdaptedStyle style;
    private final List<Element> keys;

    BibliographyOrder(AdaptedStyle style) {
        this.style = style;
        this.keys = style.sortKeys();
    }

    /** Returns whether the bibliography has an order other than that of the items given. */
    boolean sorts() {
        return !keys.isEmpty();
    }

    /** Returns the style whose bibliography entries are the keys of the items. */
    String keyStyle() {
        Element root = style.copy();
        Element bibliography = StyleXml.child(root, "bibliography").orElseThrow();
        StyleXml.child(bibliography, "sort").ifPresent(StyleXml::remove);
        List.of("second-field-align", "subsequent-author-substitute", "hanging-indent")
                .forEach(bibliography::removeAttribute);
        Element layout = StyleXml.child(bibliography, "layout").orElseThrow();
        Element plain = StyleXml.element(layout, "layout");
        StyleXml.replace(layout, plain);
        Map<String, Element> macros = new HashMap<>();
        StyleXml.children(root, "macro").forEach(macro -> macros.put(macro.getAttribute("name"), macro));
        for (Element key : keys) {
            plain.appendChild(StyleXml.element(root, "text", "value", String.valueOf(BEFORE_KEY)));
            rendered(key, root, macros).ifPresent(plain::appendChild);
        }
        macros.values().forEach(BibliographyOrder::plain);
        return StyleXml.write(root);
    }

    /**
     * Returns the items in order; those a key is empty for come last, whichever way it sorts.
     *
     * @param rendered what {@link #keyStyle} gives for each item
     */
    List<Item> sorted(List<Item> items, List<String> rendered) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag(style.language()));
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            rows.add(row(items.get(index), index, rendered.get(index), collator));
        }
        rows.sort(this::compare);
        return rows.stream().map(Row::item).toList();
    }

    // A macro's names are sorted by family name first, and its dates by year, month and day.
    private static void plain(Element macro) {
        for (Element child : StyleXml.children(macro)) {
            if (child.getTagName().equals("names")) {
                StyleXml.childOrNewFirst(child, "name").setAttribute("name-as-sort-order", "all");
            }
            if (child.getTagName().equals("date")) {
                StyleXml.replace(child, sortableDate(child));
            } else {
                plain(child);
            }
        }
    }

    private static Element sortableDate(Element date) {
        String parts = date.getAttribute("date-parts");
        List<Element> own = StyleXml.children(date, "date-part");
        boolean form = date.hasAttribute("form");
        Element sortable = StyleXml.element(date, "date", "variable", date.getAttribute("variable"));
        sortable.appendChild(StyleXml.element(date, "date-part", "name", "year"));
        for (String part : List.of("month", "day")) {
            boolean shown = form
                    ? !parts.equals("year") && (part.equals("month") || !parts.equals("year-month"))
                    : own.stream().anyMatch(child -> child.getAttribute("name").equals(part));
            if (shown) {
                sortable.appendChild(
                        StyleXml.element(date, "date-part", "name", part, "form", "numeric-leading-zeros"));
            }
        }
        return sortable;
    }

    private static Optional<Element> rendered(Element key, Element root, Map<String, Element> macros) {
        String macro = key.getAttribute("macro");
        if (macros.containsKey(macro)) {
            return Optional.of(StyleXml.element(root, "text", "macro", macro));
        }
        String variable = key.getAttribute("variable");
        if (DateVariable.of(variable).isPresent() || NumberVariable.of(variable).isPresent()) {
            return Optional.empty();
        }
        if (NameVariable.of(variable).isPresent()) {
            Element names = StyleXml.element(root, "names", "variable", variable);
            names.appendChild(StyleXml.element(
                    root, "name", "name-as-sort-order", "all", "et-al-min", "1000", "et-al-use-first", "999"));
            return Optional.of(names);
        }
        return Optional.of(StyleXml.element(root, "text", "variable", variable));
    }

    private Row row(Item item, int index, String rendered, Collator collator) {
        String[] texts = rendered.split(String.valueOf(BEFORE_KEY), -1);
        List<CollationKey> values = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String text = i + 1 < texts.length ? texts[i + 1].strip() : "";
            values.add(collator.getCollationKey(value(keys.get(i), item, index, text)));
        }
        return new Row(item, values);
    }

    private static String value(Element key, Item item, int index, String rendered) {
        String variable = key.getAttribute("variable");
        if (variable.equals("citation-number")) {
            return padded(index);
        }
        Optional<DateVariable> date = DateVariable.of(variable);
        if (date.isPresent()) {
            return item.date(date.get())
                    .flatMap(value -> value.start().or(value::end))
                    .map(BibliographyOrder::sortable)
                    .orElse("");
        }
        return NumberVariable.of(variable)
                .map(item::number)
                .map(BibliographyOrder::sortable)
                .orElse(rendered);
    }

    private static String sortable(DateParts date) {
        int inYear = (date.season() > 0 ? date.season() * 3 : date.month()) * 100 + date.day();
        return padded(1_000_000 + date.year()) + padded(inYear);
    }

    private static String sortable(String number) {
        Matcher leading = LEADING_NUMBER.matcher(number);
        return leading.lookingAt() ? padded(Integer.parseInt(leading.group(1))) + number : number;
    }

    private static String padded(int number) {
        return String.format(Locale.ROOT, "%010d", number);
    }

    private int compare(Row left, Row right) {
        for (int i = 0; i < keys.size(); i++) {
            CollationKey a = left.values().get(i);
            CollationKey b = right.values().get(i);
            boolean aEmpty = a.getSourceString().isEmpty();
            boolean bEmpty = b.getSourceString().isEmpty();
            if (aEmpty != bEmpty) {
                return aEmpty ? 1 : -1;
            }
            int order = a.compareTo(b);
            if (order != 0) {
                return keys.get(i).getAttribute("sort").equals("descending") ? -order : order;
            }
        }
        return 0;
    }

    private record Row(Item item, List<CollationKey> values) {}
}
