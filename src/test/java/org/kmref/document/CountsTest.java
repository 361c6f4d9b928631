package org.kmref.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.model.CitationKey;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Theme;
import org.kmref.terminal.DisplayWidth;
import org.kmref.terminal.Palette;
import org.xml.sax.InputSource;

class CountsTest {
    private static final Library LIBRARY = new Library(
            "",
            "",
            List.of(new Theme("a", "A & <b>", List.of(), ""), new Theme("empty", "Empty", List.of(), "")),
            List.of(
                    item(1, -44, "a", "Zed", "J, \"one\""),
                    item(2, 2015, "a", "Zed", "J, \"one\""),
                    item(3, 2015, "unlisted", "Älf", "知識の共有という長い題名を持つ雑誌である"),
                    item(4, 0, "", "", "")),
            Map.of());
    private static final Counts COUNTS = Counts.of(LIBRARY.items(), LIBRARY);

    @Test
    void eachThingIsCountedAndWhatIsMissingToo() {
        assertThat(CountsCsv.rows(COUNTS).stream().map(row -> String.join(",", row)))
                .containsExactly(
                        "by,value,year,references",
                        "all,,,4",
                        "theme,a,,2",
                        "theme,empty,,0",
                        "theme,unlisted,,1",
                        "theme,,,1",
                        "type,book,,4",
                        "year,-44,,1",
                        "year,2015,,2",
                        "year,,,1",
                        "author,Zed,,2",
                        "author,Älf,,1",
                        "author,,,1",
                        "journal,J, \"one\",,2",
                        "journal,知識の共有という長い題名を持つ雑誌である,,1",
                        "journal,,,1",
                        "partner,nihr,,2",
                        "partner,x,,1",
                        "partner,,,2",
                        "completeness,doi,,0",
                        "completeness,abstract,,0",
                        "completeness,author,,3",
                        "completeness,year,,3",
                        "completeness,keyword,,0",
                        "theme-by-year,a,-44,1",
                        "theme-by-year,a,2015,1",
                        "theme-by-year,unlisted,2015,1");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 200})
    void noLineIsWiderThanTheTerminal(int width) {
        assertThat(new CountsText(width, Palette.PLAIN, 1).of(COUNTS).lines())
                .allMatch(line -> DisplayWidth.of(line) <= width);
    }

    @ParameterizedTest
    @CsvSource({"2000, 2009, 10, 10, 1", "2000, 2010, 10, 6, 2", "1976, 2023, 10, 10, 5", "-44, 2015, 10, 6, 500"})
    void periodsCoverAllYearsInAtMostSoMany(int first, int last, int most, int count, int length) {
        Library library = new Library(
                "",
                "",
                List.of(new Theme("a", "", List.of(), "")),
                List.of(item(1, first, "a", "", ""), item(2, last, "a", "", "")),
                Map.of());
        Matrix matrix = Matrix.of(library.items(), library);
        List<Matrix.Period> periods = matrix.periods(most);
        assertThat(periods).hasSize(count);
        assertThat(periods).allMatch(period -> period.last() - period.first() + 1 == length);
        assertThat(periods.get(0).first()).isLessThanOrEqualTo(first);
        assertThat(periods.get(count - 1).last()).isGreaterThanOrEqualTo(last);
        assertThat(periods.stream()
                        .mapToInt(period -> Matrix.count(matrix.rows().get(0), period))
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void theDrawingIsXml() throws Exception {
        String drawing = CountsSvg.of(COUNTS);
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(drawing)))
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(root.getTextContent()).contains("A & <b>", "4 references by theme and year");
    }

    @Test
    void ofNothingThereIsNothingToDraw() {
        Counts none = Counts.of(List.of(), Library.empty());
        assertThat(new CountsText(80, Palette.PLAIN, 10).of(none)).startsWith("0 references\n");
        assertThat(CountsSvg.of(none)).contains("0 references");
    }

    private static Item item(int number, int year, String theme, String author, String journal) {
        Item.Builder item = Item.builder(new CitationKey("k" + number), ItemType.BOOK)
                .themes(theme.isEmpty() ? List.of() : List.of(theme))
                .put(TextVariable.CONTAINER_TITLE, journal);
        if (year != 0) {
            item.put(DateVariable.ISSUED, DateValue.of(DateParts.ofYear(year)));
        }
        if (!author.isEmpty()) {
            item.put(NameVariable.AUTHOR, List.of(Name.person(author, "")));
        }
        if (number == 1) {
            item.extra("partners", new ArrayList<>(List.of("nihr", "x")));
        }
        if (number == 2) {
            item.extra("partners", "nihr");
        }
        return item.build();
    }
}
