package org.kmref.document.process;

import java.util.List;
import org.kmref.document.manuscript.Brackets;
import org.kmref.document.manuscript.Manuscript.Syntax;

/**
 * Reads the words before and after a key, in the language of the manuscript, as rich text of CSL: {@code *see*} becomes
 * {@code <i>see</i>}. What rich text has no word for is kept as it is.
 */
public abstract class InlineReader {
    private static final int DEEPEST = 16;

    String text = "";
    RawPieces raw = new RawPieces();
    private int depth;

    /** Returns the reader of Markdown. */
    public static InlineReader markdown() {
        return new MarkdownInline();
    }

    /** Returns the reader of a language people write. */
    static InlineReader of(Syntax syntax) {
        return switch (syntax) {
            case MARKDOWN, AUX, BCF -> new MarkdownInline();
            case LATEX -> new LatexInline();
            case TYPST -> new TypstInline();
            case ORG -> new OrgInline();
        };
    }

    /** Returns the words as rich text. */
    final String read(String source, RawPieces pieces) {
        raw = pieces;
        return read(source);
    }

    final String read(String source) {
        if (depth >= DEEPEST) {
            return source;
        }
        String outer = text;
        text = source;
        depth++;
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int next = piece(at, out);
            if (next <= at) {
                out.append(text.charAt(at));
                next = at + 1;
            }
            at = next;
        }
        depth--;
        text = outer;
        return out.toString();
    }

    /** Appends what begins at a place, and returns where it ends; the same place where the character stands for itself. */
    abstract int piece(int at, StringBuilder out);

    final int keep(int at, int end, StringBuilder out) {
        out.append(raw.keep(text.substring(at, end)));
        return end;
    }

    final int tagged(String tag, int contentStart, int contentEnd, int end, StringBuilder out) {
        String content = read(text.substring(contentStart, contentEnd));
        out.append('<')
                .append(tag)
                .append('>')
                .append(content)
                .append("</")
                .append(tag)
                .append('>');
        return end;
    }

    final boolean has(String word, int at) {
        return text.startsWith(word, at);
    }

    /** Two and three hyphens and three stops, as all of these languages have them. */
    final int typography(int at, StringBuilder out) {
        for (List<String> each : List.of(List.of("---", "—"), List.of("--", "–"), List.of("...", "…"))) {
            if (has(each.get(0), at)) {
                out.append(each.get(1));
                return at + each.get(0).length();
            }
        }
        return at;
    }

    /** Blanks and line breaks are one blank. */
    final int blank(int at, StringBuilder out) {
        int end = at;
        while (end < text.length() && (Character.isWhitespace(text.charAt(end)) || isQuoteMark(end))) {
            end++;
        }
        out.append(' ');
        return end;
    }

    // In a quotation each line begins with the mark of one.
    private boolean isQuoteMark(int at) {
        return text.charAt(at) == '>' && at > 0 && text.charAt(at - 1) == '\n';
    }

    /** Returns the place of the closing bracket of the one here, both counted; or -1. */
    final int closing(int open, char opens, char closes) {
        return Brackets.closing(text, open, text.length(), opens, closes);
    }

    /** Returns the place of a closing mark that follows no blank and no escape, after something; or -1. */
    final int mark(String mark, int from) {
        for (int at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
            char before = text.charAt(at - 1);
            if (at > from && before != '\\' && !Character.isWhitespace(before)) {
                return at;
            }
        }
        return -1;
    }

    final boolean opens(int at) {
        return at < text.length() && !Character.isWhitespace(text.charAt(at));
    }

    final boolean isWord(int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
