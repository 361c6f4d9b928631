package org.kmref.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DOI as a source gives it: alone, behind {@code doi:}, as an address of doi.org or of a proxy for it.
 *
 * <p>Two are equal when they name the same thing, whatever their spelling and case.
 *
 * <p>See the <a href="https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html">DOI Handbook, 2.2</a>.
 *
 * @param text the DOI as written
 */
public record Doi(String text) {
    private static final String RESOLVER = "https://doi.org/";
    private static final int LONGEST = 2000;
    private static final String BRACKETS = "()[]{}<>";

    /** The patterns, apart so that no DOI written plainly needs them compiled. */
    private static final class Patterns {
        private static final String HOST =
                "(?:https?:/+)?(?:(?:www|dx)[.-])*doi[.-]org(?:\\.[\\w.-]+)?(?::\\d{1,5})?/+";
        private static final String LABEL =
                "(?:urn:|info:)?doi(?![.-]org)[\\s\\p{Z}]*[:=/]?[\\s\\p{Z}]*|digital object identifier:?[\\s\\p{Z}]*";
        static final Pattern LEAD = Pattern.compile(
                "[\\s\\p{Z}\\p{Cf}(\\[{<\"'“‘]*(?:" + LABEL + ")?[\\s<(]*(?<address>(?:https?://\\S{1,200}?[?&]q?url=)?"
                        + HOST + ")?(?:doi:\\s*)?",
                Pattern.CASE_INSENSITIVE);
        static final Pattern NAME = Pattern.compile("10\\.\\d{1,9}(?:\\.\\d+)*/\\S+");
        static final Pattern AFTER =
                Pattern.compile("[\\s\\p{Z}]++(?:\\[doi]|\\(doi\\))?[\\s\\p{Z}.,;]*$", Pattern.CASE_INSENSITIVE);
        static final Pattern IN_TEXT =
                Pattern.compile("(?<![\\w.])10\\.\\d{4,9}(?:\\.\\d+)*(?:/|%2[Ff])[^\\s\\p{Z}\\p{Cc}]{1,500}");
        static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})++");

        private Patterns() {}
    }

    /** Returns the first DOI that stands anywhere in a text, such as a note or the address of a publisher. */
    public static Optional<Doi> in(String text) {
        if (!text.contains("10.")) {
            return Optional.empty();
        }
        Matcher found = Patterns.IN_TEXT.matcher(text);
        while (found.find()) {
            String written = found.group();
            String name = trimmed(written.matches("[^/]*%2[Ff].*") ? decoded(written) : entities(written));
            if (Patterns.NAME.matcher(name).matches()) {
                return Optional.of(new Doi(name));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the DOI alone, {@code 10.1186/s13012-015-0242-0}, in the case it is written in; the text itself where it is
     * no DOI.
     */
    public String name() {
        return isPlain() ? text : parsed().orElse(text);
    }

    /** Returns the text without the label or the resolver's address before it, be the rest a DOI or not. */
    public String bare() {
        if (isWellFormed() || text.length() > LONGEST) {
            return name();
        }
        Matcher lead = Patterns.LEAD.matcher(text);
        return lead.lookingAt() ? text.substring(lead.end()).strip() : text;
    }

    /** Returns whether the text is a DOI and nothing else but what may stand around one. */
    public boolean isWellFormed() {
        return isPlain() || parsed().isPresent();
    }

    /** Returns who gave it out, {@code 10.1186}; empty where the text is no DOI. */
    public String prefix() {
        return isWellFormed() ? name().substring(0, name().indexOf('/')) : "";
    }

    /** Returns the address that leads to what the DOI names, escaped as an address must be; empty where it is no DOI. */
    public String url() {
        return isWellFormed() ? RESOLVER + escaped(name()) : "";
    }

    /** Returns the name in lower case, as DOIs compare. */
    public String folded() {
        return name().toLowerCase(Locale.ROOT);
    }

    // Most are written as they should be, and need no pattern.
    private boolean isPlain() {
        int slash = text.indexOf('/');
        if (!text.startsWith("10.") || slash < 4 || slash > 12 || slash == text.length() - 1) {
            return false;
        }
        for (int i = 3; i < slash; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        for (int i = slash + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= '0' && c <= '9')
                    || (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || c == '-'
                    || c == '_'
                    || ((c == '.' || c == '/') && i < text.length() - 1);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> parsed() {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String written = entities(text.strip());
        if (written.regionMatches(true, 0, "http", 0, 4) && written.contains("%3A%2F%2F")) {
            written = decoded(written);
        }
        Matcher lead = Patterns.LEAD.matcher(written);
        if (!lead.lookingAt()) {
            return Optional.empty();
        }
        String name = Patterns.AFTER.matcher(written.substring(lead.end())).replaceFirst("");
        boolean address = lead.group("address") != null;
        if (address) {
            name = decoded(withoutQuery(name));
        } else if (name.indexOf('/') < 0) {
            name = decoded(name);
        }
        name = trimmed(name);
        if (address && name.endsWith("/")) {
            name = name.substring(0, name.length() - 1);
        }
        return Patterns.NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    private static String withoutQuery(String address) {
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '?' || address.charAt(i) == '#') {
                return address.substring(0, i);
            }
        }
        return address;
    }

    // What a sentence puts behind a DOI: marks, and brackets that open before it.
    private static String trimmed(String name) {
        int end = name.length();
        while (end > 0 && (".,;:'\"’”»\u200B\uFEFF".indexOf(name.charAt(end - 1)) >= 0 || isUnopened(name, end))) {
            end--;
        }
        return name.substring(0, end);
    }

    private static boolean isUnopened(String name, int end) {
        int kind = BRACKETS.indexOf(name.charAt(end - 1));
        if (kind < 0) {
            return false;
        }
        if (kind % 2 == 0) {
            return true;
        }
        int depth = 0;
        for (int i = 0; i < end; i++) {
            if (name.charAt(i) == BRACKETS.charAt(kind - 1)) {
                depth++;
            } else if (name.charAt(i) == BRACKETS.charAt(kind)) {
                depth--;
            }
        }
        return depth < 0;
    }

    private static String entities(String written) {
        return written.indexOf('&') < 0
                ? written
                : written.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String decoded(String address) {
        if (address.indexOf('%') < 0) {
            return address;
        }
        return Patterns.ESCAPED.matcher(address).replaceAll(match -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int i = 0; i < match.group().length(); i += 3) {
                bytes.write(Integer.parseInt(match.group().substring(i + 1, i + 3), 16));
            }
            String letters = bytes.toString(StandardCharsets.UTF_8);
            boolean broken = letters.indexOf('\uFFFD') >= 0 || letters.chars().anyMatch(Character::isISOControl);
            return Matcher.quoteReplacement(broken ? match.group() : letters);
        });
    }

    // DOI Handbook, 3.8: what must be escaped and what is best escaped.
    private static String escaped(String name) {
        StringBuilder address = new StringBuilder(name.length());
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (b <= ' ' || b == 0x7F || "%\"#?<>{}^[]`|\\".indexOf(b) >= 0) {
                address.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
            } else {
                address.append((char) b);
            }
        }
        return address.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Doi doi && folded().equals(doi.folded());
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }
}
