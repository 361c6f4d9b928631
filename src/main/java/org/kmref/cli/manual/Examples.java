package org.kmref.cli.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The examples of each command, which {@code examples.txt} holds; read only when help or a manual page shows them. */
public final class Examples {
    /** What the examples of kmref itself stand under. */
    public static final String ROOT = "kmref";

    private Examples() {}

    /**
     * An example.
     *
     * @param purpose what it is for, with a colon at the end
     * @param call what to type
     */
    public record Example(String purpose, String call) {}

    /** Returns the examples of a command, or of {@link #ROOT}; none where the file has none. */
    public static List<Example> of(String command) {
        return all().getOrDefault(command, List.of());
    }

    /** Returns all examples by their commands, in the order of the file. */
    public static Map<String, List<Example>> all() {
        Map<String, List<Example>> all = new LinkedHashMap<>();
        List<Example> current = new ArrayList<>();
        String purpose = "";
        for (String line : text().lines().toList()) {
            if (line.startsWith("[")) {
                current = all.computeIfAbsent(line.substring(1, line.length() - 1), none -> new ArrayList<>());
            } else if (line.startsWith("  ")) {
                current.add(new Example(purpose, line.strip()));
            } else if (!line.startsWith("#")) {
                purpose = line;
            }
        }
        return all;
    }

    /** Returns the examples of a command as its help shows them below the options; empty where it has none. */
    public static String help(String command) {
        StringBuilder help = new StringBuilder();
        for (Example example : of(command)) {
            help.append(help.isEmpty() ? "\nExamples:\n" : "")
                    .append("  ")
                    .append(example.purpose())
                    .append("\n    ")
                    .append(example.call())
                    .append('\n');
        }
        return help.toString();
    }

    private static String text() {
        try (InputStream in = Examples.class.getResourceAsStream("examples.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program is built without its examples");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
