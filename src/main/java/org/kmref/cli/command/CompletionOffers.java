package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kmref.cli.completion.Grammar.ValueKind;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.csl.catalogue.LocaleCatalogue;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.model.Approach;
import org.kmref.model.RichText;
import org.kmref.model.Theme;
import org.kmref.query.PartnerFilter;
import org.kmref.terminal.Printable;

/**
 * What the completion scripts ask: the words of a kind that begin with a prefix, upper case or lower.
 *
 * <p>One a line, and behind a tab what it means, where there is something to say.
 */
public final class CompletionOffers extends SessionCommand {
    private final LibraryOptions libraryOptions;

    private List<String> words = new ArrayList<>();

    private String prefix = "";

    public CompletionOffers(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Answer a completion script.");
        libraryOptions.declare(of);
        of.words("1..2", "KIND", "What to complete, and how it begins.", value -> words = value);
    }

    /** A word that may stand there, and what it means. */
    private record Offer(String word, String meaning) {
        Offer(String word) {
            this(word, "");
        }

        // A word no line can hold as it is would come back as another one.
        boolean isPrintable() {
            return !word.isEmpty() && Printable.line(word).equals(word);
        }

        String line() {
            return meaning.isEmpty() ? word + "\n" : word + "\t" + Printable.line(meaning) + "\n";
        }
    }

    @Override
    public Integer call() throws IOException {
        String kind = words.get(0);
        prefix = words.size() > 1 ? words.get(1) : "";
        ValueKind asked = Arrays.stream(ValueKind.values())
                .filter(candidate -> candidate.word().equals(kind))
                .findFirst()
                .orElseThrow(() -> new UsageException(Messages.unknown(
                        "kind",
                        kind,
                        Arrays.stream(ValueKind.values()).map(ValueKind::word).toList())));
        StringBuilder lines = new StringBuilder();
        offers(asked)
                .filter(Offer::isPrintable)
                .filter(offer -> begins(offer.word()))
                .forEach(offer -> lines.append(offer.line()));
        session.print(lines.toString());
        return lines.isEmpty() ? Exit.NO : Exit.OK;
    }

    private boolean begins(String word) {
        return word.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    }

    private Stream<Offer> offers(ValueKind asked) throws IOException {
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

    private static Stream<Offer> plain(List<String> words) {
        return words.stream().map(Offer::new);
    }
}
