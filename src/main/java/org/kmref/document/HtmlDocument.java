package org.kmref.document;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kmref.csl.Bibliography;
import org.kmref.csl.HtmlMarkup;
import org.kmref.model.CitationKey;

/**
 * HTML: a piece to put into a page, or a page of its own, in which bibliographies are lists and works and headings have ids.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/">HTML Living Standard</a>
 */
final class HtmlDocument extends DocumentWriter {
    // What a reader sees, on a screen in light and dark, and on paper.
    private static final String STYLES = """
        :root { color-scheme: light dark; }
        body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.2; }
        a { overflow-wrap: anywhere; }
        .csl-bib-body { list-style: none; margin: 0; padding: 0; }
        .csl-entry { clear: left; margin: 0 0 0.75em; }
        .hanging > .csl-entry { padding-left: 2em; text-indent: -2em; }
        .csl-left-margin { float: left; min-width: 2.5em; }
        .csl-right-inline { margin-left: 2.5em; }
        .csl-block, .csl-indent { margin-top: 0.25em; text-indent: 0; }
        .csl-indent { margin-left: 2em; }
        .hanging > .csl-entry > .csl-indent { margin-left: 0; }
        @media print {
          body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
          h1, h2, h3, h4, h5, h6 { break-after: avoid; }
          .csl-entry { break-inside: avoid; }
          a { color: inherit; text-decoration: none; }
        }
        """;

    private final boolean isWhole;
    private final Set<String> ids = new HashSet<>();

    HtmlDocument(boolean isWhole) {
        super(new HtmlMarkup(), "");
        this.isWhole = isWhole;
    }

    @Override
    String heading(int level, String text) {
        return heading(level, text, slug(text));
    }

    private String heading(int level, String text, String id) {
        String named = isWhole && ids.add(id) ? " id=\"" + id + "\"" : "";
        return "<h" + level + named + ">" + inline(text) + "</h" + level + ">\n";
    }

    @Override
    String section(int level, ReadingList.Section section) {
        return "<section>\n" + super.section(level, section) + "</section>\n";
    }

    @Override
    String paragraph(String words) {
        return "<p>" + words + "</p>\n";
    }

    @Override
    String bibliography(Bibliography bibliography) {
        return isWhole ? list(new ReadingList.Section("", "", bibliography)) : markup().bibliography(bibliography);
    }

    @Override
    String entries(ReadingList.Section section) {
        if (isWhole) {
            return list(section);
        }
        if (section.summaries().isEmpty()) {
            return markup().bibliography(section.bibliography());
        }
        StringBuilder out = new StringBuilder();
        for (Bibliography.Entry entry : section.bibliography().entries()) {
            out.append(markup().bibliography(section.bibliography().withEntries(List.of(entry))))
                    .append(said(section, entry.key(), "\n"));
        }
        return out.toString();
    }

    private String said(ReadingList.Section section, CitationKey key, String end) {
        String said = section.said(key);
        return said.isEmpty() ? "" : "<p class=\"summary\">" + inline(said) + "</p>" + end;
    }

    private String list(ReadingList.Section section) {
        Bibliography bibliography = section.bibliography();
        String hanging = bibliography.hangingIndent() ? " hanging" : "";
        // The numbers are the style's own, so it is no list that numbers; without marks some browsers would not call it
        // one.
        StringBuilder out = new StringBuilder("<ul class=\"csl-bib-body" + hanging + "\" role=\"list\">\n");
        for (Bibliography.Entry entry : bibliography.entries()) {
            String id = "ref-" + name(entry.key());
            out.append("<li class=\"csl-entry\"")
                    .append(ids.add(id) ? " id=\"" + id + "\"" : "")
                    .append('>')
                    .append(markup().inline(entry.text()).strip())
                    .append(said(section, entry.key(), ""))
                    .append("</li>\n");
        }
        return out.append("</ul>\n").toString();
    }

    @Override
    String whole(DocumentHead head, String body) {
        String language = head.language().matches("[A-Za-z0-9-]+") ? " lang=\"" + head.language() + "\"" : "";
        return "<!DOCTYPE html>\n<html" + language + ">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + inline(head.titleOr("References")) + "</title>\n<style>\n" + STYLES
                + "</style>\n</head>\n<body>\n<main>\n"
                + body.replace("</section>\n\n", "</section>\n") + "</main>\n</body>\n</html>\n";
    }

    @Override
    String piece(String body) {
        return "<article class=\"reading-list\">\n" + body.replace("</section>\n\n", "</section>\n") + "</article>\n";
    }

    private static String name(CitationKey key) {
        return key.value().replaceAll("[^\\p{L}\\p{N}_.:-]", "_");
    }

    // Letters and digits, lower case, with hyphens between.
    private static String slug(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String slug = plain.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "section" : slug;
    }
}
