package org.kmref.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kmref.format.text.PlainNames;
import org.kmref.model.Name;

/**
 * A name as a user types it: {@code Lamont, Tara}, {@code {Department of Health}}, and {@code Tara Lamont}, who is a person
 * where no word marks a body.
 */
final class TypedName {
    private static final Pattern BRACED = Pattern.compile("\\{([^{}]*)}");
    private static final int MOST_WORDS = 5;

    private static final Pattern GIVEN = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?|(?:\\p{Lu}\\.-?)+");
    private static final Pattern FAMILY =
            Pattern.compile("(?:\\p{L}{1,3}['’])?\\p{Lu}[\\p{L}\\p{M}'’‐-]*[\\p{Ll}\\p{M}]");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,}[\\p{Lu}\\p{Ll}]*");

    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ter", "ten", "zu",
            "zur", "af", "av", "el", "al", "bin", "ibn", "y", "e");

    /** Words that a body has in its name and a person has not, without their endings. */
    private static final List<String> OF_BODIES = List.of(
            "academ",
            "administrat",
            "agenc",
            "agency",
            "alliance",
            "archive",
            "arts",
            "assembl",
            "associat",
            "author",
            "bank",
            "board",
            "bureau",
            "business",
            "cent",
            "charit",
            "church",
            "clinic",
            "club",
            "coalition",
            "collaborat",
            "college",
            "colleg",
            "commission",
            "committee",
            "communit",
            "compan",
            "confederation",
            "conference",
            "congress",
            "consort",
            "corporat",
            "council",
            "court",
            "department",
            "development",
            "directorate",
            "division",
            "econom",
            "education",
            "engineer",
            "environment",
            "evidence",
            "executive",
            "facult",
            "federa",
            "firm",
            "forum",
            "foundation",
            "fund",
            "gesellschaft",
            "global",
            "government",
            "group",
            "health",
            "hospital",
            "house",
            "impact",
            "improvement",
            "inc",
            "industr",
            "informat",
            "initiativ",
            "innovation",
            "institut",
            "international",
            "journal",
            "knowledge",
            "labor",
            "league",
            "librar",
            "limited",
            "llc",
            "ltd",
            "gmbh",
            "management",
            "media",
            "medic",
            "minist",
            "mission",
            "museum",
            "nation",
            "network",
            "office",
            "organi",
            "parliament",
            "partner",
            "plc",
            "policy",
            "polic",
            "press",
            "program",
            "project",
            "public",
            "publish",
            "research",
            "royal",
            "school",
            "science",
            "secretariat",
            "section",
            "service",
            "social",
            "societ",
            "state",
            "statistic",
            "stiftung",
            "studies",
            "study",
            "support",
            "survey",
            "system",
            "task",
            "team",
            "technolog",
            "treasury",
            "trust",
            "union",
            "unit",
            "univers",
            "verein",
            "verlag",
            "world");

    private TypedName() {}

    /** Returns the names of a value, between semicolons that stand in no braces. */
    static List<String> parts(String value) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            depth = c == '{' ? depth + 1 : c == '}' ? Math.max(0, depth - 1) : depth;
            if (c == ';' && depth == 0) {
                parts.add(value.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(value.substring(start));
        return parts;
    }

    static Name read(String typed) {
        var braced = BRACED.matcher(typed.strip());
        if (braced.matches()) {
            return Name.literal(braced.group(1).strip());
        }
        return person(typed).orElseGet(() -> PlainNames.read(typed));
    }

    /** Returns what is said where a name without a comma was taken for a person. */
    static Optional<String> remark(String typed) {
        return person(typed)
                .map(person -> "'" + typed.strip() + "' is taken as a person, " + PlainNames.write(person)
                        + "; write a body in braces, {" + typed.strip() + "}");
    }

    private static Optional<Name> person(String typed) {
        String text = typed.strip();
        if (text.length() > PlainNames.MAX_LENGTH
                || text.indexOf(',') >= 0
                || !PlainNames.read(text).isLiteral()) {
            return Optional.empty();
        }
        List<String> words = List.of(text.split("\\s+", -1));
        if (words.size() < 2 || words.size() > MOST_WORDS || words.stream().anyMatch(TypedName::marksBody)) {
            return Optional.empty();
        }
        int family = words.size() - 1;
        if (!FAMILY.matcher(words.get(family)).matches()) {
            return Optional.empty();
        }
        while (family > 1 && PARTICLES.contains(words.get(family - 1))) {
            family--;
        }
        for (String given : words.subList(0, family)) {
            if (!GIVEN.matcher(given).matches()) {
                return Optional.empty();
            }
        }
        String last = String.join(" ", words.subList(family, words.size()));
        return Optional.of(PlainNames.particleApart(Name.person(last, String.join(" ", words.subList(0, family)))));
    }

    private static boolean marksBody(String word) {
        if (ACRONYM.matcher(word).matches()) {
            return true;
        }
        String folded = word.toLowerCase(Locale.ROOT);
        return OF_BODIES.stream().anyMatch(mark -> isForm(folded, mark));
    }

    // A short mark is a word of its own, a longer one the beginning of several: universit-y, -ies, -é, -ät.
    private static boolean isForm(String word, String mark) {
        return switch (mark) {
            case "cent" -> word.matches("cent(er|re|ers|res|rum|ro|rum[s]?|ral)");
            case "author" -> word.startsWith("authorit");
            case "labor" -> word.startsWith("laborator");
            case "state" -> word.equals("state") || word.equals("states");
            case "unit" -> word.matches("unit(s|ed)?");
            case "polic" -> word.equals("police");
            case "press", "bank", "house", "task", "team", "arts", "club", "firm", "fund", "inc", "llc", "ltd", "plc" ->
                word.equals(mark) || word.equals(mark + "s") || word.equals(mark + ".");
            case "church", "royal", "school", "union", "trust", "world", "court", "group", "forum", "board" ->
                word.equals(mark) || word.equals(mark + "s");
            default -> word.startsWith(mark);
        };
    }
}
