package org.kmref.document.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.document.manuscript.Manuscript;
import org.kmref.document.manuscript.Manuscript.Syntax;
import org.kmref.document.manuscript.ManuscriptLayout;
import org.kmref.document.manuscript.ManuscriptLayout.Block;
import org.kmref.document.manuscript.ManuscriptLayout.BlockKind;
import org.kmref.document.manuscript.Marks;
import org.kmref.model.Problem;

/** A manuscript as its author wrote it: what kmref has written into it is taken out, and each citation is put back. */
public final class SourceManuscript {
    private final Syntax syntax;
    private final String file;
    private final String written;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final StringBuilder source = new StringBuilder();
    private Optional<ManuscriptPlaces> places = Optional.empty();
    private int copied;

    private SourceManuscript(Syntax syntax, String file, String written) {
        this.syntax = syntax;
        this.file = file;
        this.written = written;
    }

    /** From {@code start} of the source on the text is that from {@code original} of the file on. */
    private record Piece(int start, int original) {}

    /** A citation that has been formatted: where it begins in the source, and all that stands in the file for it. */
    record Kept(int start, int end, String text) {}

    /** Reads a manuscript; {@code file} is what problems call it. */
    public static SourceManuscript of(Syntax syntax, String file, String written) {
        SourceManuscript manuscript = new SourceManuscript(syntax, file, written);
        manuscript.read();
        return manuscript;
    }

    public Syntax syntax() {
        return syntax;
    }

    public String file() {
        return file;
    }

    /** Returns the text as its author wrote it. */
    public String text() {
        return source.toString();
    }

    /** Returns the text as it is in the file. */
    public String written() {
        return written;
    }

    /** Returns what stands in the way of formatting it again: text of kmref's that was changed by hand. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns an error at a place of the source. */
    public Problem problem(int at, String message) {
        return places().error(file, original(at), message);
    }

    /** Returns the lines and columns of the file. */
    ManuscriptPlaces places() {
        if (places.isEmpty()) {
            places = Optional.of(ManuscriptPlaces.of(written));
        }
        return places.get();
    }

    /** Returns whether kmref has formatted it in place before. */
    public boolean isKept() {
        return !kept.isEmpty();
    }

    List<Kept> kept() {
        return kept;
    }

    /** Returns where a place of the source is in the file. */
    int original(int at) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (pieces.get(middle).start() <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Piece piece = pieces.get(low);
        int next = low + 1 < pieces.size() ? pieces.get(low + 1).original() : written.length();
        return Math.min(piece.original() + at - piece.start(), next);
    }

    private void read() {
        pieces.add(new Piece(0, 0));
        if (written.contains("kmref:")) {
            ManuscriptLayout layout = new Manuscript(syntax, written).layout();
            layout.blocks().stream()
                    .filter(block -> block.kind() != BlockKind.OWN_BIBLIOGRAPHY)
                    .forEach(this::restore);
        }
        source.append(written, copied, written.length());
    }

    private void restore(Block block) {
        switch (block.kind()) {
            case CITATION -> {
                if (!block.isOwn()) {
                    problems.add(places().error(
                                    file,
                                    block.contentEnd(),
                                    "the text of a citation was changed by hand; put back the text, or remove the"
                                            + " comment after it to keep the change"));
                }
                copy(block.start());
                String citation = Marks.decoded(block.argument());
                kept.add(new Kept(
                        source.length(),
                        source.length() + citation.length(),
                        written.substring(block.start(), block.end())));
                insert(citation, block.end());
            }
            case NOTES -> {
                // With the blank line before them, the rest of their last line, and the end of the line before where
                // they
                // do not end theirs.
                boolean isLast = block.end() == written.length();
                copy(Math.max(copied, overLineBreaks(block.start(), isLast ? 2 : 1)));
                boolean line = written.startsWith("\n", block.end());
                insert("", written.startsWith("\r\n", block.end()) ? block.end() + 2 : block.end() + (line ? 1 : 0));
            }
            case BIBLIOGRAPHY -> {
                boolean ofLanguage = LanguageForms.of(syntax).isOwnBibliography(block.argument());
                copy(ofLanguage ? block.start() : block.contentStart());
                insert(ofLanguage ? Marks.decoded(block.argument()) : "", block.end());
            }
            case OWN_BIBLIOGRAPHY -> {}
        }
    }

    // Backwards over so many line breaks, if there are.
    private int overLineBreaks(int from, int most) {
        int at = from;
        for (int i = 0; i < most && at > 0 && written.charAt(at - 1) == '\n'; i++) {
            at -= at > 1 && written.charAt(at - 2) == '\r' ? 2 : 1;
        }
        return at;
    }

    private void copy(int end) {
        source.append(written, copied, end);
        copied = end;
    }

    private void insert(String text, int next) {
        pieces.add(new Piece(source.length(), copied));
        source.append(text);
        copied = next;
        pieces.add(new Piece(source.length(), next));
    }
}
