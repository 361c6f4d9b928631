package org.kmref.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Scalar;
import org.kmref.format.tree.YamlNodes;
import org.kmref.model.Nearest;
import org.kmref.model.Problem;

/** The user's settings: {@code library}, {@code partners}, {@code approaches}, {@code style}, {@code locale}, {@code abbreviations}, {@code color}, {@code pager} ... */
public record Config(Map<String, String> values) {
    /** Every setting there is, with what it means. */
    public static final Map<String, String> SETTINGS = settings();

    /** The settings that are one of a few words. */
    public static final Map<String, List<String>> WORDS = Map.of(
            "color", List.of("auto", "always", "never"),
            "network", List.of("allow", "ask"),
            "keep-case", List.of("true", "false"));

    /** Those that name a file. */
    public static final Set<String> FILES = Set.of("library", "partners", "approaches", "abbreviations");

    public Config {
        values = Map.copyOf(values);
    }

    public static Config empty() {
        return new Config(Map.of());
    }

    public Optional<String> value(String setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** Returns the setting that names a file, as a message calls it: by its path, or as the setting has it. */
    public Optional<String> naming(String file, UserFolders folders) {
        return SETTINGS.keySet().stream()
                .filter(setting -> FILES.contains(setting) || setting.equals("style"))
                .filter(setting -> value(setting)
                        .filter(value -> value.equals(file)
                                || folders.configured(value).toString().equals(file))
                        .isPresent())
                .findFirst();
    }

    /** Returns the settings of a file; one that does not exist has none. */
    public static Loaded<Config> read(Path file) {
        if (!Files.exists(file)) {
            return new Loaded<>(empty(), List.of());
        }
        Loaded<String> text = SourceText.read(file, file.toString());
        return text.hasErrors() ? new Loaded<>(empty(), text.problems()) : parse(file.toString(), text.value());
    }

    static Loaded<Config> parse(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        Optional<Node> document = YamlNodes.read(file, text, problems);
        Map<String, String> values = new LinkedHashMap<>();
        if (document.isPresent() && document.get() instanceof Mapping mapping) {
            for (Field field : mapping.fields()) {
                setting(file, field, problems).ifPresent(value -> values.put(field.name(), value));
            }
        } else if (document.isPresent()) {
            problems.add(Problem.error(file, 1, 1, "settings are lines such as `style: apa`"));
        }
        return new Loaded<>(new Config(values), problems);
    }

    private static Optional<String> setting(String file, Field field, List<Problem> problems) {
        if (!SETTINGS.containsKey(field.name())) {
            String question = Nearest.question(field.name(), SETTINGS.keySet());
            String hint = question.isEmpty() ? "one of " + String.join(", ", SETTINGS.keySet()) : question;
            problems.add(Problem.error(
                    file, field.line(), field.column(), "there is no setting `" + field.name() + "`; " + hint));
            return Optional.empty();
        }
        if (!(field.value() instanceof Scalar scalar)) {
            problems.add(Problem.error(
                    file,
                    field.value().line(),
                    field.value().column(),
                    "`" + field.name() + "` is one piece of text; put it in quotes"));
            return Optional.empty();
        }
        Optional<String> wrong = wrongWord(field.name(), scalar.text());
        if (wrong.isPresent()) {
            problems.add(Problem.error(
                    file,
                    scalar.line(),
                    scalar.column(),
                    "`" + field.name() + "` is " + wrong.get() + ", not `" + scalar.text() + "`"));
            return Optional.empty();
        }
        return Optional.of(scalar.text()).filter(value -> !value.isBlank());
    }

    /** Returns what a setting can be, {@code allow or ask}, where it is one of a few words and the value is none of them. */
    public static Optional<String> wrongWord(String setting, String value) {
        List<String> words = WORDS.getOrDefault(setting, List.of(value));
        if (words.contains(value)) {
            return Optional.empty();
        }
        return Optional.of(words.size() == 2 ? String.join(" or ", words) : "one of " + String.join(", ", words));
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("library", "the reading list to open");
        settings.put("partners", "the partner directory to open");
        settings.put("approaches", "the file of approaches to open");
        settings.put("style", "the citation style, such as apa");
        settings.put("locale", "the language of citations, such as en-GB");
        settings.put("abbreviations", "a file of title abbreviations, JSON");
        settings.put("key-pattern", "how keys are made, such as {author}{year}");
        settings.put("keep-case", "whether titles of BibTeX files keep their capitals, true or false");
        settings.put("author", "your name, for the properties of Word files");
        settings.put("color", "auto, always or never");
        settings.put("network", "whether services may be asked over the network, allow or ask");
        settings.put("mailto", "your mail address, which services are told when they are asked");
        settings.put("services", "where services are asked instead, such as crossref=https://mirror.example.org/");
        settings.put("clipboard", "the program that --copy hands text to, such as wl-copy");
        settings.put("pager", "what shows long output, such as less -FRX; cat for none");
        return java.util.Collections.unmodifiableMap(settings);
    }
}
