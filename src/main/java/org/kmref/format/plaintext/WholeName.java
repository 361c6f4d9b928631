package org.kmref.format.plaintext;

import java.util.List;
import java.util.Locale;
import org.kmref.format.plaintext.tag.Lexicon;
import org.kmref.format.plaintext.tag.Lexicon.Kind;
import org.kmref.format.plaintext.tag.Words;
import org.kmref.format.text.PlainNames;
import org.kmref.model.Name;

/** One name with all its parts and no comma in it, the family name first or last: {@code D. E. Rumelhart}, {@code Smith SC Jr}. */
final class WholeName {

    private final Lexicon lexicon;

    WholeName(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    // Four capitals without a full stop are a family name in capitals.
    static boolean isInitials(String word) {
        return word.matches("(?:\\p{Lu}\\p{M}?\\.-?){1,4}(?:\\p{Lu}\\p{M}?)?|(?:\\p{Lu}\\p{M}?-?){1,3}\\.?"
                + "|\\p{Lu}\\p{Ll}?\\.(?:-?\\p{Lu}\\.)*");
    }

    static boolean hasInitials(String text) {
        String[] words = text.split("\\s+", 0);
        return (words.length > 1 && (isInitials(words[0]) || isInitials(words[words.length - 1])))
                || text.matches("(?:\\p{Lu}\\.-?)+\\p{Lu}\\p{L}+.*");
    }

    boolean isSuffix(String word) {
        String folded = Words.folded(word.replace(".", ""));
        return (lexicon.kinds(folded) & Kind.SUFFIX.bit()) != 0 && !folded.equals("i");
    }

    boolean isParticle(String word) {
        return Character.isLowerCase(word.codePointAt(0))
                || ((lexicon.kinds(Words.folded(word)) & Kind.PARTICLE.bit()) != 0 && word.length() < 4);
    }

    private boolean isKnown(String word, Kind kind) {
        return (lexicon.kinds(Words.folded(word.replaceAll("-.*", ""))) & kind.bit()) != 0;
    }

    /** Adds the name that a text is. */
    void read(List<Name> names, String text) {
        String spaced = text.replaceAll("(?<=\\p{Lu}\\.)(?=\\p{Lu}\\p{Ll})", " ")
                .replaceAll("(?<=\\p{Lu}\\.)(?=\\p{Ll}{2,3} ?\\p{Lu})", " ");
        String[] words = spaced.split("\\s+", 0);
        int n = words.length;
        if (n == 1) {
            add(names, spaced, "");
            return;
        }
        String suffix = n > 2 && isSuffix(words[n - 1]) ? words[--n] : "";
        int family = familyFirst(words, n);
        if (family > 0) {
            add(names, join(words, 0, family), join(words, family, n), suffix);
            return;
        }
        int from = familyLast(words, n);
        add(names, join(words, from, n), join(words, 0, from), suffix);
    }

    /** Returns how many words the family name has where it is first, else 0. */
    private int familyFirst(String[] words, int n) {
        String first = words[0];
        String last = words[n - 1];
        if (isInitials(last) && !isInitials(first)) {
            int end = n - 1;
            while (end > 1 && isInitials(words[end - 1])) {
                end--;
            }
            return end;
        }
        boolean upperFirst = isUpper(first) && !isUpper(last);
        boolean givenLast =
                n == 2 && isKnown(last, Kind.GIVEN) && !isKnown(last, Kind.FAMILY) && !isKnown(first, Kind.GIVEN);
        if (isInitials(first) || !(upperFirst || givenLast)) {
            return 0;
        }
        int end = 1;
        while (end < n - 1 && isUpper(words[end]) && upperFirst) {
            end++;
        }
        return end;
    }

    /** Returns the first word of the family name where it is last. */
    private int familyLast(String[] words, int n) {
        for (int k = 1; k < n - 1; k++) {
            if (Character.isLowerCase(words[k].codePointAt(0)) && isParticle(words[k])) {
                return k;
            }
        }
        String last = words[n - 1];
        int from = n - 1;
        while (from > 1
                && (isParticle(words[from - 1])
                        || (isUpper(words[from - 1])
                                && isUpper(last)
                                && !isInitials(words[from - 1])
                                && !isUpper(words[0])))) {
            from--;
        }
        return from;
    }

    private static boolean isUpper(String word) {
        return word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT)) && word.indexOf('.') < 0;
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", List.of(words).subList(from, to));
    }

    static void add(List<Name> names, String family, String given) {
        add(names, family, given, "");
    }

    private static void add(List<Name> names, String family, String given, String suffix) {
        String name = FieldTexts.trimmed(family);
        if (name.isEmpty() || !name.codePoints().anyMatch(Character::isLetter)) {
            return;
        }
        Name person = Name.person(name, given.strip());
        names.add(PlainNames.particleApart(suffix.isEmpty() ? person : person.withSuffix(suffix)));
    }
}
