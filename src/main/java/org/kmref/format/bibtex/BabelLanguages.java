package org.kmref.format.bibtex;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The language names of babel and polyglossia that BibLaTeX uses ({@code langid}) and the tags of BCP 47. */
final class BabelLanguages {

    /** Of several names for one tag the first is the one written. */
    private static final String[][] NAMES = {
        {"american", "en-US"},
        {"USenglish", "en-US"},
        {"english", "en-US"},
        {"british", "en-GB"},
        {"UKenglish", "en-GB"},
        {"canadian", "en-CA"},
        {"australian", "en-AU"},
        {"newzealand", "en-NZ"},
        {"german", "de-DE"},
        {"ngerman", "de-DE"},
        {"germanb", "de-DE"},
        {"austrian", "de-AT"},
        {"naustrian", "de-AT"},
        {"swissgerman", "de-CH"},
        {"nswissgerman", "de-CH"},
        {"french", "fr-FR"},
        {"francais", "fr-FR"},
        {"frenchb", "fr-FR"},
        {"acadian", "fr-CA"},
        {"canadien", "fr-CA"},
        {"spanish", "es-ES"},
        {"mexican", "es-MX"},
        {"italian", "it-IT"},
        {"dutch", "nl-NL"},
        {"portuguese", "pt-PT"},
        {"portuges", "pt-PT"},
        {"brazilian", "pt-BR"},
        {"brazil", "pt-BR"},
        {"catalan", "ca-AD"},
        {"galician", "gl-ES"},
        {"basque", "eu-ES"},
        {"danish", "da-DK"},
        {"swedish", "sv-SE"},
        {"norwegian", "nb-NO"},
        {"norsk", "nb-NO"},
        {"nynorsk", "nn-NO"},
        {"finnish", "fi-FI"},
        {"icelandic", "is-IS"},
        {"estonian", "et-EE"},
        {"latvian", "lv-LV"},
        {"lithuanian", "lt-LT"},
        {"polish", "pl-PL"},
        {"czech", "cs-CZ"},
        {"slovak", "sk-SK"},
        {"slovene", "sl-SI"},
        {"slovenian", "sl-SI"},
        {"croatian", "hr-HR"},
        {"serbian", "sr-RS"},
        {"serbianc", "sr-RS"},
        {"hungarian", "hu-HU"},
        {"magyar", "hu-HU"},
        {"romanian", "ro-RO"},
        {"bulgarian", "bg-BG"},
        {"russian", "ru-RU"},
        {"ukrainian", "uk-UA"},
        {"greek", "el-GR"},
        {"polutonikogreek", "el-GR"},
        {"turkish", "tr-TR"},
        {"arabic", "ar"},
        {"hebrew", "he-IL"},
        {"persian", "fa-IR"},
        {"farsi", "fa-IR"},
        {"hindi", "hi-IN"},
        {"chinese", "zh-CN"},
        {"japanese", "ja-JP"},
        {"korean", "ko-KR"},
        {"vietnamese", "vi-VN"},
        {"thai", "th-TH"},
        {"indonesian", "id-ID"},
        {"afrikaans", "af-ZA"},
        {"irish", "ga-IE"},
        {"welsh", "cy-GB"},
        {"scottish", "gd-GB"},
        {"latin", "la"},
        {"esperanto", "eo"}
    };

    private static final Set<String> ENGLISH = Set.of(
            "en",
            "eng",
            "anglais",
            "englisch",
            "engels",
            "engelsk",
            "engelska",
            "inglês",
            "inglese",
            "inglés",
            "ingles");

    private static final Map<String, String> TAGS = new HashMap<>();
    private static final Map<String, String> BY_TAG = new LinkedHashMap<>();

    static {
        for (String[] language : NAMES) {
            TAGS.put(language[0].toLowerCase(Locale.ROOT), language[1]);
            BY_TAG.putIfAbsent(language[1], language[0]);
        }
    }

    private BabelLanguages() {}

    /** Returns the tag of a babel language, or the word itself where it is none. */
    static String tag(String babel) {
        return TAGS.getOrDefault(babel.toLowerCase(Locale.ROOT), babel);
    }

    /**
     * Returns whether a text of the language, or of the languages, may be English: by a tag, by babel's name, by what the
     * language is called in several others, or because nothing is said.
     */
    static boolean mayBeEnglish(String named) {
        String[] words = named.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{M}]+", -1);
        boolean blank = true;
        for (String word : words) {
            if (ENGLISH.contains(word) || TAGS.getOrDefault(word, "").startsWith("en-")) {
                return true;
            }
            blank &= word.isEmpty() || word.equals("und") || word.equals("mul") || word.equals("zxx");
        }
        return blank;
    }

    /** Returns the babel language that reads back as exactly this tag. */
    static Optional<String> babel(String tag) {
        return Optional.ofNullable(BY_TAG.get(tag));
    }

    /** Returns the tag with the region that polyglossia's option names: {@code variant=british}. */
    static String withVariant(String tag, String options) {
        int equals = options.indexOf("variant=");
        if (equals < 0) {
            return tag;
        }
        String variant = options.substring(equals + "variant=".length()).split("[,}\\s]", -1)[0];
        return switch (variant) {
            case "british", "uk" -> "en-GB";
            case "american", "us", "usmax" -> "en-US";
            case "australian" -> "en-AU";
            case "newzealand" -> "en-NZ";
            case "austrian" -> "de-AT";
            case "swiss" -> "de-CH";
            default -> tag;
        };
    }
}
