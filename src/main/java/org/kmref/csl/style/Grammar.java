package org.kmref.csl.style;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.csl.StyleException;

/** Which attributes and children each element may have, and what was likely meant by one that is not known. */
final class Grammar {

    private static final List<String> AFFIXES = List.of("prefix", "suffix");
    private static final List<String> FONT =
            List.of("font-style", "font-variant", "font-weight", "text-decoration", "vertical-align");
    private static final List<String> NAME_OPTIONS = List.of(
            "and",
            "delimiter-precedes-et-al",
            "delimiter-precedes-last",
            "et-al-min",
            "et-al-use-first",
            "et-al-use-last",
            "et-al-subsequent-min",
            "et-al-subsequent-use-first",
            "initialize",
            "initialize-with",
            "name-as-sort-order",
            "sort-separator");
    private static final List<String> INHERITED =
            List.of("name-form", "name-delimiter", "names-delimiter", "initialize-with-hyphen");
    private static final List<String> TESTS = List.of(
            "type", "variable", "is-numeric", "is-uncertain-date", "locator", "position", "disambiguate", "match");
    private static final Set<String> RENDERING = Set.of("text", "number", "date", "names", "label", "group", "choose");

    /** Elements that hold nothing a processor needs. */
    static final Set<String> UNREAD = Set.of("info", "institution");

    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry(
                    "style",
                    set(
                            NAME_OPTIONS,
                            INHERITED,
                            List.of(
                                    "class",
                                    "default-locale",
                                    "demote-non-dropping-particle",
                                    "page-range-format",
                                    "version",
                                    "xml:lang"))),
            Map.entry("locale", set(List.of("xml:lang", "version"))),
            Map.entry("style-options", set(List.of("punctuation-in-quote", "limit-day-ordinals-to-day-1"))),
            Map.entry("terms", Set.of()),
            Map.entry("term", set(List.of("name", "form", "plural", "gender", "gender-form", "match"))),
            Map.entry("single", Set.of()),
            Map.entry("multiple", Set.of()),
            Map.entry("macro", set(List.of("name"))),
            Map.entry(
                    "citation",
                    set(
                            NAME_OPTIONS,
                            INHERITED,
                            List.of(
                                    "after-collapse-delimiter",
                                    "cite-group-delimiter",
                                    "collapse",
                                    "disambiguate-add-givenname",
                                    "disambiguate-add-names",
                                    "disambiguate-add-year-suffix",
                                    "givenname-disambiguation-rule",
                                    "near-note-distance",
                                    "year-suffix-delimiter"))),
            Map.entry(
                    "bibliography",
                    set(
                            NAME_OPTIONS,
                            INHERITED,
                            List.of(
                                    "entry-spacing",
                                    "hanging-indent",
                                    "line-spacing",
                                    "second-field-align",
                                    "subsequent-author-substitute",
                                    "subsequent-author-substitute-rule"))),
            Map.entry("sort", Set.of()),
            Map.entry(
                    "key", set(List.of("variable", "macro", "names-min", "names-use-first", "names-use-last", "sort"))),
            Map.entry("layout", set(AFFIXES, FONT, List.of("delimiter"))),
            Map.entry(
                    "text",
                    set(
                            AFFIXES,
                            FONT,
                            List.of(
                                    "display",
                                    "form",
                                    "macro",
                                    "plural",
                                    "quotes",
                                    "strip-periods",
                                    "term",
                                    "text-case",
                                    "value",
                                    "variable"))),
            Map.entry("number", set(AFFIXES, FONT, List.of("display", "form", "text-case", "variable"))),
            Map.entry(
                    "date",
                    set(AFFIXES, FONT, List.of("date-parts", "delimiter", "display", "form", "text-case", "variable"))),
            Map.entry(
                    "date-part",
                    set(AFFIXES, FONT, List.of("form", "name", "range-delimiter", "strip-periods", "text-case"))),
            Map.entry("label", set(AFFIXES, FONT, List.of("form", "plural", "strip-periods", "text-case", "variable"))),
            Map.entry("names", set(AFFIXES, FONT, List.of("delimiter", "display", "variable"))),
            Map.entry("name", set(NAME_OPTIONS, AFFIXES, FONT, List.of("delimiter", "form"))),
            Map.entry("name-part", set(AFFIXES, FONT, List.of("name", "text-case"))),
            Map.entry("et-al", set(FONT, List.of("term"))),
            Map.entry("substitute", Set.of()),
            Map.entry("group", set(AFFIXES, FONT, List.of("delimiter", "display"))),
            Map.entry("choose", Set.of()),
            Map.entry("if", set(TESTS)),
            Map.entry("else-if", set(TESTS)),
            Map.entry("else", Set.of()));

    private static final Map<String, Set<String>> CHILDREN = Map.ofEntries(
            Map.entry("style", Set.of("info", "locale", "macro", "citation", "bibliography")),
            Map.entry("locale", Set.of("info", "style-options", "date", "terms")),
            Map.entry("terms", Set.of("term")),
            Map.entry("term", Set.of("single", "multiple")),
            Map.entry("macro", RENDERING),
            Map.entry("citation", Set.of("sort", "layout")),
            Map.entry("bibliography", Set.of("sort", "layout")),
            Map.entry("sort", Set.of("key")),
            Map.entry("layout", RENDERING),
            Map.entry("group", RENDERING),
            Map.entry("substitute", RENDERING),
            Map.entry("if", RENDERING),
            Map.entry("else-if", RENDERING),
            Map.entry("else", RENDERING),
            Map.entry("choose", Set.of("if", "else-if", "else")),
            Map.entry("date", Set.of("date-part")),
            Map.entry("names", Set.of("name", "et-al", "label", "substitute", "institution")),
            Map.entry("name", Set.of("name-part")));

    private final String file;

    Grammar(String file) {
        this.file = file;
    }

    /** Refuses the first element or attribute below this one that CSL does not have in its place. */
    void check(Tag tag) throws StyleException {
        Set<String> attributes = ATTRIBUTES.getOrDefault(tag.name, Set.of());
        for (String attribute : tag.attributes.keySet()) {
            if (!attributes.contains(attribute)) {
                throw problem(
                        tag,
                        "unknown attribute \"" + attribute + "\" of <" + tag.name + ">" + meant(attribute, attributes));
            }
        }
        Set<String> children = CHILDREN.getOrDefault(tag.name, Set.of());
        for (Tag child : tag.children) {
            if (!children.contains(child.name)) {
                throw problem(
                        child,
                        "unknown element <" + child.name + "> in <" + tag.name + ">" + meant(child.name, children));
            }
            if (!UNREAD.contains(child.name)) {
                check(child);
            }
        }
    }

    StyleException problem(Tag tag, String message) {
        return XmlReader.problem(file, tag.line, tag.column, message);
    }

    /** Returns the end of a message: the nearest of what is allowed, or all of it where little is. */
    static String meant(String word, Collection<String> allowed) {
        String nearest = "";
        int least = Math.max(2, word.length() / 3) + 1;
        for (String candidate : allowed.stream().sorted().toList()) {
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        if (!nearest.isEmpty()) {
            return "; did you mean \"" + nearest + "\"?";
        }
        return allowed.isEmpty()
                ? "; it has none"
                : "; known are " + String.join(", ", allowed.stream().sorted().toList());
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    @SafeVarargs
    private static Set<String> set(List<String>... lists) {
        Set<String> all = new java.util.HashSet<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return Set.copyOf(all);
    }
}
