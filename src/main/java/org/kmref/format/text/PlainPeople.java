package org.kmref.format.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kmref.model.Name;

/** Names in forms that write people {@code First Last}: a name without a comma is one, but where its words say that it is a body. */
public final class PlainPeople {

    private static final int MOST_WORDS = 7;
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "jnr", "snr", "ii", "iii", "iv");
    private static final Set<String> OF_A_BODY = Set.of(
            "&",
            "academy",
            "agency",
            "alliance",
            "and",
            "association",
            "authority",
            "board",
            "bureau",
            "center",
            "centre",
            "centro",
            "club",
            "co",
            "collaboration",
            "college",
            "commission",
            "committee",
            "community",
            "company",
            "consortium",
            "corp",
            "corporation",
            "council",
            "department",
            "dept",
            "division",
            "editors",
            "et",
            "federation",
            "for",
            "foundation",
            "fund",
            "für",
            "gesellschaft",
            "gmbh",
            "government",
            "group",
            "hochschule",
            "hospital",
            "inc",
            "initiative",
            "institut",
            "institute",
            "institution",
            "instituto",
            "investigators",
            "laboratories",
            "laboratory",
            "library",
            "limited",
            "llc",
            "ltd",
            "ministry",
            "museum",
            "nations",
            "network",
            "nhs",
            "of",
            "office",
            "organisation",
            "organization",
            "parliament",
            "press",
            "program",
            "programme",
            "project",
            "publishers",
            "publishing",
            "school",
            "service",
            "services",
            "society",
            "staff",
            "team",
            "the",
            "trust",
            "und",
            "union",
            "universidad",
            "universidade",
            "universität",
            "universiteit",
            "university",
            "université",
            "verein",
            "verlag");

    private PlainPeople() {}

    public static List<Name> read(List<String> lines) {
        return PlainNames.readAll(NameLines.of(lines), PlainPeople::read);
    }

    public static Name read(String line) {
        String text = line.strip();
        Name read = PlainNames.read(text);
        String[] words = text.split("\\s+", MOST_WORDS + 1);
        return read.isLiteral() && isPerson(words) ? person(words) : read;
    }

    private static boolean isPerson(String[] words) {
        if (words.length < 2 || words.length > MOST_WORDS || !isUpper(words[0]) || !isUpper(words[words.length - 1])) {
            return false;
        }
        boolean lower = false;
        for (String word : words) {
            String plain = word.replaceAll("[.,]+$", "").toLowerCase(Locale.ROOT);
            boolean letters =
                    word.codePoints().allMatch(c -> Character.isLetter(c) || isMark(c) || ".'’‐-".indexOf(c) >= 0);
            if (!letters || OF_A_BODY.contains(plain)) {
                return false;
            }
            lower |= word.codePoints().anyMatch(Character::isLowerCase);
        }
        // All in capitals, of a body as of a person: only what has small letters is told.
        return lower;
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isUpper(String word) {
        int first = word.codePointAt(0);
        boolean elided = word.length() > 2 && (word.charAt(1) == '\'' || word.charAt(1) == '’');
        return Character.isUpperCase(first) || (elided && Character.isUpperCase(word.codePointAt(2)));
    }

    private static Name person(String[] words) {
        int end = words.length;
        String suffix = "";
        if (end > 2 && SUFFIXES.contains(words[end - 1].replace(".", "").toLowerCase(Locale.ROOT))) {
            suffix = words[--end];
        }
        int family = end - 1;
        // Particles stand with the family name.
        while (family > 1 && Character.isLowerCase(words[family - 1].codePointAt(0))) {
            family--;
        }
        return PlainNames.particleApart(Name.person(joined(words, family, end), joined(words, 0, family))
                .withSuffix(suffix));
    }

    private static String joined(String[] words, int from, int to) {
        return String.join(" ", List.of(words).subList(from, to));
    }
}
