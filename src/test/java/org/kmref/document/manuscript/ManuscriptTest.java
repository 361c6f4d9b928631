package org.kmref.document.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.document.manuscript.Manuscript.Syntax;
import org.kmref.model.CitationKey;

class ManuscriptTest {
    private static final Map<CitationKey, CitationKey> NEW_FOR_OLD =
            Map.of(new CitationKey("old"), new CitationKey("new"), new CitationKey("a.b"), new CitationKey("c:d"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            MARKDOWN | As @old says [see @old, p. 3; -@older].          | As @new says [see @new, p. 3; -@older].
            MARKDOWN | @old's work, @old. And @old: and @old2, @old_x   | @new's work, @new. And @new: and @old2, @old_x
            MARKDOWN | @{old} and @{older}, nocite: "@old"              | @{new} and @{older}, nocite: "@new"
            MARKDOWN | me@old.org, \\@old, `@old`, ``a ` @old``, <!-- @old --> @old | me@old.org, \\@old, `@old`, ``a ` @old``, <!-- @old --> @new
            MARKDOWN | ```\\n@old\\n```\\n@old                             | ```\\n@old\\n```\\n@new
            MARKDOWN | ~~~ {.r}\\n@old\\n~~~~\\n~@old~                     | ~~~ {.r}\\n@old\\n~~~~\\n~@new~
            MARKDOWN | a ` lone backtick and @old                       | a ` lone backtick and @new
            MARKDOWN | @a.b. [@a.b-c; @a.b]                             | @c:d. [@a.b-c; @c:d]
            LATEX    | \\cite{old}, \\citep*[see][p.~3]{older, old ,x}    | \\cite{new}, \\citep*[see][p.~3]{older, new ,x}
            LATEX    | \\autocites(see)()[3]{old}[4]{a.b} \\nocite{*}     | \\autocites(see)()[3]{new}[4]{c:d} \\nocite{*}
            LATEX    | \\citefield{old}{old} \\Textcite{old} \\cite      | \\citefield{new}{old} \\Textcite{new} \\cite
            LATEX    | \\cite{a,% old\\n old} % \\cite{old}               | \\cite{a,% old\\n new} % \\cite{new}
            LATEX    | \\verb+\\cite{old}+ \\citestyle{old} \\label{old}    | \\verb+\\cite{old}+ \\citestyle{old} \\label{old}
            LATEX    | \\begin{verbatim}\\cite{old}\\end{verbatim}\\cite{old} | \\begin{verbatim}\\cite{old}\\end{verbatim}\\cite{new}
            LATEX    | \\cite[{a]b}]{old} \\\\cite{old}                   | \\cite[{a]b}]{new} \\\\cite{old}
            TYPST    | See @old, @old. and @old[p. 3]; @old-x           | See @new, @new. and @new[p. 3]; @old-x
            TYPST    | #cite(<old>, form: "prose") #cite(label("old"))  | #cite(<new>, form: "prose") #cite(label("new"))
            TYPST    | `@old` // @old\\n/* @old */ https://x @old <old> me@old | `@old` // @old\\n/* @old */ https://x @new <old> me@old
            TYPST    | ```r\\n@old\\n``` \\@old @old                      | ```r\\n@old\\n``` \\@old @new
            ORG      | [cite:@old] [cite/t:see @old p. 3; @older;@old] @old | [cite:@new] [cite/t:see @new p. 3; @older;@new] @old
            ORG      | cite:old,a.b and citep:old. [[cite:&old;&older]] | cite:new,c:d and citep:new. [[cite:&new;&older]]
            ORG      | =[cite:@old]= ~cite:old~ [[cite:old,x][text]]    | =[cite:@old]= ~cite:old~ [[cite:new,x][text]]
            ORG      | # [cite:@old]\\n#+begin_src r\\ncite:old\\n#+end_src\\ncite:old | # [cite:@old]\\n#+begin_src r\\ncite:old\\n#+end_src\\ncite:new
            """)
    void aKeyIsReplacedWhereItIsCitedAndNowhereElse(Syntax syntax, String before, String after) {
        Manuscript manuscript = new Manuscript(syntax, before.replace("\\n", "\n"));

        assertThat(manuscript.renamed(NEW_FOR_OLD).text()).isEqualTo(after.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MARKDOWN | @old and @{old}         | @{x (y)} and @{x (y)}
            TYPST    | @old and #cite(<old>)   | #cite(label("x (y)")) and #cite(label("x (y)"))
            LATEX    | \\cite{old}             | \\cite{x (y)}
            """)
    void aKeyThatNeedsMarksAroundItGetsThem(Syntax syntax, String before, String after) {
        Map<CitationKey, CitationKey> keys = Map.of(new CitationKey("old"), new CitationKey("x (y)"));

        assertThat(new Manuscript(syntax, before).renamed(keys).text()).isEqualTo(after);
    }

    @Test
    void twoKeysMayChangePlaces() {
        CitationKey a = new CitationKey("a");
        CitationKey b = new CitationKey("b");
        Manuscript manuscript = new Manuscript(Syntax.MARKDOWN, "[@a; @b; @a]");

        assertThat(manuscript.renamed(Map.of(a, b, b, a)).text()).isEqualTo("[@b; @a; @b]");
        assertThat(manuscript.count(Map.of(a, b))).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "paper.md, MARKDOWN",
        "Paper.Rmd, MARKDOWN",
        "a.qmd, MARKDOWN",
        "a.tex, LATEX",
        "a.typ, TYPST",
        "a.ORG, ORG"
    })
    void theSyntaxIsToldByTheEndingOfTheFile(String name, Syntax syntax) {
        assertThat(Syntax.of(name)).contains(syntax);
        assertThat(Syntax.of(name + ".pdf")).isEmpty();
    }

    @Test
    void whateverComesInMentionsStandInOrderAndRenamingToThemselvesChangesNothing() {
        String pieces = "@{}[]()<>`~\\%,;:&*=#/\n \"ocite@kéyΩ_-.";
        Random random = new Random(17);
        for (int round = 0; round < 4_000; round++) {
            String text = random.ints(random.nextInt(60), 0, pieces.length())
                    .mapToObj(i -> i % 9 == 0 ? "\\cite{" : i % 11 == 0 ? "[cite:@" : pieces.substring(i, i + 1))
                    .collect(Collectors.joining());
            for (Syntax syntax : Syntax.values()) {
                Manuscript manuscript = new Manuscript(syntax, text);
                int end = 0;
                for (Mention mention : manuscript.mentions()) {
                    assertThat(mention.start()).as(text).isGreaterThanOrEqualTo(end);
                    end = mention.end();
                }
                assertThat(manuscript.renamed(Map.of()).text()).isEqualTo(text);
            }
        }
    }
}
