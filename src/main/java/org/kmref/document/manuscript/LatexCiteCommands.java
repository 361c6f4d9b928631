package org.kmref.document.manuscript;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kmref.document.manuscript.WrittenCitation.Manner;

/**
 * The commands of LaTeX, natbib and biblatex that cite, and how each does.
 *
 * @see <a href="https://ctan.org/pkg/biblatex">The biblatex package, citation commands</a>
 */
final class LatexCiteCommands {
    private static final Set<String> USUAL = Set.of(
            "cite",
            "cites",
            "citep",
            "parencite",
            "parencites",
            "autocite",
            "autocites",
            "smartcite",
            "smartcites",
            "supercite",
            "supercites",
            "citeyearpar",
            "pcite");
    private static final Set<String> IN_TEXT = Set.of("textcite", "textcites", "citet", "citealt", "tcite");
    // Of biblatex a star leaves out the author; of natbib it names all authors.
    private static final Set<String> STARRED = Set.of("cite", "parencite", "autocite");

    private LatexCiteCommands() {}

    /** Returns how a command cites, by its name without the star; absent where it is not one of these. */
    static Optional<Manner> manner(String command) {
        String name = command.toLowerCase(Locale.ROOT);
        if (USUAL.contains(name)) {
            return Optional.of(Manner.USUAL);
        }
        if (IN_TEXT.contains(name)) {
            return Optional.of(name.equals("citealt") ? Manner.BARE : Manner.IN_TEXT);
        }
        return switch (name) {
            case "citealp" -> Optional.of(Manner.BARE);
            case "footcite", "footcites" -> Optional.of(Manner.NOTE);
            case "footfullcite" -> Optional.of(Manner.FULL_NOTE);
            case "fullcite", "bibentry" -> Optional.of(Manner.FULL);
            case "citeauthor" -> Optional.of(Manner.AUTHOR);
            case "citeyear", "citedate" -> Optional.of(Manner.YEAR);
            case "citetitle" -> Optional.of(Manner.TITLE);
            case "nocite" -> Optional.of(Manner.NOTHING);
            default -> Optional.empty();
        };
    }

    /** Returns whether a command leaves out the author. */
    static boolean suppressesAuthor(String command, boolean starred) {
        String name = command.toLowerCase(Locale.ROOT);
        return name.equals("citeyearpar") || (starred && STARRED.contains(name));
    }
}
