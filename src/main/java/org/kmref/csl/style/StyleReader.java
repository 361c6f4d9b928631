package org.kmref.csl.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.Bibliography.SecondFieldAlign;
import org.kmref.csl.Style;
import org.kmref.csl.StyleException;
import org.kmref.csl.style.NameOptions.And;
import org.kmref.csl.style.NameOptions.Form;
import org.kmref.csl.style.NameOptions.Precedes;
import org.kmref.csl.style.NameOptions.SortOrder;
import org.kmref.csl.style.StyleSheet.Bibliography;
import org.kmref.csl.style.StyleSheet.Citation;
import org.kmref.csl.style.StyleSheet.Collapse;
import org.kmref.csl.style.StyleSheet.Demote;
import org.kmref.csl.style.StyleSheet.Disambiguation;
import org.kmref.csl.style.StyleSheet.GivenNameRule;
import org.kmref.csl.style.StyleSheet.Layout;
import org.kmref.csl.style.StyleSheet.PageRange;
import org.kmref.csl.style.StyleSheet.SortKey;
import org.kmref.csl.style.StyleSheet.SubstituteRule;
import org.kmref.model.Variable;

/** Reads an independent style. */
public final class StyleReader {

    private final TagReader tags;
    private final ElementReader elements;

    private StyleReader(String file) {
        this.tags = new TagReader(file);
        this.elements = new ElementReader(tags);
    }

    /** Returns the style; the error gives the line and the column after the tag that is to blame. */
    public static StyleSheet read(Style style) throws StyleException {
        StyleReader reader = new StyleReader(style.name());
        if (style.compiled().isPresent()) {
            return reader.sheet(CompiledTree.read(style.compiled().get()));
        }
        Tag root = XmlReader.read(style.name(), style.xml());
        reader.check(root);
        return reader.sheet(root);
    }

    private void check(Tag root) throws StyleException {
        if (!root.name.equals("style")) {
            throw tags.problem(root, "<" + root.name + "> is not <style>; a style is a CSL file");
        }
        String version = root.get("version", "");
        if (!version.equals("1.0") && !version.startsWith("1.0.")) {
            throw tags.problem(
                    root,
                    version.isEmpty()
                            ? "<style> has no version; this reads CSL 1.0"
                            : "version \"" + version + "\" of CSL is not read; convert the style to 1.0");
        }
        tags.checkGrammar(root);
    }

    private StyleSheet sheet(Tag root) throws StyleException {
        List<LocaleData> locales = new ArrayList<>();
        Map<String, List<Element>> macros = new LinkedHashMap<>();
        @Nullable Tag citation = null;
        @Nullable Tag bibliography = null;
        for (Tag child : root.children) {
            switch (child.name) {
                case "locale" -> locales.add(new LocaleReader(tags).locale(child));
                case "macro" -> macro(child, macros);
                case "citation" -> citation = child;
                case "bibliography" -> bibliography = child;
                default -> {
                    // cs:info is for people and for catalogues.
                }
            }
        }
        if (citation == null) {
            throw tags.problem(
                    root,
                    isDependent(root)
                            ? "a dependent style has no <citation> of its own; use its parent"
                            : "<style> has no <citation>; add one");
        }
        Citation cites = citation(citation);
        Optional<Bibliography> list = bibliography == null ? Optional.empty() : Optional.of(bibliography(bibliography));
        elements.checkCalls(macros.keySet());
        new MacroExpansion(tags).check(root);
        return new StyleSheet(
                root.get("class", "").equals("note"),
                root.get("default-locale", ""),
                options(root),
                nameOptions(root),
                List.copyOf(locales),
                macros,
                cites,
                list);
    }

    private static boolean isDependent(Tag root) {
        Tag info = root.child("info");
        return info != null
                && info.children.stream()
                        .anyMatch(link ->
                                link.name.equals("link") && link.get("rel", "").equals("independent-parent"));
    }

    private void macro(Tag tag, Map<String, List<Element>> macros) throws StyleException {
        String name = tag.get("name");
        if (name == null || name.isEmpty()) {
            throw tags.problem(tag, "<macro> has no name; give it one");
        }
        macros.put(name, elements.children(tag));
    }

    private StyleSheet.Options options(Tag root) throws StyleException {
        Demote demote = tags.choice(root, "demote-non-dropping-particle", Demote.class);
        return new StyleSheet.Options(
                demote == null ? Demote.DISPLAY_AND_SORT : demote,
                tags.bool(root, "initialize-with-hyphen", true),
                Optional.ofNullable(tags.choice(root, "page-range-format", PageRange.class)));
    }

    private NameOptions nameOptions(Tag tag) throws StyleException {
        return nameOptions(tags, tag, "name-form", "name-delimiter");
    }

    static NameOptions nameOptions(TagReader tags, Tag tag, String formAttribute, String delimiterAttribute)
            throws StyleException {
        if (tag.attributes.isEmpty()) {
            return NameOptions.NONE;
        }
        return new NameOptions.Builder()
                .and(tags.choice(tag, "and", And.class))
                .delimiter(tag.get(delimiterAttribute))
                .precedesEtAl(tags.choice(tag, "delimiter-precedes-et-al", Precedes.class))
                .precedesLast(tags.choice(tag, "delimiter-precedes-last", Precedes.class))
                .etAlMin(tags.number(tag, "et-al-min"))
                .etAlUseFirst(tags.number(tag, "et-al-use-first"))
                .etAlUseLast(tags.bool(tag, "et-al-use-last"))
                .etAlSubsequentMin(tags.number(tag, "et-al-subsequent-min"))
                .etAlSubsequentUseFirst(tags.number(tag, "et-al-subsequent-use-first"))
                .form(tags.choice(tag, formAttribute, Form.class))
                .initialize(tags.bool(tag, "initialize"))
                .initializeWith(tag.get("initialize-with"))
                .initializeWithHyphen(tags.bool(tag, "initialize-with-hyphen"))
                .nameAsSortOrder(tags.choice(tag, "name-as-sort-order", SortOrder.class))
                .sortSeparator(tag.get("sort-separator"))
                .namesDelimiter(tag.get("names-delimiter"))
                .build();
    }

    private Citation citation(Tag tag) throws StyleException {
        GivenNameRule rule = tags.choice(tag, "givenname-disambiguation-rule", GivenNameRule.class);
        Integer near = tags.number(tag, "near-note-distance");
        return new Citation(
                nameOptions(tag),
                new Disambiguation(
                        tags.bool(tag, "disambiguate-add-names", false),
                        tags.bool(tag, "disambiguate-add-givenname", false),
                        rule == null ? GivenNameRule.BY_CITE : rule,
                        tags.bool(tag, "disambiguate-add-year-suffix", false)),
                Optional.ofNullable(tags.choice(tag, "collapse", Collapse.class)),
                Optional.ofNullable(tag.get("cite-group-delimiter")),
                Optional.ofNullable(tag.get("year-suffix-delimiter")),
                Optional.ofNullable(tag.get("after-collapse-delimiter")),
                near == null ? 5 : near,
                sort(tag),
                layout(tag));
    }

    private Bibliography bibliography(Tag tag) throws StyleException {
        SubstituteRule rule = tags.choice(tag, "subsequent-author-substitute-rule", SubstituteRule.class);
        SecondFieldAlign align = tags.choice(tag, "second-field-align", SecondFieldAlign.class);
        Integer lines = tags.number(tag, "line-spacing");
        Integer entries = tags.number(tag, "entry-spacing");
        return new Bibliography(
                nameOptions(tag),
                tags.bool(tag, "hanging-indent", false),
                align == null ? SecondFieldAlign.NONE : align,
                lines == null ? 1 : lines,
                entries == null ? 1 : entries,
                Optional.ofNullable(tag.get("subsequent-author-substitute")),
                rule == null ? SubstituteRule.COMPLETE_ALL : rule,
                sort(tag),
                layout(tag));
    }

    private Layout layout(Tag parent) throws StyleException {
        Tag tag = parent.child("layout");
        if (tag == null) {
            throw tags.problem(parent, "<" + parent.name + "> has no <layout>; add one");
        }
        return new Layout(elements.children(tag), tag.get("delimiter", ""), tags.look(tag));
    }

    private List<SortKey> sort(Tag parent) throws StyleException {
        Tag sort = parent.child("sort");
        List<SortKey> keys = new ArrayList<>();
        for (Tag tag : sort == null ? List.<Tag>of() : sort.children) {
            String macro = tag.get("macro", "");
            String variable = tag.get("variable", "");
            if (macro.isEmpty() == variable.isEmpty()) {
                throw tags.problem(tag, "<key> has a variable or a macro, and only one of them");
            }
            if (!macro.isEmpty()) {
                elements.call(tag, macro);
            }
            NameOptions limits = NameOptions.NONE.limited(
                    tags.number(tag, "names-min"),
                    tags.number(tag, "names-use-first"),
                    tags.bool(tag, "names-use-last"));
            Optional<Variable> known = variable.isEmpty() ? Optional.empty() : Variable.of(variable);
            if (macro.isEmpty() && known.isEmpty()) {
                continue;
            }
            keys.add(new SortKey(known, macro, limits, tag.get("sort", "").equals("descending")));
        }
        return List.copyOf(keys);
    }
}
