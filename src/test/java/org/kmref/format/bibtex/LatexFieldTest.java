package org.kmref.format.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What TeX in a field says. */
class LatexFieldTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            \\'etude {\\'e}t{\\'{e}} \\^{o} \\"u         | étude été ô ü
            \\v{c} \\v c \\c{c} \\H{o} \\u{\\i} \\t{oo}     | č č ç ő ĭ o͡o
            \\oe\\ {\\ae} \\o{} \\ss\\ \\L ukasz           | œ æ ø ß Łukasz
            \\textit{a \\textbf{b}} {\\em c} {\\sc d}     | <i>a <b>b</b></i> <i>c</i> <span style="font-variant:small-caps;">d</span>
            H\\textsubscript{2}O x\\textsuperscript{n}   | H<sub>2</sub>O x<sup>n</sup>
            ``a'' `b' c's --- d--e f-g                   | “a” ‘b’ c’s — d–e f-g
            \\enquote{a \\enquote{b} c}                   | “a ‘b’ c”
            \\foreignquote{german}{a}                     | “a”
            \\& \\% \\$ \\# \\_ \\{ \\} a~b                 | & % $ # _ { } a b
            $x^{2}_{i}$ and $$y$$ and \\(z\\)             | $x^{2}_{i}$ and $$y$$ and $z$
            $\\alpha$, {$\\beta$}, 5\\$ or $6             | α, β, 5$ or $6
            \\ensuremath{\\alpha} \\ensuremath{a_1}       | α $a_1$
            \\LaTeX{} and \\TeX\\ and \\BibTeX            | LaTeX and TeX and BibTeX
            \\url{http://a.b/c_d} \\href{http://x}{y}     | http://a.b/c_d y
            \\verb+x_y+ \\index{no}z\\footnote{a note}    | x_y z (a note)
            \\unknown{words} \\alone here                 | words \\alone here
            \\symbol{233} \\char"E9                       | é é
            {{a}b} } c                                    | ab } c
            \\                                            | \\
            {\\                                           | \\
            \\textit{                                     | <i></i>
            $                                             | $
            """)
    void texIsReadIntoUnicodeAndTags(String tex, String expected) {
        assertThat(LatexField.tagged(tex.strip()).replace('\u00A0', ' ')).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            The $\\alpha$-Helix of $Z \\to b\\bar{b}$ | The α-helix of $Z \\to b\\bar{b}$
            $\\alpha$ Decay and {$\\beta$} Decay      | α decay and β decay
            On \\mkbibquote{De Anima} and Others      | On “De Anima” and others
            On \\enquote{The Soul} and Others         | On “the soul” and others
            On \\mkbibemph{De Anima} and \\emph{More} | On <i>De Anima</i> and <i>more</i>
            {ibn Bajja} and {Maimonides} in {NHS}     | <span class="nocase">ibn Bajja</span> and Maimonides in NHS
            A Title: A Subtitle? Yes! (No) 3D e-Mail  | A title: A subtitle? Yes! (No) 3D e-mail
            """)
    void anEnglishTitleIsPutIntoSentenceCaseButForWhatIsFixed(String tex, String expected) {
        assertThat(LatexField.tidy(TexText.tagged(SentenceCase.apply(LatexReader.parse(tex.strip())))))
                .isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            The $\\alpha$-helix             | The $\\alpha$-helix
            The $\\Gamma$ of $x^2$          | The {$\\Gamma$} of $x^2$
            From $5 and $6 to 7$            | From \\$5 and \\$6 to 7\\$
            A sum of $5-$6                  | A sum of \\$5-\\$6
            One $ alone                     | One \\$ alone
            The $\\frac{a$ of braces        | The \\${\\textbackslash}frac{\\textbraceleft}a\\$ of braces
            """)
    void mathsIsWrittenAsItIsAndMoneyIsNot(String text, String expected) {
        assertThat(new LatexText(true).title(text.strip())).isEqualTo(expected.strip());
    }
}
