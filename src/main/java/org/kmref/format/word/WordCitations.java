package org.kmref.format.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.kmref.format.word.FieldScanner.Mark;
import org.kmref.model.Problem;

/**
 * The references that a Word file holds in the fields of Zotero, Mendeley and EndNote and among Word's own sources, in the
 * order in which they are first cited.
 *
 * @param works each once; sources that are not cited stand at the end
 * @param problems what could not be read, which ends nothing
 */
public record WordCitations(List<CitedWork> works, List<Problem> problems) {
    private static final Pattern PARTS = Pattern.compile(
            "word/(document|footnotes|endnotes)\\d*\\.xml|docProps/custom\\.xml|customXml/item\\d+\\.xml"
                    + "|word/webextensions/webextension\\d+\\.xml");

    public WordCitations {
        works = List.copyOf(works);
        problems = List.copyOf(problems);
    }

    /** Returns what the file holds; a file that is none, or is damaged, is a problem. */
    public static WordCitations read(byte[] docx, String file) {
        CitationCollector found = new CitationCollector(file);
        try {
            WordPackage parts =
                    WordPackage.read(docx, name -> PARTS.matcher(name).matches());
            new Reading(parts, found).read();
        } catch (WordFileException broken) {
            found.problem(Problem.error(file, 0, 0, String.valueOf(broken.getMessage())));
        } catch (XMLStreamException broken) {
            found.problem(
                    Problem.error(file, 0, 0, "is not a whole Word file (its XML is damaged); save it again in Word"));
        }
        return found.result();
    }

    private static final class Reading {
        private final WordPackage parts;
        private final CitationCollector found;

        Reading(WordPackage parts, CitationCollector found) {
            this.parts = parts;
            this.found = found;
        }

        void read() throws XMLStreamException {
            WebExtension extension = new WebExtension(named("word/webextensions/"));
            WordSourceList sources = new WordSourceList(named("customXml/"), found);
            for (Mark mark : marks()) {
                read(mark, extension, sources);
            }
            // Fields that are kept as bookmarks have their instructions among the properties of the document.
            for (String instruction : CustomProperties.bookmarks(named("docProps/"))) {
                read(new Mark("ADDIN " + instruction, ""), extension, sources);
            }
            sources.addOthers();
        }

        private List<Mark> marks() throws XMLStreamException {
            List<Mark> marks = new ArrayList<>();
            for (byte[] part : named("word/document")) {
                marks.addAll(FieldScanner.marks(part));
            }
            for (byte[] part : named("word/footnotes")) {
                marks.addAll(FieldScanner.marks(part));
            }
            for (byte[] part : named("word/endnotes")) {
                marks.addAll(FieldScanner.marks(part));
            }
            return marks;
        }

        private List<byte[]> named(String start) {
            return parts.parts().entrySet().stream()
                    .filter(part -> part.getKey().startsWith(start))
                    .sorted(Comparator.comparing(part -> part.getKey()))
                    .map(part -> part.getValue())
                    .toList();
        }

        private void read(Mark mark, WebExtension extension, WordSourceList sources) {
            String said = mark.instruction();
            String addin = said.regionMatches(true, 0, "ADDIN ", 0, 6)
                    ? said.substring(6).strip()
                    : "";
            if (addin.startsWith("ZOTERO_ITEM") || addin.startsWith("CSL_CITATION")) {
                CslCitation.read(addin, addin.startsWith("ZOTERO") ? "Zotero" : "Mendeley", found);
            } else if (addin.startsWith("EN.CITE")) {
                EndnoteCitation.read(addin, mark.data(), found);
            } else if (said.startsWith(WebExtension.TAG)) {
                Optional<String> citation = extension.citation(said);
                if (citation.isPresent()) {
                    CslCitation.read(citation.get(), "Mendeley", found);
                }
            } else if (said.regionMatches(true, 0, "CITATION ", 0, 9)) {
                sources.cite(said);
            }
        }
    }
}
