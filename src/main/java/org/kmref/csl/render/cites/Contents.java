package org.kmref.csl.render.cites;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.style.Condition;
import org.kmref.csl.style.Element;
import org.kmref.csl.style.StyleSheet;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** Tells what a style's layouts come to call on. */
final class Contents {

    private final StyleSheet style;

    Contents(StyleSheet style) {
        this.style = style;
    }

    boolean citationHasYearSuffix() {
        return any(style.citation().layout().children(), Contents::isYearSuffix, new HashSet<>());
    }

    boolean bibliographyHasYearSuffix() {
        return style.bibliography()
                .map(list -> any(list.layout().children(), Contents::isYearSuffix, new HashSet<>()))
                .orElse(false);
    }

    boolean citationDisambiguates() {
        return any(style.citation().layout().children(), Contents::isDisambiguation, new HashSet<>());
    }

    /** Returns the element that shows the number of an entry in the bibliography, be it for some works only. */
    Optional<Element> bibliographyNumber() {
        return style.bibliography()
                .map(list -> first(list.layout().children(), Contents::isCitationNumber, new HashSet<>()));
    }

    /** Returns whether one of the elements is so, or one within them; what macros they call hold does not count. */
    static boolean holds(List<Element> elements, Predicate<Element> test) {
        for (Element element : elements) {
            if (test.test(element)
                    || (element instanceof Element.Group group && holds(group.children(), test))
                    || (element instanceof Element.Choose choose
                            && choose.branches().stream().anyMatch(branch -> holds(branch.children(), test)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCitationNumber(Element element) {
        return (element instanceof Element.VariableText text && text.variable() == NumberVariable.CITATION_NUMBER)
                || (element instanceof Element.Number number && number.variable() == NumberVariable.CITATION_NUMBER);
    }

    private static boolean isYearSuffix(Element element) {
        return element instanceof Element.VariableText text
                && (text.variable() == TextVariable.YEAR_SUFFIX || text.variable() == TextVariable.CITATION_LABEL);
    }

    private static boolean isDisambiguation(Element element) {
        return element instanceof Element.Choose choose
                && choose.branches().stream()
                        .anyMatch(branch -> branch.conditions().stream()
                                .anyMatch(condition -> condition instanceof Condition.Disambiguates));
    }

    private boolean any(List<Element> elements, Predicate<Element> test, Set<String> seen) {
        return first(elements, test, seen) != null;
    }

    private @Nullable Element first(List<Element> elements, Predicate<Element> test, Set<String> seen) {
        for (Element element : elements) {
            if (test.test(element)) {
                return element;
            }
            List<Element> called = element instanceof Element.MacroText text && seen.add(text.macro())
                    ? style.macro(text.macro())
                    : element.within();
            Element found = first(called, test, seen);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
