package org.kmref.document.process;

import java.util.List;
import org.kmref.document.manuscript.ManuscriptLayout;
import org.kmref.document.manuscript.WrittenCitation;
import org.kmref.document.process.NotePlan.Placed;

/** One of the manuscripts that are formatted together. */
final class ManuscriptPart {
    private final SourceManuscript manuscript;
    private final ManuscriptLayout layout;
    private final CiteReader reader;
    private final ManuscriptWriter writer;
    private final List<WrittenCitation> used;
    private final int index;
    private final ReadingOrder order;

    ManuscriptPart(
            SourceManuscript manuscript,
            ManuscriptLayout layout,
            ManuscriptSetup setup,
            ManuscriptWriter writer,
            int index,
            ReadingOrder order) {
        this.manuscript = manuscript;
        this.layout = layout;
        this.reader = new CiteReader(InlineReader.of(manuscript.syntax()), setup.locators());
        this.writer = writer;
        this.index = index;
        this.order = order;
        this.used = layout.citations().stream()
                .filter(citation -> citation.cites().stream()
                        .allMatch(
                                cite -> setup.known().containsKey(cite.mention().key())))
                .toList();
    }

    /** A citation in its part. */
    record Cited(ManuscriptPart part, Placed placed) {
        int position() {
            return part.position(placed.anchor());
        }

        WrittenCitation citation() {
            return placed.citation();
        }

        Cited withNote(int note) {
            return new Cited(part, new Placed(placed.citation(), placed.anchor(), note, placed.within()));
        }
    }

    ManuscriptLayout layout() {
        return layout;
    }

    CiteReader reader() {
        return reader;
    }

    ManuscriptWriter writer() {
        return writer;
    }

    /** Returns the citations whose references are all known. */
    List<WrittenCitation> used() {
        return used;
    }

    /** Returns where in all of the manuscripts a place of this one comes. */
    int position(int at) {
        return order.position(index, at);
    }

    /** Returns where it ends. */
    int end() {
        return position(manuscript.text().length());
    }
}
