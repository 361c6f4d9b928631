package org.kmref.document.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.document.manuscript.Manuscript.Syntax;
import org.kmref.document.process.Manuscripts.Wanted;

/** LaTeX, Typst and Org: what becomes text, what stays, notes, and that a second run in place changes nothing. */
class LanguagesProcessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        LATEX | \\cite{item1} \\parencite[p.~3]{item1} \\citep[see][3--4]{item1,item2}  | (Doe 2005) (Doe 2005, 3) (see Doe 2005, 2006, 3–4)
        LATEX | \\textcite[5]{item1} \\citet{item1} \\Textcite{item2}                  | Doe (2005, 5) Doe (2005) Doe (2006)
        LATEX | \\autocites(see)(and more)[1]{item1}[\\emph{e.g.}][2]{item2}           | (see Doe 2005, 1; \\textit{e.g.} Doe 2006, 2, and more)
        LATEX | \\citealp{item1} \\citeauthor{item1} \\citeyear{item1} \\citeyearpar{item1} | Doe 2005 Doe 2005 (2005)
        LATEX | \\parencite*{item1} \\citetitle{item1} \\nocite{item2}x                 | (2005) \\textit{First Book} x
        LATEX | \\footcite[p. 3]{item1} \\fullcite{item1}.                             | \\footnote{Doe 2005, 3.} Doe, John. 2005. \\textit{First Book}. Press.
        LATEX | \\cite[$x^2$ and \\foo{a}]{item1} \\cite{item1,% c}⏎ item2}             | (Doe 2005, $x^2$ and \\foo{a}) (Doe 2005, 2006)
        TYPST | See @item1, @item2[p. 3]. #cite(<item1>, form: "prose")                | See (Doe 2005), (Doe 2006, 3). Doe (2005)
        TYPST | @item1 @item2; @item1⏎⏎@item2                                        | (Doe 2005, 2006); (Doe 2005)⏎⏎(Doe 2006)
        TYPST | #cite(<item1>, supplement: [_see_ 4]) #cite(<item1>, form: "year")     | (Doe 2005, #emph[see]; 4) 2005
        TYPST | #cite(<item1>, form: "author") #cite(<item2>, form: none) #cite(label("пункт3")) | Doe  (Smith 1999)
        ORG   | [cite:@item1 p. 3] [cite:see @item1;@item2, ch. 2; end]                | (Doe 2005, 3) (see Doe 2005, 2006, chap. 2 end)
        ORG   | [cite/t:@item1 p. 3] [cite/na:@item1] [cite/a:@item1] [cite//b:@item1] | Doe (2005, 3) (2005) Doe Doe 2005
        ORG   | [cite:/see/ @item1] [cite:@item1 [sic]] [cite/y:@item1]                | (/see/ Doe 2005) (Doe 2005 [sic]) 2005
        """)
    void aCitationBecomesText(Syntax syntax, String source, String expected) {
        assertThat(Manuscripts.body(syntax, source.replace("⏎", "\n"), Wanted.of(Manuscripts.AUTHOR_DATE)))
                .isEqualTo(expected.replace("⏎", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        LATEX | % \\cite{item1}⏎\\verb+\\cite{item1}+ \\begin{verbatim}\\cite{item1}\\end{verbatim} \\url{x@\\cite{item1}}
        LATEX | \\cite \\cite{ \\cite{} \\cite{unknown} \\volcite{1}{item1} \\newcommand{\\c}[1]{\\cite{#1}} \\%
        LATEX | \\begin{lstlisting}⏎\\cite{item1}⏎\\end{lstlisting} \\iffalse \\cite{item1} \\fi
        TYPST | // @item1⏎/* @item1 */ `@item1` ```r⏎@item1⏎``` me@item1.org \\@item1 https://x.org/@item1 $@item1$
        TYPST | = A <item1>⏎@item1 @unknown #let x = cite(<item2>)
        ORG   | # [cite:@item1]⏎=[cite:@item1]= ~[cite:@item1]~⏎#+begin_src r⏎[cite:@item1]⏎#+end_src⏎: [cite:@item1]
        ORG   | [cite:] [cite:x] [cite/zz:@item1] [[https://x.org/@item1]] cite:item1 @item1
        """)
    void nothingElseIsTouched(Syntax syntax, String source) {
        String text = source.replace("⏎", "\n");

        assertThat(Manuscripts.body(syntax, text, Wanted.of(Manuscripts.AUTHOR_DATE)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        LATEX | A~\\cite{item1}. B \\cite[3]{item1}; \\textcite{item2} c.\\footnote{See \\cite{item1}.} | A.\\footnote{John Doe, \\textit{First Book} (Press, 2005).} B;\\footnote{Doe, \\textit{First Book}, 3.} John Doe\\footnote{“Article,” \\textit{Journal} 6 (2006).} c.\\footnote{See (Doe, \\textit{First Book}).}
        TYPST | A @item1. B #cite(<item1>, form: "prose").#footnote[@item1]              | A.#footnote[John Doe, #emph[First Book]; (Press, 2005).] B Doe#footnote[#emph[First Book];.].#footnote[Doe, #emph[First Book];.]
        ORG   | A [cite:@item1]. B[fn:1] [cite/t:@item1 p. 2].⏎⏎[fn:1] [cite:@item1]  | A.[fn:: John Doe, /First Book/ (Press, 2005).] B[fn:1] Doe[fn:: /First Book/, 2.].⏎⏎[fn:1] Doe, /First Book/.
        """)
    void aStyleOfNotesWritesFootnotes(Syntax syntax, String source, String expected) {
        assertThat(Manuscripts.body(syntax, source.replace("⏎", "\n"), Wanted.of(Manuscripts.NOTES)))
                .isEqualTo(expected.replace("⏎", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        LATEX | \\begin{document}⏎A \\cite{item1} b\\\\cite[see][3]{item2}. C \\cite{item1}⏎d \\textcite{item2}⏎⏎\\section{On \\cite{item1}}⏎\\printbibliography[title=X]⏎\\end{document}⏎
        LATEX | A \\cite{item1}.⏎% kmref:bibliography heading="X"⏎End \\nocite{item2}%⏎
        LATEX | \\cite{item1,⏎  item2}, x\\footnote{y \\cite{item1}}
        TYPST | A @item1 @item2[p. 3]. #cite(<item1>, form: "prose") x⏎⏎#bibliography("x.bib", style: "apa")⏎
        TYPST | // kmref:bibliography⏎@item1
        ORG   | A [cite:@item1 p. 3]. [cite/t:@item2]⏎⏎#+print_bibliography:⏎
        ORG   | A [cite:@item1].⏎# kmref:bibliography cited=no⏎* End
        """)
    void whatIsFormattedInPlaceIsFormattedAgainWithoutAChange(Syntax syntax, String source) {
        String text = source.replace("⏎", "\n");
        for (String style : MarkdownProcessTest.styles().toList()) {
            String once =
                    Manuscripts.format(syntax, text, Wanted.of(style).kept()).text();
            assertThat(once).as(style).isNotEqualTo(text);
            assertThat(Manuscripts.format(syntax, once, Wanted.of(style).kept()).text())
                    .as(style)
                    .isEqualTo(once);
            assertThat(SourceManuscript.of(syntax, "paper", once).problems()).isEmpty();
        }
    }
}
