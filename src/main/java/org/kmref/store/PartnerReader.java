package org.kmref.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Sequence;
import org.kmref.format.tree.YamlNodes;
import org.kmref.model.Partner;
import org.kmref.model.PartnerDirectory;
import org.kmref.model.Problem;

/** Reads a partner directory: {@code about:}, {@code partners:} and, in the same shape, {@code groups:}. */
public final class PartnerReader {
    private static final Set<String> KNOWN =
            Set.of("id", "name", "acronym", "kind", "scope", "parent", "approach", "description", "url", "listed");

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Partner> partners = new ArrayList<>();
    private Map<String, Object> about = Map.of();
    private final Map<String, Integer> lineOfId = new HashMap<>();

    private PartnerReader(String file) {
        this.file = file;
    }

    /** Returns the directory; {@code file} is what problems call it. */
    public static Loaded<PartnerDirectory> read(String file, String text) {
        PartnerReader reader = new PartnerReader(file);
        Optional<Node> document = YamlNodes.read(file, text, reader.problems);
        if (document.isEmpty() && reader.problems.isEmpty()) {
            reader.problems.add(Problem.error(file, 0, 0, "is empty; begin with `partners:`"));
        }
        String title = document.map(reader::document).orElse("");
        return new Loaded<>(new PartnerDirectory(title, reader.about, reader.partners), reader.problems);
    }

    private String document(Node node) {
        if (!(node instanceof Mapping mapping)) {
            error(node.line(), node.column(), "a list of fields is expected here; begin with `partners:`");
            return "";
        }
        mapping.get(PartnerDirectory.ABOUT).ifPresent(this::about);
        mapping.get("partners").ifPresent(this::partners);
        mapping.get("groups").ifPresent(this::partners);
        checkParents();
        return new MappingFields(file, mapping, problems).text("title");
    }

    private void about(Node node) {
        if (node instanceof Mapping mapping) {
            about = new MappingFields(file, mapping, problems).besides(Set.of());
        } else {
            error(node.line(), node.column(), "`about` is a list of fields, such as `funding: ...`");
        }
    }

    private void partners(Node node) {
        if (!(node instanceof Sequence sequence)) {
            error(node.line(), node.column(), "partners are a list; begin each with `- id: ...`");
            return;
        }
        for (Node item : sequence.items()) {
            MappingFields.withId(file, item, "partner", problems).ifPresent(this::partner);
        }
    }

    private void partner(MappingFields fields) {
        String id = fields.text("id");
        Integer line = lineOfId.putIfAbsent(id, fields.line());
        if (line != null) {
            error(fields.line(), fields.column(), "the id `" + id + "` is taken in line " + line + "; choose another");
            return;
        }
        String name = fields.text("name");
        partners.add(new Partner(
                id,
                name.isEmpty() ? id : name,
                fields.text("acronym"),
                fields.text("kind"),
                fields.text("scope"),
                fields.text("parent"),
                fields.text("approach"),
                fields.text("description"),
                fields.text("url"),
                fields.flag("listed", true),
                fields.besides(KNOWN)));
    }

    private void checkParents() {
        for (Partner partner : partners) {
            if (!partner.parent().isEmpty() && !lineOfId.containsKey(partner.parent())) {
                problems.add(Problem.warning(
                                file,
                                lineOfId.getOrDefault(partner.id(), 0),
                                0,
                                "the parent `" + partner.parent() + "` is not a partner; add it")
                        .of("unknown-partner")
                        .about(partner.id()));
            }
        }
    }

    private void error(int line, int column, String message) {
        problems.add(Problem.error(file, line, column, message));
    }
}
