package org.kmref.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * The page set-up and the settings of a template, rewritten in the words of the format alone: what other programs have
 * added stays behind.
 */
final class TemplateSetup {
    // In the order of the schema.
    private static final List<String> SETTINGS = List.of(
            "zoom",
            "mirrorMargins",
            "bordersDoNotSurroundHeader",
            "bordersDoNotSurroundFooter",
            "gutterAtTop",
            "defaultTabStop",
            "autoHyphenation",
            "consecutiveHyphenLimit",
            "hyphenationZone",
            "doNotHyphenateCaps",
            "evenAndOddHeaders",
            "characterSpacingControl",
            "noLineBreaksAfter",
            "noLineBreaksBefore",
            "compat",
            "themeFontLang",
            "clrSchemeMapping",
            "decimalSymbol",
            "listSeparator");

    // What the schema puts behind the lines above footnotes.
    private static final Set<String> BEHIND_NOTES =
            Set.of("compat", "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator");

    // How notes are numbered belongs to the notes of the template, and changes that are tracked to its text.
    private static final Set<String> LEFT = Set.of("footnotePr", "endnotePr", "sectPrChange");

    private TemplateSetup() {}

    /**
     * Returns the page set-up of the last section.
     *
     * @param ids the headers and footers that are copied, each with its new id
     */
    static Optional<String> section(Element document, Map<String, String> ids) {
        return Dom.child(document, "body")
                .flatMap(body -> Dom.child(body, "sectPr"))
                .map(section -> {
                    StringBuilder out = new StringBuilder();
                    copy(section, Xml.within(out), ids);
                    return out.toString();
                });
    }

    /** Returns {@code word/settings.xml}. */
    static String settings(Optional<Element> settings, boolean hasNotes) {
        StringBuilder out = new StringBuilder();
        Xml xml = new Xml(out).open("w:settings", "xmlns:w", StylesPart.NAMESPACE);
        boolean isDue = hasNotes;
        for (Element setting : settings.map(Dom::children).orElse(List.of())) {
            if (isDue && BEHIND_NOTES.contains(setting.getLocalName())) {
                xml.raw(Foundation.NOTES);
                isDue = false;
            }
            if (SETTINGS.contains(setting.getLocalName())) {
                copy(setting, xml, Map.of());
            }
        }
        xml.raw(isDue ? Foundation.NOTES : "").close("w:settings");
        return out.toString();
    }

    private static void copy(Element element, Xml xml, Map<String, String> ids) {
        String name = element.getLocalName();
        boolean isReference = name.equals("headerReference") || name.equals("footerReference");
        String id = ids.getOrDefault(Dom.attribute(element, "id"), "");
        if (!isOfWord(element.getNamespaceURI()) || LEFT.contains(name) || (isReference && id.isEmpty())) {
            return;
        }
        List<String> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (isOfWord(attribute.getNamespaceURI())
                    && !attribute.getLocalName().startsWith("rsid")) {
                attributes.addAll(List.of("w:" + attribute.getLocalName(), attribute.getValue()));
            }
        }
        if (isReference) {
            attributes.addAll(List.of("r:id", id));
        }
        xml.open("w:" + name, attributes.toArray(String[]::new));
        Dom.children(element).forEach(child -> copy(child, xml, ids));
        xml.close("w:" + name);
    }

    private static boolean isOfWord(@Nullable String namespace) {
        return StylesPart.NAMESPACE.equals(namespace);
    }
}
