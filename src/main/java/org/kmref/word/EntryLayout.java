package org.kmref.word;

import java.util.Optional;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Inline.Display;
import org.kmref.csl.StyledText;
import org.kmref.csl.markup.Run;

/**
 * How the entries of a bibliography are set, in twentieths of a point.
 *
 * @param left from the margin of the page to all lines but the first
 * @param hanging how far before them the first begins
 * @param after between two entries
 * @param line the height of a line, 240 for one
 * @see <a href="https://docs.citationstyles.org/en/stable/specification.html#whitespace">CSL 1.0.2, Whitespace</a>
 */
record EntryLayout(int left, int hanging, int after, int line) {
    private static final int LINE = 240;
    /** The usual indent, half an inch. */
    static final int STEP = 720;

    // Room for a label: its characters, each as wide as a figure, and the gap before the text.
    private static final int FIGURE = 125;
    private static final int GAP = 140;
    private static final int NARROWEST = 425;
    private static final int WIDEST = 2400;

    static EntryLayout of(WordDocument document) {
        Bibliography layout = document.layout();
        int after = layout.entrySpacing() * LINE;
        int line = Math.max(1, layout.lineSpacing()) * LINE;
        int label = label(document);
        if (label == 0) {
            int hanging = layout.hangingIndent() ? STEP : 0;
            return new EntryLayout(hanging, hanging, after, line);
        }
        boolean inMargin = layout.secondFieldAlign() == Bibliography.SecondFieldAlign.MARGIN;
        return new EntryLayout(inMargin ? 0 : label, label, after, line);
    }

    // The width of the widest label, or 0 where the style sets none apart.
    private static int label(WordDocument document) {
        int longest = 0;
        for (WordDocument.Block block : document.blocks()) {
            if (block instanceof WordDocument.Entry entry) {
                longest = Math.max(longest, label(entry.text()));
            } else if (block instanceof WordDocument.LiveBibliography live) {
                for (WordDocument.Entry entry : live.entries()) {
                    longest = Math.max(longest, label(entry.text()));
                }
            }
        }
        return longest == 0 ? 0 : Math.max(NARROWEST, Math.min(WIDEST, longest * FIGURE + GAP));
    }

    private static int label(StyledText text) {
        return Run.blocks(text.content()).stream()
                .filter(block -> block.display().equals(Optional.of(Display.LEFT_MARGIN)))
                .findFirst()
                .map(block -> block.runs().stream()
                        .mapToInt(run -> run.text().codePointCount(0, run.text().length()))
                        .sum())
                .orElse(0);
    }
}
