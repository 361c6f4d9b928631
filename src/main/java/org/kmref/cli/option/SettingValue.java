package org.kmref.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.csl.catalogue.LocaleCatalogue;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.revision.KeyPattern;
import org.kmref.store.Config;

/**
 * The value of a setting, as typed and found good.
 *
 * @param kept as it goes into the file: paths from the root
 * @param isMissing whether it names a file that is not there yet
 */
public record SettingValue(String kept, boolean isMissing) {
    /** Returns the value, or refuses what the setting cannot be. */
    public static SettingValue of(String name, String value, Session session) throws IOException {
        check(name, value, session);
        boolean isFile = Config.FILES.contains(name);
        String kept =
                isFile || (name.equals("style") && StyleCatalogue.isPath(value)) ? absolute(value, session) : value;
        return new SettingValue(kept, isFile && isMissing(session.places().configured(kept)));
    }

    // A file may come later, from kmref init or with a folder that is away now; a folder never becomes one.
    private static boolean isMissing(Path path) {
        if (Files.isDirectory(path)) {
            throw new UsageException(path + " is a directory; name a file in it");
        }
        return !Files.exists(path);
    }

    // What is relative is so to where the user stands now, not to where the settings lie.
    private static String absolute(String value, Session session) {
        return value.startsWith("~/")
                ? value
                : session.environment().directory().resolve(value).normalize().toString();
    }

    private static void check(String name, String value, Session session) throws IOException {
        switch (name) {
            case "style" ->
                StyleCatalogue.bundled().find(value, session.environment().directory());
            case "locale" -> LocaleCatalogue.bundled().find(value);
            case "key-pattern" -> new KeyPattern(value);
            case "color", "network", "keep-case" -> {
                Optional<String> wrong = Config.wrongWord(name, value);
                if (wrong.isPresent()) {
                    throw new UsageException(name + " is " + wrong.get() + ", not '" + value + "'");
                }
            }
            case "mailto" -> {
                if (!value.matches("[^\\s@<>()]+@[^\\s@<>()]+")) {
                    throw new UsageException("mailto is a mail address, not '" + value + "'");
                }
            }
            case "services" -> LookupOptions.checkServices(value);
            default -> {
                if (value.isBlank()) {
                    throw new UsageException(name + " is a file; name one");
                }
            }
        }
    }
}
