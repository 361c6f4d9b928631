package org.kmref.csl.render.names;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.style.Element;
import org.kmref.csl.style.Formatting;
import org.kmref.csl.style.NameOptions;
import org.kmref.csl.style.NameOptions.And;
import org.kmref.csl.style.NameOptions.Form;
import org.kmref.csl.style.NameOptions.Precedes;
import org.kmref.csl.style.NameOptions.SortOrder;

/**
 * All that holds for one {@code cs:names}: its own options over those it inherits, each with the default where none is given.
 *
 * @param options its own and those it inherits
 * @param names the {@code cs:names} whose name, et-al and label hold: the element itself, or the one it substitutes
 * @param namesDelimiter between the names of two variables
 * @param hyphen whether initials keep hyphens where nothing else is said
 * @param sorting whether the names are a sort key, in which the family name comes first
 * @param language of the work, by which letters change case, or empty
 */
public record NameStyle(
        NameOptions options,
        Element.Names names,
        String namesDelimiter,
        boolean hyphen,
        boolean sorting,
        String language) {

    /**
     * Returns the style of a {@code cs:names}.
     *
     * @param substituted as {@link #names}
     * @param inherited the options of what is around it
     * @param limits the et-al limits of a sort key, which go before the names' own
     */
    public static NameStyle of(
            Element.Names element,
            Element.Names substituted,
            NameOptions inherited,
            NameOptions limits,
            boolean hyphen,
            boolean sorting) {
        NameOptions own = substituted.name().map(Element.Name::options).orElse(NameOptions.NONE);
        NameOptions all = limits.over(own.over(inherited));
        String between = element.delimiter().orElse(or(all.namesDelimiter(), ""));
        return new NameStyle(all, substituted, between, hyphen, sorting, "");
    }

    /** Returns this style for a work in the language. */
    public NameStyle in(String workLanguage) {
        return workLanguage.isEmpty()
                ? this
                : new NameStyle(options, names, namesDelimiter, hyphen, sorting, workLanguage);
    }

    Optional<And> and() {
        return Optional.ofNullable(options.and());
    }

    public String delimiter() {
        return or(options.delimiter(), ", ");
    }

    Precedes precedesEtAl() {
        return or(options.precedesEtAl(), Precedes.CONTEXTUAL);
    }

    Precedes precedesLast() {
        return or(options.precedesLast(), Precedes.CONTEXTUAL);
    }

    public int etAlMin() {
        return options.etAlUseFirst() == null ? 0 : or(options.etAlMin(), 0);
    }

    public int etAlUseFirst() {
        return or(options.etAlUseFirst(), 0);
    }

    boolean etAlUseLast() {
        return or(options.etAlUseLast(), false);
    }

    public int etAlSubsequentMin() {
        return or(options.etAlSubsequentMin(), etAlMin());
    }

    public int etAlSubsequentUseFirst() {
        return or(options.etAlSubsequentUseFirst(), etAlUseFirst());
    }

    public Form form() {
        return or(options.form(), Form.LONG);
    }

    boolean initialize() {
        return or(options.initialize(), true);
    }

    Optional<String> initializeWith() {
        return Optional.ofNullable(options.initializeWith());
    }

    boolean initializeWithHyphen() {
        return or(options.initializeWithHyphen(), hyphen);
    }

    Optional<SortOrder> sortOrder() {
        return sorting ? Optional.of(SortOrder.ALL) : Optional.ofNullable(options.nameAsSortOrder());
    }

    String sortSeparator() {
        return or(options.sortSeparator(), ", ");
    }

    Formatting look() {
        return names.name().map(Element.Name::look).orElse(Formatting.PLAIN);
    }

    Formatting family() {
        return names.name().map(Element.Name::family).orElse(Formatting.PLAIN);
    }

    Formatting given() {
        return names.name().map(Element.Name::given).orElse(Formatting.PLAIN);
    }

    Optional<Element.EtAl> etAl() {
        return names.etAl();
    }

    public Optional<Element.NameLabel> label() {
        return names.label();
    }

    public boolean labelFirst() {
        return names.labelFirst();
    }

    /** Returns how a sentence names authors: family names, with "and" between two and "et al." after the first of more. */
    public static NameStyle inText() {
        NameOptions options = new NameOptions.Builder()
                .and(And.TEXT)
                .etAlMin(3)
                .etAlUseFirst(1)
                .form(Form.SHORT)
                .build();
        Element.Names names = new Element.Names(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                Formatting.PLAIN);
        return new NameStyle(options, names, "", true, false, "");
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
