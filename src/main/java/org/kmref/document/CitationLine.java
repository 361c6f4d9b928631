package org.kmref.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.csl.LocatorText;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Cite;
import org.kmref.model.Locator;

/**
 * A citation in one line, as pandoc's Markdown writes it: {@code [see @nilsen2015, p. 3; -@ward2017]}.
 *
 * <p>Cites stand apart by {@code ;}. Before the key may stand a prefix, after it a locator and a suffix; braces say what
 * the locator is, {@code @nilsen2015{ii, A}}. A {@code -} before the {@code @} leaves the author out, and a key before the
 * brackets names the author in the text: {@code @nilsen2015 [p. 3]}. Brackets may be left away, and so may the {@code @} of
 * a key that stands first.
 *
 * @see <a href="https://pandoc.org/MANUAL.html#extension-citations">Pandoc's manual, citations</a>
 */
public final class CitationLine {
    // Punctuation stands inside a key, one at a time, never at its end.
    private static final String KEY = "[\\p{L}\\p{N}_]+(?:[:.#$%&+?<>~/-][\\p{L}\\p{N}_]+|[:/](?=/))*";
    private static final Pattern CITE =
            Pattern.compile("(?<prefix>.*?)(?<minus>-?)@(?:\\{(?<braced>[^}]+)}|(?<key>" + KEY + "))(?<rest>.*)");
    private static final Pattern BARE = Pattern.compile("(?<key>[^\\s,;@]+)(?<rest>(?:,.*)?)");
    private static final Pattern IN_TEXT =
            Pattern.compile("@(?:\\{(?<braced>[^}]+)}|(?<key>" + KEY + "))\\s*\\[(?<rest>[^\\]]*)]");

    // A locator: a label with its number, or a number; what follows is the suffix.
    private static final Pattern PLACE =
            Pattern.compile("(?<place>(?:[\\p{L}.§¶]+\\s*)?\\d[\\w.:–-]*(?:,\\s*\\d[\\w.:–-]*)*)(?<suffix>.*)");
    private static final Pattern BRACED_PLACE = Pattern.compile("\\{(?<place>[^}]*)}(?<suffix>.*)");

    private CitationLine() {}

    /**
     * Returns the citation, or absent where a part of the line names no key.
     *
     * @param note the number of the note it stands in
     */
    public static Optional<Citation> parse(String line, int note) {
        String text = line.strip();
        Matcher inText = IN_TEXT.matcher(text);
        if (inText.matches()) {
            String key = inText.group("braced") == null ? inText.group("key") : inText.group("braced");
            return cites("@{" + key + "} " + inText.group("rest").strip())
                    .map(cites -> new Citation(cites, note).asComposite());
        }
        if (text.startsWith("[") && text.endsWith("]")) {
            text = text.substring(1, text.length() - 1);
        }
        return cites(text).map(cites -> new Citation(cites, note));
    }

    private static Optional<List<Cite>> cites(String text) {
        List<Cite> cites = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            Optional<Cite> cite = cite(part.strip());
            if (cite.isEmpty()) {
                return Optional.empty();
            }
            cites.add(cite.get());
        }
        return Optional.of(cites);
    }

    private static Optional<Cite> cite(String part) {
        Matcher marked = CITE.matcher(part);
        if (marked.matches()) {
            String braced = marked.group("braced");
            String key = braced == null ? marked.group("key") : braced;
            boolean suppress = !marked.group("minus").isEmpty();
            return Optional.of(cite(key, marked.group("prefix"), marked.group("rest"), suppress));
        }
        Matcher bare = BARE.matcher(part);
        return bare.matches() ? Optional.of(cite(bare.group("key"), "", bare.group("rest"), false)) : Optional.empty();
    }

    // A word before the number is a label; only "S5" after a comma is a number as it stands.
    private static boolean isPlace(String written, boolean comma) {
        String value = LocatorText.parse(written).value();
        return Character.isDigit(value.charAt(0)) || (comma && value.indexOf(' ') < 0);
    }

    private static Cite cite(String key, String prefix, String rest, boolean suppressAuthor) {
        boolean comma = rest.startsWith(",");
        String after = (comma ? rest.substring(1) : rest).strip();
        boolean apart = comma || rest.startsWith(" ") || rest.startsWith("{");
        Optional<Locator> locator = Optional.empty();
        String suffix = comma ? ", " + after : rest.startsWith(" ") ? after : rest;
        Matcher braces = BRACED_PLACE.matcher(after);
        Matcher place = PLACE.matcher(after);
        if (apart && braces.matches()) {
            String written = braces.group("place").strip();
            locator = written.isEmpty() ? Optional.empty() : Optional.of(LocatorText.parse(written));
            suffix = braces.group("suffix");
        } else if (apart && place.matches() && isPlace(place.group("place"), comma)) {
            locator = Optional.of(LocatorText.parse(place.group("place")));
            suffix = place.group("suffix");
        }
        return new Cite(new CitationKey(key), locator, prefix, suffix, suppressAuthor, false);
    }
}
