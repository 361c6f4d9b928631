package org.kmref.csl.render.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kmref.csl.locale.CslLocale;
import org.kmref.csl.render.text.Formatter;
import org.kmref.csl.render.text.Node;
import org.kmref.csl.render.text.RichTextReader;
import org.kmref.csl.style.Element.TermForm;
import org.kmref.csl.style.Formatting;
import org.kmref.csl.style.LocaleData.Term;
import org.kmref.csl.style.NameOptions.And;
import org.kmref.csl.style.NameOptions.Form;
import org.kmref.csl.style.NameOptions.Precedes;
import org.kmref.csl.style.NameOptions.SortOrder;
import org.kmref.csl.style.StyleSheet.Demote;
import org.kmref.model.Name;

/** Writes lists of names. See <a href="https://docs.citationstyles.org/en/stable/specification.html#name">CSL 1.0.2, name</a>. */
public final class NameWriter {

    /** How much of a given name is shown. */
    public enum Given {
        /** As the style says: nothing, initials or all. */
        STYLE,
        INITIALS,
        FULL
    }

    /** Says how much of the given name each name of a list shows. */
    public interface Expansion {
        Given of(Name name, int index);
    }

    // Languages whose typography leaves no particle at the end of a line.
    private static final Set<String> UNBROKEN = Set.of("cs", "fr", "ru");

    private final CslLocale locale;
    private final Formatter looks;
    private final Demote demote;
    private final String afterParticle;

    public NameWriter(CslLocale locale, Formatter looks, Demote demote) {
        this.locale = locale;
        this.looks = looks;
        this.demote = demote;
        this.afterParticle = UNBROKEN.contains(locale.javaLocale().getLanguage()) ? "\u00A0" : " ";
    }

    /**
     * Returns a list of names.
     *
     * @param shown how many before {@code et al.}; all where it is not less than there are
     * @param sorting whether the text is a sort key, in which particles may stand elsewhere
     */
    public Node list(List<Name> names, int shown, NameStyle style, Expansion expansion, boolean sorting) {
        int named = Name.goesOn(names) ? names.size() - 1 : names.size();
        int count = Math.max(1, Math.min(shown, named));
        List<Node> written = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Name name = names.get(i);
            written.add(dressed(name, i, style, expansion.of(name, i), sorting));
        }
        if (count < names.size()) {
            return abbreviated(names, written, style, expansion, sorting);
        }
        if (count == 1 || style.and().isEmpty() || sorting) {
            return Node.join(written, style.delimiter());
        }
        Node last = written.remove(count - 1);
        boolean inverted = isInverted(names.get(count - 2), count - 2, style, Given.STYLE);
        String and = and(style);
        String before = precedes(style.precedesLast(), count > 2, inverted) ? style.delimiter() : " ";
        boolean glued = and.length() > 1 && Character.isSpaceChar(and.charAt(and.length() - 2));
        // East Asian words close up.
        String joint = glued || isEastAsian(and)
                ? and.substring(0, and.length() - 1)
                : before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1))
                        ? before + and
                        : before + " " + and;
        return Node.Span.of(List.of(Node.join(written, style.delimiter()), last))
                .withDelimiter(joint);
    }

    private String and(NameStyle style) {
        boolean symbol = style.and().filter(and -> and == And.SYMBOL).isPresent();
        String word = symbol
                ? locale.term("and", TermForm.SYMBOL)
                        .map(Term::single)
                        .filter(t -> !t.isEmpty())
                        .orElse("&")
                : locale.term("and");
        return word + " ";
    }

    private Node abbreviated(
            List<Name> names, List<Node> written, NameStyle style, Expansion expansion, boolean sorting) {
        int count = written.size();
        // A list that goes on has no last name to show.
        boolean last = style.etAlUseLast() && !Name.goesOn(names);
        if (last && count + 1 < names.size()) {
            int at = names.size() - 1;
            Name name = names.get(at);
            Node end = dressed(name, at, style, expansion.of(name, at), sorting);
            return Node.Span.of(List.of(Node.join(written, style.delimiter()), Node.affixed("… ", end, "")))
                    .withDelimiter(style.delimiter());
        }
        if (last && count + 1 == names.size()) {
            return list(names, names.size(), style, expansion, sorting);
        }
        // "Sorting Macros": the terms are no part of a sort key.
        if (sorting) {
            return Node.join(written, style.delimiter());
        }
        String term = style.etAl().map(etAl -> etAl.term()).orElse("et-al");
        String words = locale.term(term);
        if (words.isEmpty()) {
            return Node.join(written, style.delimiter());
        }
        Formatting look = style.etAl().map(etAl -> etAl.look()).orElse(Formatting.PLAIN);
        Node etAl = looks.dressed(new Node.Text(words), look, "");
        boolean inverted = isInverted(names.get(count - 1), count - 1, style, Given.STYLE);
        String before = precedes(style.precedesEtAl(), count > 1, inverted) ? style.delimiter() : " ";
        boolean glued = isEastAsian(words) && before.equals(" ");
        Node whole = Node.Span.of(List.of(Node.join(written, style.delimiter()), etAl))
                .withDelimiter(glued ? "" : before);
        // What sets the names apart from what follows stands after the term as well.
        boolean enclosed = !style.look().prefix().isEmpty();
        return Node.affixed("", whole, enclosed ? "" : style.look().suffix());
    }

    private static boolean precedes(Precedes rule, boolean several, boolean inverted) {
        return switch (rule) {
            case CONTEXTUAL -> several;
            case AFTER_INVERTED_NAME -> inverted;
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }

    // The look of cs:name is that of each name; what stands between them is plain.
    private Node dressed(Name name, int index, NameStyle style, Given given, boolean sorting) {
        Node one = one(name, index, style, given, sorting);
        Formatting look = name.isLiteral() ? style.look().withoutAffixes() : style.look();
        return Node.marked(looks.dressed(one, look, ""), new Node.OneName(name));
    }

    // A short name that is told from others by its given name stands as a long one would.
    private static boolean isInverted(Name name, int index, NameStyle style, Given given) {
        return !name.isLiteral() && (style.form() == Form.LONG || given != Given.STYLE) && hasSortOrder(index, style);
    }

    private static boolean hasSortOrder(int index, NameStyle style) {
        return style.sortOrder()
                .filter(order -> order == SortOrder.ALL || index == 0)
                .isPresent();
    }

    private Node one(Name name, int index, NameStyle style, Given given, boolean sorting) {
        if (name.isLiteral()) {
            return looked(name.literal(), style.family(), style);
        }
        boolean sorted = isInverted(name, index, style, given);
        boolean shortForm = style.form() == Form.SHORT && given == Given.STYLE;
        if (name.isEastAsian()) {
            return eastAsian(name, shortForm, style);
        }
        if (name.family().isEmpty()) {
            return family(RichTextReader.parse(joined(name.nonDroppingParticle(), name.given())), style);
        }
        if (shortForm) {
            return shortName(name, index, style, sorting);
        }
        String first = given(name.given(), style, given);
        if (name.staticOrdering()) {
            return spaced(List.of(
                    familyPart(name.nonDroppingParticle(), name.family(), style, sorting),
                    givenPart(first, List.of(), style)));
        }
        return sorted ? inverted(name, first, style, sorting) : inOrder(name, first, style);
    }

    private Node shortName(Name name, int index, NameStyle style, boolean sorting) {
        boolean inverts = demote == Demote.DISPLAY_AND_SORT && hasSortOrder(index, style);
        boolean demoted = inverts || (sorting && demote == Demote.SORT_ONLY);
        if (!demoted || name.nonDroppingParticle().isEmpty()) {
            return familyPart(name.nonDroppingParticle(), name.family(), style, sorting);
        }
        Node family = family(RichTextReader.parse(name.family()), style);
        return sorting
                ? Node.join(List.of(family, new Node.Text(name.nonDroppingParticle())), " ")
                : Node.join(
                        List.of(family, looked(name.nonDroppingParticle(), style.family(), style)),
                        style.sortSeparator());
    }

    private Node inOrder(Name name, String given, NameStyle style) {
        Node family = bareFamily(name.nonDroppingParticle(), name.family(), style, false);
        if (!name.droppingParticle().isEmpty()) {
            Node particle = looked(name.droppingParticle(), style.given(), style);
            family = Node.join(List.of(particle, family), leans(name.droppingParticle()) ? "" : afterParticle);
        }
        if (!name.suffix().isEmpty()) {
            family = Node.join(List.of(family, suffix(name, style)), name.commaSuffix() ? ", " : " ");
        }
        Node whole =
                Node.affixed(style.family().prefix(), family, style.family().suffix());
        return spaced(List.of(givenPart(given, List.of(), style), whole));
    }

    private Node inverted(Name name, String given, NameStyle style, boolean sorting) {
        boolean demoted = demote == Demote.DISPLAY_AND_SORT || (sorting && demote == Demote.SORT_ONLY);
        Node family = familyPart(demoted ? "" : name.nonDroppingParticle(), name.family(), style, sorting);
        List<Node> particles = new ArrayList<>(2);
        if (!name.droppingParticle().isEmpty()) {
            particles.add(looked(name.droppingParticle(), style.given(), style));
        }
        if (demoted && !name.nonDroppingParticle().isEmpty()) {
            particles.add(looked(name.nonDroppingParticle(), style.family(), style));
        }
        Node first = givenPart(given, particles, style);
        List<Node> parts = new ArrayList<>(3);
        parts.add(family);
        if (!Node.isEmpty(first)) {
            parts.add(first);
        }
        if (!name.suffix().isEmpty()) {
            parts.add(suffix(name, style));
        }
        return Node.join(parts, style.sortSeparator());
    }

    // The initials there are in a suffix are written as those of the given name: "PhD", "Ph.D." or "Ph. D.". The
    // specification
    // speaks of given names alone; a list of suffixes stays as it is.
    private static Node suffix(Name name, NameStyle style) {
        String suffix = name.suffix();
        String with = style.initializeWith().orElse(".");
        if (suffix.indexOf(',') >= 0) {
            return RichTextReader.parse(with.indexOf('.') < 0 ? suffix.replace(".", "") : suffix);
        }
        return RichTextReader.parse(
                style.initializeWith().isEmpty() ? suffix : new Initials(with, false, true).of(suffix));
    }

    // The particle shares the look of the name it belongs to, each for itself; the affixes hold both.
    private Node familyPart(String particle, String family, NameStyle style, boolean sorting) {
        Node both = bareFamily(particle, family, style, sorting);
        return Node.affixed(style.family().prefix(), both, style.family().suffix());
    }

    private Node bareFamily(String particle, String family, NameStyle style, boolean sorting) {
        Node name = looked(family, style.family(), style);
        if (particle.isEmpty()) {
            return name;
        }
        return Node.join(
                List.of(looked(particle, style.family(), style), name),
                sorting ? " " : leans(particle) ? "" : afterParticle);
    }

    private Node looked(String text, Formatting look, NameStyle style) {
        return looks.dressed(
                looks.words(RichTextReader.parse(text), look, style.language()), look.withoutAffixes(), "");
    }

    private Node givenPart(String given, List<Node> particles, NameStyle style) {
        List<Node> all = new ArrayList<>(3);
        if (!given.isEmpty()) {
            all.add(looked(given, style.given(), style));
        }
        all.addAll(particles);
        return all.isEmpty()
                ? new Node.Text("")
                : Node.affixed(
                        style.given().prefix(),
                        Node.join(all, " "),
                        style.given().suffix());
    }

    private static Node spaced(List<Node> parts) {
        List<Node> shown = parts.stream().filter(part -> !Node.isEmpty(part)).toList();
        return shown.isEmpty() ? new Node.Text("") : Node.join(shown, " ");
    }

    // Family and given name close up, and nothing is cut to initials.
    private Node eastAsian(Name name, boolean shortForm, NameStyle style) {
        Node family = family(RichTextReader.parse(joined(name.nonDroppingParticle(), name.family())), style);
        if (shortForm || name.given().isEmpty()) {
            return family;
        }
        return Node.join(List.of(family, givenPart(name.given(), List.of(), style)), "");
    }

    private Node family(Node words, NameStyle style) {
        return looks.dressed(looks.words(words, style.family(), style.language()), style.family(), "");
    }

    private static String given(String given, NameStyle style, Given how) {
        if (given.isEmpty() || style.initializeWith().isEmpty()) {
            return given;
        }
        boolean initials = how != Given.FULL && style.initialize();
        return new Initials(style.initializeWith().get(), initials, style.initializeWithHyphen()).of(given);
    }

    static String joined(String particle, String name) {
        if (particle.isEmpty() || name.isEmpty()) {
            return particle + name;
        }
        return leans(particle) ? particle + name : particle + " " + name;
    }

    private static boolean leans(String particle) {
        char last = particle.charAt(particle.length() - 1);
        if (particle.equals("de’")) {
            return false;
        }
        return last == '\'' || last == '’' || last == '-' || last == '–';
    }

    private static boolean isEastAsian(String text) {
        boolean found = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x1100) {
                if (Character.isLetter(c)) {
                    return false;
                }
            } else if (Character.isLetter(c) && !(c >= 0x1E00 && c < 0x2000)) {
                found = true;
            }
        }
        return found;
    }
}
