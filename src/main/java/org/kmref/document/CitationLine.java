package org.kmref.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.csl.LocatorText;
import org.kmref.model.CitationKey;
import org.kmref.model.Cite;
import org.kmref.model.Locator;

/**
 * A citation in one line, as pandoc's Markdown writes it: {@code [see @nilsen2015, p. 3; -@ward2017]}.
 *
 * <p>Cites stand apart by {@code ;}. Before the key may stand a prefix, after it and a comma a locator and a suffix; a
 * {@code -} before the {@code @} leaves the author out. Brackets may be left away, and so may the {@code @} of a key that
 * stands first.
 */
public final class CitationLine {
    private static final Pattern CITE =
            Pattern.compile("(?<prefix>.*?)(?<minus>-?)@(?:\\{(?<braced>[^}]+)}|(?<key>[^\\s,;]+))(?<rest>.*)");
    private static final Pattern BARE = Pattern.compile("(?<key>[^\\s,;@]+)(?<rest>(?:,.*)?)");

    // A locator: a label with its number, or a number; what follows is the suffix.
    private static final Pattern PLACE =
            Pattern.compile("(?<place>(?:[\\p{L}.§¶]+\\s*)?\\d[\\w.:–-]*(?:,\\s*\\d[\\w.:–-]*)*)(?<suffix>.*)");

    private CitationLine() {}

    /** Returns the cites of the line, or absent where a part of it names no key. */
    public static Optional<List<Cite>> parse(String line) {
        String text = line.strip();
        if (text.startsWith("[") && text.endsWith("]")) {
            text = text.substring(1, text.length() - 1);
        }
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

    private static Cite cite(String key, String prefix, String rest, boolean suppressAuthor) {
        String after = rest.startsWith(",") ? rest.substring(1).strip() : rest;
        Matcher place = PLACE.matcher(after);
        boolean located = rest.startsWith(",") && place.matches();
        Optional<Locator> locator = located ? Optional.of(LocatorText.parse(place.group("place"))) : Optional.empty();
        String suffix = located ? place.group("suffix") : rest.startsWith(",") ? ", " + after : after;
        return new Cite(new CitationKey(key), locator, prefix, suffix, suppressAuthor, false);
    }
}
