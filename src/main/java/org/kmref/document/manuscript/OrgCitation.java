package org.kmref.document.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.document.manuscript.WrittenCitation.Manner;
import org.kmref.model.CitationKey;

/**
 * {@code [cite/STYLE:PREFIX;PREFIX @KEY SUFFIX;SUFFIX]}: the first and the last part may name no key.
 *
 * @see <a href="https://orgmode.org/manual/Citations.html">The Org manual, citations</a>
 */
final class OrgCitation {
    private static final Pattern AT_KEY =
            Pattern.compile("@([\\w\\-.:?!`'/*@+|(){}<>&^$#%~]++)", Pattern.UNICODE_CHARACTER_CLASS);

    private final List<WrittenCite> cites = new ArrayList<>();
    private String before = "";
    private String after = "";
    private boolean understood = true;

    private OrgCitation() {}

    /** Reads what stands between the colon and the bracket that closes. */
    static OrgCitation of(String text, int from, int to) {
        OrgCitation citation = new OrgCitation();
        int start = from;
        while (start <= to) {
            int end = text.indexOf(';', start);
            end = end < 0 || end > to ? to : end;
            citation.part(text, start, end);
            start = end + 1;
        }
        return citation;
    }

    private void part(String text, int start, int end) {
        Matcher key = AT_KEY.matcher(text).region(start, end);
        if (!key.find()) {
            String words = text.substring(start, end);
            understood &= after.isEmpty();
            if (cites.isEmpty()) {
                before += words;
            } else {
                after = words;
            }
            return;
        }
        understood &= after.isEmpty();
        int keyStart = key.start(1);
        int keyEnd = key.end(1);
        while (keyEnd > keyStart + 1 && ".:".indexOf(text.charAt(keyEnd - 1)) >= 0) {
            keyEnd--;
        }
        Mention mention =
                new Mention(keyStart, keyEnd, new CitationKey(text.substring(keyStart, keyEnd)), Mention.Form.BARE);
        String prefix = text.substring(start, key.start()).strip();
        String rest = text.substring(keyEnd, end).stripTrailing();
        cites.add(new WrittenCite(mention, prefix.isEmpty() ? "" : prefix + " ", rest, false, false));
    }

    List<WrittenCite> cites() {
        return cites;
    }

    /** Returns the citation with the style that stands after the slash; absent where it is no style kmref knows. */
    Optional<WrittenCitation> written(String style, int start, int end) {
        String name = style.toLowerCase(Locale.ROOT);
        String main = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
        Optional<Manner> manner = manner(main, name.endsWith("/b") || name.endsWith("/bare"));
        if (manner.isEmpty() || cites.isEmpty() || !understood) {
            return Optional.empty();
        }
        boolean suppress = main.equals("na") || main.equals("noauthor");
        List<WrittenCite> all = new ArrayList<>();
        for (int i = 0; i < cites.size(); i++) {
            WrittenCite cite = cites.get(i);
            boolean first = i == 0 && !before.isBlank();
            boolean last = i == cites.size() - 1 && !after.isBlank();
            all.add(new WrittenCite(
                    cite.mention(),
                    (first ? before.strip() + " " : "") + cite.prefix(),
                    cite.rest() + (last ? (after.startsWith(" ") ? "" : " ") + after.stripTrailing() : ""),
                    suppress,
                    false));
        }
        return Optional.of(new WrittenCitation(start, end, all, manner.get()));
    }

    private static Optional<Manner> manner(String style, boolean bare) {
        return switch (style) {
            case "", "na", "noauthor" -> Optional.of(bare ? Manner.BARE : Manner.USUAL);
            case "t", "text" -> Optional.of(Manner.IN_TEXT);
            case "a", "author" -> Optional.of(Manner.AUTHOR);
            case "y", "year" -> Optional.of(Manner.YEAR);
            case "ti", "title" -> Optional.of(Manner.TITLE);
            case "ft", "note" -> Optional.of(Manner.NOTE);
            case "bibentry" -> Optional.of(Manner.FULL);
            case "n", "nocite" -> Optional.of(Manner.NOTHING);
            default -> Optional.empty();
        };
    }
}
