package org.kmref.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Palette COLORED = new Palette(true, true);

    private static Table works(Column title) {
        return new Table(
                        Column.whole("KEY").as(Role.KEY),
                        Column.whole("YEAR").alignedRight(),
                        Column.truncated("AUTHOR", 10, 1).shownFrom(60),
                        title)
                .row("nilsen2015", "2015", "Nilsen", "Making sense of implementation theories, models and frameworks")
                .row(
                        "walter2003",
                        "2003",
                        "Walter, Nutley & Davies",
                        "Developing a taxonomy of interventions used to increase the impact of research")
                .row("野中1995", "1995", "野中郁次郎・竹内弘高", "知識創造企業：日本企業の知識創造とイノベーションの理論")
                .row("grønhaug", "n.d.", "Grønhaug", "Cafe\u0301 scientifique")
                .row("المعرفة", "2021", "منظمة الصحة العالمية", "نقل المعرفة إلى الممارسة في إقليم شرق المتوسط");
    }

    @Test
    void leavesOutAColumnAndTruncatesTitlesInANarrowTerminal() {
        assertThat(works(Column.truncated("TITLE", 20, 3)).render(40, Palette.PLAIN))
                .isEqualTo("""
                        KEY         YEAR  TITLE
                        nilsen2015  2015  Making sense of imple…
                        walter2003  2003  Developing a taxonomy…
                        野中1995    1995  知識創造企業：日本企…
                        grønhaug    n.d.  Cafe\u0301 scientifique
                        المعرفة     2021  نقل المعرفة إلى المما…
                        """);
    }

    @Test
    void sharesTheRoomOfAUsualTerminal() {
        assertThat(works(Column.truncated("TITLE", 20, 3)).render(80, Palette.PLAIN))
                .isEqualTo("""
                        KEY         YEAR  AUTHOR              TITLE
                        nilsen2015  2015  Nilsen              Making sense of implementation theories,…
                        walter2003  2003  Walter, Nutley &…   Developing a taxonomy of interventions us…
                        野中1995    1995  野中郁次郎・竹内…   知識創造企業：日本企業の知識創造とイノベ…
                        grønhaug    n.d.  Grønhaug            Cafe\u0301 scientifique
                        المعرفة     2021  منظمة الصحة العال…  نقل المعرفة إلى الممارسة في إقليم شرق الم…
                        """);
    }

    @Test
    void isNoWiderThanItNeedsToBeInAWideTerminal() {
        assertThat(works(Column.truncated("TITLE", 20, 3)).render(200, Palette.PLAIN))
                .isEqualTo("""
                        KEY         YEAR  AUTHOR                   TITLE
                        nilsen2015  2015  Nilsen                   Making sense of implementation theories, models and frameworks
                        walter2003  2003  Walter, Nutley & Davies  Developing a taxonomy of interventions used to increase the impact of research
                        野中1995    1995  野中郁次郎・竹内弘高     知識創造企業：日本企業の知識創造とイノベーションの理論
                        grønhaug    n.d.  Grønhaug                 Cafe\u0301 scientifique
                        المعرفة     2021  منظمة الصحة العالمية     نقل المعرفة إلى الممارسة في إقليم شرق المتوسط
                        """);
    }

    @Test
    void wrapsAColumnThatAsksForIt() {
        assertThat(works(Column.wrapped("TITLE", 20, 3)).render(60, Palette.PLAIN))
                .isEqualTo("""
                        KEY         YEAR  AUTHOR         TITLE
                        nilsen2015  2015  Nilsen         Making sense of
                                                         implementation theories,
                                                         models and frameworks
                        walter2003  2003  Walter, Nutl…  Developing a taxonomy of
                                                         interventions used to
                                                         increase the impact of
                                                         research
                        野中1995    1995  野中郁次郎・…  知識創造企業：日本企業の知
                                                         識創造とイノベーションの理
                                                         論
                        grønhaug    n.d.  Grønhaug       Cafe\u0301 scientifique
                        المعرفة     2021  منظمة الصحة…   نقل المعرفة إلى الممارسة في
                                                         إقليم شرق المتوسط
                        """);
    }

    @Test
    void colorsCellsAndHeaders() {
        Table table = new Table(Column.whole("KEY").as(Role.KEY), Column.truncated("TITLE", 4, 1))
                .row(List.of(
                        MarkedText.of("a1"),
                        MarkedText.of("Making sense of it").withHits(List.of(new CharRange(7, 12)))))
                .row("b22", "");
        assertThat(table.render(16, COLORED))
                .isEqualTo("\u001B[4mKEY\u001B[0m  \u001B[4mTITLE      \u001B[0m\n"
                        + "\u001B[36ma1\u001B[0m   "
                        + "Making \u001B[1;31msen…\u001B[0m\n"
                        + "\u001B[36mb22\u001B[0m\n");
    }

    @Test
    void isTabSeparatedAndCompleteInAPipe() {
        Table table = new Table(
                        Column.whole("KEY").as(Role.KEY),
                        Column.truncated("TITLE", 4, 1).shownFrom(500))
                .row("a1", "one\ttwo\nthree \u001B[31m")
                .row("b2", "");
        assertThat(table.plain()).isEqualTo("a1\tone two three ␛[31m\nb2\t\n");
    }

    @Test
    void showsWhatIsNeverCutInFullAtEveryWidth() {
        Random random = new Random(34);
        for (int round = 0; round < 150; round++) {
            String key = Printable.line(AnyText.text(random));
            Table table = new Table(
                            Column.whole("KEY"),
                            Column.truncated("BY", 5, 1).givingWayLast(),
                            Column.wrapped("TITLE", 10, 3),
                            Column.whole("DOI"))
                    .row(key, AnyText.text(random), AnyText.text(random), "10.1186/s13012-015-0242-0");
            for (int width : new int[] {12, 40, 80, 200}) {
                assertThat(table.render(width, Palette.PLAIN))
                        .contains(key.strip())
                        .contains("10.1186/s13012-015-0242-0");
            }
        }
    }

    @Test
    void isNothingWithoutRows() {
        assertThat(new Table(Column.whole("KEY")).render(80, COLORED)).isEmpty();
        assertThat(new Table(Column.whole("KEY")).plain()).isEmpty();
    }

    @Test
    void givesARowASecondLineRatherThanCutWhatIsToBeCopied() {
        Table table = new Table(Column.whole("KEY"), Column.truncated("TITLE", 8, 1))
                .row("a-very-long-citation-key", "Making sense")
                .row("short", "Of it");
        assertThat(table.render(34, Palette.PLAIN)).isEqualTo("""
                KEY                       TITLE
                a-very-long-citation-key  Making…
                short                     Of it
                """);
        assertThat(table.render(24, Palette.PLAIN)).isEqualTo("""
                KEY    TITLE
                a-very-long-citation-key
                       Making sense
                short  Of it
                """);
        assertThat(table.render(12, Palette.PLAIN)).isEqualTo("""
                KEY  TITLE
                a-very-long-citation-key
                     Making…
                short
                     Of it
                """);
    }

    @Test
    void cutsTitlesBeforeNames() {
        Table table = new Table(
                        Column.whole("KEY"),
                        Column.truncated("BY", 8, 1).givingWayLast(),
                        Column.truncated("TITLE", 8, 6))
                .row("walter2003", "Walter, Nutley & Davies", "Developing a taxonomy of interventions");
        assertThat(table.render(60, Palette.PLAIN)).isEqualTo("""
                KEY         BY                       TITLE
                walter2003  Walter, Nutley & Davies  Developing a taxonomy…
                """);
        assertThat(table.render(40, Palette.PLAIN)).isEqualTo("""
                KEY         BY                 TITLE
                walter2003  Walter, Nutley &…  Developi…
                """);
    }

    @Test
    void breaksAListOfIdentifiersBetweenThemOnly() {
        Table table = new Table(Column.whole("KEY"), Column.listed("THEMES", 2), Column.truncated("TITLE", 8, 1))
                .row("nilsen2015", "theory communities-of-practice", "Making sense of it");
        assertThat(table.render(47, Palette.PLAIN)).isEqualTo("""
                KEY         THEMES                   TITLE
                nilsen2015  theory                   Making se…
                            communities-of-practice
                """);
        assertThat(table.render(34, Palette.PLAIN)).isEqualTo("""
                KEY         THEMES  TITLE
                nilsen2015
                    theory communities-of-practice
                                    Making sense…
                """);
    }

    @Test
    void keepsTheWidthsOfItsColumnsUnderEveryHeading() {
        Table table = new Table(Column.whole("KEY"), Column.truncated("TITLE", 8, 1))
                .heading("Theory")
                .row("a", "One")
                .heading("Public\u001B[31m")
                .row("a-longer-key", "Two");
        assertThat(table.render(40, Palette.PLAIN)).isEqualTo("""
                Theory
                KEY           TITLE
                a             One

                Public␛[31m
                KEY           TITLE
                a-longer-key  Two
                """);
    }

    @Test
    void isInColourInAPipeWhereThatIsWanted() {
        Table table = new Table(Column.whole("KEY").as(Role.KEY), Column.whole("TITLE")).row("a1", "one\u001B[2J");
        assertThat(table.plain(new Palette(true, false))).isEqualTo("\u001B[36ma1\u001B[0m\tone␛[2J\n");
    }

    @Test
    void refusesARowOfTheWrongLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(Column.whole("KEY")).row("a", "b"))
                .withMessage("a row of 2 cells in a table of 1 columns");
    }

    @Test
    void refusesAColumnWithoutWidthOrWeight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Column.truncated("TITLE", 0, 1))
                .withMessage("column TITLE has minimum 0 and weight 1: both must be 1 or more");
    }

    @Test
    void isNeverWiderThanTheTerminalWhateverItHolds() {
        Random random = new Random(33);
        for (int round = 0; round < 150; round++) {
            Table table = new Table(
                    Column.wrapped(AnyText.text(random), 4, 2).as(Role.KEY),
                    Column.truncated("YEAR", 4, 1).givingWayLast().alignedRight(),
                    Column.truncated(AnyText.text(random), 5, 1),
                    Column.wrapped("TITLE", 10, 3));
            for (int row = 0; row < 4; row++) {
                table.row(List.of(
                        MarkedText.of(AnyText.text(random)),
                        MarkedText.of(AnyText.text(random)),
                        MarkedText.of(AnyText.text(random)).withHits(List.of(new CharRange(1, 5))),
                        MarkedText.of(AnyText.text(random)).withHits(List.of(new CharRange(2, 30)))));
            }
            for (int width : new int[] {0, 1, 2, 5, 12, 40, 80, 200}) {
                String rendered = table.render(width, round % 2 == 0 ? COLORED : Palette.PLAIN);
                assertThat(rendered.split("\n", -1)).allMatch(line -> DisplayWidth.of(line) <= width);
                assertThat(AnyText.withoutEscapes(rendered).replace("\n", "").codePoints())
                        .noneMatch(AnyText::mustNotBeSeen);
            }
            assertThat(table.plain().split("\n")).hasSize(4).allMatch(line -> line.split("\t", -1).length == 4);
        }
    }
}
