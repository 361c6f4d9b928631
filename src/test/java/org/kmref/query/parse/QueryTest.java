package org.kmref.query.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.Query;
import org.kmref.query.TermFilter;
import org.kmref.query.rank.Terms;
import org.kmref.store.Embedded;
import org.kmref.store.LibraryReader;
import org.kmref.store.UserFolders;

class QueryTest {
    private static final Library LIBRARY = LibraryReader.read("list", Embedded.text(UserFolders.Folder.LIBRARY))
            .value();
    private static final String ARROW = " => ";
    private static final List<String> TERMS = List.of(
            "nilsen",
            "type:book",
            "co",
            "production",
            "-theme:theory",
            "year:2015..",
            "broker*",
            "\"primary care\"",
            "healthcare",
            "has:doi",
            "volume<20",
            "author:lynch",
            "mobilization",
            "gabay~",
            "title=/^[A-C]/");

    /** Each line is {@code QUERY => KEYS}, in the order of the list, or {@code all} or {@code none}. */
    static List<String> table() throws IOException {
        try (InputStream in = Objects.requireNonNull(QueryTest.class.getResourceAsStream("/query/queries.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    static List<String> queries() throws IOException {
        return table().stream()
                .map(line -> line.substring(0, line.indexOf(ARROW)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("table")
    void aQueryGivesTheseKeysOfTheEmbeddedList(String line) {
        int arrow = line.indexOf(ARROW);
        List<String> keys = keys(line.substring(0, arrow));
        String shown = keys.isEmpty() ? "none" : keys.size() == LIBRARY.items().size() ? "all" : String.join(" ", keys);
        assertThat(shown).isEqualTo(line.substring(arrow + ARROW.length()));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryAndItsOppositePartTheListInTwo(String query) {
        for (String opposite : List.of("-(" + query + ")", "NOT (" + query + ")")) {
            List<String> both = new ArrayList<>(keys(query));
            both.addAll(keys(opposite));
            assertThat(both).as(opposite).containsExactlyInAnyOrderElementsOf(keys("*"));
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryWrittenInFullGivesTheSame(String query) {
        String written = QueryReader.parse(query, LIBRARY).written();
        assertThat(keys(written)).as(written).isEqualTo(keys(query));
        assertThat(QueryReader.parse(written, LIBRARY).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void whatAQueryWantsHasTheTermsItNeeds(String query) {
        Query read = QueryReader.parse(query, LIBRARY);
        for (Item item : read.filter(LIBRARY.items(), LIBRARY)) {
            assertThat(read.need().test(Terms.of(item, LIBRARY)))
                    .as("%s: %s", item.key(), read.need())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void caseAndBlanksOutsideOfWhatIsExactChangeNothing(String query) {
        if (!query.matches(".*[\"“/].*")) {
            assertThat(keys("  " + query.replace(" ", " \t ") + "\u00a0")).isEqualTo(keys(query));
        }
        if (!query.matches(".*=[^0-9].*|.*/.*")) {
            assertThat(keys(query.toUpperCase(Locale.ROOT))).isEqualTo(keys(query));
        }
    }

    @Test
    void anyTwoSpellingsOfOneQueryGiveTheSame() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            List<String> some = new ArrayList<>(TERMS);
            Collections.shuffle(some, random);
            String one = some.get(0);
            String two = some.get(1);
            String three = some.get(2);
            List<String> expected = keys(one + " " + two + " " + three);
            for (String spelling : List.of(
                    one + " AND " + two + "  AND " + three,
                    "(" + one + ") (" + two + " " + three + ")",
                    "((" + one + " " + two + ") AND " + three + ")",
                    three + " " + two + " " + one,
                    "NOT NOT (" + one + " " + two + " " + three + ")",
                    "--(" + one + " " + two + " " + three + ")",
                    one + " " + two + " " + three + " OR (" + three + " " + one + " " + two + ")")) {
                assertThat(keys(spelling)).as(spelling).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "citation-count>20, b",
        "citation-count>=20, b f",
        "citation-count<20, a d g",
        "citation-count<=9, a d g",
        "citation-count:9..120, a b f",
        "citation-count:9.., a b f",
        "citation-count:..9, a d g",
        "citation-count=9..20, a f",
        "citation-count:-5..0.5, d g",
        "citation-count:a..z, e",
        "citation-count:m.., e",
        "citation-count:0..n, a b d e f",
        "read:2015..2016, a b e",
        "read>2015, b c",
        "read:..2015-04, a d",
        "read:2015-05.., b c e",
    })
    void inAFieldOfTheListsOwnNumbersCompareAsNumbersAndTextsAsTexts(String query, String keys) {
        Library library = LibraryReader.read("list", """
                        references:
                          - {id: a, type: book, title: A, citation-count: 9, read: 2015-04-21}
                          - {id: b, type: book, title: B, citation-count: 120, read: 2016}
                          - {id: c, type: book, title: C, read: 2017-01}
                          - {id: d, type: book, title: D, citation-count: 0.12345678901234567, read: 2014}
                          - {id: e, type: book, title: E, citation-count: many, read: 2015-12}
                          - {id: f, type: book, title: F, citation-count: "20"}
                          - {id: g, type: book, title: G, citation-count: -5}
                        """).value();
        Query read = QueryReader.parse(query, library);
        assertThat(read.filter(library.items(), library).stream()
                        .map(item -> item.key().value()))
                .containsExactly(keys.split(" ", -1));
        assertThat(read.need()).isEqualTo(TermFilter.NOTHING);
    }

    @Test
    void aTitleAsItStandsFindsItsWork() {
        for (Item item : LIBRARY.items()) {
            assertThat(keys(item.title())).as(item.title()).contains(item.key().value());
            String phrase = '"' + item.title().replace("\"", "\\\"") + '"';
            assertThat(keys(phrase)).as(phrase).containsExactly(item.key().value());
            assertThat(keys("title=" + phrase))
                    .as(phrase)
                    .containsExactly(item.key().value());
        }
    }

    @Test
    void orAndNotMeanWhatLogicSays() {
        Random random = new Random(6);
        for (int i = 0; i < 100; i++) {
            String one = TERMS.get(random.nextInt(TERMS.size()));
            String two = TERMS.get(random.nextInt(TERMS.size()));
            List<String> ones = keys(one);
            List<String> twos = keys(two);
            List<String> either = keys("*");
            either.removeIf(key -> !ones.contains(key) && !twos.contains(key));
            assertThat(keys(one + " OR " + two)).as(one + " OR " + two).isEqualTo(either);
            assertThat(keys("-(-(" + one + ") -(" + two + "))")).isEqualTo(either);
        }
    }

    @Test
    void whateverIsTypedIsAnsweredOrRefused() {
        Random random = new Random(7);
        String alphabet = "ab:=<>()\"/*~-. \\|{[+ORNT2015é知“";
        List<Item> few = LIBRARY.items().subList(0, 2);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder query = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                query.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (random.nextBoolean()) {
                query.insert(0, "title=/").append(random.nextBoolean() ? "/" : "");
            }
            try {
                Query read = QueryReader.parse(query.toString(), LIBRARY);
                assertThat(read.filter(few, LIBRARY).size()
                                + new Query.Not(read).filter(few, LIBRARY).size())
                        .isEqualTo(2);
            } catch (SyntaxException refused) {
                assertThat(refused.start()).as(query.toString()).isBetween(0, refused.end());
                assertThat(refused.end()).isLessThanOrEqualTo(query.length());
                assertThat(refused).hasMessageMatching("(?s)[^;]+(; |\\().+");
            }
        }
    }

    @Test
    void whatIsHugeIsRefusedOrAnsweredInBoundedTime() {
        for (String huge : List.of(
                "(".repeat(10_000),
                "x".repeat(20_001),
                "title=/" + "x".repeat(501) + "/",
                "title=/((a{900}){900}){900}/",
                "title=/(((((((((a{1,9}){9}){9}){9}){9}){9}){9}){9}){9}/")) {
            assertThatExceptionOfType(SyntaxException.class).isThrownBy(() -> QueryReader.parse(huge, LIBRARY));
        }
        assertThat(keys("-".repeat(9_999) + "type:book")).isEqualTo(keys("-type:book"));
        assertThat(keys("a ".repeat(1_000))).isEqualTo(keys("a"));
        assertThat(keys("x" + "*a".repeat(2_000))).isEmpty();
        assertThat(keys("title=/(a*)*(a*)*(a*)*b{20}$/")).isEmpty();
        assertThat(keys("x".repeat(9_000) + "~2")).isEmpty();
    }

    private static List<String> keys(String query) {
        List<String> keys = new ArrayList<>();
        QueryReader.parse(query, LIBRARY)
                .filter(LIBRARY.items(), LIBRARY)
                .forEach(item -> keys.add(item.key().value()));
        return keys;
    }
}
