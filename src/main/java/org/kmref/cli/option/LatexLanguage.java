package org.kmref.cli.option;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The language of a LaTeX document, as babel or polyglossia is told. */
final class LatexLanguage {
    private static final Pattern BABEL = Pattern.compile("(?m)^[^%\\n]*?\\\\usepackage\\s*\\[([^\\]]*)]\\s*\\{babel}");
    private static final Pattern BABEL_ALONE = Pattern.compile("(?m)^[^%\\n]*?\\\\usepackage\\s*\\{babel}");
    private static final Pattern CLASS = Pattern.compile("(?m)^[^%\\n]*?\\\\documentclass\\s*\\[([^\\]]*)]");
    private static final Pattern PROVIDED =
            Pattern.compile("(?m)^[^%\\n]*?\\\\babelprovide\\s*\\[([^\\]]*\\b(?:main)\\b[^\\]]*)]\\s*\\{(\\w+)}");
    private static final Pattern POLYGLOSSIA = Pattern.compile(
            "(?m)^[^%\\n]*?\\\\(?:setdefaultlanguage|setmainlanguage)\\s*(?:\\[([^\\]]*)])?\\s*\\{(\\w+)}");
    private static final Pattern VARIANT = Pattern.compile("\\bvariant\\s*=\\s*(\\w+)");

    private static final Map<String, String> LANGUAGES = languages();

    private LatexLanguage() {}

    private static Map<String, String> languages() {
        Map<String, String> languages = new HashMap<>();
        String names = """
            en-US english american USenglish usenglish us usmax
            en-GB british UKenglish ukenglish uk
            en-AU australian
            en-CA canadian
            en-NZ newzealand
            de-DE german ngerman germanb
            de-AT austrian naustrian
            de-CH swissgerman nswissgerman swiss
            fr-FR french francais frenchb
            fr-CA acadian canadien
            es-ES spanish
            pt-PT portuguese portuges
            pt-BR brazil brazilian
            it-IT italian
            nl-NL dutch
            sv-SE swedish
            da-DK danish
            nb-NO norsk norwegian bokmal
            nn-NO nynorsk
            fi-FI finnish
            is-IS icelandic
            et-EE estonian
            lv-LV latvian
            lt-LT lithuanian
            pl-PL polish
            cs-CZ czech
            sk-SK slovak
            sl-SI slovene slovenian
            hr-HR croatian
            sr-RS serbian serbianc
            hu-HU hungarian magyar
            ro-RO romanian
            bg-BG bulgarian
            ru-RU russian
            uk-UA ukrainian
            el-GR greek polutonikogreek
            tr-TR turkish
            ca-AD catalan
            eu basque
            cy-GB welsh
            la latin
            af-ZA afrikaans
            ar arabic
            he-IL hebrew
            fa-IR persian farsi
            hi-IN hindi
            id-ID indonesian
            ja-JP japanese
            ko-KR korean
            th-TH thai
            vi-VN vietnamese
            zh-CN chinese
            """;
        names.lines().forEach(line -> {
            List<String> words = List.of(line.split(" ", -1));
            words.subList(1, words.size()).forEach(name -> languages.put(name, words.get(0)));
        });
        return Map.copyOf(languages);
    }

    /** Returns the document's main language as a locale; absent where it names none that is known. */
    static Optional<String> of(String text) {
        Matcher provided = PROVIDED.matcher(text);
        if (provided.find()) {
            return known(provided.group(2));
        }
        Matcher polyglossia = POLYGLOSSIA.matcher(text);
        if (polyglossia.find()) {
            Matcher variant = VARIANT.matcher(polyglossia.group(1) == null ? "" : polyglossia.group(1));
            Optional<String> own = variant.find() ? known(variant.group(1)) : Optional.empty();
            return own.or(() -> known(polyglossia.group(2)));
        }
        Matcher babel = BABEL.matcher(text);
        if (babel.find()) {
            return main(babel.group(1));
        }
        Matcher general = CLASS.matcher(text);
        return BABEL_ALONE.matcher(text).find() && general.find() ? main(general.group(1)) : Optional.empty();
    }

    // Of several the last is the main one, unless another is said to be.
    private static Optional<String> main(String options) {
        List<String> found = new ArrayList<>();
        for (String option : options.split(",", -1)) {
            String name = option.strip();
            if (name.startsWith("main")) {
                return known(name.replaceFirst("^main\\s*=\\s*", ""));
            }
            known(name).ifPresent(found::add);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    private static Optional<String> known(String name) {
        return Optional.ofNullable(LANGUAGES.get(name.strip()));
    }
}
