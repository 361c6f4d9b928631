package org.kmref.format.plaintext;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.kmref.format.plaintext.tag.Label;
import org.kmref.format.plaintext.tag.Tagger;
import org.kmref.format.plaintext.tag.Tagger.Tagged;
import org.kmref.format.plaintext.tag.Tokens;

/** Tells references from headings and prose. */
final class ReferenceTest {

    private static final int LONGEST_HEADING = 90;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[4-9]\\d\\d|20\\d\\d)[a-z]?(?!\\d)");
    private static final Pattern NO_YEAR = Pattern.compile(
            "\\((?:n\\.\\s?d\\.|in press|forthcoming|o\\.\\s?J\\.|s\\.\\s?d\\.)\\)|\\bin"
                    + " press\\b|\\bforthcoming\\b|\\bn\\.d\\.",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERS = Pattern.compile(
            "\\d+\\s*\\(\\s*\\d+[^)]{0,12}\\)|\\bpp?\\.\\s?\\d|\\d+\\s*[:,]\\s*[eL]?\\d+|\\bvol\\.?\\s?\\d|\\d+\\s?[-–]+\\s?\\d+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile(
            "https?://|www\\.|\\bdoi\\b|\\b10\\.\\d{4,}/|arxiv|\\bISBN\\b|\\bPMID\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOMAIN =
            Pattern.compile("\\([\\w.-]+\\.(?:org|com|net|edu|gov|uk|de|fr|eu|int)(?:/\\S*)?\\)|https?://|www\\.");
    private static final Pattern AUTHOR_START = Pattern.compile(
            "^(?:(?:van|von|de|der|den|del|della|di|du|da|la|le|el|al|ten|ter|dos|das|st\\.?)\\s+(?:der\\s+|den\\s+|la\\s+)?)?\\p{Lu}[\\p{L}'’-]+(?:["
                    + " -]\\p{Lu}[\\p{L}'’-]+){0,2}(?:,\\s*(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}]+)|\\s+\\p{Lu}{1,3}\\b[,.;:]?|\\s+et\\s+al)"
                    + "|^(?:\\p{Lu}\\p{Ll}?\\.[\\s-]?){1,3}\\s?(?:(?:van|von|de|der|den|del|di|du|la|le)\\s+){0,2}\\p{Lu}[\\p{L}'’-]+|^\\p{Lu}[\\p{L}'’-]+\\s+\\p{Lu}[\\p{L}'’-]+(?:,|"
                    + " and |\\. )");
    private static final Pattern HEADING_MARK =
            Pattern.compile("^(?:#{1,6}\\s+|\\d{1,2}(?:\\.\\d{1,2})*\\.?\\s+(?=\\p{Lu}))|[\\s:*#_=]+$|^\\*{1,2}");

    private final Tagger tagger;

    ReferenceTest(Tagger tagger) {
        this.tagger = tagger;
    }

    /** Returns whether a text, on one line, is a reference. */
    boolean isReference(String text) {
        if (text.length() < 15 || text.length() > ReferenceReader.LONGEST) {
            return false;
        }
        boolean year = YEAR.matcher(text).find();
        boolean numbers = NUMBERS.matcher(text).find();
        boolean link = LINK.matcher(text).find();
        if (!year && !numbers && !link && !NO_YEAR.matcher(text).find()) {
            return false;
        }
        Tagged tagged = tagger.tag(text);
        Set<Label> labels = EnumSet.noneOf(Label.class);
        int unknown = 0;
        int title = 0;
        int words = 0;
        float sure = 0;
        for (int i = 0; i < tagged.labels().length; i++) {
            if (!isWord(tagged.tokens(), i)) {
                continue;
            }
            words++;
            sure += tagged.confidences()[i];
            Label label = tagged.labels()[i];
            unknown += label == Label.OTHER ? 1 : 0;
            title += label == Label.TITLE ? 1 : 0;
            labels.add(label);
        }
        if (words < 3 || unknown * 3 > words || title > 60 || isProse(text, words)) {
            return false;
        }
        int parts = 0;
        for (Label label : new Label[] {
            Label.AUTHOR,
            Label.EDITOR,
            Label.TITLE,
            Label.CONTAINER,
            Label.PUBLISHER,
            Label.DATE,
            Label.VOLUME,
            Label.PAGE,
            Label.DOI,
            Label.URL,
            Label.GENRE,
            Label.NUMBER,
            Label.CONTRIBUTOR,
            Label.ISBN
        }) {
            parts += labels.contains(label) ? 1 : 0;
        }
        boolean source = labels.contains(Label.CONTAINER)
                || labels.contains(Label.PUBLISHER)
                || labels.contains(Label.PLACE)
                || link
                || labels.contains(Label.GENRE)
                || labels.contains(Label.NUMBER)
                || labels.contains(Label.DATE);
        boolean named =
                labels.contains(Label.AUTHOR) || labels.contains(Label.EDITOR) || labels.contains(Label.CONTRIBUTOR);
        // A book that names nobody.
        boolean book = year
                && labels.contains(Label.TITLE)
                && labels.contains(Label.PUBLISHER)
                && labels.contains(Label.DATE)
                && sure / words > 0.7;
        return (parts >= 3 && source && (named || (year && parts > 3) || (numbers && year) || link || book))
                || (parts == 2 && year && (named || link) && sure / words > 0.8);
    }

    // Sentences: many small words, few marks and numbers.
    private static boolean isProse(String text, int words) {
        if (words < 25) {
            return false;
        }
        int marks = 0;
        int sentences = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            marks += ",.;:()0123456789".indexOf(c) >= 0 ? 1 : 0;
            sentences += c == '.'
                            && i > 2
                            && i + 2 < text.length()
                            && text.charAt(i + 1) == ' '
                            && Character.isLowerCase(text.charAt(i - 1))
                            && Character.isLowerCase(text.charAt(i - 2))
                    ? 1
                    : 0;
        }
        return marks * 4 < words
                || (sentences > 5
                        && marks < words
                        && !AUTHOR_START.matcher(text).find());
    }

    private static boolean isWord(Tokens tokens, int i) {
        return Character.isLetterOrDigit(tokens.text().codePointAt(tokens.start(i)));
    }

    /** Returns whether a text among references of a list may be one. */
    boolean isLikely(String text) {
        int words = text.split("\\s+").length;
        return words >= 5 && words < 80 && text.length() > 30;
    }

    /** Returns whether a text points to something by an address. */
    boolean isPointer(String text) {
        return isLikely(text) && DOMAIN.matcher(text).find() && text.length() < 300;
    }

    /** Returns whether a line is a heading by itself. */
    boolean isHeading(String text) {
        if (text.length() > LONGEST_HEADING || text.isEmpty()) {
            return false;
        }
        String bare = headingText(text);
        boolean marked = text.startsWith("#") || text.endsWith(":");
        int words = bare.split("\\s+").length;
        boolean ends = bare.matches(".*[.,;]$");
        boolean digits = bare.matches(".*\\d{3,}.*");
        boolean begins = !bare.isEmpty()
                && (Character.isUpperCase(bare.codePointAt(0))
                        || (Character.isLetter(bare.codePointAt(0)) && bare.codePointAt(0) > 0x2E80));
        return begins
                && words <= 12
                && !digits
                && !ends
                && (marked || !AUTHOR_START.matcher(bare).find() || (bare.indexOf(',') < 0 && words > 2) || words <= 2);
    }

    /** Returns a heading's words, without what marks it as one. */
    String headingText(String text) {
        return HEADING_MARK
                .matcher(HEADING_MARK.matcher(text).replaceFirst(""))
                .replaceFirst("")
                .strip();
    }

    /**
     * Returns whether a line of wrapped text begins a reference.
     *
     * @param open what there is of the reference before it
     * @param before the line before it
     * @param following the line after it, or empty
     * @param longest how long lines are
     */
    boolean begins(String open, String before, String line, String following, int longest) {
        if (!AUTHOR_START.matcher(line).find()) {
            return false;
        }
        if (open.length() < 40
                || (!YEAR.matcher(open).find() && !NO_YEAR.matcher(open).find())) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        boolean ended = last == '.'
                || last == ']'
                || last == ';'
                || Character.isDigit(last)
                || last == '/'
                || last == ')'
                || before.length() < longest * 0.7;
        if (!ended || last == ',' || before.endsWith(" and") || before.endsWith("&")) {
            return false;
        }
        String first = line.indexOf(' ') < 0 ? line : line.substring(0, line.indexOf(' '));
        if (before.length() + 1 + first.length() < longest - 1 && last != '-') {
            // The line before ends although the first word of this one had room on it.
            return true;
        }
        double author = authorship(line + " " + following);
        double inside = authorship(open + " " + line, open.length());
        return (author > 0.6 && inside < 0.5) || (author > 0.8 && before.length() < longest * 0.75);
    }

    private double authorship(String text) {
        return authorship(text, 0);
    }

    // How probable it is that the words from a place on are names.
    private double authorship(String text, int from) {
        Tagged tagged =
                tagger.tag(text.length() > ReferenceReader.LONGEST ? text.substring(0, ReferenceReader.LONGEST) : text);
        for (int i = 0; i < tagged.labels().length; i++) {
            if (tagged.tokens().start(i) >= from && isWord(tagged.tokens(), i)) {
                boolean name = tagged.labels()[i] == Label.AUTHOR || tagged.labels()[i] == Label.EDITOR;
                return from == 0 ? (name ? tagged.confidences()[i] : 0) : name && tagged.confidences()[i] > 0.9 ? 1 : 0;
            }
        }
        return 0;
    }
}
