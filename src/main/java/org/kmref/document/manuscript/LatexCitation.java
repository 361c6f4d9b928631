package org.kmref.document.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.document.manuscript.WrittenCitation.Manner;

/** Puts a citation of LaTeX together from its options and keys, as they come. */
final class LatexCitation {
    private final String command;
    private final List<String> options = new ArrayList<>();
    private final List<String> around = new ArrayList<>();
    private final List<Mention> keys = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<WrittenCite> cites = new ArrayList<>();
    private boolean starred;

    LatexCitation(String command) {
        this.command = command;
    }

    void starred(boolean star) {
        starred |= star;
    }

    /** Takes an option; round brackets hold what stands around all of several citations. */
    void option(char bracket, String content) {
        if (bracket == '[') {
            options.add(content);
        } else if (bracket == '(') {
            around.add(content);
        }
    }

    void key(Mention mention) {
        keys.add(mention);
        mentions.add(mention);
    }

    /** Ends the keys of one pair of braces: what was in the options before stands before the first and after the last. */
    void group() {
        String before = options.size() > 1 ? options.get(0) : "";
        String after = options.isEmpty() ? "" : options.get(options.size() - 1);
        for (int i = 0; i < keys.size(); i++) {
            boolean last = i == keys.size() - 1;
            cites.add(new WrittenCite(
                    keys.get(i),
                    i == 0 ? spaced(before) : "",
                    last ? rest(after) : "",
                    LatexCiteCommands.suppressesAuthor(command, starred),
                    false));
        }
        options.clear();
        keys.clear();
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** Returns the citation; absent where the command is none of those known, or names no key. */
    Optional<WrittenCitation> written(int start, int end) {
        Optional<Manner> manner = LatexCiteCommands.manner(command);
        if (manner.isEmpty() || cites.isEmpty()) {
            return Optional.empty();
        }
        String before = around.size() > 1 ? around.get(0) : "";
        String after = around.isEmpty() ? "" : around.get(around.size() - 1);
        if (!before.isBlank()) {
            WrittenCite first = cites.get(0);
            cites.set(
                    0,
                    new WrittenCite(
                            first.mention(),
                            spaced(before) + first.prefix(),
                            first.rest(),
                            first.suppressAuthor(),
                            false));
        }
        if (!after.isBlank()) {
            WrittenCite last = cites.get(cites.size() - 1);
            cites.set(
                    cites.size() - 1,
                    new WrittenCite(
                            last.mention(), last.prefix(), last.rest() + rest(after), last.suppressAuthor(), false));
        }
        return Optional.of(new WrittenCitation(start, end, cites, manner.get()));
    }

    private static String spaced(String before) {
        return before.isBlank() ? "" : before.strip() + " ";
    }

    private static String rest(String after) {
        return after.isBlank() ? "" : ", " + after.strip();
    }
}
