package org.kmref.revision;

import java.util.List;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Doi;
import org.kmref.model.Edtf;
import org.kmref.model.Identifier;
import org.kmref.model.Isbn;
import org.kmref.model.Issn;
import org.kmref.model.TextVariable;

/**
 * The value of a field as a user types it, whether in an option, an assignment or an editor.
 *
 * <p>What cannot be meant is refused; what is meant but written in another way is taken as what it is. A source may be
 * misprinted, so each refusal can be overruled.
 */
public final class TypedValue {
    private static final String OVERRULE = "; correct it, or keep it with --force";

    private TypedValue() {}

    /**
     * Returns the text as it is to be kept: of a DOI, PMID or PMCID given as an address or behind its label, that alone.
     *
     * @param isForced whether it is kept even if it is wrong
     */
    public static String text(TextVariable variable, String typed, boolean isForced) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return text;
        }
        return switch (variable) {
            case DOI -> doi(text, isForced);
            case ISBN -> isForced ? text : isbn(text);
            case ISSN -> isForced ? text : issn(text);
            case PMID -> isForced ? text : number(text, Identifier.Kind.PMID, "", "a number such as 25895742");
            case PMCID ->
                isForced ? text : number(text, Identifier.Kind.PMCID, "PMC", "PMC and digits, such as PMC4406164");
            case URL -> isForced ? text : address(text);
            default -> text;
        };
    }

    /** Returns the date; text that is none is kept as the words it is where that is wanted. */
    public static DateValue date(DateVariable variable, String typed, boolean isForced) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return DateValue.literal("");
        }
        return Edtf.parse(text).orElseGet(() -> {
            if (isForced) {
                return DateValue.literal(text);
            }
            throw new RevisionException("`" + variable.cslName()
                    + "` is a date such as 2015, 2015-04-21 or 2015/2016, not '" + typed + "'" + OVERRULE);
        });
    }

    private static String doi(String text, boolean isForced) {
        Doi doi = new Doi(text);
        if (doi.isWellFormed()) {
            return doi.name();
        }
        if (isForced) {
            return text;
        }
        throw new RevisionException("`DOI` looks like 10.1186/s13012-015-0242-0, not '" + text + "'" + OVERRULE);
    }

    private static String isbn(String text) {
        List<Isbn> numbers = Isbn.in(text);
        if (numbers.isEmpty() || !numbers.stream().allMatch(Isbn::isWellFormed)) {
            throw new RevisionException(
                    "`ISBN` has 10 or 13 digits, such as 978-0-7432-2209-2, not '" + text + "'" + OVERRULE);
        }
        numbers.stream().filter(number -> !number.isValid()).findFirst().ifPresent(wrong -> {
            throw digit("ISBN", wrong.text(), "book");
        });
        return text;
    }

    private static String issn(String text) {
        List<Issn> numbers = Issn.in(text);
        if (numbers.isEmpty() || !numbers.stream().allMatch(Issn::isWellFormed)) {
            throw new RevisionException("`ISSN` has 8 digits, such as 1748-5908, not '" + text + "'" + OVERRULE);
        }
        numbers.stream().filter(number -> !number.isValid()).findFirst().ifPresent(wrong -> {
            throw digit("ISSN", wrong.text(), "journal");
        });
        return text;
    }

    private static String number(String text, Identifier.Kind kind, String before, String such) {
        // A short number is no PMID for those who search, and is one in this field.
        if (kind == Identifier.Kind.PMID && text.matches("[1-9]\\d{0,7}")) {
            return text;
        }
        return Identifier.parse(text).stream()
                .filter(found -> found.kind() == kind)
                .findFirst()
                .map(found -> before + found.value())
                .orElseThrow(
                        () -> new RevisionException("`" + kind + "` is " + such + ", not '" + text + "'" + OVERRULE));
    }

    /** An address as RFC 3986, 3 has it: a scheme, a colon, and no blanks. */
    private static String address(String text) {
        int colon = text.indexOf(':');
        boolean hasScheme = colon > 1
                && text.chars().limit(colon).allMatch(letter -> letter < 128 && Character.isLetterOrDigit(letter));
        if (hasScheme && colon < text.length() - 1 && text.chars().noneMatch(Character::isWhitespace)) {
            return text;
        }
        throw new RevisionException(
                "`URL` begins with https:// or another scheme and has no spaces, not '" + text + "'" + OVERRULE);
    }

    private static RevisionException digit(String what, String number, String source) {
        return new RevisionException("the check digit of the " + what + " " + number + " is wrong; compare it with the "
                + source + ", or keep it with --force");
    }
}
