package org.kmref.csl.locale;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.style.LocaleData;
import org.kmref.csl.style.LocaleReader;

/** The locale files on the class path; each is read when first asked for and kept. */
public final class Locales {

    /** Every locale there is, the primary dialect of a language before its others. */
    public static final List<String> TAGS = List.of(
            "af-ZA",
            "ar",
            "bal-PK",
            "bg-BG",
            "brh-PK",
            "ca-AD",
            "cs-CZ",
            "cy-GB",
            "da-DK",
            "de-DE",
            "de-AT",
            "de-CH",
            "el-GR",
            "en-US",
            "en-GB",
            "es-ES",
            "es-CL",
            "es-MX",
            "et-EE",
            "eu",
            "fa-IR",
            "fi-FI",
            "fr-FR",
            "fr-CA",
            "gl-ES",
            "he-IL",
            "hi-IN",
            "hr-HR",
            "hu-HU",
            "id-ID",
            "is-IS",
            "it-IT",
            "ja-JP",
            "km-KH",
            "ko-KR",
            "la",
            "lij-IT",
            "lt-LT",
            "lv-LV",
            "mn-MN",
            "ms-MY",
            "nb-NO",
            "nl-NL",
            "nn-NO",
            "pa-PK",
            "pl-PL",
            "pt-PT",
            "pt-BR",
            "ro-RO",
            "ru-RU",
            "sk-SK",
            "sl-SI",
            "sr-Cyrl-RS",
            "sr-Latn-RS",
            "sv-SE",
            "th-TH",
            "tr-TR",
            "uk-UA",
            "vi-VN",
            "zh-CN",
            "zh-TW");

    private static final String LAST_RESORT = "en-US";

    private final Map<String, LocaleData> read = new ConcurrentHashMap<>();

    /** Returns the tag of the locale that serves a language, as the files spell it: the dialect's own, else the primary one's. */
    public static Optional<String> tag(String language) {
        String wanted = language.replace('_', '-');
        @Nullable String primary = null;
        for (String tag : TAGS) {
            if (tag.equalsIgnoreCase(wanted)) {
                return Optional.of(tag);
            }
            if (primary == null && !wanted.isEmpty() && primaryOf(tag).equals(primaryOf(wanted))) {
                primary = tag;
            }
        }
        return Optional.ofNullable(primary);
    }

    /** Returns the files to look through for a language, most particular first: dialect, primary dialect, American English. */
    List<String> chain(String language) {
        String own = tag(language).orElse(LAST_RESORT);
        String primary = tag(primaryOf(own)).orElse(LAST_RESORT);
        if (own.equals(LAST_RESORT)) {
            return List.of(own);
        }
        return own.equals(primary) || primary.equals(LAST_RESORT)
                ? List.of(own, LAST_RESORT)
                : List.of(own, primary, LAST_RESORT);
    }

    /** Returns the language of a tag, in lower case: {@code de} of {@code de-AT}. */
    public static String primaryOf(String tag) {
        int hyphen = tag.indexOf('-');
        return (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }

    /** Returns the resource beside this class that holds the compiled locale of a tag. */
    public static String compiled(String tag) {
        return "trees/" + tag + ".tree";
    }

    LocaleData file(String tag) {
        return read.computeIfAbsent(tag, Locales::load);
    }

    private static LocaleData load(String tag) {
        String name = compiled(tag);
        try (InputStream in = Locales.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing; build kmref with mvn package");
            }
            return LocaleReader.read("locales-" + tag + ".xml", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
