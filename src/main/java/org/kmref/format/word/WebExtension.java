package org.kmref.format.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kmref.format.tree.Json;
import org.kmref.format.tree.JsonNodes;
import org.kmref.format.tree.Node;

/**
 * Where Mendeley Cite keeps its citations: in the tag of a content control, in Base64; before its third form in a part of its
 * own, of which the tag names one.
 */
final class WebExtension {
    static final String TAG = "MENDELEY_CITATION_";
    private static final String WITH_DATA = TAG + "v3_";

    private final Map<String, String> citations = new HashMap<>();

    WebExtension(List<byte[]> parts) throws XMLStreamException {
        for (byte[] part : parts) {
            WordXml.read(part, new WordXml.Events() {
                @Override
                public void start(XMLStreamReader xml) {
                    if (xml.getLocalName().equals("property")
                            && WordXml.attribute(xml, "name").equals("MENDELEY_CITATIONS")) {
                        take(WordXml.attribute(xml, "value"));
                    }
                }

                @Override
                public void text(String text) {}

                @Override
                public void end(String name) {}
            });
        }
    }

    private void take(String json) {
        List<Node> nodes = new ArrayList<>();
        JsonNodes.read(json, "", 1, nodes::add, problem -> {});
        for (Node node : nodes) {
            if (node instanceof Node.Mapping citation
                    && citation.get("citationID").orElse(null) instanceof Node.Scalar id) {
                citations.putIfAbsent(id.text(), Json.lines(List.of(citation.plain())));
            }
        }
    }

    /** Returns the citation of a tag as JSON. */
    Optional<String> citation(String tag) {
        if (!tag.startsWith(WITH_DATA)) {
            return Optional.ofNullable(citations.get(tag));
        }
        try {
            byte[] json = Base64.getMimeDecoder().decode(tag.substring(WITH_DATA.length()));
            return Optional.of(new String(json, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            // Said to be damaged by who reads it.
            return Optional.of("");
        }
    }
}
