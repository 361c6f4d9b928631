package org.kmref.check.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.NumberVariable;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;

/** {@code page: 153-113}. */
final class PageRange extends ItemRule {
    private static final Pattern RANGE = Pattern.compile(
            "(?<prefix>[A-Za-z.]*)(?<first>\\d{1,9})\\s*(?:-{1,3}|[‐‑‒–—])\\s*(?<same>[A-Za-z.]*)(?<last>\\d{1,9})");

    PageRange() {
        super("page-range", Severity.WARNING, """
                A range of pages that ends before it begins has its numbers swapped, or a digit wrong. Shortened ranges are
                understood: 1013-7 is 1013 to 1017.""");
    }

    @Override
    void check(Work work) {
        String page = work.item().number(NumberVariable.PAGE);
        for (String one : page.split("[,;&]", -1)) {
            Matcher range = RANGE.matcher(one.strip());
            if (range.matches() && isTurned(range)) {
                work.found(Part.of("page"), "the pages " + one.strip() + " end before they begin; correct them");
            }
        }
    }

    private static boolean isTurned(Matcher range) {
        String first = range.group("first");
        String last = range.group("last");
        boolean samePlace = range.group("same").isEmpty() || range.group("same").equals(range.group("prefix"));
        if (!samePlace) {
            return false;
        }
        // Digits left out are those of the first page.
        String whole =
                last.length() < first.length() ? first.substring(0, first.length() - last.length()) + last : last;
        return Long.parseLong(whole) < Long.parseLong(first);
    }
}
