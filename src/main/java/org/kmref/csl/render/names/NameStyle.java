package org.kmref.csl.render.names;

import java.util.Optional;
import org.kmref.csl.style.Element;
import org.kmref.csl.style.Formatting;
import org.kmref.csl.style.NameOptions;
import org.kmref.csl.style.NameOptions.And;
import org.kmref.csl.style.NameOptions.Form;
import org.kmref.csl.style.NameOptions.Precedes;
import org.kmref.csl.style.NameOptions.SortOrder;

/** All that holds for one {@code cs:names}: its own options over those it inherits, each with the default where none is given. */
public record NameStyle(
        Optional<And> and,
        String delimiter,
        Precedes precedesEtAl,
        Precedes precedesLast,
        int etAlMin,
        int etAlUseFirst,
        boolean etAlUseLast,
        int etAlSubsequentMin,
        int etAlSubsequentUseFirst,
        Form form,
        boolean initialize,
        Optional<String> initializeWith,
        boolean initializeWithHyphen,
        Optional<SortOrder> sortOrder,
        String sortSeparator,
        String namesDelimiter,
        Formatting look,
        Formatting family,
        Formatting given,
        Optional<Element.EtAl> etAl,
        Optional<Element.NameLabel> label,
        boolean labelFirst) {

    /**
     * Returns the style of a {@code cs:names}.
     *
     * @param shell the {@code cs:names} whose name, et-al and label hold: the element itself, or the one it substitutes
     * @param inherited the options of what is around it
     * @param limits the et-al limits of a sort key, which go before the names' own
     * @param hyphen whether initials keep hyphens where nothing else is said
     * @param sorting whether the names are a sort key, in which the family name comes first
     */
    public static NameStyle of(
            Element.Names element,
            Element.Names shell,
            NameOptions inherited,
            NameOptions limits,
            boolean hyphen,
            boolean sorting) {
        NameOptions own = shell.name().map(Element.Name::options).orElse(NameOptions.NONE);
        NameOptions all = limits.over(own.over(inherited));
        int min = all.etAlUseFirst() == null ? 0 : or(all.etAlMin(), 0);
        int useFirst = or(all.etAlUseFirst(), 0);
        String names = element.delimiter().orElse(or(all.namesDelimiter(), ""));
        return new NameStyle(
                Optional.ofNullable(all.and()),
                or(all.delimiter(), ", "),
                or(all.precedesEtAl(), Precedes.CONTEXTUAL),
                or(all.precedesLast(), Precedes.CONTEXTUAL),
                min,
                useFirst,
                or(all.etAlUseLast(), false),
                or(all.etAlSubsequentMin(), min),
                or(all.etAlSubsequentUseFirst(), useFirst),
                or(all.form(), Form.LONG),
                or(all.initialize(), true),
                Optional.ofNullable(all.initializeWith()),
                or(all.initializeWithHyphen(), hyphen),
                sorting ? Optional.of(SortOrder.ALL) : Optional.ofNullable(all.nameAsSortOrder()),
                or(all.sortSeparator(), ", "),
                names,
                shell.name().map(Element.Name::look).orElse(Formatting.PLAIN),
                shell.name().map(Element.Name::family).orElse(Formatting.PLAIN),
                shell.name().map(Element.Name::given).orElse(Formatting.PLAIN),
                shell.etAl(),
                shell.label(),
                shell.labelFirst());
    }

    /** Returns how a sentence names authors: family names, with "and" between two and "et al." after the first of more. */
    public static NameStyle inText() {
        Formatting plain = Formatting.PLAIN;
        return new NameStyle(
                Optional.of(And.TEXT),
                ", ",
                Precedes.CONTEXTUAL,
                Precedes.CONTEXTUAL,
                3,
                1,
                false,
                3,
                1,
                Form.SHORT,
                true,
                Optional.empty(),
                true,
                Optional.empty(),
                ", ",
                "",
                plain,
                plain,
                plain,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static <T> T or(@org.jspecify.annotations.Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
