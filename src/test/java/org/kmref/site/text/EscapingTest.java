package org.kmref.site.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What text is in HTML: nothing in it is markup, turns the direction of writing, or is half of a character. */
class EscapingTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "||, ||, ||",
                "plain, plain, plain",
                "Müller & “Söhne”, Müller &amp; “Söhne”, Müller & “Söhne”",
                "<b a=\"1\" c='2'>, &lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;, <b a=\"1\" c='2'>",
                "a\\u202Eb\\u2066c, abc, abc",
                "a\\u0000\\u001B[1m\\u007F\\u0085b, a[1mb, a[1mb",
                "|a\\u000A\\u0009b|, |a\\u000A\\u0009b|, |a\\u000A\\u0009b|",
                "\\uD83D\\uDE00 \\uD83D\\uDE00, \\uD83D\\uDE00 \\uD83D\\uDE00, \\uD83D\\uDE00 \\uD83D\\uDE00",
                "a\\uD83Db\\uDE00c\\uD83D, abc, abc",
                "\\uD83D\\uD83D\\uDE00\\uDE00, \\uD83D\\uDE00, \\uD83D\\uDE00",
                "a\\uD83F\\uDFFE&\\uFFFF\\uFDD0, a&amp;, a&",
            })
    void textIsHarmless(String text, String html, String printable) {
        assertThat(Escaping.html(characters(text))).isEqualTo(characters(html));
        assertThat(Escaping.printable(characters(text))).isEqualTo(characters(printable));
    }

    // A lone half of a character cannot be written into a source file.
    private static String characters(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
