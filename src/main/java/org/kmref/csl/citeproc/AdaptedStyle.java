package org.kmref.csl.citeproc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kmref.csl.Bibliography.SecondFieldAlign;
import org.kmref.csl.Style;
import org.kmref.csl.StyleException;
import org.kmref.csl.catalogue.StyleHead;
import org.kmref.csl.style.MacroExpansion;
import org.kmref.model.Problem;
import org.w3c.dom.Element;

/**
 * A style made ready for citeproc-java: checked, its locale merged, and derived styles that make it do what it cannot do
 * by itself.
 */
final class AdaptedStyle {
    private final Style style;
    private final Element root;
    private final String language;
    private final MergedLocale locale;

    private AdaptedStyle(Style style, Element root, String language, MergedLocale locale) {
        this.style = style;
        this.root = root;
        this.language = language;
        this.locale = locale;
    }

    /**
     * Returns the style, checked and its locale merged.
     *
     * @param wanted a language tag, or empty for the style's own
     * @throws StyleException with the place, when the style is no CSL, depends on another, or calls macros that are
     *     missing or go round in circles
     */
    static AdaptedStyle of(Style style, String wanted) throws StyleException {
        StyleHead head = StyleHead.of(style);
        if (head.parent().isPresent()) {
            throw problem(
                    style,
                    "independent-parent",
                    "the style depends on " + head.parent().get()
                            + " and has no layout of its own; give that style instead");
        }
        Element root = StyleXml.parse(style.xml());
        Optional<Element> layout =
                StyleXml.child(root, "citation").flatMap(citation -> StyleXml.child(citation, "layout"));
        if (layout.isEmpty()) {
            throw problem(style, "<style", "the style has no layout for citations; add a citation with a layout");
        }
        checkCalls(style, root);
        String language = Stream.of(wanted, style.defaultLocale(), head.defaultLocale(), "en-US")
                .filter(tag -> !tag.isEmpty())
                .findFirst()
                .orElseThrow();
        List<Element> styleLocales = StyleXml.children(root, "locale");
        MergedLocale locale = MergedLocale.of(language, styleLocales);
        styleLocales.forEach(StyleXml::remove);
        root.removeAttribute("default-locale");
        return new AdaptedStyle(style, root, language, locale);
    }

    Style style() {
        return style;
    }

    String language() {
        return language;
    }

    MergedLocale locale() {
        return locale;
    }

    String xml() {
        return StyleXml.write(root);
    }

    boolean hasBibliography() {
        return bibliography().flatMap(found -> StyleXml.child(found, "layout")).isPresent();
    }

    boolean hangingIndent() {
        return bibliographyOption("hanging-indent").equals("true");
    }

    SecondFieldAlign secondFieldAlign() {
        return switch (bibliographyOption("second-field-align")) {
            case "flush" -> SecondFieldAlign.FLUSH;
            case "margin" -> SecondFieldAlign.MARGIN;
            default -> SecondFieldAlign.NONE;
        };
    }

    int lineSpacing() {
        return number(bibliographyOption("line-spacing"));
    }

    int entrySpacing() {
        return number(bibliographyOption("entry-spacing"));
    }

    /** Returns a copy of the whole style, to be changed. */
    Element copy() {
        return StyleXml.parse(xml());
    }

    /** Returns a variable that the style does not know and that may therefore carry a mark. */
    String spareVariable(String otherThan) {
        return Stream.of("annote", "references", "dimensions", "scale", "reviewed-genre", "original-publisher-place")
                .filter(variable -> !variable.equals(otherThan))
                .filter(variable -> !style.xml().contains(variable))
                .findFirst()
                .orElse("keyword");
    }

    /** Returns the keys the bibliography is sorted by; none where it stays in the order of the citations. */
    List<Element> sortKeys() {
        return bibliography().stream()
                .flatMap(found -> StyleXml.child(found, "sort").stream())
                .flatMap(sort -> StyleXml.children(sort, "key").stream())
                .toList();
    }

    private Optional<Element> bibliography() {
        return StyleXml.child(root, "bibliography");
    }

    private String bibliographyOption(String name) {
        return bibliography().map(found -> found.getAttribute(name)).orElse("");
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 1;
    }

    private static StyleException problem(Style style, String at, String message) {
        String before = style.xml().substring(0, Math.max(0, style.xml().indexOf(at)));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        String lastLine = before.substring(before.lastIndexOf('\n') + 1);
        int column = 1 + lastLine.codePointCount(0, lastLine.length());
        return new StyleException(Problem.error(style.name(), line, column, message));
    }

    // A call that would throw once an item is rendered; those that never end are refused where macros are followed.
    private static void checkCalls(Style style, Element root) throws StyleException {
        Set<String> macros = StyleXml.children(root, "macro").stream()
                .map(macro -> macro.getAttribute("name"))
                .collect(Collectors.toSet());
        checkCalls(style, root, macros);
        MacroExpansion.check(style.name(), style.xml());
    }

    private static void checkCalls(Style style, Element element, Set<String> macros) throws StyleException {
        String name = element.getAttribute("macro");
        if (!name.isEmpty() && !macros.contains(name)) {
            throw problem(
                    style,
                    "macro=\"" + name + "\"",
                    "there is no macro '" + name + "'; define it or take the call out");
        }
        for (Element child : StyleXml.children(element)) {
            checkCalls(style, child, macros);
        }
    }
}
