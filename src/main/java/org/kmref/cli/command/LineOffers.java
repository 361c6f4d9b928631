package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kmref.cli.completion.Grammar.ValueKind;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Variable;
import org.kmref.revision.ApproachRevision;
import org.kmref.revision.PartnerRevision;
import org.kmref.revision.Variables;
import org.kmref.store.Config;

/** What completion offers where that depends on the words before: {@code config set style}, {@code unset nilsen2015}. */
final class LineOffers {

    private final LibraryOptions options;
    private final String command;
    private final List<String> words;
    private final String prefix;

    /**
     * Offers for a line.
     *
     * @param line the command and its words before the cursor
     * @param prefix how the word at the cursor begins
     */
    LineOffers(LibraryOptions options, List<String> line, String prefix) {
        this.options = options;
        this.command = line.get(0);
        this.words = line.subList(1, line.size());
        this.prefix = prefix;
    }

    Stream<Offer> offers() throws IOException {
        return switch (command) {
            case "config" -> config();
            case "set" -> words.isEmpty() ? of(ValueKind.ITEMS) : assignments();
            case "unset" -> words.isEmpty() ? of(ValueKind.ITEMS) : present();
            case "tag" ->
                prefix.equals("-")
                        ? taken()
                        : prefix.startsWith("-") ? Stream.concat(taken(), of(ValueKind.QUERY)) : of(ValueKind.TAGS);
            case "theme" -> theme();
            case "partner" -> changed(ValueKind.PARTNER);
            case "approach" -> changed(ValueKind.APPROACH);
            case "partners" -> words.isEmpty() ? plain(List.of("list", "show")) : of(ValueKind.PARTNER);
            default -> Stream.of();
        };
    }

    private Stream<Offer> config() throws IOException {
        if (words.isEmpty()) {
            return plain(ConfigCommand.ACTIONS);
        }
        boolean isNamed = List.of("get", "set", "unset").contains(words.get(0));
        if (words.size() == 1 && isNamed) {
            return Config.SETTINGS.entrySet().stream().map(setting -> new Offer(setting.getKey(), setting.getValue()));
        }
        return words.size() == 2 && words.get(0).equals("set") ? setting(words.get(1)) : Stream.of();
    }

    private Stream<Offer> setting(String name) throws IOException {
        if (Config.FILES.contains(name)) {
            return Stream.of(Offer.FILES);
        }
        return switch (name) {
            case "style" -> of(ValueKind.STYLE);
            case "locale" -> of(ValueKind.LOCALE);
            default -> plain(Config.WORDS.getOrDefault(name, List.of()));
        };
    }

    private Stream<Offer> theme() throws IOException {
        if (words.isEmpty()) {
            return plain(ThemeCommand.ACTIONS);
        }
        return switch (words.get(0)) {
            case "rename", "describe" -> words.size() == 1 ? of(ValueKind.THEME) : Stream.of();
            case "merge", "remove" -> of(ValueKind.THEME);
            case "move" -> words.size() == 1 ? of(ValueKind.THEME) : words.size() == 2 ? places() : Stream.of();
            default -> Stream.of();
        };
    }

    private Stream<Offer> places() throws IOException {
        return IntStream.rangeClosed(1, options.outline().themes().size())
                .mapToObj(place -> new Offer(Integer.toString(place)));
    }

    private Stream<Offer> changed(ValueKind kind) throws IOException {
        if (words.isEmpty()) {
            return plain(EntryCommand.ACTIONS);
        }
        return switch (words.get(0)) {
            case "remove" -> changeable(kind);
            case "set" -> words.size() == 1 ? changeable(kind) : assigned(kind);
            case "add" -> words.size() == 1 ? Stream.of() : assigned(kind);
            default -> Stream.of();
        };
    }

    // What the approaches are about is listed among them, and is none.
    private Stream<Offer> changeable(ValueKind kind) throws IOException {
        return kind == ValueKind.APPROACH
                ? options.openApproaches().approaches().stream()
                        .map(approach -> new Offer(approach.id(), approach.name()))
                : of(kind);
    }

    private Stream<Offer> assigned(ValueKind kind) throws IOException {
        boolean isPartner = kind == ValueKind.PARTNER;
        Optional<String> field = field();
        if (field.isEmpty()) {
            return plain(isPartner ? PartnerRevision.FIELDS : ApproachRevision.FIELDS)
                    .map(offer -> new Offer(offer.word() + "="));
        }
        return switch (field.get()) {
            case "kind" -> values(ValueKind.PARTNER_KIND);
            case "scope" -> values(ValueKind.PARTNER_SCOPE);
            case "parent", "groups" -> values(ValueKind.PARTNER);
            case "approach" -> values(ValueKind.APPROACH);
            case "references", "related" -> values(ValueKind.KEY);
            default -> Stream.of();
        };
    }

    // Behind a key fields follow, or further keys; behind a query its other words too.
    private Stream<Offer> assignments() throws IOException {
        if (field().isPresent()) {
            return fields();
        }
        ValueKind others = named().isEmpty() ? ValueKind.ITEMS : ValueKind.KEY;
        return prefix.isEmpty() ? fields() : Stream.concat(fields(), of(others));
    }

    // The fields most works have; where none begins so, those of CSL.
    private Stream<Offer> fields() throws IOException {
        Optional<String> field = field();
        if (field.isEmpty()) {
            List<String> usual = new ArrayList<>(List.of("type"));
            Variables.USUAL.forEach(variable -> usual.add(variable.cslName()));
            usual.add("themes");
            List<String> begun = usual.stream().filter(this::isBegun).toList();
            List<String> others = Variables.ALL.stream().map(Variable::cslName).toList();
            return (begun.isEmpty() ? others : begun).stream().map(name -> new Offer(name + "="));
        }
        return switch (field.get()) {
            case "type" -> Stream.of(ItemType.values()).map(type -> new Offer("type=" + type.cslName()));
            case "themes" -> values(ValueKind.THEME);
            case "language" -> values(ValueKind.LOCALE);
            default -> Stream.of();
        };
    }

    // The fields that the references named have, and no others.
    private Stream<Offer> present() throws IOException {
        List<Item> named = named();
        if (named.isEmpty()) {
            return of(ValueKind.ITEMS);
        }
        Set<String> present = new LinkedHashSet<>();
        for (Item item : named) {
            item.names().keySet().forEach(variable -> present.add(variable.cslName()));
            item.dates().keySet().forEach(variable -> present.add(variable.cslName()));
            item.texts().keySet().forEach(variable -> present.add(variable.cslName()));
            item.numbers().keySet().forEach(variable -> present.add(variable.cslName()));
            if (!item.themes().isEmpty()) {
                present.add("themes");
            }
            present.addAll(item.extra().keySet());
        }
        words.forEach(present::remove);
        Stream<Offer> fields = plain(List.copyOf(present));
        return prefix.isEmpty() ? fields : Stream.concat(fields, of(ValueKind.KEY));
    }

    // The themes that can be taken away: those that the references named have; of a query any.
    private Stream<Offer> taken() throws IOException {
        List<Item> named = named();
        if (named.isEmpty()) {
            return of(ValueKind.TAGS);
        }
        Set<String> themes = new LinkedHashSet<>();
        named.forEach(item -> themes.addAll(item.themes()));
        return options.outline().themes().stream()
                .filter(theme -> themes.contains(theme.id()))
                .map(theme -> new Offer("-" + theme.id(), theme.title()));
    }

    private List<Item> named() throws IOException {
        List<CitationKey> keys = words.stream()
                .filter(word -> !word.isBlank() && !word.startsWith("+") && !word.startsWith("-"))
                .map(CitationKey::new)
                .toList();
        return keys.isEmpty()
                ? List.of()
                : options.ofKeys(keys).items().stream()
                        .filter(item -> keys.contains(item.key()))
                        .toList();
    }

    private boolean isBegun(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    }

    private Optional<String> field() {
        int equals = prefix.indexOf('=');
        return equals < 0 ? Optional.empty() : Optional.of(prefix.substring(0, equals));
    }

    private Stream<Offer> values(ValueKind kind) throws IOException {
        int begin = Math.max(prefix.indexOf('='), prefix.lastIndexOf(',')) + 1;
        return new KindOffers(options, prefix.substring(begin))
                .of(kind)
                .map(offer -> offer.after(prefix.substring(0, begin)));
    }

    private Stream<Offer> of(ValueKind kind) throws IOException {
        return new KindOffers(options, prefix).of(kind);
    }

    private static Stream<Offer> plain(List<String> words) {
        return words.stream().map(Offer::new);
    }
}
