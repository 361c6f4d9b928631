package org.kmref.document.manuscript;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kmref.model.CitationKey;

/** A text that cites works by their keys. */
public record Manuscript(Syntax syntax, String text) {

    /** The languages manuscripts are written in, each with the endings of its files. */
    public enum Syntax {
        MARKDOWN(".md .markdown .qmd .rmd"),
        LATEX(".tex .ltx"),
        TYPST(".typ"),
        ORG(".org"),
        /** What LaTeX writes of the citations for BibTeX. */
        AUX(".aux"),
        /** What biblatex writes of the citations for Biber. */
        BCF(".bcf");

        private final String endings;

        Syntax(String endings) {
            this.endings = endings;
        }

        /** Returns the ending that a name without one has. */
        String ending() {
            return endings.split(" ", -1)[0];
        }

        /** Returns whether people write it; others are made by programs, and written anew each time. */
        public boolean isWritten() {
            return this != AUX && this != BCF;
        }

        /** Returns the language of a file by its ending; absent where it is none of these. */
        public static Optional<Syntax> of(String fileName) {
            String name = fileName.toLowerCase(Locale.ROOT);
            return List.of(values()).stream()
                    .filter(syntax ->
                            List.of(syntax.endings.split(" ")).stream().anyMatch(name::endsWith))
                    .findFirst();
        }
    }

    /** Returns where works are cited, in the order of the text. */
    public List<Mention> mentions() {
        return scanner(true).all();
    }

    /** Returns the citations, the notes and the marks, each in the order of the text. */
    public ManuscriptLayout layout() {
        return scanner(false).layout();
    }

    /** Returns what reads the text; {@code comments} says whether what is commented out counts too. */
    Mentions scanner(boolean comments) {
        return switch (syntax) {
            case MARKDOWN -> new MarkdownMentions(text);
            case LATEX -> new LatexMentions(text, comments);
            case TYPST -> new TypstMentions(text);
            case ORG -> new OrgMentions(text);
            case AUX -> new AuxMentions(text);
            case BCF -> new BcfMentions(text);
        };
    }

    /** Returns how many mentions of these keys there are. */
    public int count(Map<CitationKey, CitationKey> keys) {
        return (int) mentions().stream()
                .filter(mention -> keys.containsKey(mention.key()))
                .count();
    }

    /** Returns the manuscript with each key of the map replaced by the one it leads to; all else stays as it is. */
    public Manuscript renamed(Map<CitationKey, CitationKey> keys) {
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (Mention mention : mentions()) {
            CitationKey other = keys.get(mention.key());
            if (other != null) {
                out.append(text, copied, mention.start()).append(mention.with(other));
                copied = mention.end();
            }
        }
        return new Manuscript(syntax, out.append(text, copied, text.length()).toString());
    }
}
