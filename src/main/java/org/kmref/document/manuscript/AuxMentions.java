package org.kmref.document.manuscript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The auxiliary file of LaTeX: {@code \citation{KEY,KEY}}, biblatex's {@code \abx@aux@cite{0}{KEY}}, and the files of
 * {@code \@input}.
 */
final class AuxMentions extends Mentions {
    private static final Pattern ENTRY = Pattern.compile(
            "\\\\(?:(?<input>@input)|citation|abx@aux@cite(?:\\{[0-9]{1,9}\\}(?=\\{))?)\\{(?<keys>[^{}\\n]*+)\\}");
    private static final Pattern KEY = Pattern.compile("[^,\\s]++");
    // How BibTeX is given its options.
    private static final Pattern CONTROL =
            Pattern.compile("biblatex-control|(?:REVTEX|apsrev|aip|achemso).*[cC]ontrol");

    AuxMentions(String text) {
        super(text);
    }

    @Override
    int step(int at) {
        if (text.charAt(at) != '\\') {
            return at + 1;
        }
        Matcher entry = ENTRY.matcher(text).region(at, text.length());
        if (!entry.lookingAt()) {
            return at + 1;
        }
        if (entry.group("input") != null) {
            include(at, entry.group("keys"));
            return entry.end();
        }
        Matcher key = KEY.matcher(text).region(entry.start("keys"), entry.end("keys"));
        while (key.find()) {
            if (!CONTROL.matcher(key.group()).matches()) {
                add(key.start(), key.end(), key.group(), Mention.Form.BARE);
            }
        }
        return entry.end();
    }
}
