package org.kmref.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.StyleOptions;
import org.kmref.cli.option.ThemeArguments;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.csl.Bibliography;
import org.kmref.document.ReadingList;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Theme;
import org.kmref.site.content.NamedStyle;
import org.kmref.site.content.SiteContent;

/** What a site is made of, opened as the options say. */
final class SiteSource {
    private final LibraryOptions libraryOptions;
    private final StyleOptions styleOptions;
    private final List<String> themeNames;
    private final Library library;

    SiteSource(LibraryOptions libraryOptions, StyleOptions styleOptions, List<String> themeNames) throws IOException {
        this.libraryOptions = libraryOptions;
        this.styleOptions = styleOptions;
        this.themeNames = themeNames;
        this.library = libraryOptions.open();
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
        Optional<Bibliography> formatted =
                styleOptions.format(library, items, List.of()).bibliography();
        if (formatted.isEmpty()) {
            throw new NoAnswerException(
                    "the style '" + styleOptions.styleName() + "' has no bibliography; choose another with --style");
        }
        return new SiteContent(
                library,
                themes,
                items,
                libraryOptions.openPartners(),
                libraryOptions.openApproaches(),
                formatted.get());
    }
}
