package org.kmref.query.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.query.FieldCatalogue;
import org.kmref.query.Value;

/** Takes a query apart into its pieces. */
final class Lexer {
    private static final List<String> OPERATORS = List.of("<=", ">=", "<", ">", "=", ":");
    // What may end a quote by what it begins with: curly ones are typed by machines, in many ways.
    private static final Map<Character, String> QUOTES =
            Map.of('"', "\"", '“', "”\"", '”', "”“\"", '„', "“”\"", '«', "»\"");
    private static final String BRACKETS = "()";
    private static final Set<String> PRESENCE = Set.of("has", "missing");

    private final String text;
    private int at;

    Lexer(String text) {
        this.text = text;
    }

    /** Returns the pieces, the last of them an {@link Lexeme.End}. */
    List<Lexeme> lexemes() {
        List<Lexeme> lexemes = new ArrayList<>();
        while (true) {
            while (at < text.length() && isBlank(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                lexemes.add(new Lexeme.End(at, at));
                return lexemes;
            }
            lexemes.add(next());
        }
    }

    private Lexeme next() {
        int start = at;
        char first = text.charAt(at);
        if (first == '(') {
            return new Lexeme.Open(start, ++at);
        }
        if (first == ')') {
            return new Lexeme.Close(start, ++at);
        }
        if (first == '-' && at + 1 < text.length() && !isBlank(text.charAt(at + 1)) && text.charAt(at + 1) != ')') {
            return new Lexeme.Not(start, ++at);
        }
        if (takes("AND")) {
            return new Lexeme.And(start, at);
        }
        if (takes("OR")) {
            return new Lexeme.Or(start, at);
        }
        return takes("NOT") ? new Lexeme.Not(start, at) : term();
    }

    private boolean takes(String word) {
        int end = at + word.length();
        boolean whole = text.startsWith(word, at) && endsAt(end);
        if (whole) {
            at = end;
        }
        return whole;
    }

    private Lexeme.Term term() {
        int start = at;
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        Optional<String> operator =
                OPERATORS.stream().filter(each -> text.startsWith(each, at)).findFirst();
        if (operator.isEmpty() || text.startsWith("://", at) || isPunctuation(name)) {
            at = start;
            Value value = value(false);
            return new Lexeme.Term(start, at, "", "", value);
        }
        String sign = operator.get();
        if (name.isEmpty()) {
            throw wrong(
                    start,
                    start + sign.length(),
                    "'" + sign + "' needs a field right before it; write it as in year>=2015");
        }
        at += sign.length();
        if (endsAt(at)) {
            throw wrong(
                    start,
                    at,
                    "a value is missing after '" + name + sign + "'; write it without a space, as in "
                            + (name.equalsIgnoreCase("year") ? "year" + sign + "2015" : "author" + sign + "nilsen"));
        }
        Value value = value(true);
        return new Lexeme.Term(start, at, name, sign, value);
    }

    // A colon within a title: Impact by design: Planning ...
    private boolean isPunctuation(String name) {
        boolean asks = FieldCatalogue.isKnown(name) || PRESENCE.contains(name.toLowerCase(Locale.ROOT));
        return text.charAt(at) == ':' && endsAt(at + 1) && !asks;
    }

    private boolean endsAt(int index) {
        return index >= text.length() || isBlank(text.charAt(index)) || BRACKETS.indexOf(text.charAt(index)) >= 0;
    }

    private Value value(boolean ofField) {
        int start = at;
        char first = text.charAt(at);
        if (QUOTES.containsKey(first)) {
            String inner = enclosed(QUOTES.getOrDefault(first, ""), "this quote is not closed; put \" where it ends");
            return new Value(Value.Form.QUOTED, inner, start, text.substring(start, at));
        }
        if (first == '/' && at + 1 < text.length() && !isBlank(text.charAt(at + 1))) {
            String inner = enclosed("/", "this expression is not closed; put / where it ends");
            if (!endsAt(at)) {
                throw wrong(at, at + 1, "the expression ends before this; put a space between, or quote the whole");
            }
            return new Value(Value.Form.EXPRESSION, inner, start, text.substring(start, at));
        }
        int open = 0;
        while (at < text.length() && !isBlank(text.charAt(at))) {
            char c = text.charAt(at);
            if (c == '(' && ofField && at > start && isClosed(at)) {
                open++;
            } else if (c == ')' && open > 0) {
                open--;
            } else if (isEndOfWord(c)) {
                break;
            }
            at++;
        }
        String word = text.substring(start, at);
        return new Value(Value.Form.WORD, word, start, word);
    }

    // Whether a bracket closes before the next blank: those of a DOI are part of it.
    private boolean isClosed(int bracket) {
        int open = 0;
        for (int i = bracket; i < text.length() && !isBlank(text.charAt(i)); i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (open == 0) {
                return true;
            }
        }
        return false;
    }

    // Of an expression the backslash stays with what it escapes, save the slash.
    private String enclosed(String closing, String unclosed) {
        int open = at++;
        StringBuilder inner = new StringBuilder();
        while (at < text.length() && closing.indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                char next = text.charAt(++at);
                boolean escaped = closing.indexOf(next) >= 0 || (next == '\\' && !closing.equals("/"));
                inner.append(escaped ? "" : "\\");
            }
            inner.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw wrong(open, open + 1, unclosed);
        }
        at++;
        return inner.toString();
    }

    private SyntaxException wrong(int start, int end, String message) {
        return new SyntaxException("query", text, start, end, message);
    }

    private static boolean isEndOfWord(char c) {
        return BRACKETS.indexOf(c) >= 0 || c == '"';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    }
}
