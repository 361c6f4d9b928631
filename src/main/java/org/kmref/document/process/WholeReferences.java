package org.kmref.document.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.csl.Inline;
import org.kmref.csl.Inline.Face;
import org.kmref.csl.StyledText;
import org.kmref.document.manuscript.WrittenCitation;
import org.kmref.document.manuscript.WrittenCitation.Manner;
import org.kmref.document.manuscript.WrittenCite;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.RichText;

/** Citations that give a whole entry of the bibliography, or a title, in the text. */
final class WholeReferences {
    private WholeReferences() {}

    static StyledText of(
            WrittenCitation citation,
            Manner manner,
            Map<CitationKey, StyledText> entries,
            Map<CitationKey, Item> known) {
        StyledText all = StyledText.EMPTY;
        for (WrittenCite cite : citation.cites()) {
            CitationKey key = cite.mention().key();
            StyledText one = manner == Manner.TITLE
                    ? Optional.ofNullable(known.get(key))
                            .map(WholeReferences::title)
                            .orElse(StyledText.EMPTY)
                    : StyledPieces.withoutStop(entry(entries.getOrDefault(key, StyledText.EMPTY)));
            all = all.isEmpty() ? one : StyledPieces.joined(all, "; ", one);
        }
        return all;
    }

    // Without its number in the margin, on the line of the text.
    private static StyledText entry(StyledText text) {
        List<Inline> content = new ArrayList<>();
        for (Inline inline : text.content()) {
            if (!(inline instanceof Inline.Block block)) {
                content.add(inline);
            } else if (block.display() != Inline.Display.LEFT_MARGIN) {
                content.addAll(block.content());
            }
        }
        return StyledPieces.strippedTrailing(StyledPieces.strippedLeading(new StyledText(content)));
    }

    private static StyledText title(Item item) {
        String title = RichText.plain(item.title());
        List<Inline> content = new ArrayList<>();
        if (!title.isEmpty()) {
            content.add(new Inline.Styled(Face.ITALIC, List.of(new Inline.Text(title))));
        }
        return new StyledText(content);
    }
}
