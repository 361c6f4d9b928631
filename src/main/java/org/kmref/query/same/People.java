package org.kmref.query.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.Nearest;
import org.kmref.query.text.Folding;

/** Whoever made a work, as their names are compared. */
record People(List<Person> persons) {
    // The short name of a body behind its long one.
    private static final Pattern BESIDE = Pattern.compile("\\s*\\([^)]*\\)$");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,4}");
    private static final Set<String> LITTLE = Set.of("of", "the", "and", "for", "de");
    // As they sound.
    private static final Set<String> NOBODY = Set.of("et al", "al", "others", "anonimous", "anon", "n n", "unknovn");

    /**
     * A person or a body.
     *
     * @param family the words of the family name or of the body's name, as they sound
     * @param given the given names or initials, folded
     * @param initials the first letters of a body's words: {@code who}
     */
    record Person(List<String> family, List<String> given, String initials) {
        boolean isNobody() {
            return family.isEmpty() || (family.size() < 3 && NOBODY.contains(String.join(" ", family)));
        }
    }

    /** How two lists of names stand to each other. */
    enum Agreement {
        /** The same people, as far as both name them. */
        YES,
        /** Some of them, in another order. */
        PARTLY,
        /** One list, or both, are empty. */
        UNKNOWN,
        NO
    }

    static People of(Item item) {
        List<Person> persons = new ArrayList<>();
        for (Name name : item.creators()) {
            Person person = person(name);
            if (!person.isNobody()) {
                persons.add(person);
            }
        }
        return new People(persons);
    }

    private static Person person(Name name) {
        List<String> family = Folding.words(BESIDE.matcher(name.isLiteral() ? name.literal() : name.familyName())
                .replaceAll(""));
        List<String> given = name.isLiteral() ? List.of() : Folding.words(apart(name.given()));
        StringBuilder initials = new StringBuilder();
        for (String word : family) {
            if (!LITTLE.contains(word)) {
                initials.append(word.charAt(0));
            }
        }
        return new Person(family.stream().map(Letters::sound).toList(), given, initials.toString());
    }

    /** Returns the first family name as it sounds, or the empty string. */
    String first() {
        return persons.isEmpty()
                ? ""
                : persons.get(0).family().get(persons.get(0).family().size() - 1);
    }

    Agreement with(People other) {
        if (persons.isEmpty() || other.persons.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        int common = 0;
        List<Person> left = new ArrayList<>(other.persons);
        for (Person person : persons) {
            int at = find(person, left);
            if (at >= 0) {
                left.remove(at);
                common++;
            }
        }
        int fewer = Math.min(persons.size(), other.persons.size());
        boolean firstAlike = isSame(persons.get(0), other.persons.get(0));
        if (firstAlike && common * 2 >= fewer) {
            return Agreement.YES;
        }
        // The first two may be swapped, or one left out.
        if (fewer > 1 && common * 3 >= fewer * 2) {
            return common == fewer ? Agreement.YES : Agreement.PARTLY;
        }
        return common > 0 && fewer == 1 ? Agreement.PARTLY : Agreement.NO;
    }

    private static int find(Person person, List<Person> among) {
        for (int i = 0; i < among.size(); i++) {
            if (isSame(person, among.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSame(Person one, Person other) {
        if (sameFamily(one.family(), other.family())) {
            return !inConflict(one.given(), other.given());
        }
        return isAcronym(one, other) || isAcronym(other, one) || isTurned(one, other) || isTurned(other, one);
    }

    // WHO is the World Health Organization; NICE leaves out the Health of its name.
    private static boolean isAcronym(Person shorter, Person longer) {
        if (shorter.family().size() != 1
                || longer.family().size() < 2
                || !shorter.given().isEmpty()) {
            return false;
        }
        String acronym = shorter.family().get(0);
        String initials = Letters.sound(longer.initials());
        return acronym.length() > 1
                && initials.length() - acronym.length() <= 1
                && Letters.abbreviates(acronym, initials);
    }

    // Family and given name swapped, or all of it in one piece.
    private static boolean isTurned(Person one, Person other) {
        List<String> whole =
                new ArrayList<>(one.given().stream().map(Letters::sound).toList());
        whole.addAll(one.family());
        List<String> turned = new ArrayList<>(other.family());
        turned.addAll(other.given().stream().map(Letters::sound).toList());
        if (whole.size() < 2 || whole.size() != turned.size()) {
            return false;
        }
        whole.sort(null);
        turned.sort(null);
        return whole.equals(turned)
                && whole.stream().filter(word -> word.length() > 1).count() > 1;
    }

    private static boolean sameFamily(List<String> one, List<String> other) {
        String left = String.join("", one);
        String right = String.join("", other);
        if (left.equals(right)
                || (Math.min(left.length(), right.length()) >= 5 && Nearest.distance(left, right, 1) <= 1)) {
            return true;
        }
        // Particles left out, or half of a double name: van der Graaf and Graaf, Rycroft-Malone and Malone.
        List<String> shorter = one.size() < other.size() ? one : other;
        List<String> longer = one.size() < other.size() ? other : one;
        boolean end = shorter.size() < longer.size()
                && longer.size() <= 4
                && longer.get(longer.size() - 1).equals(shorter.get(shorter.size() - 1));
        return end && String.join("", shorter).length() > 2;
    }

    // J. is John; J. K. is not J. G.; John is not James.
    private static boolean inConflict(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            String a = one.get(i);
            String b = other.get(i);
            boolean fits = a.charAt(0) == b.charAt(0)
                    && (a.length() == 1 || b.length() == 1 || a.startsWith(b) || b.startsWith(a) || alike(a, b));
            if (!fits) {
                return !alike(a, b);
            }
        }
        return false;
    }

    private static boolean alike(String one, String other) {
        String a = Letters.sound(one);
        String b = Letters.sound(other);
        return a.equals(b) || (Math.min(a.length(), b.length()) >= 4 && Nearest.distance(a, b, 1) <= 1);
    }

    // JG are two initials.
    private static String apart(String given) {
        return INITIALS.matcher(given.strip()).matches()
                ? String.join(" ", given.strip().split("(?<=.)(?=.)", -1))
                : given;
    }
}
