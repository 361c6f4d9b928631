package org.kmref.format.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.plaintext.tag.Lexicon;
import org.kmref.format.plaintext.tag.Lexicon.Kind;
import org.kmref.format.plaintext.tag.Words;
import org.kmref.format.text.PlainNames;
import org.kmref.model.Name;

/**
 * A list of names as references print it, in one of the many orders: {@code Rumelhart, D. E., & Hinton, G. E.}, {@code D. E. Rumelhart and
 * G. E. Hinton}, {@code Rumelhart DE, Hinton GE}, {@code Rumelhart, David, and Geoffrey Hinton}.
 */
final class NameLists {

    private static final String AND = "(?:and|AND|And|und|UND|et|ET|y|e|en|og|och|и|ve|i|con|with|&|＆|\\+)";
    private static final Pattern CONJUNCTION = Pattern.compile("\\s*,?\\s+" + AND + "\\s+(?=\\S)|\\s*[&＆]\\s*");
    // Before initials that a family name follows: "Diemand J." is one name.
    private static final Pattern GLUED = Pattern.compile(
            "(?<=\\p{Ll})and (?=(?:\\p{Lu}\\s?\\.[\\s-]?)+\\p{Lu}\\p{Ll})" + "|(?<=\\s)(?:and|et)(?=\\p{Lu}\\s?\\.)");
    private static final Pattern OTHERS = Pattern.compile(
            "[\\s,;&(]*(?:\\b(?:and|und|&)\\s+)?(?:\\bet\\.?\\s?al(?:ii|\\b)\\.?|\\band\\s+others\\b|\\bet\\s+coll\\b\\.?|\\bm\\.\\s?fl\\.|\\be\\.\\s?a\\.$|\\by\\s+otros\\b|\\be\\s+outros\\b|\\bet\\s+autres\\b|\\bi\\s+in\\.|\\bu\\s?a\\.$|\\bym\\.|(?-i:\\bu\\.\\s?a\\.)|\\betc\\b\\.?|\\bi"
                    + " in\\.|等|외|\\b[eе]t\\s*a[l1]\\b\\.?|и др\\.?|…|\\.\\.\\.).*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ROLE_BEFORE = Pattern.compile(
            "^(?:in\\s*:?\\s+)?(?:edited(?:\\s+and\\s+translated)?\\s*by|ed\\.?\\s+by|eds?\\.(?=\\s)|translated\\s+(?:by|from.*?"
                    + " by)|trans\\.?\\s+by|transl?\\.|hrsg\\.?\\s*(?:von)?|herausgegeben\\s+von|hg\\.\\s*(?:v\\.|von)?|sous\\s+la\\s+dir(?:ection|\\.)\\s+de|dir\\.(?:\\s+by)?|directed\\s+by|édité\\s+par|trad(?:uit)?\\.?\\s*(?:par|de)?|a\\s+cura\\s+di|red\\.|org\\.|coord\\.|übers\\.?\\s*(?:von)?|prod(?:uced)?\\.?(?:\\s+by)?|par|by)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ROLE_AFTER = Pattern.compile(
            "[\\s,;.]*[(\\[]?\\s*\\b(?:eds?|editors?|hrsg|hg|éds?|dirs?|orgs?|coords?|comps?|red|trans|transl|translators?|producers?|directors?|ed\\."
                    + " and trans|a cura di|herausgeber|編|편|主编)\\b\\.?\\s*[)\\]]?[\\s,.;:]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern INITIALS = Pattern.compile(
            "(?:" + "(?:\\p{Lu}\\p{M}?\\p{Ll}?\\.?[ -]?){1,4}|(?:\\p{Lu}\\p{Ll}{0,2}\\.[ -]?){1,4}|\\p{Lu}{1,4}\\.?"
                    + ")(?:\\s*(?:van|von|de|der|den|du|la|le|di|da|del|ter|te|dos|zu|d[’'])){0,3}");
    // With nothing but a space between two names: "Cramer, H. Beckett, K. and Baxter, H."
    private static final Pattern SPACED =
            Pattern.compile("((?:\\p{Ll}{2,4} ){0,2}\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?),"
                    + " ?((?:\\p{Lu}\\p{M}?\\.[ -]?){1,4})(?:" + AND + " |(?=\\p{L})|$)");
    private static final Pattern DASHES = Pattern.compile("[-–—_\\s.,]{2,}");

    private final Lexicon lexicon;
    private final WholeName wholes;

    NameLists(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.wholes = new WholeName(lexicon);
    }

    /** What one stretch of a list between its separators is. */
    private enum AtomKind {
        INITIALS,
        SUFFIX,
        WHOLE,
        WORDS
    }

    private record Atom(String text, AtomKind kind, boolean afterAnd) {}

    /** Returns the names that are printed; "et al." is left out. */
    List<Name> read(String printed) {
        String text = cleaned(printed);
        Matcher others = OTHERS.matcher(text);
        boolean more = others.find() && others.start() > 0;
        if (more) {
            text = text.substring(0, others.start());
        }
        text = bare(text);
        List<Name> names = new ArrayList<>();
        if (text.isEmpty() || DASHES.matcher(text).matches()) {
            return names;
        }
        if (isEastAsian(text)) {
            for (String one : text.split("[,.、·・;；，&]|\\s+and\\s+|\\s*/\\s*", 0)) {
                if (!one.isBlank()) {
                    names.add(Name.literal(one.strip()));
                }
            }
        } else if (spaced(text, names)) {
            return names;
        } else if (isBody(text)) {
            names.add(Name.literal(text));
        } else {
            people(text, names);
        }
        return names;
    }

    private static boolean spaced(String text, List<Name> names) {
        Matcher one = SPACED.matcher(text);
        int at = 0;
        while (at < text.length() && one.region(at, text.length()).lookingAt()) {
            WholeName.add(names, one.group(1), one.group(2));
            at = one.end();
        }
        if (at < text.length() || names.size() < 2) {
            names.clear();
            return false;
        }
        return true;
    }

    private static String cleaned(String printed) {
        String text = printed.replace('\u00A0', ' ').replace('’', '’');
        text = text.replaceAll("\\s+([.,;:])", "$1 ").replaceAll("\\s{2,}", " ");
        text = text.replaceAll("(?<=[,;])(?=\\p{L})", " ").replaceAll("\\s+", " ");
        text = text.replaceFirst("\\.{2}$", ".");
        text = GLUED.matcher(text).replaceAll(" and ");
        return text.replaceAll("(?<=\\p{L})\\s?[-‐‑–]\\s?(?=\\p{L})", "-").strip();
    }

    private String bare(String text) {
        String now = ROLE_BEFORE.matcher(FieldTexts.trimmed(text)).replaceFirst("");
        for (int i = 0; i < 2; i++) {
            now = ROLE_AFTER.matcher(now).replaceFirst("");
        }
        boolean initialAtEnd = now.matches("(?s).*\\p{Lu}\\.?") && text.contains(now + ".");
        now = FieldTexts.trimmed(now);
        return initialAtEnd && !now.endsWith(".") ? now + "." : now;
    }

    private static boolean isEastAsian(String text) {
        int ideographs = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x2E80 && Character.isLetter(c)) {
                ideographs++;
            } else if (Character.isLetter(c)) {
                letters++;
            }
        }
        return ideographs > letters;
    }

    private boolean isBody(String text) {
        if ((text.matches(".*\\b\\p{Lu}\\..*") && !text.contains("U.S."))
                || text.matches(".*,\\s\\p{Lu}{1,2}(?:,.*|$)")) {
            return false;
        }
        int bodies = 0;
        boolean stops = false;
        String[] words = text.split("[\\s,;/-]+", 0);
        for (String word : words) {
            String folded = Words.folded(word.replaceAll("[.()]", ""));
            int kinds = lexicon.kinds(folded);
            if ((kinds & Kind.INSTITUTION.bit()) != 0 && folded.length() > 2) {
                bodies++;
            }
            stops |= folded.equals("of")
                    || folded.equals("for")
                    || folded.equals("the")
                    || folded.equals("fur")
                    || folded.equals("collaboration");
        }
        return (bodies > 0 && (stops || bodies > 1 || text.indexOf(',') < 0)) || (stops && text.indexOf(',') < 0);
    }

    private void people(String text, List<Name> names) {
        if (text.indexOf(';') >= 0 || text.contains("/ ") || text.contains(" /") || text.contains(" • ")) {
            for (String one : text.split("\\s*;\\s*(?:" + AND + "\\s+)?|\\s*/\\s*| • ", 0)) {
                List<Atom> atoms = atoms(one);
                if (atoms.size() > 3) {
                    sequence(atoms, names);
                } else {
                    single(atoms, names);
                }
            }
            return;
        }
        sequence(atoms(text), names);
    }

    private void single(List<Atom> atoms, List<Name> names) {
        boolean joined = atoms.stream().skip(1).anyMatch(Atom::afterAnd);
        if (atoms.size() == 2 && !joined) {
            WholeName.add(names, atoms.get(0).text(), atoms.get(1).text());
        } else {
            sequence(atoms, names);
        }
    }

    private List<Atom> atoms(String text) {
        List<Atom> atoms = new ArrayList<>();
        String marked = CONJUNCTION.matcher(text).replaceAll("\u0001");
        boolean afterAnd = false;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= marked.length(); i++) {
            char c = i < marked.length() ? marked.charAt(i) : ',';
            if (c == ',' || c == '\u0001') {
                String one = FieldTexts.trimmed(word.toString());
                if (!one.isEmpty()) {
                    String printed = word.toString().strip();
                    boolean stopped = printed.endsWith(".") && printed.startsWith(one);
                    atoms.add(new Atom(stopped ? one + "." : one, kind(one), afterAnd));
                    afterAnd = false;
                }
                word.setLength(0);
                afterAnd |= c == '\u0001';
            } else {
                word.append(c);
            }
        }
        return atoms;
    }

    private AtomKind kind(String text) {
        if (isSuffix(text)) {
            return AtomKind.SUFFIX;
        }
        if (INITIALS.matcher(text).matches()
                && !(text.length() > 3 && text.indexOf('.') < 0 && text.indexOf(' ') < 0)) {
            return AtomKind.INITIALS;
        }
        String[] words = text.split("\\s+", 0);
        if (words.length > 2 && isSuffix(words[words.length - 1]) && WholeName.isInitials(words[words.length - 2])) {
            return AtomKind.WHOLE;
        }
        if (words.length == 1) {
            return text.matches("(?:\\p{Lu}\\.-?)+\\p{Lu}\\p{L}+.*") ? AtomKind.WHOLE : AtomKind.WORDS;
        }
        if (WholeName.isInitials(words[0]) || WholeName.isInitials(words[words.length - 1])) {
            return AtomKind.WHOLE;
        }
        int capitals = 0;
        for (String word : words) {
            capitals += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        }
        return capitals > 1 ? AtomKind.WHOLE : AtomKind.WORDS;
    }

    private boolean isSuffix(String word) {
        return wholes.isSuffix(word);
    }

    private boolean isParticle(String word) {
        return wholes.isParticle(word);
    }

    private boolean isGiven(String text) {
        String[] words = text.split("[\\s-]+", 0);
        String first = Words.folded(words[0].replace(".", ""));
        boolean known = (lexicon.kinds(first) & Kind.GIVEN.bit()) != 0;
        return known
                || WholeName.isInitials(words[words.length - 1])
                || (WholeName.isInitials(words[0]) && words.length == 1);
    }

    private void sequence(List<Atom> atoms, List<Name> names) {
        boolean inverted = isInverted(atoms);
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            Atom next = i + 1 < atoms.size() ? atoms.get(i + 1) : null;
            boolean pairs = next != null && !next.afterAnd();
            if (atom.kind() == AtomKind.SUFFIX && !names.isEmpty()) {
                Name last = names.remove(names.size() - 1);
                names.add(last.isLiteral() ? last : last.withSuffix(atom.text()));
                continue;
            }
            if (atom.kind() == AtomKind.INITIALS
                    && !names.isEmpty()
                    && names.get(names.size() - 1).given().isEmpty()) {
                Name last = names.remove(names.size() - 1);
                names.add(PlainNames.particleApart(Name.person(last.familyName(), atom.text())));
                continue;
            }
            if (next != null && pairs && next.kind() == AtomKind.INITIALS && !WholeName.hasInitials(atom.text())) {
                WholeName.add(names, atom.text(), next.text());
                inverted = true;
                i++;
                continue;
            }
            if (next != null
                    && pairs
                    && next.kind() != AtomKind.SUFFIX
                    && isPair(atom, next, inverted, i == 0 ? 2 : atoms.size())) {
                WholeName.add(names, atom.text(), next.text());
                inverted = true;
                i++;
                continue;
            }
            wholes.read(names, atom.text());
        }
    }

    // Whether the first name is written family name first, with a whole given name behind the comma.
    private boolean isInverted(List<Atom> atoms) {
        if (atoms.size() < 2) {
            return false;
        }
        String family = atoms.get(0).text();
        boolean led = isParticle(family.split("\\s+", 2)[0]);
        if (isFirstAlone(atoms)) {
            return true;
        }
        if (atoms.get(0).kind() != AtomKind.WORDS
                && !led
                && (atoms.size() > 2 || isGiven(family) || WholeName.hasInitials(family))) {
            return false;
        }
        Atom given = atoms.get(1);
        boolean words = given.kind() == AtomKind.WORDS || given.kind() == AtomKind.WHOLE;
        if (!words || given.afterAnd() || WholeName.isInitials(given.text().split("\\s+", 2)[0])) {
            return false;
        }
        boolean twoWholes = atoms.get(0).kind() == AtomKind.WHOLE && given.kind() == AtomKind.WHOLE;
        if ((atoms.size() == 2 && !twoWholes) || isGiven(given.text())) {
            return true;
        }
        if (twoWholes && atoms.size() == 2) {
            return false;
        }
        boolean whole = false;
        boolean even = atoms.size() % 2 == 0;
        for (int i = 2; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            whole |= atom.kind() == AtomKind.WHOLE && !WholeName.isInitials(lastWord(atom.text()));
            even &= atom.kind() == AtomKind.WORDS && (!atom.afterAnd() || i % 2 == 0);
        }
        return atoms.get(2).afterAnd() && (whole || even);
    }

    // One word, and nothing but whole names after it: the first author is inverted and no other, or each is.
    private static boolean isFirstAlone(List<Atom> atoms) {
        if (atoms.size() < 3
                || atoms.get(0).text().indexOf(' ') >= 0
                || atoms.get(0).kind() != AtomKind.WORDS
                || atoms.get(1).afterAnd()) {
            return false;
        }
        boolean wholes = true;
        boolean pairs = atoms.size() % 2 == 0;
        for (int i = 2; i < atoms.size(); i++) {
            boolean whole = atoms.get(i).kind() == AtomKind.WHOLE
                    && !WholeName.isInitials(lastWord(atoms.get(i).text()));
            wholes &= whole;
            pairs &= whole == (i % 2 == 1);
        }
        return wholes || pairs;
    }

    private boolean isPair(Atom atom, Atom next, boolean likely, int count) {
        if (!likely) {
            return false;
        }
        if (atom.kind() != AtomKind.WORDS && !isDoubleFamily(atom, next, count)) {
            return false;
        }
        if (next.kind() == AtomKind.WHOLE) {
            boolean given = count == 2 || isGiven(next.text());
            return given && !WholeName.isInitials(next.text().split("\\s+", 2)[0]);
        }
        return next.kind() == AtomKind.WORDS;
    }

    private boolean isDoubleFamily(Atom atom, Atom next, int count) {
        return !WholeName.hasInitials(atom.text())
                && !isGiven(atom.text())
                && (count == 2 || WholeName.isInitials(lastWord(next.text())))
                && atom.text().split("\\s+", 5).length <= 3;
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
