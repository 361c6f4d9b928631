package org.kmref.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kmref.format.core.ReadItems;
import org.kmref.format.tree.Json;
import org.kmref.format.tree.JsonNodes;
import org.kmref.model.Item;
import org.kmref.model.TextVariable;

/**
 * Reads every answer in JSON of the golden files, and of the recorded ones, with one value after the other changed as services change
 * them: to null, to nothing, to a list where there was one value and to one value where there was a list. What is not changed is read
 * as before, and nothing of the change is printed as data.
 */
class ServiceVariantsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path ANSWERS =
            Path.of(System.getProperty("kmref.service-answers", "../shared/service-answers"));
    private static final List<String> SERVICES = List.of(
            "crossref",
            "datacite",
            "openalex",
            "europe-pmc",
            "google-books",
            "open-library",
            "orcid",
            "pubmed-summary",
            "semantic-scholar",
            "unpaywall",
            "zenodo",
            "zotero-json");
    private static final int MOST_PLACES = 40;

    @TestFactory
    Stream<DynamicTest> aChangedValueHarmsNoOther() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files()) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String body = file.toString().endsWith(".http")
                    ? text.substring(text.indexOf("\n\n", text.indexOf("\n\n") + 2) + 2)
                    : text;
            if (body.stripLeading().startsWith("{") || body.stripLeading().startsWith("[")) {
                tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(body)));
            }
        }
        return tests.stream();
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String service : SERVICES) {
            try (Stream<Path> golden = Files.list(GOLDEN.resolve(service))) {
                golden.filter(file -> file.toString().endsWith(".json")).forEach(files::add);
            }
        }
        if (Files.isDirectory(ANSWERS)) {
            try (Stream<Path> recorded = Files.list(ANSWERS)) {
                recorded.filter(file -> file.toString().endsWith(".http"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static void check(String body) throws IOException {
        List<Object> trees = new ArrayList<>();
        JsonNodes.read(body, "answer", 1, node -> trees.add(node.plain()), problem -> {});
        if (trees.isEmpty()) {
            return;
        }
        Format format =
                Formats.detect("", body.getBytes(StandardCharsets.UTF_8)).orElse(null);
        if (format == null || format.reader().isEmpty()) {
            return;
        }
        Object tree = trees.get(0);
        List<Item> before = read(format, tree).items();
        List<Object[]> places = new ArrayList<>();
        gather(tree, new Object[0], places);
        int step = Math.max(1, places.size() / MOST_PLACES);
        for (int i = 0; i < places.size(); i += step) {
            Object[] place = places.get(i);
            for (Change change : Change.values()) {
                Object changed = changed(tree, place, 0, change);
                List<Item> after = read(format, changed).items();
                assertThat(after.size()).as("%s at %s", change, List.of(place)).isLessThanOrEqualTo(before.size() + 1);
                for (Item item : after) {
                    assertThat(data(item))
                            .as("%s at %s", change, List.of(place))
                            .noneMatch(ServiceVariantsTest::isOdd);
                }
                if (change == Change.LISTED && before.size() == 1 && after.size() == 1 && isLeaf(tree, place)) {
                    assertThat(said(after.get(0)))
                            .as("%s at %s", change, List.of(place))
                            .isEqualTo(said(before.get(0)));
                }
            }
        }
    }

    private enum Change {
        NULL,
        EMPTY,
        LISTED,
        SINGLE,
        NULLS_BESIDE,
        NUMBER,
        TEXT,
        OBJECT,
        TRUE;

        @Nullable
        Object of(@Nullable Object value) {
            return switch (this) {
                case NULL -> null;
                case EMPTY -> value instanceof List ? List.of() : value instanceof Map ? Map.of() : "";
                case LISTED -> value == null ? null : List.of(value);
                case SINGLE -> value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
                case NULLS_BESIDE -> withNull(value);
                case NUMBER -> value instanceof String ? (Object) 7L : value;
                case TEXT -> value instanceof Number ? String.valueOf(value) : value;
                case OBJECT -> value instanceof String text ? Map.of("value", text) : value;
                case TRUE -> value instanceof Map || value instanceof List ? (Object) true : value;
            };
        }

        private static List<@Nullable Object> withNull(@Nullable Object value) {
            List<@Nullable Object> all = new ArrayList<>();
            all.add(null);
            if (value instanceof List<?> list) {
                all.addAll(list);
            } else {
                all.add(value);
            }
            return all;
        }
    }

    // Everything that is printed; what is kept whole for want of a place is not looked into.
    private static List<String> data(Item item) {
        List<String> data = new ArrayList<>(item.texts().values());
        data.addAll(item.numbers().values());
        item.names().values().forEach(names -> names.forEach(name -> data.add(name.displayName())));
        return data;
    }

    private static Map<String, Object> said(Item item) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("type", item.type());
        said.put("names", item.names());
        said.put("dates", item.dates());
        said.put("numbers", item.numbers());
        said.put("texts", item.texts());
        said.remove(TextVariable.STATUS.cslName());
        return said;
    }

    private static boolean isOdd(String text) {
        return text.equals("null") || text.matches("(?s)[\\[{].*\"?[:=].*[\\]}]") || text.contains("<jats:");
    }

    // The numbers of a date are in lists already.
    private static boolean isLeaf(@Nullable Object tree, Object[] place) {
        if (List.of(place).contains("date-parts")) {
            return false;
        }
        @Nullable Object value = tree;
        for (Object step : place) {
            Object inside = Objects.requireNonNull(value);
            value = step instanceof Integer index ? ((List<?>) inside).get(index) : ((Map<?, ?>) inside).get(step);
        }
        return !(value instanceof Map) && !(value instanceof List) && value != null;
    }

    private static void gather(@Nullable Object value, Object[] place, List<Object[]> places) {
        if (place.length > 0 && value != null) {
            places.add(place);
        }
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, inner) -> gather(inner, with(place, String.valueOf(name)), places));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < Math.min(2, list.size()); i++) {
                gather(list.get(i), with(place, i), places);
            }
        }
    }

    private static Object[] with(Object[] place, Object step) {
        Object[] longer = java.util.Arrays.copyOf(place, place.length + 1);
        longer[place.length] = step;
        return longer;
    }

    private static @Nullable Object changed(@Nullable Object value, Object[] place, int depth, Change how) {
        if (depth == place.length) {
            return how.of(value);
        }
        if (value instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            object.forEach((name, inner) -> copy.put(
                    String.valueOf(name), name.equals(place[depth]) ? changed(inner, place, depth + 1, how) : inner));
            return copy;
        }
        List<@Nullable Object> copy = new ArrayList<>((List<?>) value);
        int index = (Integer) place[depth];
        copy.set(index, changed(copy.get(index), place, depth + 1, how));
        return copy;
    }

    private static ReadItems read(Format format, @Nullable Object tree) throws IOException {
        byte[] bytes = Json.indented(Objects.requireNonNull(tree)).getBytes(StandardCharsets.UTF_8);
        return format.reader().orElseThrow().read(new ByteArrayInputStream(bytes), "answer");
    }
}
