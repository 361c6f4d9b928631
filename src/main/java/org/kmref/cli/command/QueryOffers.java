package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.model.Approach;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.Partner;
import org.kmref.model.Theme;
import org.kmref.query.Field;
import org.kmref.query.FieldCatalogue;
import org.kmref.query.TermFilter;

/** What completion offers where a query may stand: fields, and behind some of them their values. */
final class QueryOffers {
    private static final List<String> PRESENCE = List.of("has", "missing");

    // What may stand right before a field.
    private static final String SIGNS = "-(";

    // What a query takes for one word that means nothing but itself.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][^\\s\\p{Z}()\"*~]*");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");

    private final LibraryOptions options;

    QueryOffers(LibraryOptions options) {
        this.options = options;
    }

    /** Returns the words that may stand where this much is typed, those that do not begin so among them. */
    List<String> words(String prefix) throws IOException {
        int start = 0;
        while (start < prefix.length() && SIGNS.indexOf(prefix.charAt(start)) >= 0) {
            start++;
        }
        String typed = prefix.substring(start);
        String signs = prefix.substring(0, start);
        int colon = typed.indexOf(':');
        if (colon >= 0) {
            String field = typed.substring(0, colon);
            return with(signs + field + ":", values(field, typed.substring(colon + 1)), "");
        }
        FieldCatalogue fields = new FieldCatalogue(Library.empty());
        List<String> words = with(signs, typed.isEmpty() ? FieldCatalogue.usual() : fields.names(), ":");
        words.addAll(with(signs, PRESENCE, ":"));
        return words;
    }

    private Collection<String> values(String name, String beginning) throws IOException {
        if (PRESENCE.contains(name.toLowerCase(Locale.ROOT))) {
            return new FieldCatalogue(options.outline()).names();
        }
        Optional<Field> field = new FieldCatalogue(Library.empty()).find(name);
        return field.isEmpty()
                ? List.of()
                : values(field.get(), beginning)
                        .filter(word -> WORD.matcher(word).matches())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> values(Field field, String beginning) throws IOException {
        return switch (field.type()) {
            case TYPE -> Arrays.stream(ItemType.values()).map(ItemType::cslName);
            // As behind -t, an alias is offered to those who type it.
            case THEME ->
                options.outline().themes().stream()
                        .flatMap(theme -> beginning.isEmpty() ? Stream.of(theme.id()) : names(theme));
            case NAME ->
                items(beginning).flatMap(item -> field.names(item).stream()).map(Name::family);
            case YEAR, KEYWORD -> items(beginning).flatMap(item -> field.values(item, Library.empty()).stream());
            case ID -> field.name().equals("key") ? keys(beginning) : Stream.of();
            case OTHER -> companions(field.name());
            case ANY, TEXT, DATE, NUMBER -> Stream.of();
        };
    }

    private static Stream<String> names(Theme theme) {
        return Stream.concat(Stream.of(theme.id()), theme.aliases().stream());
    }

    private Stream<String> keys(String beginning) throws IOException {
        return options.keysBeginning(beginning).items().stream()
                .map(item -> item.key().value());
    }

    private Stream<String> companions(String field) throws IOException {
        return switch (field) {
            case "partners" -> options.openPartners().partners().stream().map(Partner::id);
            case "approaches" -> options.openApproaches().approaches().stream().map(Approach::id);
            default -> Stream.of();
        };
    }

    // Of a name with a hyphen or an apostrophe the index is asked for what comes first.
    private Stream<Item> items(String beginning) throws IOException {
        String first = NO_LETTER.split(beginning, 2)[0];
        return options.meeting(library -> TermFilter.ofBeginning(first)).library().items().stream();
    }

    private static List<String> with(String before, Collection<String> words, String after) {
        return words.stream().map(word -> before + word + after).collect(Collectors.toCollection(ArrayList::new));
    }
}
