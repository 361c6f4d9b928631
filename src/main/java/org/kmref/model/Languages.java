package org.kmref.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The codes and names of languages, read when the first is asked for that is no plain tag. */
final class Languages {
    private static final Pattern TAG =
            Pattern.compile("(?<language>[A-Za-z]{2,3})(?<rest>(?:[-_][A-Za-z0-9]{1,8})*)(?:[.@].*)?");
    private static final Pattern TAG_ALONE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");

    /** Codes of ISO 639 for no language, for several, and for one that is not known or has no code. */
    static final Set<String> OF_NONE = Set.of("und", "mul", "zxx", "mis");

    private static final Pattern AFTER_FIRST =
            Pattern.compile("\\s*(?:[,;/|(\\[]|\\s(?:and|und|et|&)\\s).*", Pattern.DOTALL);

    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, String> babel = new HashMap<>();
    private final Map<String, String> babelNames = new HashMap<>();

    private static final class Loaded {
        static final Languages ALL = new Languages();

        private Loaded() {}
    }

    private Languages() {
        InputStream in = Objects.requireNonNull(Languages.class.getResourceAsStream("languages.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Languages get() {
        return Loaded.ALL;
    }

    private void read(String line) {
        String[] fields = line.split("\\|", -1);
        if (!fields[0].equals("babel")) {
            for (String name : fields) {
                tags.putIfAbsent(folded(name), fields[0]);
            }
            return;
        }
        boolean usual = fields[2].endsWith("?");
        String tag = usual ? fields[2].substring(0, fields[2].length() - 1) : fields[2];
        babel.put(folded(fields[1]), tag);
        babelNames.putIfAbsent(tag, fields[1]);
        tags.putIfAbsent(folded(fields[1]), usual ? tag.substring(0, tag.indexOf('-')) : tag);
    }

    Optional<String> ofBabel(String name) {
        return Optional.ofNullable(babel.get(folded(name)));
    }

    Optional<String> babel(String tag) {
        return Optional.ofNullable(babelNames.get(tag));
    }

    /** Returns the tag a text stands for, or the empty string. */
    String tag(String text) {
        String whole = text.strip();
        String known = tags.get(folded(whole));
        if (known != null) {
            return known;
        }
        String first = AFTER_FIRST.matcher(whole).replaceFirst("");
        if (!first.equals(whole) && !first.isEmpty()) {
            return tag(first);
        }
        var tag = TAG.matcher(whole);
        return tag.matches() ? canonical(tag.group("language").toLowerCase(Locale.ROOT), tag.group("rest")) : "";
    }

    static boolean isTag(String text) {
        return TAG_ALONE.matcher(text).matches();
    }

    // BCP 47, 2.1.1: languages in lower case, scripts with a capital, regions in capitals.
    private String canonical(String language, String rest) {
        if (OF_NONE.contains(language)) {
            return "";
        }
        StringBuilder tag = new StringBuilder(tags.getOrDefault(language, language));
        for (String part : rest.replace('_', '-').split("-", -1)) {
            if (part.length() == 4 && Character.isLetter(part.charAt(0))) {
                tag.append('-')
                        .append(part.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(part.substring(1).toLowerCase(Locale.ROOT));
            } else if (part.length() == 2) {
                tag.append('-').append(part.toUpperCase(Locale.ROOT));
            } else if (!part.isEmpty()) {
                tag.append('-').append(part.toLowerCase(Locale.ROOT));
            }
        }
        return tag.toString();
    }

    private static String folded(String name) {
        return LatinLetters.withoutAccents(name.strip());
    }
}
