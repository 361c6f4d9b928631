package org.kmref.format.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kmref.format.core.ReadItems;
import org.kmref.model.Item;
import org.kmref.model.Problem;
import org.kmref.model.TextVariable;

/** What a few lines of BibTeX can ask for is bounded: abbreviations made of abbreviations, entries that inherit from entries. */
class BibtexExpansionTest {

    private static ReadItems read(String text) throws IOException {
        return new BibtexReader().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "x.bib");
    }

    private static List<String> problems(String text) throws IOException {
        return read(text).problems().stream().map(Problem::toString).toList();
    }

    private static String lines(int from, int to, String line) {
        return IntStream.range(from, to)
                .mapToObj(i -> line.replace("$i", Integer.toString(i)).replace("$n", Integer.toString(i + 1)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void anAbbreviationMayBeMadeOfOthers() throws IOException {
        Item item = read("@string{a = {Policy}}\n@string{b = a # { Press}}\n@book{k, publisher = b}\n")
                .items()
                .get(0);
        assertThat(item.text(TextVariable.PUBLISHER)).isEqualTo("Policy Press");
    }

    @Test
    void abbreviationsThatDoubleEachOtherAreBoundedWithTheirPlace() throws IOException {
        List<String> problems = problems(
                "@string{s0 = {0123456789}}\n" + lines(0, 40, "@string{s$n = s$i # s$i}") + "@book{k, title = s40}\n");
        assertThat(problems.get(0))
                .isEqualTo("x.bib:18:21: `s16` and the abbreviations before it make this value longer than 1000000"
                        + " characters; write the text out");
    }

    @Test
    void whatAbbreviationsAddToAFileIsBounded() throws IOException {
        String text = "@string{s = {" + "a".repeat(900_000) + "}}\n" + lines(0, 100, "@book{k$i, title = s}");
        assertThat(problems(text))
                .containsExactly(
                        "x.bib:57:20: abbreviations add more than 50000000 characters to this file, the rest of which"
                                + " is skipped; write the text out");
    }

    @Test
    void aLongTextWrittenOutIsNotBounded() throws IOException {
        String text = "@book{k, title = {" + "a".repeat(3_000_000) + "} # jan}\n";
        assertThat(problems(text)).isEmpty();
    }

    @Test
    void anEntryInheritsThroughOthers() throws IOException {
        List<Item> items = read("""
                        @xdata{a, publisher = {Policy Press}}
                        @xdata{b, xdata = {a}, location = {Bristol}}
                        @book{k, xdata = {b}, title = {T}}
                        """).items();
        assertThat(items.get(0).text(TextVariable.PUBLISHER)).isEqualTo("Policy Press");
        assertThat(items.get(0).text(TextVariable.PUBLISHER_PLACE)).isEqualTo("Bristol");
    }

    @Test
    void aChainOfEntriesThatInheritIsBoundedWithItsPlace() throws IOException {
        String text = lines(0, 20_000, "@book{k$i, crossref = {k$n}}") + "@book{k20000, publisher = {P}}\n";
        assertThat(problems(text))
                .containsExactly(
                        "x.bib:51:1: entries inherit from each other more than 50 deep; write into the entries what"
                                + " they share");
    }

    @Test
    void anEntryThatInheritsFromItselfSaysSo() throws IOException {
        assertThat(problems("@book{a, crossref = {b}}\n@book{b, crossref = {a}}\n@book{c, xdata = {c}}\n"))
                .containsExactly(
                        "x.bib:1:1: the entry inherits from itself; remove one `crossref` or `xdata`",
                        "x.bib:3:1: the entry inherits from itself; remove one `crossref` or `xdata`");
    }

    @Test
    void entriesThatNameManyWhichNameManyAreReadOnceEach() throws IOException {
        String many = IntStream.range(0, 50).mapToObj(i -> "x$n").collect(Collectors.joining(","));
        String text = lines(0, 40, "@xdata{x$i, xdata = {" + many + "}}") + "@xdata{x40, publisher = {P}}\n"
                + "@book{k, xdata = {x0}}\n";
        assertThat(problems(text)).isEmpty();
    }

    @Test
    void whatEntriesInheritTogetherIsBounded() throws IOException {
        String text = "@book{p, publisher = {" + "a".repeat(1_000_000) + "}}\n"
                + lines(0, 200, "@inbook{k$i, crossref = {p}}");
        assertThat(problems(text))
                .containsExactly(
                        "x.bib:101:1: entries inherit more than 100000000 characters in all; write into the entries"
                                + " what they share");
    }
}
