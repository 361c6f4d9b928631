package org.kmref.format.csldata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.format.tree.JsonNodes;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Scalar;
import org.kmref.format.tree.Node.ScalarKind;
import org.kmref.model.Nearest;
import org.kmref.model.Problem;

/**
 * Reads a list of abbreviations, as citeproc-js, Zotero and pandoc take it: JSON, short forms by long ones, by
 * variable, by jurisdiction.
 *
 * <pre>{"default": {"container-title": {"Implementation Science": "Implement. Sci."}}}</pre>
 *
 * <p>The lists of all jurisdictions are taken together, {@code default} before others. A {@code data} around them, with
 * an {@code info} beside it, is read through.
 */
public final class AbbreviationReader {

    private static final List<String> USUAL = List.of("container-title", "collection-title", "title", "publisher");
    private static final String DEFAULT = "default";

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Map<String, String>> lists = new LinkedHashMap<>();

    private AbbreviationReader(String file) {
        this.file = file;
    }

    /**
     * What was read.
     *
     * @param lists short forms by long ones, by CSL variable
     */
    public record Read(Map<String, Map<String, String>> lists, List<Problem> problems) {
        public Read {
            lists = Map.copyOf(lists);
            problems = List.copyOf(problems);
        }
    }

    /** Returns the lists of a text; with an error there are none. */
    public static Read read(String file, String text) {
        AbbreviationReader reader = new AbbreviationReader(file);
        List<Node> whole = new ArrayList<>();
        JsonNodes.read(text, file, 1, whole::add, reader.problems::add);
        if (reader.problems.isEmpty()) {
            reader.all(whole);
        }
        return new Read(reader.problems.isEmpty() ? reader.lists : Map.of(), reader.problems);
    }

    private void all(List<Node> whole) {
        if (whole.size() != 1 || !(whole.get(0) instanceof Mapping top)) {
            problems.add(
                    Problem.error(
                            file,
                            1,
                            1,
                            "is not a list of abbreviations; write {\"default\": {\"container-title\": {\"LONG\": \"SHORT\"}}}"));
            return;
        }
        Mapping jurisdictions = top.get("data").orElse(top) instanceof Mapping inner
                        && inner.get(DEFAULT).isPresent()
                ? inner
                : top;
        jurisdictions.field(DEFAULT).ifPresent(this::jurisdiction);
        for (Field field : jurisdictions.fields()) {
            if (!field.name().equals(DEFAULT)) {
                jurisdiction(field);
            }
        }
    }

    private void jurisdiction(Field field) {
        if (!(field.value() instanceof Mapping variables)) {
            if (!(field.value() instanceof Scalar)) {
                expected(field.value(), "the lists of `" + field.name() + "` are {\"container-title\": {...}}");
            }
            return;
        }
        for (Field variable : variables.fields()) {
            if (variable.value() instanceof Mapping forms) {
                Map<String, String> list = lists.computeIfAbsent(variable.name(), any -> new LinkedHashMap<>());
                forms.fields().forEach(form -> form(form, list));
            } else {
                String question = Nearest.question(variable.name(), USUAL);
                expected(
                        variable.value(),
                        "the list of `" + variable.name() + "` is {\"LONG\": \"SHORT\"}"
                                + (question.isEmpty() ? "" : "; " + question));
            }
        }
    }

    private void form(Field form, Map<String, String> list) {
        if (form.value() instanceof Scalar scalar && scalar.kind() == ScalarKind.TEXT) {
            list.putIfAbsent(form.name(), scalar.text());
        } else {
            expected(form.value(), "the short form of `" + form.name() + "` is a text in quotes");
        }
    }

    private void expected(Node node, String what) {
        problems.add(Problem.error(file, node.line(), node.column(), what));
    }
}
