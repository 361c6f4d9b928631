package org.kmref.query;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A regular expression that is found in linear time, whatever it is: RE2's.
 *
 * <p>What it costs is bounded before it is compiled, for {@code ((a{900}){900}){900}} is compiled to as many steps as
 * its counts multiply to. See <a href="https://github.com/google/re2/wiki/Syntax">its syntax</a>.
 */
public final class Expression {
    private static final int LONGEST = 500;
    private static final int MOST_STEPS = 2_000;

    private final Pattern pattern;

    private Expression(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Returns the expression, compiled.
     *
     * @throws IllegalArgumentException when it is none, or too large; the message says so
     */
    public static Expression of(String text, boolean caseMatters) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the expression is longer than " + LONGEST + " characters; shorten it");
        }
        if (steps(text) > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "the counts of the expression multiply to more than " + MOST_STEPS + " steps; make them smaller");
        }
        try {
            return new Expression(Pattern.compile(text, caseMatters ? 0 : Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "this is not a regular expression: " + wrong.getDescription() + "; write it as RE2 does", wrong);
        }
    }

    boolean isIn(String value) {
        return pattern.matcher(value).find();
    }

    /** Returns where it is found in the text, in order and apart; the empty places are left out. */
    List<TextRange> places(String value) {
        List<TextRange> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(value);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                places.add(new TextRange(matcher.start(), matcher.end()));
            }
        }
        return places;
    }

    /** Returns about how many steps the expression is compiled to: its characters, times the counts around them. */
    private static long steps(String text) {
        Deque<Long> outer = new ArrayDeque<>();
        long steps = 0;
        long last = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                outer.push(steps);
                steps = 0;
                last = 0;
            } else if (c == ')' && !outer.isEmpty()) {
                last = steps + 1;
                steps = outer.pop() + last;
            } else if (c == '{') {
                int end = Math.max(i, text.indexOf('}', i));
                steps += last * (count(text.substring(i + 1, Math.max(i + 1, end))) - 1);
                last *= count(text.substring(i + 1, Math.max(i + 1, end)));
                i = end;
            } else {
                int end = c == '\\' ? i + 1 : c == '[' ? Math.max(i, text.indexOf(']', i + 2)) : i;
                last = 1;
                steps++;
                i = end;
            }
            if (steps > MOST_STEPS) {
                return steps;
            }
        }
        return steps + outer.stream().mapToLong(Long::longValue).sum();
    }

    // 2,5 is five times; what is no count is one.
    private static long count(String braces) {
        long most = 1;
        for (String number : braces.split(",", -1)) {
            if (!number.isEmpty() && number.length() < 6 && number.chars().allMatch(c -> c >= '0' && c <= '9')) {
                most = Math.max(most, Long.parseLong(number));
            }
        }
        return most;
    }
}
