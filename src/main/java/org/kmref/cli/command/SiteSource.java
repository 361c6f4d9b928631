package org.kmref.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.StyleOptions;
import org.kmref.cli.option.ThemeArguments;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.csl.Bibliography;
import org.kmref.document.ReadingList;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Theme;
import org.kmref.site.content.NamedStyle;
import org.kmref.site.content.SiteContent;
import org.kmref.store.UserFolders;
import org.kmref.store.change.Additions;

/** What a site is made of, opened as the options say. */
final class SiteSource {
    private final Session session;
    private final LibraryOptions libraryOptions;
    private final StyleOptions styleOptions;
    private final List<String> themeNames;
    private final Library library;

    SiteSource(Session session, LibraryOptions libraryOptions, StyleOptions styleOptions, List<String> themeNames)
            throws IOException {
        this.session = session;
        this.libraryOptions = libraryOptions;
        this.styleOptions = styleOptions;
        this.themeNames = themeNames;
        this.library = libraryOptions.open();
    }

    /** Returns the files that the list and what goes with it are read from. */
    static List<Path> files(LibraryOptions options) throws IOException {
        List<Path> files = new ArrayList<>();
        for (UserFolders.Source source : options.sources()) {
            source.path().ifPresent(files::add);
        }
        options.companion(UserFolders.Folder.PARTNERS).path().ifPresent(files::add);
        options.companion(UserFolders.Folder.APPROACHES).path().ifPresent(files::add);
        return files;
    }

    String language() throws IOException {
        return styleOptions.language(library);
    }

    NamedStyle style() throws IOException {
        return styleOptions.named();
    }

    SiteContent content() throws IOException {
        boolean isAll = themeNames.isEmpty();
        List<Theme> themes = isAll ? library.themes() : ThemeArguments.themes(themeNames, library);
        List<Item> wanted = library.items().stream()
                .filter(item ->
                        isAll || themes.stream().anyMatch(theme -> item.themes().contains(theme.id())))
                .toList();
        List<Item> items = ReadingList.inOrder(library, themes, wanted);
        if (items.isEmpty()) {
            throw new NoAnswerException(
                    library.items().isEmpty()
                            ? "the library has no references yet; kmref add and kmref import put some in"
                            : "no reference has the theme " + String.join(" or ", themeNames));
        }
        if (!styleOptions.listsReferences()) {
            throw new NoAnswerException(
                    "the style '" + styleOptions.styleName() + "' has no bibliography; choose another with --style");
        }
        return new SiteContent(
                library,
                themes,
                items,
                libraryOptions.openPartners(),
                libraryOptions.openApproaches(),
                new Formatting(items),
                added(items));
    }

    /** Formats once, when that is first asked for. */
    private final class Formatting implements Supplier<Bibliography> {
        private final List<Item> items;
        private @Nullable Bibliography formatted;

        Formatting(List<Item> items) {
            this.items = items;
        }

        @Override
        public synchronized Bibliography get() {
            if (formatted == null) {
                try {
                    formatted = styleOptions
                            .format(library, items, List.of())
                            .bibliography()
                            .orElseThrow();
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
            return formatted;
        }
    }

    // Of the lists that have a file, what kmref itself has added to them.
    private Map<CitationKey, Instant> added(List<Item> items) throws IOException {
        List<Path> files = new ArrayList<>();
        for (UserFolders.Source source : libraryOptions.sources()) {
            if (source.path().filter(Files::exists).isPresent()) {
                files.add(UserFolders.real(source.path().get()));
            }
        }
        if (files.isEmpty()) {
            return Map.of();
        }
        Map<String, Instant> known = Additions.of(session.changes().history(files));
        Map<CitationKey, Instant> added = new HashMap<>();
        for (Item item : items) {
            Optional.ofNullable(known.get(item.key().value())).ifPresent(when -> added.put(item.key(), when));
        }
        return added;
    }
}
