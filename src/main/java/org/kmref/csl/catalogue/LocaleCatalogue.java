package org.kmref.csl.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.csl.StyleException;
import org.kmref.model.Nearest;
import org.kmref.model.Problem;

/** The locales that come with CSL, by tag. */
public final class LocaleCatalogue {
    private static final LocaleCatalogue BUNDLED = new LocaleCatalogue();
    private static final String LAST_RESORT = "en-US";

    private final List<LocaleEntry> entries =
            Rows.of("locales.tsv").stream().map(LocaleCatalogue::entry).toList();

    private LocaleCatalogue() {}

    public static LocaleCatalogue bundled() {
        return BUNDLED;
    }

    /** Returns all locales in the order of their tags. */
    public List<LocaleEntry> all() {
        return entries;
    }

    /**
     * Returns the locale that is meant: its tag in any case, with a hyphen or an underscore, or the language alone,
     * which means its primary dialect ({@code de} is {@code de-DE}).
     *
     * @throws StyleException when there is none, with the nearest tags
     */
    public LocaleEntry find(String typed) throws StyleException {
        return exact(typed).or(() -> ofLanguage(typed)).orElseThrow(() -> unknown(typed));
    }

    /**
     * Returns the locale a style in this language is set in: the one of this tag, else the language's primary dialect,
     * else {@code en-US}.
     *
     * @see <a href="https://docs.citationstyles.org/en/stable/specification.html#locale-fallback">CSL 1.0.2, locale fallback</a>
     */
    public LocaleEntry closest(String tag) {
        return exact(tag)
                .or(() -> ofLanguage(language(tag)))
                .or(() -> exact(LAST_RESORT))
                .orElseThrow();
    }

    /** Returns the whole locale file of a tag that {@link #all} has. */
    public String xml(String tag) {
        String resource = "/locales-" + tag + ".xml";
        try (InputStream in = LocaleCatalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no locale " + tag);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    private Optional<LocaleEntry> exact(String tag) {
        String hyphened = tag.strip().replace('_', '-');
        return entries.stream()
                .filter(entry -> entry.tag().equalsIgnoreCase(hyphened))
                .findFirst();
    }

    private Optional<LocaleEntry> ofLanguage(String language) {
        return entries.stream()
                .filter(LocaleEntry::primary)
                .filter(entry -> entry.language().equalsIgnoreCase(language.strip()))
                .findFirst();
    }

    private StyleException unknown(String typed) {
        List<String> tags =
                new ArrayList<>(entries.stream().map(LocaleEntry::tag).toList());
        List<String> sameLanguage = entries.stream()
                .filter(entry -> entry.language().equalsIgnoreCase(language(typed)))
                .map(LocaleEntry::tag)
                .toList();
        String question = sameLanguage.isEmpty()
                ? Nearest.question(typed.replace('_', '-'), tags)
                : "did you mean '" + String.join("' or '", sameLanguage) + "'?";
        return new StyleException(Problem.error(
                "",
                0,
                0,
                "there is no locale '" + typed.replaceAll("\\p{Cntrl}", "?") + "'; "
                        + (question.isEmpty() ? "kmref locales lists them" : question)));
    }

    private static String language(String tag) {
        return tag.strip().split("[-_]", 2)[0];
    }

    private static LocaleEntry entry(String row) {
        String[] cells = row.split("\t", -1);
        return new LocaleEntry(cells[0], cells[1], cells[2], cells.length > 3 && cells[3].equals("primary"));
    }
}
