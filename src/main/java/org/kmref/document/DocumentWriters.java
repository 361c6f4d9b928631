package org.kmref.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kmref.csl.Bibliography;
import org.kmref.csl.markup.AsciidocMarkup;
import org.kmref.csl.markup.MarkdownMarkup;
import org.kmref.csl.markup.OrgMarkup;
import org.kmref.csl.markup.TypstMarkup;
import org.kmref.model.CitationKey;

/** The markups that documents are written in, by the words {@code --to} takes. */
public final class DocumentWriters {
    public static final List<String> NAMES = List.of("html", "markdown", "latex", "typst", "asciidoc", "org", "rtf");

    private DocumentWriters() {}

    /**
     * Returns the writer of that name; absent where there is none.
     *
     * @param label what LaTeX cites a work by, {@code Nilsen(2015)}
     */
    public static Optional<DocumentWriter> named(String name, boolean isWhole, Function<CitationKey, String> label) {
        return Optional.ofNullable(
                switch (name) {
                    case "html" -> new HtmlDocument(isWhole);
                    case "markdown" -> new MarkdownDocument();
                    case "latex" -> new LatexDocument(isWhole, label);
                    case "typst" -> new TypstDocument();
                    case "asciidoc" -> new AsciidocDocument();
                    case "org" -> new OrgDocument(isWhole);
                    case "rtf" -> new RtfDocument();
                    default -> null;
                });
    }

    private static final class MarkdownDocument extends DocumentWriter {
        MarkdownDocument() {
            super(new MarkdownMarkup());
        }

        // What is said of a work is quoted below it.
        @Override
        String entries(ReadingList.Section section) {
            StringBuilder out = new StringBuilder();
            for (Bibliography.Entry entry : section.bibliography().entries()) {
                String said = section.said(entry.key());
                out.append(out.isEmpty() ? "" : "\n")
                        .append(bibliography(section.bibliography().withEntries(List.of(entry))))
                        .append(said.isEmpty() ? "" : "\n> " + inline(said) + "\n");
            }
            return out.toString();
        }

        @Override
        String heading(int level, String text) {
            return "#".repeat(level) + " " + inline(text) + "\n";
        }

        @Override
        String whole(DocumentHead head, String body) {
            return body;
        }
    }

    private static final class TypstDocument extends DocumentWriter {
        TypstDocument() {
            super(new TypstMarkup());
        }

        @Override
        String heading(int level, String text) {
            return "=".repeat(level) + " " + inline(text) + "\n";
        }

        @Override
        String whole(DocumentHead head, String body) {
            String[] tag = head.language().split("-", 2);
            String region = tag.length > 1 && tag[1].matches("[A-Z]{2}") ? ", region: \"" + tag[1] + "\"" : "";
            String language = tag[0].matches("[a-z]{2,3}") ? "#set text(lang: \"" + tag[0] + "\"" + region + ")\n" : "";
            String title = head.title().isBlank()
                    ? ""
                    : "#set document(title: \""
                            + head.title().replace("\\", "\\\\").replace("\"", "\\\"")
                            + "\")\n";
            return title + language + (title + language).replaceAll("(?s).+", "\n") + body;
        }
    }

    private static final class AsciidocDocument extends DocumentWriter {
        AsciidocDocument() {
            super(new AsciidocMarkup());
        }

        @Override
        String heading(int level, String text) {
            return "=".repeat(level) + " " + inline(text) + "\n";
        }

        @Override
        String whole(DocumentHead head, String body) {
            boolean isTitled = body.startsWith("= ");
            String language = head.language().isBlank() ? "" : ":lang: " + head.language() + "\n";
            return isTitled
                    ? body.replaceFirst("\n", java.util.regex.Matcher.quoteReplacement("\n" + language))
                    : language + (language.isEmpty() ? "" : "\n") + body;
        }
    }

    private static final class OrgDocument extends DocumentWriter {
        private final boolean isWhole;

        OrgDocument(boolean isWhole) {
            super(new OrgMarkup());
            this.isWhole = isWhole;
        }

        // The title of a whole document is a keyword.
        @Override
        String title(int level, String text) {
            return isWhole ? "" : heading(level, text);
        }

        @Override
        String heading(int level, String text) {
            return "*".repeat(level) + " " + inline(text) + "\n";
        }

        @Override
        String whole(DocumentHead head, String body) {
            String title = head.title().isBlank() ? "" : "#+title: " + inline(head.title()) + "\n";
            String language = head.language().isBlank() ? "" : "#+language: " + head.language() + "\n";
            return title + language + (title.isEmpty() && language.isEmpty() ? "" : "\n") + body;
        }
    }
}
