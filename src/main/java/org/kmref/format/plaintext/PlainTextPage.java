package org.kmref.format.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kmref.format.plaintext.tag.Tagger;
import org.kmref.format.plaintext.tag.Words;

/** Reads the references of a page of plain text, such as a list at the end of a paper, a mail or a web page. */
public final class PlainTextPage {

    // Headings that say that references follow and are no theme of theirs.
    private static final Set<String> GENERAL = Set.of(
            "references",
            "reference",
            "reference list",
            "list of references",
            "bibliography",
            "works cited",
            "literature",
            "literature cited",
            "references cited",
            "sources",
            "notes",
            "notes and references",
            "further reading",
            "reading list",
            "publications",
            "publications and further links",
            "selected publications",
            "selected bibliography",
            "citations",
            "references and notes",
            "bibliographie",
            "references bibliographiques",
            "literatur",
            "literaturverzeichnis",
            "quellen",
            "bibliografia",
            "referencias",
            "referencias bibliograficas",
            "literatura",
            "referenties",
            "literatuur",
            "literatuurlijst",
            "referencer",
            "litteratur",
            "referenser",
            "riferimenti bibliografici",
            "kaynakca",
            "参考文献",
            "참고문헌",
            "список литературы",
            "литература");

    private final Splitter splitter;
    private final ReferenceReader reader;

    /** Makes a reader of pages; the model is read now. */
    public PlainTextPage() {
        Tagger tagger = new Tagger();
        this.splitter = new Splitter(new ReferenceTest(tagger));
        this.reader = new ReferenceReader(tagger);
    }

    /**
     * A reference of a page.
     *
     * @param parsed what was understood of it
     * @param line where it begins, counted from 1
     * @param heading what it is under, or empty; general headings such as "References" do not count
     */
    public record Found(Parsed parsed, int line, String heading) {}

    /** Returns the references of a page, in their order; none where it has none. */
    public List<Found> read(String page) {
        List<Found> found = new ArrayList<>();
        for (Splitter.Block block : splitter.split(page)) {
            String heading = GENERAL.contains(Words.folded(block.heading())) ? "" : block.heading();
            found.add(new Found(reader.read(block.text()), block.line(), heading));
        }
        return found;
    }

    /** Returns what is understood of a text that is one reference, whatever it looks like. */
    public Parsed readOne(String text) {
        return reader.read(PageText.cleaned(text));
    }
}
