package org.kmref.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kmref.format.plaintext.tag.Lexicon;
import org.kmref.format.plaintext.tag.Lexicon.Kind;
import org.kmref.model.Name;

/** Names of people and bodies that do not exist, of many languages. */
final class MadeUpNames {

    private static final String[] STARTS = {
        "B", "Br", "C", "Ch", "D", "Dr", "F", "G", "Gr", "H", "J", "K", "Kr", "L", "M", "N", "P", "R", "S", "Sch", "St",
        "Sh", "T", "Th", "V", "W", "Z", "A", "E", "O", "I", "U", "Zh", "Kh", "Ts", "Y"
    };
    private static final String[] MIDDLES = {
        "a", "e", "i", "o", "u", "ar", "er", "an", "en", "in", "on", "al", "el", "ol", "or", "ur", "au", "ei", "ie",
        "oo", "am", "im", "ad", "ed", "os", "ass", "ill", "ell", "ock", "agn", "ev", "av", "ik", "ud", "och", "ö", "ü",
        "á", "é"
    };
    private static final String[] ENDS = {
        "son", "sen", "mann", "man", "er", "ski", "sky", "ov", "ova", "ev", "ez", "ini", "etti", "eau", "ard", "berg",
        "stein", "ström", "lund", "ton", "ley", "ham", "ford", "well", "es", "os", "a", "o", "i", "ic", "ić", "vić",
        "enko", "uk", "ian", "yan", "oglu", "lu", "oka", "mura", "moto", "awa", "ger", "ner", "ling", "feld", "dt",
        "ck", "x", "ier", "in", "ot", "et", "ini", "acci", "ante", "as", "is", "opoulos", "idis", "ai", "en", "n", "t"
    };

    private final Chance chance;
    private final WordLists lists;
    private final List<String> given;
    private final List<String> family;
    private final List<String> particles = List.of(
            "van", "von", "de", "van der", "van den", "de la", "del", "di", "du", "da", "dos", "le", "ter", "della",
            "von der", "den", "El", "Al", "De", "Van", "Le", "Da", "Di", "Van der");

    MadeUpNames(Chance chance, WordLists lists, Lexicon lexicon) {
        this.chance = chance;
        this.lists = lists;
        this.given = lexicon.words(Kind.GIVEN);
        this.family = lexicon.words(Kind.FAMILY);
    }

    /** Returns authors, as many as works of the kind have. */
    List<Name> authors(boolean many) {
        int count = many
                ? chance.of(1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 7, 8, 10, 13)
                : chance.of(1, 1, 1, 1, 1, 2, 2, 2, 3, 4);
        return people(count);
    }

    List<Name> people(int count) {
        boolean initials = chance.is(0.35);
        List<Name> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            names.add(person(initials));
        }
        return names;
    }

    Name person(boolean initials) {
        String first = initials ? initial() : given();
        int more = chance.weighted(55, 38, 6, 1);
        StringBuilder all = new StringBuilder(first);
        for (int i = 0; i < more; i++) {
            boolean whole = !initials && chance.is(0.25);
            all.append(chance.is(0.06) ? "-" : " ").append(whole ? given() : initial());
        }
        Name name = Name.person(family(), all.toString());
        if (chance.is(0.035)) {
            name = chance.is(0.5)
                    ? name.withNonDroppingParticle(chance.of(particles))
                    : name.withDroppingParticle(chance.of("van", "von", "de", "d’", "du"));
        }
        if (chance.is(0.012)) {
            name = name.withSuffix(chance.of("Jr.", "Jr", "III", "II", "Sr."));
        }
        return name;
    }

    private String initial() {
        return chance.is(0.02)
                ? chance.of("Yu.", "Ch.", "Th.", "Ph.", "É.", "Ö.")
                : (char) ('A' + chance.below(26)) + ".";
    }

    String given() {
        return capitalized(chance.is(0.85) ? accented(chance.of(given)) : pseudo(0));
    }

    String family() {
        String one = chance.is(0.5) ? accented(chance.of(family)) : pseudo(1);
        one = capitalized(one);
        if (chance.is(0.02)) {
            one = chance.of("Mc", "Mac", "O’", "O'", "D’", "De", "La", "Fitz") + one;
        }
        if (chance.is(0.03)) {
            one = one + (chance.is(0.75) ? "-" : " ") + capitalized(chance.of(family));
        }
        return one;
    }

    String pseudo(int middles) {
        StringBuilder out = new StringBuilder(chance.of(STARTS));
        int count = middles == 0 ? chance.between(0, 1) : chance.weighted(15, 60, 25);
        out.append(chance.of(MIDDLES));
        for (int i = 0; i < count; i++) {
            out.append(chance.of(
                    "b", "d", "g", "k", "l", "m", "n", "r", "s", "t", "v", "z", "st", "nd", "ll", "rr", "ch"));
            out.append(chance.of(MIDDLES));
        }
        return out.append(chance.of(ENDS)).toString();
    }

    private String accented(String word) {
        if (!chance.is(0.12)) {
            return word;
        }
        int at = chance.below(word.length());
        String to = switch (word.charAt(at)) {
            case 'a' -> chance.of("á", "ä", "à", "ã", "å");
            case 'e' -> chance.of("é", "è", "ë", "ê");
            case 'i' -> chance.of("í", "ï", "î");
            case 'o' -> chance.of("ó", "ö", "ô", "õ", "ø");
            case 'u' -> chance.of("ú", "ü", "û");
            case 'n' -> "ñ";
            case 'c' -> chance.of("ç", "ć", "č");
            case 's' -> chance.of("š", "ś", "ş");
            case 'z' -> chance.of("ž", "ż");
            default -> String.valueOf(word.charAt(at));
        };
        return word.substring(0, at) + to + word.substring(at + 1);
    }

    static String capitalized(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Returns a body as author. */
    Name body() {
        String noun = capitalized(chance.of(lists.get("en noun")));
        if (chance.is(0.3)) {
            return Name.literal(
                    switch (chance.below(5)) {
                        case 0 ->
                            pseudo(0).toUpperCase(Locale.ROOT) + chance.of(" Collaboration", " collaboration", "");
                        case 1 ->
                            chance.of("U.S. ", "US ", "", "UK ") + chance.of("Department", "Ministry", "Board") + " of "
                                    + noun;
                        case 2 ->
                            family() + " " + noun + chance.of(" Team", " Group", " Office", " Bureau", " Foundation");
                        case 3 ->
                            noun + chance.of(" Study", " Research Group", " Working Party", " Consortium", " Program");
                        default ->
                            noun + " and " + capitalized(chance.of(lists.get("en noun")))
                                    + chance.of(" Study", " Society");
                    });
        }
        return Name.literal(
                chance.is(0.7)
                        ? chance.of(lists.get("body"))
                        : chance.of("National ", "International ", "European ", "American ", "Royal ", "")
                                + chance.of(
                                        "Institute",
                                        "Council",
                                        "Committee",
                                        "Association",
                                        "Society",
                                        "Commission",
                                        "Agency",
                                        "Working Group")
                                + chance.of(" of ", " for ", " on ")
                                + capitalized(chance.of(lists.get("en noun"))));
    }
}
