package org.kmref.format.bibtex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.text.PlainNames;
import org.kmref.model.Name;

/**
 * Reads a list of names: {@code von Last, Jr, First and First von Last and {Corporate Body} and family=Last, given=First}.
 *
 * <p>See the BibLaTeX manual, section 2.3.3, name lists, and 3.4, data annotations on extended names.
 */
final class BibtexNameReader {

    // In TeX a letter may take some twenty characters.
    private static final int MAX_LENGTH = 10 * PlainNames.MAX_LENGTH;

    private static final Pattern EXTENDED =
            Pattern.compile("(?s)\\s*(family|given|prefix|suffix|useprefix|id|[a-z]+-i)\\s*=.*");

    private static final Pattern IF_MATHS =
            Pattern.compile("(?s)\\\\ifmmode.*?\\\\else\\s*(.*?)\\\\fi(?:\\{}|\\s+|(?![A-Za-z]))");
    /** DBLP numbers people of one name: {@code Wei Li 0001}. */
    private static final Pattern HOMONYM = Pattern.compile("(?s)(.*\\S)\\s\\d{4}");

    /** Scopus writes {@code Ferrari V.}: nobody's family name is initials. */
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.-?){1,5}");

    private static final Pattern OTHERS = Pattern.compile("(?i)others|\\{?et\\.?[\\s~]+al\\.?\\}?");

    /** Behind the last name: {@code Born, L. et al.} */
    private static final Pattern ENDING_OTHERS =
            Pattern.compile("(?i)(?<=[^\\s,{~])[\\s~,]{1,9}et\\.?[\\s~]{1,9}al\\.?$");

    private final boolean prefixStays;

    /** {@code prefixStays} is the option {@code useprefix}: whether a particle belongs to the family name. */
    BibtexNameReader(boolean prefixStays) {
        this.prefixStays = prefixStays;
    }

    List<Name> read(String tex) {
        List<Name> names = new ArrayList<>();
        // The blanks within would part a name; outside maths it is the second half that holds.
        String text = tex.contains("\\ifmmode") ? IF_MATHS.matcher(tex).replaceAll("{$1}") : tex;
        for (String one : BibtexNameLists.split(text)) {
            String last = ENDING_OTHERS.matcher(one.strip()).replaceFirst("");
            Name name = name(last);
            if (!name.isEmpty()) {
                names.add(name);
            }
            if (last.length() < one.strip().length()) {
                names.add(Name.others());
            }
        }
        return names;
    }

    /** Returns the pieces between the words {@code and} that stand outside braces. */
    static List<String> splitAtAnd(String tex) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < tex.length(); i++) {
            char c = tex.charAt(i);
            depth += c == '{' ? 1 : (c == '}' ? -1 : 0);
            if (depth == 0 && isBlank(c) && isAnd(tex, i + 1)) {
                pieces.add(tex.substring(start, i));
                start = i + 4;
                i += 3;
            }
        }
        pieces.add(tex.substring(Math.min(start, tex.length())));
        return pieces;
    }

    private static boolean isAnd(String tex, int at) {
        return tex.regionMatches(true, at, "and", 0, 3) && (at + 3 == tex.length() || isBlank(tex.charAt(at + 3)));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }

    private Name name(String tex) {
        if (tex.length() > MAX_LENGTH) {
            return Name.literal(LatexField.plain(tex));
        }
        if (tex.isEmpty()) {
            return Name.literal("");
        }
        if (OTHERS.matcher(tex).matches()) {
            return Name.others();
        }
        if (isOneGroup(tex)) {
            return Name.literal(LatexField.plain(tex));
        }
        Matcher homonym = HOMONYM.matcher(tex);
        return homonym.matches() ? named(homonym.group(1)) : named(tex);
    }

    private Name named(String tex) {
        List<String> parts = split(tex, ",");
        if (EXTENDED.matcher(tex).matches()) {
            return extended(parts);
        }
        if (parts.size() == 1) {
            return firstToLast(split(tex, " \n\t~"));
        }
        String given = parts.size() == 2 ? parts.get(1) : String.join(" ", parts.subList(2, parts.size()));
        String suffix = parts.size() == 2 ? "" : parts.get(1);
        List<String> words = split(parts.get(0), " \n\t~");
        int particle = 0;
        while (particle < words.size() - 1 && beginsLower(words.get(particle))) {
            particle++;
        }
        return person(
                String.join(" ", words.subList(particle, words.size())),
                given,
                String.join(" ", words.subList(0, particle)),
                suffix,
                prefixStays);
    }

    private Name extended(List<String> parts) {
        Map<String, String> values = new HashMap<>();
        for (String part : parts) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String value = part.substring(equals + 1).strip();
                boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
                values.put(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        quoted ? value.substring(1, value.length() - 1) : value);
            }
        }
        boolean stays =
                values.containsKey("useprefix") ? values.get("useprefix").equals("true") : prefixStays;
        String family = LatexField.plain(values.getOrDefault("family", ""));
        String particle = LatexField.plain(values.getOrDefault("prefix", ""));
        return Name.person(family, LatexField.plain(values.getOrDefault("given", "")))
                .withDroppingParticle(stays ? "" : particle)
                .withNonDroppingParticle(stays ? particle : "")
                .withSuffix(LatexField.plain(values.getOrDefault("suffix", "")));
    }

    private Name firstToLast(List<String> words) {
        int last = words.size() - 1;
        int from = 0;
        while (from < last && !beginsLower(words.get(from))) {
            from++;
        }
        int to = from;
        for (int i = from; i < last; i++) {
            to = beginsLower(words.get(i)) ? i + 1 : to;
        }
        if (from == to) {
            from = last;
            to = last;
        }
        if (from == last && last > 0 && INITIALS.matcher(words.get(last)).matches() && !hasInitials(words.get(0))) {
            return person(String.join(" ", words.subList(0, last)), words.get(last), "", "", prefixStays);
        }
        return person(
                String.join(" ", words.subList(to, words.size())),
                String.join(" ", words.subList(0, from)),
                String.join(" ", words.subList(from, to)),
                "",
                prefixStays);
    }

    private static boolean hasInitials(String word) {
        return word.indexOf('.') >= 0;
    }

    private static Name person(String family, String given, String particle, String suffix, boolean stays) {
        String before = LatexField.plain(particle);
        return PlainNames.particleApart(Name.person(LatexField.plain(family), LatexField.plain(given))
                .withDroppingParticle(stays ? "" : before)
                .withNonDroppingParticle(stays ? before : "")
                .withSuffix(LatexField.plain(suffix)));
    }

    // In lower case by its first letter outside braces, or by the letter under an accent.
    private static boolean beginsLower(String word) {
        if (word.startsWith("{") && !word.startsWith("{\\")) {
            return false;
        }
        String text = LatexField.plain(word);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return Character.isLowerCase(text.charAt(i));
            }
        }
        return false;
    }

    private static boolean isOneGroup(String tex) {
        if (!tex.startsWith("{") || tex.startsWith("{\\")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < tex.length(); i++) {
            depth += tex.charAt(i) == '{' ? 1 : (tex.charAt(i) == '}' ? -1 : 0);
            if (depth == 0) {
                return i == tex.length() - 1;
            }
        }
        return false;
    }

    /** Returns the pieces between the separators that stand outside braces, blank ones left out. */
    static List<String> split(String tex, String separators) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= tex.length(); i++) {
            boolean end = i == tex.length();
            if (!end) {
                depth += tex.charAt(i) == '{' ? 1 : (tex.charAt(i) == '}' ? -1 : 0);
            }
            // Behind a backslash a tilde is an accent: Mu\~noz.
            boolean accent = !end && i > 0 && tex.charAt(i) == '~' && tex.charAt(i - 1) == '\\';
            if (end || (depth <= 0 && !accent && separators.indexOf(tex.charAt(i)) >= 0)) {
                String piece = tex.substring(start, i).strip();
                if (!piece.isEmpty()) {
                    pieces.add(piece);
                }
                start = i + 1;
            }
        }
        return pieces.isEmpty() ? List.of("") : pieces;
    }
}
