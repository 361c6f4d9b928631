package org.kmref;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.Kmref;
import org.kmref.cli.session.ProcessEnvironment;
import org.kmref.cli.session.Screen;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One file of a service or program: what kmref makes of it, against an expectation in the form that the folder's README has. */
final class RealFile {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Set<String> DATE = Set.of("date-parts", "season", "literal", "circa", "year", "raw");

    private final Path file;
    private final Path scratch;
    private final List<String> found = new ArrayList<>();

    /** What one run says, and how it ends. */
    private record Said(int code, String out, String err) {}

    RealFile(Path file, Path scratch) {
        this.file = file.toAbsolutePath().normalize();
        this.scratch = scratch;
    }

    /** Returns what is otherwise than wanted, or an empty list. */
    List<String> differences(Map<?, ?> wanted) throws IOException {
        Said said = run("export", "-l", name(), "--to", "csl-json");
        boolean ownCodes = wanted.containsKey("either") && !wanted.containsKey("exit");
        if (!ownCodes && said.code() != number(wanted, "exit")) {
            found.add("exit code " + said.code() + ", wanted " + number(wanted, "exit") + "; " + said.err());
        }
        words("stderr", said.err(), map(wanted.get("stderr")));
        if (wanted.get("read") instanceof List<?> items) {
            items(said, items);
        }
        for (Map.Entry<?, ?> style : map(wanted.get("bib")).entrySet()) {
            bibliography((String) style.getKey(), (List<?>) style.getValue());
        }
        for (Map.Entry<?, ?> form : map(wanted.get("export")).entrySet()) {
            export((String) form.getKey(), map(form.getValue()));
        }
        for (Object one : list(wanted.get("run"))) {
            run(map(one));
        }
        if (wanted.get("import") instanceof Map<?, ?> imported) {
            imported(imported);
        }
        if (wanted.get("either") instanceof List<?> ways) {
            either(ways);
        }
        return found;
    }

    private void either(List<?> ways) throws IOException {
        List<String> failures = new ArrayList<>();
        for (Object way : ways) {
            List<String> differences = new RealFile(file, scratch).differences(map(way));
            if (differences.isEmpty()) {
                return;
            }
            failures.add("either: " + differences.get(0));
        }
        found.addAll(failures);
    }

    private void items(Said said, List<?> wanted) {
        List<?> items;
        try {
            items = said.out().isBlank() ? List.of() : JsonMapper.shared().readValue(said.out(), List.class);
        } catch (JacksonException broken) {
            found.add("what export writes is not JSON: " + broken.getOriginalMessage());
            return;
        }
        if (items.size() != wanted.size()) {
            found.add(items.size() + " items, wanted " + wanted.size() + "; " + said.err());
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            Map<?, ?> item = map(items.get(i));
            String at = "read[" + i + "].";
            map(wanted.get(i)).forEach((field, value) -> value(at + field, item.get(field), value));
        }
    }

    private void bibliography(String style, List<?> wanted) throws IOException {
        Said said = run("bib", "-l", name(), "-s", style, "--locale", "en-US");
        List<String> entries =
                nfc(said.out()).lines().filter(line -> !line.isBlank()).toList();
        List<String> right = wanted.stream().map(entry -> nfc((String) entry)).toList();
        if (!entries.equals(right)) {
            found.add("bib " + style + ": " + entries + "\n      wanted: " + right);
        }
    }

    private void export(String form, Map<?, ?> wanted) throws IOException {
        Said said = run("export", "-l", name(), "--to", form);
        words("export " + form, said.out(), wanted);
        words("export " + form + ", stderr", said.err(), map(wanted.get("stderr")));
        if ("or-said".equals(wanted.get("ascii"))) {
            Set<String> beyond = said.out()
                    .codePoints()
                    .filter(point -> point > 0x7F)
                    .mapToObj(Character::toString)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!said.err().contains("ASCII") && !beyond.stream().allMatch(said.err()::contains)) {
                found.add("export " + form + ": beyond ASCII and not said: " + beyond);
            }
        }
    }

    private void run(Map<?, ?> wanted) throws IOException {
        List<?> words = list(wanted.get("args"));
        Said said = run(words.stream()
                .map(word -> word.equals("@") ? name() : (String) word)
                .toArray(String[]::new));
        if (wanted.containsKey("exit") && said.code() != number(wanted, "exit")) {
            found.add(words + ": exit code " + said.code() + "; " + said.err());
        }
        words(words.toString(), said.out(), map(wanted.get("stdout")));
        words(words + ", stderr", said.err(), map(wanted.get("stderr")));
    }

    private void imported(Map<?, ?> wanted) throws IOException {
        Path place = Files.createTempDirectory(scratch, "list");
        run("init", "--empty", place.toString());
        Path list = place.resolve("reading-list.yaml");
        Said said = run("import", "-l", list.toString(), name());
        if (said.code() != number(wanted, "exit")) {
            found.add("import: exit code " + said.code() + "; " + said.err());
        }
        words("import", said.out() + said.err(), map(wanted.get("says")));
        words("import, the list", Files.readString(list), map(wanted.get("yaml")));
        if (wanted.get("keys") instanceof List<?> keys) {
            List<String> made = run("list", "-l", list.toString(), "--to", "keys")
                    .out()
                    .lines()
                    .sorted()
                    .toList();
            if (!made.equals(keys.stream().map(String.class::cast).sorted().toList())) {
                found.add("import, keys: " + made + ", wanted " + keys);
            }
        }
        if (wanted.get("check") instanceof Map<?, ?> check) {
            Said checked = run("check", "-l", list.toString());
            words("import, then check", checked.out() + checked.err(), check);
        }
    }

    private void words(String where, String text, Map<?, ?> wanted) {
        String whole = nfc(text);
        for (Object one : list(wanted.get("contains"))) {
            List<?> anyOf = one instanceof List<?> several ? several : List.of(one);
            if (anyOf.stream().noneMatch(part -> whole.contains(nfc((String) part)))) {
                found.add(where + ": lacks " + anyOf + "; it is: " + whole.replace("\n", " ⏎ "));
            }
        }
        for (Object one : list(wanted.get("lacks"))) {
            if (whole.contains(nfc((String) one))) {
                found.add(where + ": has " + one + "; it is: " + whole.replace("\n", " ⏎ "));
            }
        }
        long lines = whole.lines().filter(line -> !line.isBlank()).count();
        if (wanted.containsKey("lines-at-most") && lines > number(wanted, "lines-at-most")) {
            found.add(where + ": " + lines + " lines, wanted " + wanted.get("lines-at-most") + ": " + whole);
        }
    }

    private void value(String where, @Nullable Object is, @Nullable Object wanted) {
        boolean same = true;
        if (wanted == null) {
            same = is == null || is.equals("") || is.equals(List.of()) || is.equals(Map.of());
        } else if (wanted instanceof Map<?, ?> parts) {
            boolean date = parts.keySet().stream().anyMatch(DATE::contains)
                    && !parts.containsKey("family")
                    && !parts.containsKey("given")
                    && !(is instanceof List<?>);
            if (is instanceof Map<?, ?> found && date) {
                same = parts.entrySet().stream().allMatch(part -> date((String) part.getKey(), found, part.getValue()));
            } else if (is instanceof Map<?, ?> found) {
                parts.forEach((name, part) -> value(where + "." + name, found.get(name), part));
            } else {
                same = false;
            }
        } else if (wanted instanceof List<?> parts) {
            same = is instanceof List<?> found && found.size() == parts.size();
            for (int i = 0; same && i < parts.size(); i++) {
                part(where + "[" + i + "]", ((List<?>) Objects.requireNonNull(is)).get(i), parts.get(i));
            }
        } else {
            same = is != null
                    && !(is instanceof Map<?, ?>)
                    && !(is instanceof List<?>)
                    && text(is).equals(text(wanted));
        }
        if (!same) {
            found.add(where + ": " + is + ", wanted " + wanted);
        }
    }

    // A name is no date, though a body and a date in words are written alike.
    private void part(String where, @Nullable Object is, @Nullable Object wanted) {
        if (wanted instanceof Map<?, ?> name && name.containsKey("literal")) {
            value(where + ".literal", map(is).get("literal"), name.get("literal"));
        } else {
            value(where, is, wanted);
        }
    }

    private static boolean date(String key, Map<?, ?> is, @Nullable Object wanted) {
        return switch (key) {
            case "year" ->
                is.get("date-parts") instanceof List<?> dates
                        && !dates.isEmpty()
                        && !list(dates.get(0)).isEmpty()
                        && text(list(dates.get(0)).get(0)).equals(text(Objects.requireNonNull(wanted)));
            case "date-parts" -> numbers(is.get(key)).equals(numbers(wanted));
            default ->
                wanted == null
                        ? is.get(key) == null
                        : is.get(key) != null && text(is.get(key)).equals(text(wanted));
        };
    }

    private static List<?> numbers(@Nullable Object dates) {
        return list(dates).stream()
                .map(date -> list(date).stream().map(RealFile::text).toList())
                .toList();
    }

    private static int number(Map<?, ?> wanted, String key) {
        return wanted.get(key) instanceof Integer number ? number : 0;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String text(Object value) {
        return nfc(value.toString());
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private String name() {
        return file.getFileName().toString();
    }

    private Said run(String... arguments) {
        Map<String, String> variables = Stream.of("DATA", "CONFIG", "CACHE", "STATE")
                .collect(Collectors.toMap(
                        name -> "XDG_" + name + "_HOME",
                        name -> scratch.resolve("xdg").resolve(name).toString()));
        variables.put("NO_COLOR", "1");
        variables.put("COLUMNS", "200");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Kmref.run(
                arguments,
                new ProcessEnvironment(
                        variables,
                        file.resolveSibling("."),
                        scratch,
                        CLOCK,
                        InputStream.nullInputStream(),
                        out,
                        err,
                        Screen.NONE));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
