package org.kmref.format.bibtex;

import org.kmref.model.Language;

/** The language that an entry says it is in: by {@code langid}, {@code hyphenation} or {@code language}. */
final class BibtexLanguage {

    private BibtexLanguage() {}

    /** Returns the tag of babel's name; else a `language` field that is a tag, as other programs write it; else nothing. */
    static String tag(BibtexRecord record) {
        if (!babel(record).isEmpty()) {
            String tag = Language.ofBabel(LatexField.plain(babel(record))).text();
            return withVariant(tag, record.field("langidopts"));
        }
        Language written = new Language(LatexField.plain(record.field("language")));
        return written.isTag() ? written.text() : "";
    }

    // The region that polyglossia's option names: `variant=british`.
    private static String withVariant(String tag, String options) {
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

    /** Returns the name that babel or polyglossia has for it, or the empty string. */
    static String babel(BibtexRecord record) {
        return record.field("langid").isBlank() ? record.field("hyphenation") : record.field("langid");
    }

    // By any name or code; where nothing is said, or that it is of no one language.
    private static boolean mayBeEnglish(String named) {
        Language language = new Language(named);
        return named.isBlank() || language.isOfNone() || language.isEnglish();
    }

    /** Returns what becomes of the capitals of its titles; {@code keepsCase} says that all stay. */
    static BibtexValues.Casing casing(BibtexRecord record, boolean keepsCase) {
        String named = babel(record).isEmpty() ? record.field("language") : babel(record);
        if (!mayBeEnglish(LatexField.plain(named))) {
            return BibtexValues.Casing.FOREIGN;
        }
        return keepsCase ? BibtexValues.Casing.KEPT : BibtexValues.Casing.ENGLISH;
    }
}
