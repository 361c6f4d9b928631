package org.kmref.store.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.Problem;
import org.kmref.model.TextVariable;
import org.kmref.model.Theme;
import org.kmref.store.LibraryReader;
import org.kmref.store.Loaded;

class LibraryEditorTest {
    private static final String LIST = """
            # The list of two
            title: Mine   # a title

            themes:
              - {id: theory, title: Theory}
              # between themes
              - {id: public, title: Public}

            references:

              # ---- Theory ----

              # the first
              - id: one      # its key
                type: book
                # a comment before the title
                title: 'First: a title'
                author:
                  - {family: Wye, given: Lesley}   # first author
                  # and then
                  - {family: Nilsen, given: Per}
                issued: 2015
                volume: "10"   # as written
                themes: [theory]  # here
                note: >-
                  A note of
                  two lines.

                odd: {a: 1, b: [x, y]}

              - id: two
                type: article-journal
                title: Second
                # below

            # the end
            """;

    @Test
    void aFieldIsChangedInItsPlaceAndInItsQuotes() {
        assertThat(diff(one(item -> item.toBuilder()
                        .put(TextVariable.TITLE, "It's new")
                        .put(NumberVariable.VOLUME, "11")
                        .put(DateVariable.ISSUED, Edtf.parse("2016-02").orElseThrow())
                        .build())))
                .isEqualTo("""
                        -    title: 'First: a title'
                        +    title: 'It''s new'
                        -    issued: 2015
                        -    volume: "10"   # as written
                        +    issued: 2016-02
                        +    volume: "11"   # as written
                        """);
    }

    @Test
    void aFieldComesInBehindTheOneBeforeItAndGoesWithItsLines() {
        assertThat(diff(one(item -> item.toBuilder()
                        .put(TextVariable.DOI, "10.1/x")
                        .put(TextVariable.NOTE, "")
                        .put(TextVariable.PUBLISHER, "Policy: Press")
                        .build())))
                .isEqualTo("""
                        +    DOI: "10.1/x"
                        +    publisher: "Policy: Press"
                        -    note: >-
                        -      A note of
                        -      two lines.
                        """);
    }

    @Test
    void namesAndThemesAreChangedOneByOne() {
        assertThat(diff(one(item -> item.toBuilder()
                        .put(
                                NameVariable.AUTHOR,
                                List.of(
                                        Name.person("Wye", "Lesley"),
                                        Name.person("Ward", "Vicky"),
                                        Name.person("Nilsen", "P.")))
                        .themes(List.of("theory", "public"))
                        .build())))
                .isEqualTo("""
                        -      - {family: Nilsen, given: Per}
                        +      - {family: Ward, given: Vicky}
                        +      - {family: Nilsen, given: P.}
                        -    themes: [theory]  # here
                        +    themes: [theory, public]  # here
                        """);
    }

    @Test
    void aReferenceGoesWithItsLinesOnly() {
        assertThat(diff(library -> with(library, library.items().subList(1, 2))))
                .startsWith("-  - id: one ");
        assertThat(edited(LIST, library -> with(library, library.items().subList(0, 1))))
                .endsWith("odd: {a: 1, b: [x, y]}\n\n# the end\n");
        assertThat(edited(LIST, library -> with(library, List.of())))
                .endsWith("references: []\n\n  # ---- Theory ----\n\n  # the first\n# the end\n");
    }

    @Test
    void aNewReferenceTakesTheStyleOfItsNeighbours() {
        Item item = Item.builder(new CitationKey("three"), ItemType.BOOK)
                .put(TextVariable.TITLE, "Third")
                .put(NameVariable.AUTHOR, List.of(Name.person("Lamont", "Tara")))
                .put(DateVariable.ISSUED, Edtf.parse("2021").orElseThrow())
                .themes(List.of("public"))
                .build();
        assertThat(edited(LIST, library -> added(library, item))).isEqualTo(LIST.replace("# below\n", """
                # below

                  - id: three
                    type: book
                    title: Third
                    author:
                      - {family: Lamont, given: Tara}
                    issued: 2021
                    themes: [public]
                """));
        String blocks = """
                references:
                - id: "a"
                  title: "A"
                  author:
                  - family: "Wye"
                    given: "L."
                  themes:
                  - x
                  issued:
                    date-parts:
                    - - 2015
                - id: "b"
                  title: "B\"""";
        assertThat(edited(blocks, library -> added(library, item))).isEqualTo(blocks + """

                - id: "three"
                  type: "book"
                  title: "Third"
                  author:
                  - family: "Lamont"
                    given: "Tara"
                  issued:
                    date-parts:
                    - - 2021
                  themes:
                  - public
                """.stripTrailing());
        String braces = "references: [\n  {id: a, title: A}, # one\n  {id: b, title: B} # two\n]\n";
        assertThat(edited(braces, library -> added(library, item))).isEqualTo("""
                        references: [
                          {id: a, title: A}, # one
                          {id: b, title: B}, # two
                          {id: three, type: book, title: Third, author: [{family: Lamont, given: Tara}], \
                        issued: {date-parts: [[2021]]}, themes: [public]}
                        ]
                        """);
    }

    @Test
    void aListWithoutReferencesTakesItsFirst() {
        Item item = Item.builder(new CitationKey("a"), ItemType.BOOK).build();
        for (String empty : List.of("references: []\n", "references:\n", "title: T\nreferences: # none\n")) {
            assertThat(edited(empty, library -> added(library, item)))
                    .isEqualTo(empty.replace(" []", "") + "  - id: a\n    type: book\n");
        }
        assertThat(edited("title: T\n", library -> added(library, item)))
                .isEqualTo("title: T\n\nreferences:\n  - id: a\n    type: book\n");
        assertThat(edited("- id: b\n  type: book\n", library -> added(library, item)))
                .isEqualTo("- id: b\n  type: book\n\n- id: a\n  type: book\n");
    }

    @Test
    void carriageReturnsStay() {
        String windows = "references:\r\n  - id: a\r\n    title: A\r\n";
        assertThat(edited(windows, library -> {
                    Item item = library.items().get(0).toBuilder()
                            .put(TextVariable.PUBLISHER, "P")
                            .build();
                    return added(
                            with(library, List.of(item)),
                            Item.builder(new CitationKey("b"), ItemType.BOOK).build());
                }))
                .isEqualTo("""
                        references:
                          - id: a
                            title: A
                            publisher: P

                          - id: b
                            type: book
                        """.replace("\n", "\r\n"));
    }

    @Test
    void aKeyIsRenamedInItsPlace() {
        assertThat(diff(one(item -> item.toBuilder().key(new CitationKey("uno")).build())))
                .isEqualTo("-  - id: one      # its key\n+  - id: uno      # its key\n");
    }

    @Test
    void themesAreAddedRenamedAndRemoved() {
        assertThat(diff(library -> themed(
                        library,
                        List.of(
                                new Theme("theories", "Theory", List.of(), ""),
                                new Theme("public", "The public", List.of("ppi"), "All of them: us"),
                                new Theme("new", "New", List.of(), "")))))
                .isEqualTo("""
                        -  - {id: theory, title: Theory}
                        +  - {id: theories, title: Theory}
                        -  - {id: public, title: Public}
                        +  - {id: public, title: The public, aliases: [ppi], description: "All of them: us"}
                        +  - {id: new, title: New}
                        """);
        assertThat(edited("references: []\n", library -> themed(library, List.of(new Theme("a", "A", List.of(), "")))))
                .isEqualTo("themes:\n  - id: a\n    title: A\n\nreferences: []\n");
    }

    @Test
    void whatIsSharedIsNotChanged() {
        String shared = """
                references:
                  - &base
                    id: a
                    type: book
                    publisher: &press Policy Press
                  - <<: *base
                    id: b
                    title: B
                  - id: c
                    publisher: *press
                """;
        assertThat(problem(shared, 0, item -> item.put(TextVariable.TITLE, "A")))
                .isEqualTo("f:2:5: `&base` is shared with `*base`; make the change by hand");
        assertThat(problem(shared, 1, item -> item.put(TextVariable.PUBLISHER, "")))
                .isEqualTo("f:6:5: `publisher` is merged in from elsewhere; make the change by hand");
        assertThat(edited(shared, library -> {
                    List<Item> items = new ArrayList<>(library.items());
                    items.set(
                            1,
                            items.get(1).toBuilder()
                                    .put(TextVariable.PUBLISHER, "Other")
                                    .build());
                    items.set(
                            2,
                            items.get(2).toBuilder()
                                    .put(TextVariable.PUBLISHER, "Mine")
                                    .build());
                    return with(library, items);
                }))
                .isEqualTo(shared.replace("title: B\n", "title: B\n    publisher: Other\n")
                        .replace("*press", "Mine"));
    }

    @Test
    void aPersonBecomesABodyInItsPlaceButNoCommentIsLost() {
        String list = """
                references:
                  - id: a
                    type: book
                    author:
                      - family: Boaz  # the first
                        given: Annette
                      - {family: Lamont, given: Tara}
                """;
        UnaryOperator<Item.Builder> bodies =
                item -> item.put(NameVariable.AUTHOR, List.of(Name.literal("The Boaz Group"), Name.literal("NIHR")));
        assertThat(problem(list, 0, bodies))
                .isEqualTo("f:5:9: there is more here than the fields to remove; make the change by hand");
        assertThat(edited(
                        list.replace("  # the first", ""),
                        library -> with(
                                library,
                                List.of(bodies.apply(library.items().get(0).toBuilder())
                                        .build()))))
                .isEqualTo("""
                        references:
                          - id: a
                            type: book
                            author:
                              - literal: The Boaz Group
                              - {literal: NIHR}
                        """);
    }

    // Where the engine's buffer ends: see WholeCharacters.
    @Test
    void aCharacterOfTwoHalvesMayStandAnywhere() {
        String list = "references:\n  - {id: a, type: book, title: \"\uD842\uDFB7\"}\n";
        for (int length = 0; length <= 2_100; length++) {
            String padded = "#" + "x".repeat(length) + "\n" + list;
            assertThat(edited(
                            padded,
                            library -> with(
                                    library,
                                    List.of(library.items().get(0).toBuilder()
                                            .put(TextVariable.TITLE, "\uD83D\uDE00")
                                            .build()))))
                    .isEqualTo(padded.replace("\uD842\uDFB7", "\uD83D\uDE00"));
        }
    }

    private static String problem(String text, int index, UnaryOperator<Item.Builder> change) {
        Loaded<Library> before = LibraryReader.read("f", text);
        List<Item> items = new ArrayList<>(before.value().items());
        items.set(index, change.apply(items.get(index).toBuilder()).build());
        Loaded<String> after = new LibraryEditor("f", text).become(before.value(), with(before.value(), items));
        assertThat(after.value()).isEqualTo(text);
        return String.join(
                "\n", after.problems().stream().map(Problem::toString).toList());
    }

    private static UnaryOperator<Library> one(UnaryOperator<Item> change) {
        return library -> with(
                library,
                List.of(change.apply(library.items().get(0)), library.items().get(1)));
    }

    private static Library with(Library library, List<Item> items) {
        return new Library(library.title(), library.locale(), library.themes(), items, library.extra());
    }

    private static Library themed(Library library, List<Theme> themes) {
        return new Library(library.title(), library.locale(), themes, library.items(), library.extra());
    }

    private static Library added(Library library, Item item) {
        List<Item> items = new ArrayList<>(library.items());
        items.add(item);
        return with(library, items);
    }

    private static String diff(UnaryOperator<Library> change) {
        StringBuilder diff = new StringBuilder();
        org.kmref.store.change.LineDiff.between(LIST, edited(LIST, change))
                .hunks()
                .forEach(hunk -> {
                    hunk.before().forEach(line -> diff.append('-').append(line));
                    hunk.after().forEach(line -> diff.append('+').append(line));
                });
        return diff.toString();
    }

    private static String edited(String text, UnaryOperator<Library> change) {
        Loaded<Library> before = LibraryReader.read("f", text);
        assertThat(before.hasErrors()).isFalse();
        Loaded<String> after = new LibraryEditor("f", text).become(before.value(), change.apply(before.value()));
        assertThat(after.problems()).isEmpty();
        return after.value();
    }
}
