package org.kmref.document.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kmref.document.manuscript.ManuscriptLayout.Block;
import org.kmref.document.manuscript.ManuscriptLayout.BlockKind;
import org.kmref.document.manuscript.ManuscriptLayout.Inclusion;
import org.kmref.document.manuscript.ManuscriptLayout.Note;
import org.kmref.model.CitationKey;

/** Goes over a text once, from its first character to its last, and collects the mentions it meets. */
abstract class Mentions {
    final String text;
    private final List<Mention> found = new ArrayList<>();
    private final List<Inclusion> inclusions = new ArrayList<>();
    private final List<WrittenCitation> written = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private boolean endless;
    // By an ASCII character: from where it was looked for last, and where it was found.
    private final int[] soughtFrom = new int[0x80];
    private final int[] foundAt = new int[0x80];

    Mentions(String text) {
        this.text = text;
        Arrays.fill(foundAt, -1);
    }

    /** Returns the files that are included, in their order; asked for once all mentions have been. */
    final List<Inclusion> inclusions() {
        return List.copyOf(inclusions);
    }

    /** Returns what the text names itself, so that a mention of it is no citation: the labels of its figures and tables. */
    Set<String> labels() {
        return Set.of();
    }

    /** Returns all mentions in their order. */
    final List<Mention> all() {
        walk();
        return List.copyOf(found);
    }

    /** Returns the citations with all that decides how they look. */
    final ManuscriptLayout layout() {
        walk();
        List<WrittenCitation> citations = written.stream()
                .filter(citation -> citation.cites().stream()
                        .noneMatch(
                                cite -> labels().contains(cite.mention().key().value())))
                .toList();
        return new ManuscriptLayout(citations, notes, blocks, inclusions, end());
    }

    private void walk() {
        int at = 0;
        while (at < text.length()) {
            at = Math.max(at + 1, step(at));
        }
        int end = end();
        if (end < text.length()) {
            found.removeIf(mention -> mention.start() >= end);
            inclusions.removeIf(inclusion -> inclusion.start() >= end);
            written.removeIf(citation -> citation.start() >= end);
            notes.removeIf(note -> note.start() >= end);
            blocks.removeIf(block -> block.start() >= end);
        }
    }

    /** Returns where the text ends that counts; asked for once all of it has been read. */
    int end() {
        return text.length();
    }

    /** Takes in what begins at a place, and returns where to go on; what is no further on means the next character. */
    abstract int step(int at);

    final void add(int start, int end, String key, Mention.Form form) {
        if (!key.isBlank()) {
            found.add(new Mention(start, end, new CitationKey(key), form));
        }
    }

    final void mention(Mention mention) {
        found.add(mention);
    }

    final void cite(WrittenCitation citation) {
        citation.cites().forEach(cite -> found.add(cite.mention()));
        written.add(citation);
    }

    /** Takes note of a footnote; one without a label stands where it is read. */
    final void note(int start, int end, String label) {
        notes.add(new Note(start, end, label, false));
    }

    /** Takes note of the mark in the text that leads to a footnote. */
    final void noteReference(int at, String label) {
        notes.add(new Note(at, at, label, true));
    }

    /** Takes note of a place where a bibliography goes, in a mark of the language's own. */
    final void bibliography(int start, int end, int contentStart, int contentEnd) {
        blocks.add(new Block(BlockKind.OWN_BIBLIOGRAPHY, start, end, contentStart, contentEnd, "", true));
    }

    /** Takes in a comment, and returns the place behind it, or behind what kmref has written beside it. */
    final int comment(int at, Marks.Form form) {
        int end = form.end(text, at);
        Optional<Marks.Mark> mark = Marks.read(text, at, end, form);
        if (mark.isEmpty() || mark.get().closes()) {
            return end;
        }
        BlockKind kind = mark.get().kind();
        if (kind == BlockKind.CITATION) {
            formatted(mark.get(), at, end);
            return end;
        }
        int closing = endless ? -1 : Marks.closing(kind, text, end, form);
        if (closing < 0) {
            endless |= closing == Marks.NO_MORE;
            if (kind == BlockKind.BIBLIOGRAPHY) {
                blocks.add(new Block(kind, at, end, end, end, mark.get().argument(), true));
            }
            return end;
        }
        int after = form.end(text, closing);
        blocks.add(new Block(kind, at, after, end, closing, mark.get().argument(), true));
        return after;
    }

    private void formatted(Marks.Mark mark, int comment, int end) {
        // No two of them share a character, so that all are gone over once.
        int least = blocks.isEmpty()
                ? 0
                : Math.min(comment, blocks.get(blocks.size() - 1).end());
        int start = Marks.startOfText(text, comment, mark.length(), least);
        boolean whole = Marks.checksum(text.substring(start, comment)).equals(mark.checksum());
        blocks.add(new Block(BlockKind.CITATION, start, end, start, comment, mark.argument(), whole));
        List<Integer> places = Marks.places(mark.argument());
        for (Mention each : sourceMentions(Marks.decoded(mark.argument()))) {
            int from = mark.start() + places.get(each.start());
            found.add(new Mention(from, mark.start() + places.get(each.end()), each.key(), each.form()));
        }
    }

    /** Returns what is cited in the source of a citation that kmref has kept in a comment. */
    List<Mention> sourceMentions(String source) {
        return List.of();
    }

    final void include(int start, String file) {
        String name = file.strip();
        if (!name.isEmpty()) {
            inclusions.add(new Inclusion(start, name));
        }
    }

    final boolean has(String word, int at) {
        return text.startsWith(word, at);
    }

    /** Returns the place behind the next occurrence of a word, or the end of the text. */
    final int behind(String word, int from) {
        int at = text.indexOf(word, from);
        return at < 0 ? text.length() : at + word.length();
    }

    /**
     * Returns the next place of an ASCII character from here on, or the end of the text. What was found once is not looked for
     * again from each place before it.
     */
    final int next(char c, int from) {
        if (foundAt[c] < from || soughtFrom[c] > from) {
            int at = text.indexOf(c, from);
            soughtFrom[c] = from;
            foundAt[c] = at < 0 ? text.length() : at;
        }
        return foundAt[c];
    }

    final int endOfLine(int at) {
        return next('\n', at);
    }

    final boolean startsLine(int at) {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    /** Returns how often a character stands in a row. */
    final int run(char c, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        return end - at;
    }

    final int overBlanks(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    final boolean followsWord(int at) {
        return at > 0 && Character.isLetterOrDigit(text.codePointBefore(at));
    }
}
