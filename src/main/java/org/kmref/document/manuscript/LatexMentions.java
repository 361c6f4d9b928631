package org.kmref.document.manuscript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kmref.model.CitationKey;

/**
 * LaTeX: the keys of every command with {@code cite} in its name, those of natbib and biblatex among them, and of
 * {@code \bibentry}, and the files of {@code \input} and its like. Verbatim environments mention nothing; comments only where
 * they are to be read as the text they were.
 */
final class LatexMentions extends Mentions {
    private static final List<String> NO_KEYS = List.of("citestyle", "setcitestyle", "citetext", "declarecitecommand");
    private static final int LONGEST = 1000;
    private static final List<String> INLINE_VERBATIM = List.of("verb", "lstinline", "mintinline", "mint", "path");
    private static final List<String> VERBATIM = List.of(
            "verbatim",
            "verbatim*",
            "Verbatim",
            "Verbatim*",
            "BVerbatim",
            "LVerbatim",
            "SaveVerbatim",
            "verbatimtab",
            "lstlisting",
            "lstlisting*",
            "minted",
            "tcblisting",
            "filecontents",
            "filecontents*",
            "comment");

    /** What goes on for longer is not an option, but was not closed. */
    private static final int LONGEST_OPTION = 2000;

    private static final int LONGEST_NOTE = 20_000;

    private static final List<String> INPUTS = List.of("input", "include", "subfile", "subfileinclude");
    private static final List<String> IMPORTS =
            List.of("import", "subimport", "inputfrom", "subinputfrom", "includefrom", "subincludefrom");

    private static final String DOCUMENT = "document";
    private static final int DEEPEST = 1000;

    private final boolean comments;
    private final Deque<String> environments = new ArrayDeque<>();
    private int end = -1;
    private int lastEnd = -1;

    /** {@code comments} says whether what stands in a comment is a mention too. */
    LatexMentions(String text, boolean comments) {
        super(text);
        this.comments = comments;
    }

    @Override
    int step(int at) {
        // What kmref has written is read as such even where comments are read as the text they were.
        if (text.charAt(at) == '%' && (!comments || has("kmref:", overBlanks(at + 1)))) {
            return comment(at, Marks.Form.PERCENT);
        }
        if (text.charAt(at) != '\\') {
            return at + 1;
        }
        int end = at + 1;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        String written = text.substring(at + 1, end);
        if (INPUTS.contains(written) || IMPORTS.contains(written)) {
            return input(at, end, IMPORTS.contains(written));
        }
        String name = written.toLowerCase(Locale.ROOT);
        if (INLINE_VERBATIM.contains(name)) {
            return verbatim(end, name);
        }
        if (name.equals("begin")) {
            return environment(end);
        }
        if (name.equals("iffalse") && !comments) {
            return behind("\\fi", end);
        }
        if (name.equals("end") && has("{", end)) {
            return closeEnvironment(at, end);
        }
        if (name.equals("footnote") || name.equals("footnotetext")) {
            footnote(at, end);
        }
        if (name.equals("printbibliography") || name.equals("bibliography")) {
            return ownBibliography(at, end);
        }
        if (name.equals("url") || name.equals("href")) {
            int close = has("{", end) ? closing(end) : -1;
            return close < 0 ? end : close + 1;
        }
        boolean cites = (name.contains("cite") && !NO_KEYS.contains(name)) || name.equals("bibentry");
        return cites ? arguments(at, end, written) : Math.max(end, at + 2);
    }

    // \\verb|a|, \\lstinline[language=R]|a|, \\mintinline{r}{a}
    private int verbatim(int from, String name) {
        int at = has("*", from) ? from + 1 : from;
        if (!name.equals("verb")) {
            at = has("[", at) ? Math.max(at, behindOption(at, ']')) : at;
            at = name.startsWith("mint") && has("{", at) ? closing(at) + 1 : at;
        }
        if (at <= 0 || at >= text.length() || Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '\n') {
            return Math.max(from, at);
        }
        String close = has("{", at) && !name.equals("verb") ? "}" : text.substring(at, at + 1);
        // On the same line, or it is none.
        int last = Math.min(endOfLine(at), at + LONGEST_OPTION);
        int end = text.substring(at + 1, Math.max(at + 1, last)).indexOf(close);
        return end < 0 ? at : at + end + 2;
    }

    private int environment(int at) {
        for (String name : VERBATIM) {
            if (has("{" + name + "}", at)) {
                return behind("\\end{" + name + "}", at);
            }
        }
        int close = has("{", at) ? closing(at) : -1;
        if (close > 0 && environments.size() < DEEPEST) {
            environments.push(text.substring(at + 1, close));
        }
        return at;
    }

    // One inside another environment is an example of a document.
    private int closeEnvironment(int at, int from) {
        int close = closing(from);
        if (close < 0) {
            return from;
        }
        String name = text.substring(from + 1, close);
        if (name.equals(DOCUMENT)) {
            boolean outermost = environments.isEmpty()
                    || (environments.size() == 1 && environments.peek().equals(DOCUMENT));
            end = outermost ? at : end;
            lastEnd = at;
        }
        if (name.equals(environments.peek())) {
            environments.pop();
        }
        return close + 1;
    }

    @Override
    int end() {
        if (comments) {
            return text.length();
        }
        if (end < 0 && lastEnd >= 0) {
            String rest = text.substring(lastEnd + 1);
            return rest.contains("\\end{") || rest.contains("\\begin{") ? text.length() : lastEnd;
        }
        return end < 0 ? text.length() : end;
    }

    // \input{chapter}, \input chapter, \import{folder/}{chapter}
    private int input(int start, int from, boolean two) {
        int at = overBlanks(from);
        if (at >= text.length()) {
            return at;
        }
        if (text.charAt(at) != '{') {
            int end = at;
            while (end < text.length() && isOfKey(text.charAt(end))) {
                end++;
            }
            if (!two && end > at && at > from) {
                include(start, text.substring(at, end));
            }
            return end;
        }
        int close = closing(at);
        if (close < 0) {
            return at + 1;
        }
        String first = text.substring(at + 1, close);
        int second = overBlanks(close + 1);
        if (!two) {
            include(start, first);
        } else if (has("{", second) && closing(second) > 0) {
            close = closing(second);
            include(start, first + "/" + text.substring(second + 1, close));
        }
        return close + 1;
    }

    // Not looked for beyond what a name may take.
    private int closing(int open) {
        for (int at = open; at < Math.min(text.length(), open + LONGEST); at++) {
            if (text.charAt(at) == '}') {
                return at;
            }
        }
        return -1;
    }

    // \\footnote{...}, also with a number.
    private void footnote(int at, int from) {
        int open = has("[", from) ? behindOption(from, ']') : from;
        int close = open >= 0 && has("{", open) ? Brackets.closing(text, open, at + LONGEST_NOTE, '{', '}') : -1;
        if (close >= 0) {
            note(at, close + 1, "");
        }
    }

    private int ownBibliography(int at, int from) {
        int end = has("[", from) ? behindOption(from, ']') : from;
        int close = end >= 0 && has("{", end) ? closing(end) : -1;
        int last = close > 0 ? close + 1 : end;
        if (last > 0 && !comments) {
            bibliography(at, last, at, at);
        }
        return Math.max(from, last);
    }

    // \\cite*[see][p. 3]{a,b}; \\cites(see)()[3]{a}[4]{b}
    private int arguments(int start, int from, String command) {
        boolean several = command.toLowerCase(Locale.ROOT).endsWith("cites");
        LatexCitation citation = new LatexCitation(command);
        int at = from;
        int end = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '*' || c == '+' || Character.isWhitespace(c)) {
                citation.starred(c == '*');
                at++;
            } else if (c == '[' || (c == '(' && several) || c == '<') {
                int close = behindOption(at, c == '[' ? ']' : c == '(' ? ')' : '>');
                if (close < 0) {
                    citation.mentions().forEach(this::mention);
                    return from;
                }
                citation.option(c, text.substring(at + 1, close - 1));
                at = close;
            } else if (c == '{') {
                int opened = at + 1;
                at = keys(opened, citation);
                citation.group();
                end = at;
                boolean closed = at > opened && text.charAt(at - 1) == '}';
                if (!closed || !several) {
                    finish(citation, start, end, closed);
                    return at;
                }
            } else {
                break;
            }
        }
        finish(citation, start, end, true);
        return end > from ? end : at;
    }

    private void finish(LatexCitation citation, int start, int end, boolean closed) {
        Optional<WrittenCitation> written = closed ? citation.written(start, end) : Optional.empty();
        if (written.isPresent()) {
            cite(written.get());
        } else {
            citation.mentions().forEach(this::mention);
        }
    }

    private int behindOption(int from, char close) {
        int depth = 0;
        int end = Math.min(text.length(), from + LONGEST_OPTION);
        for (int at = from + 1; at < end; at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == close && depth == 0) {
                return at + 1;
            } else if (c == '\n' && has("\n", at + 1)) {
                return -1;
            }
        }
        return -1;
    }

    private int keys(int from, LatexCitation citation) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '}') {
            char c = text.charAt(at);
            if (c == '%') {
                at = endOfLine(at);
            } else if (c == ',' || Character.isWhitespace(c)) {
                at++;
            } else {
                int start = at;
                while (at < text.length() && isOfKey(text.charAt(at))) {
                    at++;
                }
                if (at == start) {
                    return at;
                }
                String key = text.substring(start, at);
                citation.key(new Mention(start, at, new CitationKey(key), Mention.Form.BARE));
            }
        }
        return Math.min(at + 1, text.length());
    }

    @Override
    List<Mention> sourceMentions(String source) {
        return new LatexMentions(source, true).all();
    }

    private static boolean isOfKey(char c) {
        return !Character.isWhitespace(c) && "{},%\\#".indexOf(c) < 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
