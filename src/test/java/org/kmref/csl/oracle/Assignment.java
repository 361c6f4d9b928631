package org.kmref.csl.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.format.csldata.CslItemReader;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.YamlNodes;
import org.kmref.model.Item;
import org.kmref.model.Problem;
import org.kmref.store.Embedded;
import org.kmref.store.LibraryReader;
import org.kmref.store.UserFolders;

/** What both processors format: two lists of works, in popular styles, in three locales. */
final class Assignment {
    static final List<String> LOCALES = List.of("en-US", "en-GB", "de-DE");

    static final List<String> STYLES = List.of(
            "american-chemical-society",
            "american-medical-association",
            "american-political-science-association",
            "american-sociological-association",
            "apa",
            "bluebook-law-review",
            "cell",
            "chicago-author-date",
            "chicago-notes-bibliography",
            "chicago-shortened-notes-bibliography",
            "din-1505-2",
            "elsevier-harvard",
            "elsevier-with-titles",
            "harvard-cite-them-right",
            "ieee",
            "iso690-author-date-en",
            "mhra-notes",
            "modern-language-association",
            "nature",
            "nlm-citation-sequence",
            "oscola",
            "plos",
            "science",
            "springer-basic-author-date",
            "the-lancet");

    /** The lists, each with its works. */
    static final List<WorkList> LISTS =
            List.of(new WorkList("reading-list", embedded()), new WorkList("mixed", mixed()));

    private Assignment() {}

    /** Works that are formatted together. */
    record WorkList(String name, List<Item> items) {
        WorkList {
            items = List.copyOf(items);
        }
    }

    private static List<Item> embedded() {
        return LibraryReader.read("reading-list.yaml", Embedded.text(UserFolders.Folder.LIBRARY))
                .value()
                .items();
    }

    private static List<Item> mixed() {
        return items("mixed-items.json", resource("/csl/oracle/mixed-items.json"));
    }

    /** Returns the works of a CSL-JSON array, which must be without a fault. */
    static List<Item> items(String file, String json) {
        List<Problem> problems = new ArrayList<>();
        Optional<Node> array = YamlNodes.read(file, json, problems);
        List<Item> items = new ArrayList<>();
        if (array.isPresent() && array.get() instanceof Node.Sequence sequence) {
            sequence.items()
                    .forEach(
                            node -> new CslItemReader(file, problems).read(node).ifPresent(items::add));
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return items;
    }

    private static String resource(String name) {
        try (InputStream in = Assignment.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no test resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
