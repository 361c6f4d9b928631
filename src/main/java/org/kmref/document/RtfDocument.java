package org.kmref.document;

import org.kmref.csl.Bibliography;
import org.kmref.csl.markup.RtfMarkup;

/** Rich Text Format, which is always a whole file. */
final class RtfDocument extends DocumentWriter {
    private static final int LARGEST = 40;
    private static final int STEP = 6;
    private static final int SMALLEST = 22;

    private final RtfMarkup rtf;

    RtfDocument() {
        this(new RtfMarkup());
    }

    private RtfDocument(RtfMarkup rtf) {
        super(rtf, "");
        this.rtf = rtf;
    }

    // Sizes are in half points.
    @Override
    String heading(int level, String text) {
        int size = Math.max(SMALLEST, LARGEST - STEP * level);
        return "{\\pard\\sb240\\sa120\\keepn\\outlinelevel" + (level - 1) + "\\b\\fs" + size + " " + inline(text)
                + "\\par}\n";
    }

    @Override
    String paragraph(String words) {
        return "{\\pard\\sa120 " + words + "\\par}\n";
    }

    @Override
    String bibliography(Bibliography bibliography) {
        return rtf.entries(bibliography);
    }

    @Override
    String whole(DocumentHead head, String body) {
        return rtf.file(head.title(), body.replace("\\par}\n\n", "\\par}\n"));
    }

    @Override
    String piece(String body) {
        return whole(new DocumentHead("", ""), body);
    }
}
