package org.kmref.document.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.document.manuscript.Manuscript.Syntax;

/** The cost of a manuscript grows with its length, however often something in it begins and does not end. */
@Timeout(300)
class LongManuscriptTest {
    private static final int LONG = 1_000_000;

    static Stream<Arguments> manuscripts() {
        return Stream.of(Syntax.values()).flatMap(syntax -> units().map(unit -> Arguments.of(syntax, unit)));
    }

    private static Stream<String> units() {
        return Stream.of(
                "[cite:",
                "[cite/a",
                "[[cite:",
                "cite",
                "cite ",
                "cite:",
                "cite(",
                "cite(<",
                "cite(label(\"",
                "\\cite[",
                "\\cite<",
                "\\cites(",
                "\\cite{",
                "\\cite%",
                "\\begin{",
                "\\verb",
                "@{",
                "@a",
                "[@",
                "=a",
                "~a",
                "`",
                "`a",
                "``` ",
                "```\n",
                "<!--",
                "/*",
                "//",
                " ",
                "\n",
                "#+begin_src\n");
    }

    @ParameterizedTest
    @MethodSource("manuscripts")
    void aLongManuscriptIsGoneOverOnce(Syntax syntax, String unit) {
        String text = unit.repeat(LONG / unit.length());
        List<Mention> mentions = new Manuscript(syntax, text + "\n\n").mentions();
        assertThat(mentions.size()).isLessThan(LONG);
        // The last line alone has what closes all of them.
        assertThat(new Manuscript(syntax, text + "\n]})>=~`").mentions()).isNotNull();
    }
}
