package org.kmref.query.parse;

import java.util.ArrayList;
import java.util.List;
import org.kmref.model.Library;
import org.kmref.query.Query;

/**
 * Reads a query.
 *
 * <pre>
 * query  = either
 * either = all { "OR" all }
 * all    = not { [ "AND" ] not }
 * not    = { "NOT" | "-" } ( "(" either ")" | term )
 * term   = [ field operator ] value
 * </pre>
 */
public final class QueryReader {
    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 100;

    private final String text;
    private final TermReader terms;
    private List<Lexeme> lexemes = List.of();
    private int next;
    private int depth;

    private QueryReader(String text, Library library) {
        this.text = text;
        this.terms = new TermReader(text, library);
    }

    /**
     * Understands a query in the library it is asked of.
     *
     * @throws SyntaxException when it cannot be understood
     */
    public static Query parse(String text, Library library) {
        return text.isBlank() ? new Query.Everything() : new QueryReader(text, library).read();
    }

    private Query read() {
        if (text.length() > LONGEST) {
            throw new SyntaxException(
                    "query", text, LONGEST, LONGEST, "the query is longer than " + LONGEST + " characters; shorten it");
        }
        lexemes = new Lexer(text).lexemes();
        Query query = either();
        if (peek() instanceof Lexeme.Close) {
            throw wrong(peek(), "this ')' closes nothing; remove it, or put '(' where the part begins");
        }
        return Compounds.in(query);
    }

    private Query either() {
        List<Query> parts = new ArrayList<>();
        parts.add(all());
        while (peek() instanceof Lexeme.Or or) {
            next++;
            if (endsHere()) {
                throw wrong(or, "something is missing after 'OR'; quote it to look for the word");
            }
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new Query.Either(parts);
    }

    private Query all() {
        List<Query> parts = new ArrayList<>();
        List<Lexeme.Term> marks = new ArrayList<>();
        while (true) {
            boolean joined = !parts.isEmpty() && peek() instanceof Lexeme.And;
            Lexeme and = peek();
            if (joined) {
                next++;
            }
            if (endsHere() || peek() instanceof Lexeme.Or) {
                if (joined) {
                    throw wrong(and, "something is missing after 'AND'; quote it to look for the word");
                }
                if (parts.isEmpty()) {
                    throw marks.isEmpty() ? nothing() : terms.nothingIn(marks.get(0));
                }
                return parts.size() == 1 ? parts.get(0) : new Query.All(parts);
            }
            // A dash or an ampersand of a title that was typed as it stands.
            if (peek() instanceof Lexeme.Term term && terms.isMark(term)) {
                marks.add(term);
                next++;
                continue;
            }
            Query part = not();
            // Brackets change nothing within a row of words that must all hold.
            if (part instanceof Query.All all) {
                parts.addAll(all.parts());
            } else {
                parts.add(part);
            }
        }
    }

    private Query not() {
        boolean negated = false;
        while (peek() instanceof Lexeme.Not not) {
            negated = !negated;
            next++;
            if (endsHere() || peek() instanceof Lexeme.Or || peek() instanceof Lexeme.And) {
                String word = text.substring(not.start(), not.end());
                throw wrong(not, "something is missing after '" + word + "'; say what is not wanted");
            }
        }
        Query query = primary();
        return negated ? new Query.Not(query) : query;
    }

    private Query primary() {
        Lexeme first = peek();
        if (first instanceof Lexeme.Term term) {
            next++;
            return terms.query(term);
        }
        if (!(first instanceof Lexeme.Open)) {
            throw nothing();
        }
        if (++depth > DEEPEST) {
            throw wrong(first, "brackets are nested more than " + DEEPEST + " deep; take some away");
        }
        next++;
        Query query = either();
        if (!(peek() instanceof Lexeme.Close)) {
            throw wrong(first, "this '(' is not closed; put ')' where the part ends");
        }
        next++;
        depth--;
        return query;
    }

    // Where something must stand there is none.
    private SyntaxException nothing() {
        Lexeme here = peek();
        if (here instanceof Lexeme.Or || here instanceof Lexeme.And) {
            String word = text.substring(here.start(), here.end());
            return wrong(here, "'" + word + "' needs something on both sides; quote it to look for the word");
        }
        if (here instanceof Lexeme.Close && depth == 0) {
            return wrong(here, "this ')' closes nothing; remove it, or put '(' where the part begins");
        }
        Lexeme before = lexemes.get(Math.max(0, next - 1));
        return here instanceof Lexeme.Close
                ? new SyntaxException(
                        "query",
                        text,
                        before.start(),
                        here.end(),
                        "there is nothing in these brackets; put words between them")
                : wrong(before, "this '(' is not closed; put ')' where the part ends");
    }

    private boolean endsHere() {
        return peek() instanceof Lexeme.End || peek() instanceof Lexeme.Close;
    }

    private Lexeme peek() {
        return lexemes.get(next);
    }

    private SyntaxException wrong(Lexeme where, String message) {
        return new SyntaxException("query", text, where.start(), where.end(), message);
    }
}
