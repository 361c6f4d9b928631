package org.kmref.format.csldata;

import java.util.Optional;
import org.kmref.format.tree.Node;

/** Tells the JSON that services and programs have for themselves from CSL's, so that it is not taken for broken CSL. */
final class OtherJson {

    private OtherJson() {}

    /** Returns the format that it is, or absent where it may be CSL's. */
    static Optional<String> name(Node.Mapping object) {
        boolean zotero = has(object, "itemType")
                || object.get("data").filter(OtherJson::isOfZotero).isPresent();
        if (zotero) {
            return Optional.of("zotero-json");
        }
        if (has(object, "authorships") || (has(object, "meta") && has(object, "results")) || hasOpenAlexId(object)) {
            return Optional.of("openalex");
        }
        if (has(object, "paperId") || has(object, "externalIds")) {
            return Optional.of("semantic-scholar");
        }
        if (has(object, "resultList")) {
            return Optional.of("europe-pmc");
        }
        if (has(object, "esearchresult") || (has(object, "result") && has(object, "header"))) {
            return Optional.of("pubmed-summary");
        }
        boolean attributes = has(object, "attributes")
                || object.get("data").filter(OtherJson::isOfDataCite).isPresent();
        return attributes ? Optional.of("datacite") : Optional.empty();
    }

    private static boolean isOfZotero(Node data) {
        return data instanceof Node.Mapping inner && has(inner, "itemType");
    }

    private static boolean isOfDataCite(Node data) {
        return data instanceof Node.Mapping inner
                ? has(inner, "attributes")
                : data instanceof Node.Sequence list
                        && !list.items().isEmpty()
                        && isOfDataCite(list.items().get(0));
    }

    private static boolean hasOpenAlexId(Node.Mapping object) {
        return object.get("id").orElse(object) instanceof Node.Scalar id
                && id.text().startsWith("https://openalex.org/");
    }

    private static boolean has(Node.Mapping object, String field) {
        return object.get(field).isPresent();
    }
}
