package org.kmref.format.csldata;

import static org.kmref.format.csldata.RegistryRecord.isEmpty;
import static org.kmref.format.csldata.RegistryRecord.plain;
import static org.kmref.format.csldata.RegistryRecord.text;
import static org.kmref.format.csldata.RegistryRecord.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kmref.format.text.TaggedText;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Scalar;
import org.kmref.format.tree.Node.Sequence;

/** The names of one record as registries and programs give them: bodies as {@code {name}}, ORCIDs, names in one text. */
final class RegistryNames {

    private static final Set<String> OWN_OF_NAMES =
            Set.of("sequence", "affiliation", "authenticated-orcid", "role", "roles", "id", "prefix", "name", "ORCID");
    private static final Pattern ORCID = Pattern.compile("(\\d{4}-){3}\\d{3}[\\dX]");

    private final boolean ofRegistry;
    private final Map<String, String> orcids = new LinkedHashMap<>();

    RegistryNames(boolean ofRegistry) {
        this.ofRegistry = ofRegistry;
    }

    /** Returns the ORCIDs of those who have one, by their names, as a field of the record. */
    Optional<Field> orcids(Mapping record) {
        if (orcids.isEmpty()) {
            return Optional.empty();
        }
        List<Field> named = new ArrayList<>();
        orcids.forEach(
                (name, orcid) -> named.add(new Field(name, words(orcid, record), record.line(), record.column())));
        Mapping all = new Mapping(named, record.line(), record.column());
        return Optional.of(new Field("orcid", all, record.line(), record.column()));
    }

    /** Returns the list of names that a value of any shape holds. */
    Node of(Node value) {
        List<Node> names = new ArrayList<>();
        List<Node> given = value instanceof Sequence list ? list.items() : List.of(value);
        for (Node node : given) {
            if (node instanceof Mapping name) {
                names.add(name(name));
            } else if (node instanceof Scalar scalar) {
                each(scalar).filter(one -> !one.text().isBlank()).forEach(one -> names.add(spelled(one)));
            }
        }
        return new Sequence(names, value.line(), value.column());
    }

    // "Lamb, Leo; Ewe, Eva" in one text.
    private static Stream<Scalar> each(Scalar text) {
        return Stream.of(text.text().split(";| and (?=[^,]*,)", -1)).map(one -> words(one.strip(), text));
    }

    private Node name(Mapping name) {
        boolean literal = !text(name, "name").isBlank() && text(name, "family").isBlank();
        List<Field> parts = new ArrayList<>();
        for (Field part : name.fields()) {
            if (literal && part.name().equals("name")) {
                parts.add(
                        new Field("literal", words(cleanName(plain(part.value())), name), part.line(), part.column()));
            } else if (!OWN_OF_NAMES.contains(part.name()) && !isEmpty(part.value())) {
                Node value = ofRegistry && part.value() instanceof Scalar scalar
                        ? words(cleanName(scalar.text()), scalar)
                        : part.value() instanceof Sequence several ? words(joined(several), several) : part.value();
                parts.add(new Field(part.name(), value, part.line(), part.column()));
            }
        }
        Matcher orcid = ORCID.matcher(text(name, "ORCID"));
        if (orcid.find()) {
            String said = literal ? text(name, "name") : (text(name, "given") + " " + text(name, "family")).strip();
            orcids.put(said, orcid.group());
        }
        return new Mapping(parts, name.line(), name.column());
    }

    private String joined(Sequence several) {
        return cleanName(several.items().stream()
                .map(RegistryRecord::plain)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" ")));
    }

    private String cleanName(String text) {
        return ofRegistry ? TaggedText.unescaped(text).strip() : text;
    }

    // "Lamb, Leo" in one text.
    private static Node spelled(Scalar name) {
        int comma = name.text().indexOf(',');
        if (comma < 0) {
            return new Mapping(
                    List.of(new Field("literal", name, name.line(), name.column())), name.line(), name.column());
        }
        Node family = words(name.text().substring(0, comma).strip(), name);
        Node given = words(name.text().substring(comma + 1).strip(), name);
        return new Mapping(
                List.of(
                        new Field("family", family, name.line(), name.column()),
                        new Field("given", given, name.line(), name.column())),
                name.line(),
                name.column());
    }
}
