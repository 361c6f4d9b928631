package org.kmref.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kmref.format.core.ItemReader;
import org.kmref.format.service.ServiceReader;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Field;
import org.kmref.model.Problem;

/**
 * Reads the Atom feed of arXiv's API.
 *
 * <p>See <a href="https://info.arxiv.org/help/api/user-manual.html">the user's manual</a>.
 */
public final class ArxivReader implements ItemReader {

    private static final String ERROR = "/api/errors";

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        List<Node> entries = new ArrayList<>();
        List<XmlElement> refused = new ArrayList<>();
        XmlRecords.read(
                in,
                file,
                Set.of("entry"),
                entry -> {
                    if (entry.text("id").contains(ERROR)) {
                        refused.add(entry);
                    } else {
                        entries.add(AnswerNodes.of(entry));
                    }
                },
                sink);
        for (XmlElement entry : refused) {
            sink.problem(Problem.error(
                    file,
                    entry.line(),
                    entry.column(),
                    "arXiv answered with an error: " + entry.text("summary") + "; check the identifier and ask again"));
        }
        if (refused.isEmpty() || !entries.isEmpty()) {
            Node list = new Node.Sequence(entries, 1, 1);
            ServiceReader.arxiv(new Node.Mapping(List.of(new Field("entry", list, 1, 1)), 1, 1), file, sink);
        }
    }
}
