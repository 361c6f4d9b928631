package org.kmref.word;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kmref.csl.markup.Addresses;

/**
 * What one part of the package leads to: other parts, and addresses outside.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 2, 9.3</a>
 */
final class Relations {
    static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

    // What a reader may be led to; nothing that a program would run or read from the disk.
    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "mailto");

    private record Target(String type, String target, boolean isOutside) {}

    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Map<String, String> links = new LinkedHashMap<>();

    /** Returns whether nothing is led to. */
    boolean isEmpty() {
        return targets.isEmpty();
    }

    /** Adds a part under this id; the type is the last word of those of the format, or a whole address. */
    void put(String id, String type, String part) {
        put(id, type, part, false);
    }

    void put(String id, String type, String target, boolean isOutside) {
        targets.put(id, new Target(type.contains("/") ? type : TYPES + type, target, isOutside));
    }

    /** Returns whether text may lead to this address. */
    static boolean isLink(String address) {
        String stripped = address.strip();
        int colon = stripped.indexOf(':');
        return colon > 0
                && colon < stripped.length() - 1
                && SCHEMES.contains(stripped.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    /** Returns the id of an address; each is put down once. */
    String link(String address) {
        return links.computeIfAbsent(Addresses.encoded(address), encoded -> {
            String id = "rIdLink" + (links.size() + 1);
            targets.put(id, new Target(TYPES + "hyperlink", encoded, true));
            return id;
        });
    }

    void write(Appendable out) {
        Xml xml = new Xml(out).open("Relationships", "xmlns", NAMESPACE);
        targets.forEach((id, target) -> {
            if (target.isOutside()) {
                xml.empty(
                        "Relationship",
                        "Id",
                        id,
                        "Type",
                        target.type(),
                        "Target",
                        target.target(),
                        "TargetMode",
                        "External");
            } else {
                xml.empty("Relationship", "Id", id, "Type", target.type(), "Target", target.target());
            }
        });
        xml.close("Relationships");
    }
}
