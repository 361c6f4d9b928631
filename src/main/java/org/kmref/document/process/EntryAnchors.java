package org.kmref.document.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Inline;
import org.kmref.csl.StyledText;
import org.kmref.model.CitationKey;

/** Marks the entries of bibliographies as what links lead to; a reference that two of them list is marked in the first. */
final class EntryAnchors {
    private final LanguageForms forms;
    private final RawPieces pieces;
    private final Set<CitationKey> marked = new HashSet<>();

    EntryAnchors(LanguageForms forms, RawPieces pieces) {
        this.forms = forms;
        this.pieces = pieces;
    }

    Bibliography marked(Bibliography list) {
        return list.withEntries(list.entries().stream()
                .map(entry -> marked.add(entry.key())
                        ? new Bibliography.Entry(entry.key(), marked(entry.text(), entry.key()))
                        : entry)
                .toList());
    }

    private StyledText marked(StyledText text, CitationKey key) {
        Inline anchor = new Inline.Text(pieces.keep(forms.anchor("ref-" + key.value())));
        List<Inline> content = new ArrayList<>(text.content());
        // In the margin, where there is one, so that no empty block stands before it.
        if (!content.isEmpty() && content.get(0) instanceof Inline.Block block) {
            List<Inline> inside = new ArrayList<>(block.content());
            inside.add(0, anchor);
            content.set(0, new Inline.Block(block.display(), inside));
        } else {
            content.add(0, anchor);
        }
        return new StyledText(content);
    }
}
