package org.kmref.word;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kmref.format.word.WordFileException;
import org.w3c.dom.Element;

/**
 * The styles of a template: its own hold, those it lacks are added, and where its style for bibliographies leaves indent or
 * spacing open they are those the CSL style asks for.
 */
final class TemplateStyles {
    // In the order of the schema, the indentation first.
    private static final List<String> BEHIND_SPACING = List.of(
            "ind",
            "contextualSpacing",
            "mirrorIndents",
            "suppressOverlap",
            "jc",
            "textDirection",
            "textAlignment",
            "textboxTightWrap",
            "outlineLvl",
            "divId",
            "cnfStyle",
            "rPr",
            "sectPr",
            "pPrChange");

    private static final String W = StylesPart.NAMESPACE;

    private final Element root;
    private final WordDocument document;
    private final EntryLayout layout;
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, Element> byName = new HashMap<>();

    private TemplateStyles(Element root, WordDocument document, EntryLayout layout) {
        this.root = root;
        this.document = document;
        this.layout = layout;
        for (Element style : Dom.children(root)) {
            if (style.getLocalName().equals("style")) {
                byId.putIfAbsent(Dom.attribute(style, "styleId"), style);
                String name = Dom.child(style, "name")
                        .map(element -> Dom.attribute(element, "val"))
                        .orElse("");
                byName.putIfAbsent(name.toLowerCase(Locale.ROOT), style);
            }
        }
    }

    static StylesPart of(Element root, WordDocument document, EntryLayout layout) throws WordFileException {
        return new TemplateStyles(root, document, layout).styles();
    }

    private StylesPart styles() throws WordFileException {
        Map<WordStyle, String> ids = new EnumMap<>(WordStyle.class);
        StringBuilder added = new StringBuilder();
        for (WordStyle style : WordStyle.values()) {
            Element own = byName.get(style.word().toLowerCase(Locale.ROOT));
            if (own != null) {
                ids.put(style, Dom.attribute(own, "styleId"));
                if (style == WordStyle.BIBLIOGRAPHY) {
                    complete(own);
                }
            } else {
                String id = free(style.usualId());
                ids.put(style, id);
                StringBuilder definition = new StringBuilder();
                style.define(Xml.within(definition), layout);
                added.append(adapted(definition.toString(), style, id));
            }
        }
        StringBuilder out = new StringBuilder();
        Dom.write(root, new Xml(out));
        int end = out.lastIndexOf("</" + root.getTagName() + ">");
        out.insert(end, added);
        return new StylesPart(out.toString(), ids, !document.language().isEmpty());
    }

    private String free(String id) {
        String free = id;
        for (int i = 2; byId.containsKey(free); i++) {
            free = id + i;
        }
        return free;
    }

    // A definition names its neighbours by their usual ids, and its own; here they may have others.
    private String adapted(String definition, WordStyle style, String id) {
        String xml = definition.replace("w:styleId=\"" + style.usualId() + "\"", "w:styleId=\"" + id + "\"");
        xml = xml.replace("<w:basedOn w:val=\"Normal\"/>", basedOn("paragraph"));
        xml = xml.replace("<w:basedOn w:val=\"DefaultParagraphFont\"/>", basedOn("character"));
        xml = xml.replace("<w:next w:val=\"Normal\"/>", "");
        return xml.replace("<w:style ", "<w:style xmlns:w=\"" + W + "\" ");
    }

    private String basedOn(String type) {
        return byId.entrySet().stream()
                .filter(style -> Dom.attribute(style.getValue(), "type").equals(type)
                        && List.of("1", "true", "on").contains(Dom.attribute(style.getValue(), "default")))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .map(id -> {
                    StringBuilder out = new StringBuilder();
                    Xml.within(out).empty("w:basedOn", "w:val", id);
                    return out.toString();
                })
                .orElse("");
    }

    private void complete(Element style) {
        Element properties = Dom.child(style, "pPr").orElseGet(() -> {
            Element created = element("pPr");
            Optional<Element> runs = Dom.child(style, "rPr");
            style.insertBefore(created, runs.orElse(null));
            return created;
        });
        if (!says(style, "spacing")) {
            Element spacing = element("spacing");
            set(spacing, "before", "0");
            set(spacing, "after", String.valueOf(layout.after()));
            set(spacing, "line", String.valueOf(layout.line()));
            set(spacing, "lineRule", "auto");
            insert(properties, spacing);
        }
        if (!says(style, "ind")) {
            Element indent = element("ind");
            set(indent, "left", String.valueOf(layout.left()));
            set(indent, "hanging", String.valueOf(layout.hanging()));
            insert(properties, indent);
        }
    }

    // Whether the style or one it is based on says it; the style of all text counts for nothing, for it was not made
    // for lists.
    private boolean says(Element style, String property) {
        Element at = style;
        for (int steps = 0; at != null && steps < 20; steps++) {
            boolean isUsual = !Dom.attribute(at, "default").isEmpty();
            if (isUsual) {
                return false;
            }
            if (Dom.child(at, "pPr").flatMap(pPr -> Dom.child(pPr, property)).isPresent()) {
                return true;
            }
            at = Dom.child(at, "basedOn")
                    .map(parent -> byId.get(Dom.attribute(parent, "val")))
                    .orElse(null);
        }
        return false;
    }

    // In the order of the schema: what may stand behind comes after.
    private static void insert(Element properties, Element property) {
        List<String> behind =
                BEHIND_SPACING.subList(property.getLocalName().equals("spacing") ? 0 : 1, BEHIND_SPACING.size());
        Element before = Dom.children(properties).stream()
                .filter(child -> behind.contains(child.getLocalName()))
                .findFirst()
                .orElse(null);
        properties.insertBefore(property, before);
    }

    private Element element(String name) {
        String prefix = root.getPrefix() == null ? "" : root.getPrefix() + ":";
        return root.getOwnerDocument().createElementNS(W, prefix + name);
    }

    private void set(Element element, String name, String value) {
        String prefix = root.getPrefix() == null ? "w" : root.getPrefix();
        element.setAttributeNS(W, prefix + ":" + name, value);
    }
}
