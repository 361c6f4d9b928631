package org.kmref.csl.citeproc;

import java.util.List;
import java.util.stream.Stream;
import org.kmref.csl.catalogue.LocaleCatalogue;
import org.kmref.csl.catalogue.LocaleEntry;
import org.w3c.dom.Element;

/**
 * One locale for one document: the language's own file and the style's overrides in one, so that nothing is left to merge.
 *
 * <p>citeproc-java merges a dialect into its language and loses what it merged, so that en-GB has American dates.
 *
 * @see <a href="https://docs.citationstyles.org/en/stable/specification.html#locale-fallback">CSL 1.0.2, locale fallback</a>
 */
final class MergedLocale {
    private static final String LAST_RESORT = "en-US";

    private final Element root;

    private MergedLocale(Element root) {
        this.root = root;
    }

    /** Returns what holds in a language: what the style says of it, before what the locale files say. */
    static MergedLocale of(String tag, List<Element> styleLocales) {
        LocaleCatalogue catalogue = LocaleCatalogue.bundled();
        LocaleEntry own = catalogue.closest(tag);
        MergedLocale locale = new MergedLocale(StyleXml.parse(catalogue.xml(LAST_RESORT)));
        Stream.of(primaryOf(own, catalogue), own.tag())
                .distinct()
                .filter(file -> !file.equals(LAST_RESORT))
                .forEach(file -> locale.override(StyleXml.parse(catalogue.xml(file))));
        String language = tag.split("-", 2)[0];
        for (String scope : List.of("", language, tag)) {
            styleLocales.stream()
                    .filter(override -> override.getAttribute("xml:lang").equalsIgnoreCase(scope))
                    .filter(override -> !scope.isEmpty() || !override.hasAttribute("xml:lang"))
                    .distinct()
                    .forEach(locale::override);
        }
        locale.root.setAttribute("xml:lang", own.tag());
        return locale;
    }

    String xml() {
        return StyleXml.write(root);
    }

    /** Returns the words for a term in its short form, else its long form; singular; empty when there is none. */
    String term(String name) {
        return Stream.of("short", "", "long")
                .flatMap(form -> StyleXml.child(root, "terms").stream()
                        .flatMap(terms -> StyleXml.children(terms, "term").stream())
                        .filter(term -> term.getAttribute("name").equals(name))
                        .filter(term -> term.getAttribute("form").equals(form)))
                .findFirst()
                .map(term -> StyleXml.child(term, "single")
                        .orElse(term)
                        .getTextContent()
                        .strip())
                .orElse("");
    }

    private static String primaryOf(LocaleEntry entry, LocaleCatalogue catalogue) {
        return catalogue.closest(entry.language()).tag();
    }

    private void override(Element other) {
        StyleXml.child(other, "style-options").ifPresent(options -> {
            Element own = StyleXml.childOrNew(root, "style-options");
            for (int i = 0; i < options.getAttributes().getLength(); i++) {
                own.setAttribute(
                        options.getAttributes().item(i).getNodeName(),
                        options.getAttributes().item(i).getNodeValue());
            }
        });
        StyleXml.children(other, "date").forEach(date -> replace(root, date, List.of("form")));
        StyleXml.child(other, "terms").ifPresent(terms -> {
            Element own = StyleXml.childOrNew(root, "terms");
            if (StyleXml.children(terms, "term").stream().anyMatch(MergedLocale::isOrdinal)) {
                // Ordinals stand together: a language that says one says all.
                StyleXml.children(own, "term").stream()
                        .filter(MergedLocale::isOrdinal)
                        .forEach(StyleXml::remove);
            }
            StyleXml.children(terms, "term")
                    .forEach(term -> replace(own, term, List.of("name", "form", "gender-form")));
        });
    }

    private static boolean isOrdinal(Element term) {
        return term.getAttribute("name").startsWith("ordinal");
    }

    private static void replace(Element parent, Element child, List<String> identity) {
        Element copy = (Element) parent.getOwnerDocument().importNode(child, true);
        StyleXml.children(parent, child.getTagName()).stream()
                .filter(old -> identity.stream()
                        .allMatch(name -> old.getAttribute(name).equals(child.getAttribute(name))))
                .forEach(StyleXml::remove);
        parent.appendChild(copy);
    }
}
