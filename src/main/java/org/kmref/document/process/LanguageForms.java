package org.kmref.document.process;

import java.util.Locale;
import java.util.regex.Pattern;
import org.kmref.csl.Markup;
import org.kmref.csl.markup.Addresses;
import org.kmref.csl.markup.LatexMarkup;
import org.kmref.csl.markup.MarkdownMarkup;
import org.kmref.csl.markup.OrgMarkup;
import org.kmref.csl.markup.TypstMarkup;
import org.kmref.document.manuscript.Manuscript.Syntax;
import org.kmref.document.manuscript.Marks;

/** How a language of manuscripts writes notes, headings and comments. */
enum LanguageForms {
    MARKDOWN(Marks.Form.HTML, Marks.Form.HTML, " \t", "") {
        @Override
        String note(String text) {
            return "^[" + text + "]";
        }

        @Override
        String anchor(String id) {
            return "<span id=\""
                    + id.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;") + "\"></span>";
        }

        @Override
        String heading(String text) {
            return text.startsWith("#") ? text : "# " + text;
        }
    },
    LATEX(Marks.Form.PERCENT, Marks.Form.PERCENT, " \t~", "\\\\(?:printbibliography|bibliography)(?![A-Za-z]).*") {
        @Override
        String note(String text) {
            return "\\footnote{" + text + "}";
        }

        @Override
        String anchor(String id) {
            return "\\hypertarget{" + Addresses.label(id) + "}{}";
        }

        @Override
        String heading(String text) {
            return text.startsWith("\\") ? text : "\\section*{" + text + "}";
        }
    },
    TYPST(Marks.Form.STARS, Marks.Form.STARS, " \t~", "#bibliography\\b.*") {
        @Override
        String note(String text) {
            return "#footnote[" + text + "]";
        }

        @Override
        String anchor(String id) {
            return "#metadata(none) <" + Addresses.label(id) + ">";
        }

        @Override
        String heading(String text) {
            return text.startsWith("=") ? text : "= " + text;
        }
    },
    ORG(Marks.Form.AT_SIGNS, Marks.Form.NUMBER, " \t", "(?i)#\\+print_bibliography:.*") {
        @Override
        String note(String text) {
            return "[fn:: " + text + "]";
        }

        @Override
        String anchor(String id) {
            return "<<" + Addresses.label(id) + ">>";
        }

        @Override
        String heading(String text) {
            return text.startsWith("*") ? text : "* " + text;
        }
    };

    private final Marks.Form inline;
    private final Marks.Form block;
    private final String blanks;
    private final Pattern ownBibliography;

    LanguageForms(Marks.Form inline, Marks.Form block, String blanks, String ownBibliography) {
        this.inline = inline;
        this.block = block;
        this.blanks = blanks;
        this.ownBibliography = Pattern.compile(ownBibliography, Pattern.DOTALL);
    }

    static LanguageForms of(Syntax syntax) {
        return switch (syntax) {
            case MARKDOWN -> MARKDOWN;
            case LATEX -> LATEX;
            case TYPST -> TYPST;
            case ORG -> ORG;
            case AUX, BCF ->
                throw new IllegalArgumentException(syntax.name().toLowerCase(Locale.ROOT) + " is written by programs");
        };
    }

    /** Returns a note with this text, which stands where its mark goes. */
    abstract String note(String text);

    /** Returns a place that a link inside the document leads to. */
    abstract String anchor(String id);

    /** Returns a heading of the first level, or of the level its own marks tell. */
    abstract String heading(String text);

    /** Returns what writes styled text in the language. */
    Markup markup() {
        return switch (this) {
            case MARKDOWN -> new MarkdownMarkup();
            case LATEX -> new LatexMarkup();
            case TYPST -> new TypstMarkup();
            case ORG -> new OrgMarkup();
        };
    }

    /** Returns the comment that may stand inside a line. */
    Marks.Form inline() {
        return inline;
    }

    /** Returns the comment that has its lines for itself. */
    Marks.Form block() {
        return block;
    }

    /** Returns whether a character is a blank that a note takes the place of. */
    boolean isBlank(char c) {
        return blanks.indexOf(c) >= 0;
    }

    /** Returns whether this is the language's own mark for a bibliography, as kept in a comment. */
    boolean isOwnBibliography(String argument) {
        return !ownBibliography.pattern().isEmpty()
                && ownBibliography.matcher(argument).matches();
    }
}
