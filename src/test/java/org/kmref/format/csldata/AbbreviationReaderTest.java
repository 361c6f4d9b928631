package org.kmref.format.csldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.format.csldata.AbbreviationReader.Read;
import org.kmref.model.Problem;

class AbbreviationReaderTest {

    @Test
    void theListsOfAllJurisdictionsAreTakenTogetherTheDefaultBeforeOthers() {
        Read read = AbbreviationReader.read(
                "a.json",
                "{\"us\": {\"title\": {\"A\": \"no\", \"B\": \"b.\"}}, \"default\": {\"title\": {\"A\": \"a.\"}, \"place\": {}}}");

        assertThat(read.problems()).isEmpty();
        assertThat(read.lists()).isEqualTo(Map.of("title", Map.of("A", "a.", "B", "b."), "place", Map.of()));
    }

    @Test
    void aListInItsWrappingIsRead() {
        Read read = AbbreviationReader.read(
                "a.json", "{\"info\": {\"name\": \"N\"}, \"data\": {\"default\": {\"title\": {\"A\": \"a.\"}}}}");

        assertThat(read.problems()).isEmpty();
        assertThat(read.lists()).isEqualTo(Map.of("title", Map.of("A", "a.")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|a.json:1:1: is not a list of abbreviations; write {\"default\": {\"container-title\": "
                        + "{\"LONG\": \"SHORT\"}}}",
                "[]|a.json:1:1: is not a list of abbreviations; write {\"default\": {\"container-title\": "
                        + "{\"LONG\": \"SHORT\"}}}",
                "{\"default\": []}|a.json:1:13: the lists of `default` are {\"container-title\": {...}}",
                "{\"default\": {\"titel\": 3}}|a.json:1:23: the list of `titel` is {\"LONG\": \"SHORT\"}; did you mean 'title'?",
                "{\"default\": {\"title\": {\"A\": 3}}}|a.json:1:29: the short form of `A` is a text in quotes",
            })
    void whatIsNoListIsRefusedWithItsPlace(String text, String message) {
        Read read = AbbreviationReader.read("a.json", text);

        assertThat(read.lists()).isEmpty();
        assertThat(read.problems()).extracting(Problem::toString).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"default\": |a.json:1:",
                "{\"default\": {]}|a.json:1:14: is not JSON from here on: Unexpected close marker",
                "{\"a\": 1} x|a.json:1:"
            })
    void whatIsNoJsonIsRefusedWithItsPlace(String text, String start) {
        assertThat(AbbreviationReader.read("a.json", text).problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString()).startsWith(start));
    }

    @Test
    void whatIsNestedWithoutEndIsRefused() {
        String deep = "{\"a\":".repeat(100_000);

        assertThat(AbbreviationReader.read("a.json", deep).problems()).hasSize(1);
    }
}
