package org.kmref.revision;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.CitationKey;
import org.kmref.model.FreeKeys;
import org.kmref.model.Item;
import org.kmref.model.LatinLetters;
import org.kmref.model.Name;
import org.kmref.model.Nearest;
import org.kmref.model.RichText;
import org.kmref.model.TextVariable;

/**
 * Makes keys after a pattern such as {@code {author}{year}}.
 *
 * <p>{@code {author}} is the first creator's family name, {@code {year}} the year, {@code {title}} the first long word of
 * the title, {@code {journal}} the initials of the journal, {@code {type}} the type; all in small letters and digits of
 * ASCII. Where there is no name that can be spelt in them the title stands in for it, and {@code ref} for that.
 */
public record KeyPattern(String pattern) {
    public static final String USUAL = "{author}{year}";

    /** What stands for a key that is to be made. */
    public static final CitationKey ANY = new CitationKey("new");

    private static final List<String> PARTS = List.of("author", "year", "title", "journal", "type");
    private static final Pattern PART = Pattern.compile("\\{([^{}]*)\\}");
    private static final int LONG_WORD = 4;
    private static final int LONGEST = 40;
    private static final String NAMELESS = "ref";

    public KeyPattern {
        Matcher parts = PART.matcher(pattern);
        boolean some = false;
        while (parts.find()) {
            String part = parts.group(1);
            if (!PARTS.contains(part)) {
                String question = Nearest.question(part, PARTS);
                throw new RevisionException("a pattern of keys has no {" + part + "}; "
                        + (question.isEmpty() ? "one of " + String.join(", ", PARTS) : question));
            }
            some = true;
        }
        if (!some || !new CitationKey(PART.matcher(pattern).replaceAll("a")).isCitable()) {
            throw new RevisionException("'" + pattern + "' does not make keys; write a pattern such as " + USUAL);
        }
    }

    /** Returns the work with a key that is to be made. */
    public static Item keyless(Item work) {
        return work.toBuilder().key(ANY).build();
    }

    /** Takes and returns a key for the work that none of the others has: {@code lamont2021}, or {@code lamont2021a} on a clash. */
    public CitationKey key(Item item, FreeKeys taken) {
        String made = PART.matcher(pattern).replaceAll(part -> Matcher.quoteReplacement(value(part.group(1), item)));
        if (made.chars().anyMatch(Character::isLetterOrDigit)) {
            return taken.free(new CitationKey(made));
        }
        String word = longWord(RichText.plain(item.title()));
        return taken.free(new CitationKey(word.isEmpty() ? NAMELESS : word));
    }

    private static String value(String part, Item item) {
        return switch (part) {
            case "author" -> author(item);
            case "year" -> item.year().map(year -> Integer.toString(year)).orElse("");
            case "title" -> longWord(RichText.plain(item.title()));
            case "journal" -> initials(item.text(TextVariable.CONTAINER_TITLE));
            case "type" -> ascii(item.type().cslName());
            default -> throw new IllegalArgumentException(part);
        };
    }

    private static String author(Item item) {
        List<Name> creators = item.creators();
        String name = "";
        if (!creators.isEmpty()) {
            Name first = creators.get(0);
            name = first.isLiteral() ? longWord(first.literal()) : ascii(first.familyName());
        }
        // Of nobody, or of a name in letters that cannot be spelt in Latin ones.
        String word = name.isEmpty() ? longWord(RichText.plain(item.title())) : name;
        return word.isEmpty() ? NAMELESS : word;
    }

    private static String longWord(String text) {
        List<String> words = Arrays.stream(text.split("[^\\p{L}\\p{N}]+", -1))
                .map(KeyPattern::ascii)
                .filter(word -> !word.isEmpty())
                .toList();
        return words.stream()
                .filter(word -> word.length() >= LONG_WORD)
                .findFirst()
                .orElse(words.isEmpty() ? "" : words.get(0));
    }

    private static String initials(String text) {
        StringBuilder initials = new StringBuilder();
        for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
            String letters = ascii(word);
            if (!letters.isEmpty()) {
                initials.append(letters.charAt(0));
            }
        }
        return initials.toString();
    }

    private static String ascii(String text) {
        String letters = LatinLetters.of(text);
        return letters.substring(0, Math.min(LONGEST, letters.length()));
    }
}
