package org.kmref.document.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kmref.csl.Inline;
import org.kmref.csl.Processor.Formatted;
import org.kmref.csl.StyledText;
import org.kmref.csl.locale.LocatorGrammar;
import org.kmref.document.manuscript.Manuscript;
import org.kmref.document.manuscript.Manuscript.Syntax;
import org.kmref.document.process.Manuscripts.Wanted;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;

/** What must hold of any manuscript; a long run: {@code -Dkmref.documents=20000 -Dkmref.documents-seed=7}. */
class MadeUpProcessTest {
    private static final int DOCUMENTS = Integer.getInteger("kmref.documents", 120);
    private static final long SEED = Long.getLong("kmref.documents-seed", 1);

    @ParameterizedTest
    @EnumSource(names = {"MARKDOWN", "LATEX", "TYPST", "ORG"})
    void allButTheCitationsStays(Syntax syntax) throws IOException {
        List<String> styles = MarkdownProcessTest.styles().toList();
        for (int i = 0; i < DOCUMENTS; i++) {
            MadeUpManuscript made = MadeUpManuscript.of(syntax, SEED * 1_000_003 + i);
            String name = syntax + " " + i + ": «" + made.text() + "»";
            citationsAreFound(made, name);
            formattedAlone(made, name);
            inPlace(made, styles.get(i % styles.size()), styles.get((i + 1) % styles.size()), name);
        }
    }

    private static void citationsAreFound(MadeUpManuscript made, String name) {
        assertThat(new Manuscript(made.syntax(), made.text())
                        .layout().citations().stream()
                                .map(citation -> citation.cites().stream()
                                        .map(cite -> cite.mention().key().value())
                                        .toList())
                                .toList())
                .as(name)
                .isEqualTo(made.cited());
    }

    // A citation is shown as its keys, so that it is known what each must be.
    private static void formattedAlone(MadeUpManuscript made, String name) throws IOException {
        Map<CitationKey, Item> known = Manuscripts.all(made.syntax(), made.text());
        ManuscriptSetup setup = new ManuscriptSetup(
                known,
                List.of(),
                false,
                LocatorGrammar.of("en-US"),
                (style, items, citations, links) -> new Formatted(
                        citations.stream().map(MadeUpProcessTest::keys).toList(), Optional.empty()),
                query -> List.of(),
                false,
                false,
                "",
                false,
                Optional.empty());
        SourceManuscript source = SourceManuscript.of(made.syntax(), "paper", made.text());
        assertThat(new ManuscriptFormatter(source, setup).format().get(0).text())
                .as(name)
                .isEqualTo(made.formatted());
    }

    private static StyledText keys(Citation citation) {
        List<String> keys =
                citation.cites().stream().map(cite -> cite.key().value()).toList();
        return new StyledText(List.of(new Inline.Text(MadeUpManuscript.Writer.shown(keys))));
    }

    private static void inPlace(MadeUpManuscript made, String style, String other, String name) {
        String text = made.text();
        Map<CitationKey, Item> known = Manuscripts.all(made.syntax(), text);
        String alone = Manuscripts.format(
                        made.syntax(), text, Wanted.of(style).kept().withoutList(), known)
                .text();
        SourceManuscript source = SourceManuscript.of(made.syntax(), "paper", alone);
        assertThat(source.problems()).as(name).isEmpty();
        assertThat(source.text()).as(style + ", taken back: " + name).isEqualTo(text);
        String once = formatted(made.syntax(), text, style, known);
        assertThat(formatted(made.syntax(), once, style, known))
                .as(style + ", again: " + name)
                .isEqualTo(once);
        assertThat(formatted(made.syntax(), once, other, known))
                .as(style + ", then " + other + ": " + name)
                .isEqualTo(formatted(made.syntax(), text, other, known));
        assertThat(mentioned(made.syntax(), once)).as(name).containsAll(mentioned(made.syntax(), text));
    }

    private static String formatted(Syntax syntax, String text, String style, Map<CitationKey, Item> known) {
        return Manuscripts.format(syntax, text, Wanted.of(style).kept(), known).text();
    }

    private static List<String> mentioned(Syntax syntax, String text) {
        List<String> keys = new ArrayList<>();
        new Manuscript(syntax, text)
                .mentions()
                .forEach(mention -> keys.add(mention.key().value()));
        return keys;
    }
}
