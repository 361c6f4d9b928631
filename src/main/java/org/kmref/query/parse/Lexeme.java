package org.kmref.query.parse;

import org.kmref.query.Value;

/** A piece of a query: the characters [start, end) of it. */
sealed interface Lexeme {
    int start();

    int end();

    /** {@code (} */
    record Open(int start, int end) implements Lexeme {}

    /** {@code )} */
    record Close(int start, int end) implements Lexeme {}

    /** {@code AND} */
    record And(int start, int end) implements Lexeme {}

    /** {@code OR} */
    record Or(int start, int end) implements Lexeme {}

    /** {@code NOT}, or {@code -} before what is not wanted */
    record Not(int start, int end) implements Lexeme {}

    /** {@code nilsen}, {@code author:nilsen}, {@code year>=2015}; field and operator are empty for bare words */
    record Term(int start, int end, String field, String operator, Value value) implements Lexeme {}

    /** What is behind the last piece. */
    record End(int start, int end) implements Lexeme {}
}
