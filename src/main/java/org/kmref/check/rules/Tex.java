package org.kmref.check.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.Problem.Severity;

/** {@code title: Evidence \& Policy}, {@code title: {DNA} in court}. */
final class Tex extends ItemRule {
    private static final Pattern ESCAPED = Pattern.compile("\\\\([&%$#_])");
    private static final Pattern TEX = Pattern.compile(
            "\\\\[A-Za-z]+\\b|\\\\['`^\"~=.][A-Za-z{\\\\]|\\{[^{}]*}|\\$[^$\\s](?:[^$]*[^$\\s])?\\$(?!\\d)|``|(?<!')''(?!')");

    Tex() {
        super("tex", Severity.WARNING, """
                Commands, braces and escapes of TeX are printed as they stand by everything but TeX. Write the letter itself,
                <i> for italics, and <span class="nocase"> round what keeps its capitals. The fix takes the backslash off
                where it only protects a character: \\\\& is &.""");
    }

    @Override
    void check(Work work) {
        for (Wording words : Wording.titlesAndNames(work.item())) {
            String bare = ESCAPED.matcher(words.text()).replaceAll("$1");
            Matcher tex = TEX.matcher(words.text());
            if (tex.find()) {
                work.found(
                        words.part(),
                        "`" + words.field() + "` has TeX in it: `" + tex.group() + "`; write the letters");
            } else if (!bare.equals(words.text())) {
                work.found(
                        words.part(),
                        words.text(),
                        bare,
                        "`" + words.field() + "` has a backslash of TeX in it; remove it");
            }
        }
    }
}
