package org.kmref.site.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.Edtf;

/** The words of the pages themselves, in the language of the list where there are any, else in English. */
public final class Words {
    /** The languages there are words in. */
    public static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "cy");

    private final String tag;
    private final Locale locale;
    private final Map<String, String> words;

    private Words(String tag, String language, Map<String, String> words) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(language);
        this.words = words;
    }

    /** Returns the words for a language tag, such as {@code en-GB}. */
    public static Words of(String tag) {
        String primary = tag.isEmpty() ? "en" : Locale.forLanguageTag(tag).getLanguage();
        String language = LANGUAGES.contains(primary) ? primary : "en";
        Map<String, String> words = new HashMap<>(read("en"));
        words.putAll(read(language));
        return new Words(tag.isEmpty() || !LANGUAGES.contains(primary) ? language : tag, language, words);
    }

    /** Returns the tag of the language that the words are in. */
    public String tag() {
        return tag;
    }

    /** Returns the word of this name; the name itself where there is none. */
    public String word(String name) {
        return words.getOrDefault(name, name);
    }

    /** Returns whether there is a word of this name. */
    public boolean has(String name) {
        return words.containsKey(name);
    }

    /** Returns the words of this name with values in the places {@code {0}}, {@code {1}} ... */
    public String word(String name, Object... values) {
        String text = word(name);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** Returns so many references, in words. */
    public String references(int count) {
        return word(count == 1 ? "references.one" : "references.other", count);
    }

    /** Returns all words by name, for templates; a dot in a name is written as a hyphen there. */
    public View view() {
        View view = new View();
        words.forEach((name, word) -> view.put(name.replace('.', '-'), word));
        return view;
    }

    /** Returns a date as a reader of the language writes it: {@code 26 January 2023}. */
    public String date(DateValue date) {
        if (date.isWords() || date.isRange() || date.start().isEmpty()) {
            return Edtf.write(date);
        }
        DateParts parts = date.start().get();
        String written = date(parts);
        return written.isEmpty() || !Edtf.write(date).matches("[0-9-]+") ? Edtf.write(date) : written;
    }

    private String date(DateParts parts) {
        if (parts.season() != 0 || parts.year() < 1) {
            return "";
        }
        if (parts.month() == 0) {
            return String.valueOf(parts.year());
        }
        if (parts.day() == 0) {
            return YearMonth.of(parts.year(), parts.month()).format(pattern("date.month"));
        }
        return LocalDate.of(parts.year(), parts.month(), parts.day()).format(pattern("date.day"));
    }

    private DateTimeFormatter pattern(String name) {
        return DateTimeFormatter.ofPattern(word(name), locale);
    }

    private static Map<String, String> read(String language) {
        String name = "/org/kmref/site/words/" + language + ".properties";
        Properties read = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                read.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new HashMap<>();
        read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
        return words;
    }
}
