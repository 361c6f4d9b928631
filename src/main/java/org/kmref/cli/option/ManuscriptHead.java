package org.kmref.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.document.manuscript.FrontMatter;
import org.kmref.document.manuscript.Manuscript.Syntax;
import org.kmref.format.csldata.CslItemReader;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.YamlNodes;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Problem;

/**
 * What a manuscript says of its library, style and language: the front matter of Markdown as pandoc and Quarto read it, the
 * keywords of Org, and what LaTeX and Typst are told.
 *
 * @param libraries paths, found from the folder of the manuscript or the current one
 * @param style a path, an id, or empty
 * @param abbreviations a file of short titles, likewise
 * @param uncited keys of references that are listed and need not be cited; {@code *} is all
 * @param links whether citations lead to entries, where it is said
 * @param heading of the bibliography, or empty
 * @param hasBibliography whether there is to be one
 * @param notesAfterPunctuation whether a note goes behind the punctuation that follows it, where it is said
 * @param items the references that it holds itself
 */
public record ManuscriptHead(
        List<String> libraries,
        String style,
        String locale,
        String abbreviations,
        List<CitationKey> uncited,
        boolean links,
        String heading,
        boolean hasBibliography,
        Optional<Boolean> notesAfterPunctuation,
        List<Item> items) {
    private static final int MOST = 200_000;
    private static final Pattern KEY = Pattern.compile("@(?:\\{([^{}\\n]+)}|(\\*|[\\p{L}\\p{N}_][^\\s,;\\]]*))");
    private static final Pattern ORG =
            Pattern.compile("(?im)^[ \\t]*#\\+(bibliography|cite_export|language):[ \\t]*(.+)$");
    private static final Pattern LATEX = Pattern.compile(
            "(?m)^[^%\\n]*?\\\\(addbibresource|bibliography|nobibliography)(?:\\[[^\\]\\n]*])?\\{([^{}\\n]+)}");
    private static final Pattern TYPST =
            Pattern.compile("#bibliography\\s*\\(\\s*(\\(?\\s*(?:\"[^\"\\n]+\"\\s*,?\\s*)+\\)?)([^()\\n]*)\\)");
    private static final Pattern TYPST_LANGUAGE =
            Pattern.compile("#set\\s+text\\s*\\([^()]*\\blang:\\s*\"([a-z]{2,3})\"");
    private static final Pattern STRING = Pattern.compile("\"([^\"\\n]+)\"");
    private static final Pattern TYPST_STYLE = Pattern.compile("\\bstyle:\\s*\"([^\"\\n]+)\"");

    public ManuscriptHead {
        libraries = List.copyOf(libraries);
        uncited = List.copyOf(uncited);
        items = List.copyOf(items);
    }

    /**
     * Reads what a manuscript says of itself.
     *
     * @param file the manuscript as it is called
     * @param folder the one that names start from
     * @param problems takes what is wrong with it
     */
    public static ManuscriptHead of(Syntax syntax, String text, String file, Path folder, List<Problem> problems) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<Item> items = new ArrayList<>();
        String head = text.substring(0, Math.min(text.length(), MOST));
        switch (syntax) {
            case MARKDOWN -> markdown(head, file, values, items, problems);
            case ORG -> org(head, values);
            case LATEX -> latex(text, values);
            case TYPST -> typst(text, values);
            case AUX, BCF -> {}
        }
        Path beside = folder.resolve(file).toAbsolutePath().getParent();
        return of(values, items, beside == null ? folder : beside, folder);
    }

    /** Reads what the metadata of a document say that has come from pandoc, which holds these references itself. */
    public static ManuscriptHead of(Map<String, List<String>> metadata, List<Item> items, Path folder) {
        return of(metadata, items, folder, folder);
    }

    private static ManuscriptHead of(Map<String, List<String>> values, List<Item> items, Path base, Path folder) {
        List<String> libraries = values.getOrDefault("bibliography", List.of()).stream()
                .map(name -> found(name, base, folder))
                .toList();
        String style = first(values, "csl").isEmpty() ? first(values, "citation-style") : first(values, "csl");
        String abbreviations = first(values, "citation-abbreviations");
        return new ManuscriptHead(
                libraries,
                style(style, base, folder),
                first(values, "lang").replace('_', '-'),
                abbreviations.isEmpty() ? "" : found(abbreviations, base, folder),
                keys(values.getOrDefault("nocite", List.of())),
                isTrue(first(values, "link-citations")),
                first(values, "reference-section-title"),
                !isTrue(first(values, "suppress-bibliography")),
                Optional.of(first(values, "notes-after-punctuation"))
                        .filter(said -> !said.isEmpty())
                        .map(ManuscriptHead::isTrue),
                items);
    }

    private static void markdown(
            String text, String file, Map<String, List<String>> values, List<Item> items, List<Problem> problems) {
        String yaml = FrontMatter.yaml(text);
        if (yaml.isBlank()) {
            return;
        }
        Optional<Node> node = YamlNodes.read(file, yaml, problems);
        if (node.isPresent() && node.get() instanceof Node.Mapping mapping) {
            for (Node.Field field : mapping.fields()) {
                put(values, field);
                if (field.name().equals("references") && field.value() instanceof Node.Sequence list) {
                    CslItemReader reader = new CslItemReader(file, problems);
                    list.items().forEach(each -> reader.read(each).ifPresent(items::add));
                }
                if (field.name().equals("metadata") && field.value() instanceof Node.Mapping inner) {
                    inner.fields().forEach(each -> put(values, each));
                }
            }
        }
    }

    private static void put(Map<String, List<String>> values, Node.Field field) {
        List<String> texts = new ArrayList<>();
        if (field.value() instanceof Node.Scalar scalar) {
            texts.add(scalar.text());
        } else if (field.value() instanceof Node.Sequence list) {
            for (Node item : list.items()) {
                if (item instanceof Node.Scalar scalar) {
                    texts.add(scalar.text());
                }
            }
        }
        if (!texts.isEmpty()) {
            values.put(field.name(), texts);
        }
    }

    private static void org(String text, Map<String, List<String>> values) {
        Matcher keyword = ORG.matcher(text);
        while (keyword.find()) {
            String value = keyword.group(2).strip();
            switch (keyword.group(1).toLowerCase(Locale.ROOT)) {
                case "bibliography" ->
                    values.computeIfAbsent("bibliography", none -> new ArrayList<>())
                            .add(value.replace("\"", ""));
                case "language" -> values.put("lang", List.of(value));
                default -> {
                    String[] words = value.split("\\s+", 3);
                    if (words[0].equals("csl") && words.length > 1) {
                        values.put("csl", List.of(words[1].replace("\"", "")));
                    }
                }
            }
        }
    }

    private static void latex(String text, Map<String, List<String>> values) {
        Matcher command = LATEX.matcher(text);
        List<String> files = new ArrayList<>();
        while (command.find()) {
            boolean plain = !command.group(1).equals("addbibresource");
            for (String name : command.group(2).split(",", -1)) {
                String file = name.strip();
                files.add(plain && !file.endsWith(".bib") ? file + ".bib" : file);
            }
        }
        if (!files.isEmpty()) {
            values.put("bibliography", files);
        }
        LatexLanguage.of(text).ifPresent(language -> values.put("lang", List.of(language)));
    }

    private static void typst(String text, Map<String, List<String>> values) {
        Matcher language = TYPST_LANGUAGE.matcher(text);
        if (language.find()) {
            values.put("lang", List.of(language.group(1)));
        }
        Matcher call = TYPST.matcher(text);
        if (call.find()) {
            values.put(
                    "bibliography",
                    STRING.matcher(call.group(1))
                            .results()
                            .map(found -> found.group(1))
                            .toList());
            Matcher style = TYPST_STYLE.matcher(call.group(2));
            if (style.find()) {
                values.put("csl", List.of(style.group(1)));
            }
        }
    }

    // pandoc looks from the current folder, Quarto and Typst from that of the document.
    private static String found(String name, Path beside, Path folder) {
        Path there = beside.resolve(name);
        if (Files.exists(there) || !Files.exists(folder.resolve(name))) {
            Path shortest = folder.toAbsolutePath()
                    .normalize()
                    .relativize(there.toAbsolutePath().normalize());
            return shortest.startsWith("..") ? there.toString() : shortest.toString();
        }
        return name;
    }

    // A style that is no file here may be one that kmref has.
    private static String style(String name, Path beside, Path folder) {
        if (name.isEmpty() || !StyleCatalogue.isPath(name) || name.contains("://")) {
            return name;
        }
        String path = found(name, beside, folder);
        if (Files.exists(folder.resolve(path))) {
            return path;
        }
        String id = Path.of(name).getFileName().toString().replaceFirst("\\.csl$", "");
        return StyleCatalogue.bundled().entry(id).isPresent() ? id : path;
    }

    private static List<CitationKey> keys(List<String> texts) {
        List<CitationKey> keys = new ArrayList<>();
        for (String text : texts) {
            Matcher key = KEY.matcher(text);
            while (key.find()) {
                String value = key.group(1) == null ? key.group(2) : key.group(1);
                keys.add(new CitationKey(value));
            }
        }
        return keys;
    }

    private static String first(Map<String, List<String>> values, String name) {
        List<String> texts = values.getOrDefault(name, List.of());
        return texts.isEmpty() ? "" : texts.get(0).strip();
    }

    private static boolean isTrue(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes");
    }

    /** Returns what several say that are formatted together: all lists and references, and the first style, language and heading. */
    public static ManuscriptHead of(List<ManuscriptHead> heads) {
        return new ManuscriptHead(
                heads.stream()
                        .flatMap(each -> each.libraries.stream())
                        .distinct()
                        .toList(),
                first(heads, ManuscriptHead::style),
                first(heads, ManuscriptHead::locale),
                first(heads, ManuscriptHead::abbreviations),
                heads.stream().flatMap(each -> each.uncited.stream()).distinct().toList(),
                heads.stream().anyMatch(ManuscriptHead::links),
                first(heads, ManuscriptHead::heading),
                heads.stream().allMatch(ManuscriptHead::hasBibliography),
                heads.stream()
                        .flatMap(each -> each.notesAfterPunctuation.stream())
                        .findFirst(),
                heads.stream().flatMap(each -> each.items.stream()).toList());
    }

    private static String first(List<ManuscriptHead> heads, Function<ManuscriptHead, String> value) {
        return heads.stream()
                .map(value)
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Returns the references of a library, those that the manuscript holds itself in place of others of the same key. */
    public Map<CitationKey, Item> known(Library library) {
        Map<CitationKey, Item> known = new LinkedHashMap<>();
        library.items().forEach(item -> known.put(item.key(), item));
        items.forEach(item -> known.put(item.key(), item));
        return known;
    }

    /** Returns those of some keys that are to be looked for in the library. */
    public List<CitationKey> ofLibrary(Collection<CitationKey> keys) {
        Set<CitationKey> own = new HashSet<>();
        items.forEach(item -> own.add(item.key()));
        return keys.stream().filter(key -> !own.contains(key)).toList();
    }

    /** Returns whether every reference of the library is listed. */
    public boolean isEverything() {
        return uncited.contains(new CitationKey("*"));
    }
}
