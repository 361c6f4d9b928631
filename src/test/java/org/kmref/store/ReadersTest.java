package org.kmref.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.model.Approach;
import org.kmref.model.Library;
import org.kmref.model.Partner;
import org.kmref.model.PartnerDirectory;
import org.kmref.model.Problem;
import org.kmref.model.Theme;

class ReadersTest {

    @Test
    void aListHasItsTitleLocaleThemesReferencesAndWhatElseItSays() {
        Loaded<Library> loaded = LibraryReader.read("f", """
                title: My list
                locale: de-AT
                url: https://example.org
                themes:
                  - {id: theory, title: Theories, aliases: [models], description: Of all kinds.}
                  - id: practice
                references:
                  - {id: a, themes: [theory]}
                  - {id: b}
                """);
        assertThat(loaded.problems()).isEmpty();
        Library library = loaded.value();
        assertThat(library.title()).isEqualTo("My list");
        assertThat(library.locale()).isEqualTo("de-AT");
        assertThat(library.extra()).isEqualTo(Map.of("url", "https://example.org"));
        assertThat(library.themes())
                .containsExactly(
                        new Theme("theory", "Theories", List.of("models"), "Of all kinds."),
                        new Theme("practice", "practice", List.of(), ""));
        assertThat(library.items()).extracting(item -> item.key().value()).containsExactly("a", "b");
    }

    @Test
    void aListMayBeItsReferencesAlone() {
        assertThat(LibraryReader.read("f", "- {id: a}\n- {id: b}\n").value().items())
                .hasSize(2);
        assertThat(LibraryReader.read("f", "[{\"id\": \"a\"}]").value().items()).hasSize(1);
        assertThat(LibraryReader.read("f", "references: &all [{id: a}]\n")
                        .value()
                        .items())
                .hasSize(1);
    }

    @Test
    void aListWithoutThemesOfItsOwnTakesThoseOfItsReferences() {
        Library library = LibraryReader.read("f", "- {id: a, themes: [y, x]}\n- {id: b, themes: [x, z]}\n")
                .value();
        assertThat(library.themes()).extracting(Theme::id).containsExactly("y", "x", "z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                        | f: is empty; begin with `references:` or run kmref init
            ' '                                       | f: is empty; begin with `references:` or run kmref init
            words                                     | f:1:1: a list of fields is expected here; begin with `references:`
            '{title: [x]}'                            | f:1:9: `title` is one piece of text; put it in quotes
            '{locale: {x: y}}'                        | f:1:10: `locale` is one piece of text; put it in quotes
            '{themes: x}'                             | f:1:10: `themes` is a list; begin each with `- id: ...`
            '{themes: [x]}'                           | f:1:11: a theme is a list of fields such as `id: ...`
            '{themes: [{title: x}]}'                  | f:1:11: a theme has no `id`; add one, a short word
            '{themes: [{id: [x]}]}'                   | f:1:16: `id` is one piece of text; put it in quotes
            '{themes: [{id: x, aliases: [[y]]}]}'     | f:1:29: `aliases` is a list of words such as [first, second]
            '{themes: [{id: x}, {id: x}]}'            | f:1:20: `x` names the theme `x` already; choose another word
            '{themes: [{id: x}, {id: y, aliases: [x]}]}' | f:1:20: `x` names the theme `x` already; choose another word
            '{themes: [{id: x, color: y}]}'           | f:1:11: a theme has no field `color`; it has id, title, aliases and description
            '{references: x}'                         | f:1:14: `references` is a list; begin each with `- id: ...`
            '{references: {x: y}}'                    | f:1:14: `references` is a list; begin each with `- id: ...`
            '{references: [{id: a}, {id: a}]}'        | f:1:29: the key `a` is taken in line 1; choose another
            '{references: [{id: a, themes: [tz]}], themes: [{id: ty}]}' | f:1:20: the list has no theme `tz`; did you mean 'ty'?
            '{references: [{id: a, themes: [x]}], themes: []}' | f:1:20: the list has no theme `x`; add it to `themes`
            '{title: a, title: b}'                    | f:1:12: `title` is given twice; keep one
            """)
    void whatIsWrongWithAListIsToldWithItsPlace(String text, String problem) {
        List<String> problems = LibraryReader.read("f", text).problems().stream()
                .map(Problem::toString)
                .toList();
        assertThat(problems).contains(problem);
    }

    @Test
    void oneBadReferenceDoesNotHideTheOthers() {
        Loaded<Library> loaded = LibraryReader.read("f", "- {id: a, author: 7}\n- {title: x}\n- {id: c}\n- words\n");
        assertThat(loaded.problems()).extracting(Problem::line).containsExactly(1, 2, 4);
        assertThat(loaded.value().items())
                .extracting(item -> item.key().value())
                .containsExactly("a", "c");
    }

    @Test
    void problemsStandInTheOrderOfTheFile() {
        Loaded<Library> loaded = LibraryReader.read(
                "f", "themes: [{id: x}]\nreferences:\n- {id: a, themes: [y]}\n- {id: b, author: 7}\n");
        assertThat(loaded.problems()).extracting(Problem::line).containsExactly(3, 4);
    }

    @Test
    void aDirectoryHasItsPartnersAndInTheSameShapeItsGroups() {
        Loaded<PartnerDirectory> loaded = PartnerReader.read("f", """
                title: Partners
                partners:
                  - {id: a, name: A Body, kind: charity, listed: false, later: gone}
                groups:
                  - {id: g, parent: a}
                """);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.value().title()).isEqualTo("Partners");
        assertThat(loaded.value().partners())
                .containsExactly(
                        new Partner("a", "A Body", "", "charity", "", "", "", "", "", false, Map.of("later", "gone")),
                        new Partner("g", "g", "", "", "", "a", "", "", "", true, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                      | f: is empty; begin with `partners:`
            words                                   | f:1:1: a list of fields is expected here; begin with `partners:`
            '{partners: x}'                         | f:1:12: partners are a list; begin each with `- id: ...`
            '{partners: [x]}'                       | f:1:13: a partner is a list of fields such as `id: ...`
            '{partners: [{name: x}]}'               | f:1:13: a partner has no `id`; add one, a short word
            '{partners: [{id: "x\\e"}]}'            | f:1:18: `id` has a control character in it; remove it
            '{partners: [{id: a, kind: [x]}]}'      | f:1:27: `kind` is one piece of text; put it in quotes
            '{partners: [{id: a}], groups: [{id: a}]}' | f:1:32: the id `a` is taken in line 1; choose another
            '{partners: [{id: a, parent: b}]}'      | f:1: the parent `b` is not a partner; add it
            """)
    void whatIsWrongWithADirectoryIsToldWithItsPlace(String text, String problem) {
        assertThat(PartnerReader.read("f", text).problems())
                .extracting(Problem::toString)
                .containsExactly(problem);
    }

    @Test
    void approachesHaveWhatTheyAreAboutAndWhoTakesPart() {
        Approach approach = ApproachReader.read(
                        "f",
                        "about: {id: km}\napproaches: [{id: a, people: one, groups: [g], references: [r, s], x: y}]")
                .value()
                .approach("a")
                .orElseThrow();
        assertThat(approach.people()).containsExactly("one");
        assertThat(approach.groups()).containsExactly("g");
        assertThat(approach.references()).extracting(Object::toString).containsExactly("r", "s");
        assertThat(approach.extra()).isEqualTo(Map.of("x", "y"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                 | f: is empty; begin with `approaches:`
            words                              | f:1:1: a list of fields is expected here; begin with `approaches:`
            '{approaches: x}'                  | f:1:14: `approaches` is a list; begin each with `- id: ...`
            '{approaches: [x]}'                | f:1:15: an approach is a list of fields such as `id: ...`
            '{approaches: [{name: x}]}'        | f:1:15: an approach has no `id`; add one, a short word
            '{approaches: [{id: a}, {id: a}]}' | f:1:24: the id `a` is taken; choose another
            '{about: {name: x}}'               | f:1:9: an approach has no `id`; add one, a short word
            '{approaches: [{id: a, people: [[x]]}]}' | f:1:32: `people` is a list of words such as [first, second]
            """)
    void whatIsWrongWithApproachesIsToldWithItsPlace(String text, String problem) {
        assertThat(ApproachReader.read("f", text).problems())
                .extracting(Problem::toString)
                .containsExactly(problem);
    }
}
