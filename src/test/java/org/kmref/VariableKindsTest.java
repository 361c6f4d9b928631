package org.kmref;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.format.Formats;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.WriteOptions;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;
import org.kmref.query.Order;
import org.kmref.query.parse.QueryReader;
import org.kmref.revision.Assignment;

/** What holds a value for each kind of CSL's variables holds one for every kind: one that is added cannot be forgotten. */
class VariableKindsTest {
    private record Example(Variable variable, String typed) {}

    private static final Map<Class<?>, Example> EXAMPLES = Map.of(
            TextVariable.class, new Example(TextVariable.PUBLISHER, "Policy Press"),
            NumberVariable.class, new Example(NumberVariable.VOLUME, "7"),
            NameVariable.class, new Example(NameVariable.EDITOR, "Lamont, Tara"),
            DateVariable.class, new Example(DateVariable.ACCESSED, "2021-04-30"));

    static Stream<Class<?>> kinds() {
        return Stream.of(Variable.class.getPermittedSubclasses());
    }

    @Test
    void thereIsAnExampleOfEachKind() {
        assertThat(EXAMPLES.keySet()).isEqualTo(Set.of(Variable.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aValueIsSetFoundAndSortedBy(Class<?> kind) {
        Item item = item(kind);
        Library library = Library.empty();
        String name = example(kind).variable().cslName();
        assertThat(QueryReader.parse("has:" + name, library).filter(List.of(item, bare()), library))
                .containsExactly(item);
        assertThat(Order.of(name, library)).isPresent();
        assertThat(Stream.of(bare(), item).sorted(Order.of(name, library).orElseThrow()))
                .containsExactly(item, bare());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aValueSurvivesTheFormatsThatNameVariables(Class<?> kind) throws IOException {
        Item item = item(kind);
        for (String format : List.of("csl-json", "csl-yaml", "jsonl", "csv", "tsv")) {
            assertThat(readBack(item, format)).as(format).containsExactly(item);
        }
    }

    private static List<Item> readBack(Item item, String format) throws IOException {
        StringBuilder out = new StringBuilder();
        Formats.byId(format)
                .orElseThrow()
                .writer()
                .orElseThrow()
                .write(List.of(item), WriteOptions.of(Library.empty()), out);
        ItemReader reader = Formats.byId(format).orElseThrow().reader().orElseThrow();
        return new ArrayList<>(
                reader.read(new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)), "a." + format)
                        .items());
    }

    private static Example example(Class<?> kind) {
        return Objects.requireNonNull(EXAMPLES.get(kind));
    }

    private static Item bare() {
        return Item.builder(new CitationKey("bare"), ItemType.BOOK).build();
    }

    private static Item item(Class<?> kind) {
        Item bare = Item.builder(new CitationKey("full"), ItemType.BOOK).build();
        Example example = example(kind);
        return new Assignment(example.variable().cslName(), List.of(example.typed())).applied(bare, Library.empty());
    }
}
