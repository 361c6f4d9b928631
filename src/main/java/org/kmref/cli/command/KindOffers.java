package org.kmref.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.kmref.cli.completion.Grammar.ValueKind;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.output.LayoutOptions;
import org.kmref.csl.catalogue.LocaleCatalogue;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.model.Approach;
import org.kmref.model.Library;
import org.kmref.model.RichText;
import org.kmref.model.Theme;
import org.kmref.query.Field;
import org.kmref.query.FieldCatalogue;
import org.kmref.query.Order;
import org.kmref.query.PartnerFilter;

/** What completion offers of each kind, where this much of it is typed. */
final class KindOffers {
    private final LibraryOptions libraryOptions;
    private final String prefix;

    KindOffers(LibraryOptions libraryOptions, String prefix) {
        this.libraryOptions = libraryOptions;
        this.prefix = prefix;
    }

    /** Returns the words there are of a kind; of some not those alone that begin as typed. */
    Stream<Offer> of(ValueKind asked) throws IOException {
        return switch (asked) {
            case THEME -> themes("");
            case KEY -> keys();
            case STYLE -> styles();
            case LOCALE ->
                LocaleCatalogue.bundled().all().stream().map(locale -> new Offer(locale.tag(), locale.name()));
            case PARTNER ->
                libraryOptions.openPartners().partners().stream()
                        .map(partner -> new Offer(partner.id(), partner.name()));
            case PARTNER_KIND -> plain(PartnerFilter.kinds(libraryOptions.openPartners()));
            case PARTNER_SCOPE -> plain(PartnerFilter.scopes(libraryOptions.openPartners()));
            case QUERY -> query();
            case ITEMS -> items();
            case TAGS ->
                prefix.startsWith("+")
                        ? themes("+")
                        : Stream.concat(items(), prefix.startsWith("-") ? themes("-") : Stream.of());
            case ORDER -> orders();
            case COLUMNS -> columns();
            case LINE -> Stream.of();
            case APPROACH -> {
                var approaches = libraryOptions.openApproaches();
                yield Stream.concat(approaches.about().stream(), approaches.approaches().stream())
                        .map((Approach approach) -> new Offer(approach.id(), approach.name()));
            }
        };
    }

    private Stream<Offer> query() throws IOException {
        return plain(new QueryOffers(libraryOptions).words(prefix));
    }

    private Stream<Offer> items() throws IOException {
        return Stream.concat(keys(), query());
    }

    private Stream<Offer> keys() throws IOException {
        return libraryOptions.keysBeginning(prefix).items().stream()
                .map(item -> new Offer(item.key().value(), RichText.plain(item.title())));
    }

    private Stream<Offer> themes(String sign) throws IOException {
        return libraryOptions.outline().themes().stream().flatMap(theme -> theme(theme, sign));
    }

    // An alias is offered to those who type it; the ids say enough to the others.
    private Stream<Offer> theme(Theme theme, String sign) {
        Stream<String> aliases = prefix.equals(sign) ? Stream.of() : theme.aliases().stream();
        return Stream.concat(Stream.of(theme.id()), aliases).map(name -> new Offer(sign + name, theme.title()));
    }

    // Before anything is typed, the styles that have a short name, not all ten thousand.
    private Stream<Offer> styles() {
        StyleCatalogue catalogue = StyleCatalogue.bundled();
        Stream<Offer> aliases =
                catalogue.aliases().entrySet().stream().map(alias -> new Offer(alias.getKey(), alias.getValue()));
        return prefix.isEmpty()
                ? Stream.concat(Stream.of(new Offer("apa", "the usual one")), aliases)
                : Stream.concat(aliases, catalogue.all().stream().map(style -> new Offer(style.id(), style.title())));
    }

    // Before anything is typed, the fields that most have.
    private Stream<Offer> orders() {
        if (prefix.isEmpty()) {
            return plain(FieldCatalogue.usual()).filter(offer -> !offer.word().equals(Field.ANY.name()));
        }
        String sign = prefix.startsWith("-") ? "-" : "";
        return Order.names(Library.empty()).stream()
                .flatMap(name -> sign.isEmpty() ? Stream.of(name, name + ":desc") : Stream.of(sign + name))
                .map(Offer::new);
    }

    // Those that are not named yet, after the ones that are.
    private Stream<Offer> columns() {
        String before = prefix.substring(0, prefix.lastIndexOf(',') + 1);
        List<String> named = List.of(before.split(",", -1));
        return LayoutOptions.usualColumns().stream()
                .filter(name -> !named.contains(name))
                .map(name -> new Offer(before + name));
    }

    private static Stream<Offer> plain(List<String> words) {
        return words.stream().map(Offer::new);
    }
}
