package org.kmref.format.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.kmref.format.core.ReadItems;
import org.kmref.format.xml.EndnoteXmlReader;

/**
 * The XML in which EndNote writes a citation down, with its references embedded: in the instruction of the field, or in
 * Base64 beside it where it is too long for that.
 */
final class EndnoteCitation {
    private static final String PROGRAM = "EndNote";
    private static final Pattern CITE = Pattern.compile("<Cite[ >]");

    private EndnoteCitation() {}

    static void read(String instruction, String data, CitationCollector found) {
        int start = instruction.indexOf("<EndNote");
        if (start >= 0) {
            xml(instruction.substring(start), found);
        } else if (!data.isEmpty() && !instruction.startsWith("EN.CITE.DATA")) {
            decode(data, found);
        }
    }

    private static void decode(String data, CitationCollector found) {
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(data);
        } catch (IllegalArgumentException broken) {
            found.damaged(PROGRAM, "its data is not Base64");
            return;
        }
        String xml = new String(bytes, StandardCharsets.UTF_8);
        int start = xml.indexOf("<EndNote");
        int end = xml.lastIndexOf("</EndNote>");
        if (start < 0 || end < start) {
            found.damaged(PROGRAM, "its data is not whole");
        } else {
            xml(xml.substring(start, end + "</EndNote>".length()), found);
        }
    }

    private static void xml(String xml, CitationCollector found) {
        ReadItems read;
        try {
            read = new EndnoteXmlReader()
                    .read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), found.file());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        read.items().stream().map(CitationCollector::withoutKey).forEach(item -> found.add(item, item, "", 1));
        if (read.problems().stream().anyMatch(problem -> problem.isError())) {
            found.damaged(PROGRAM, "its data is not XML");
            return;
        }
        long cites = CITE.matcher(xml).results().count();
        for (long i = read.items().size(); i < cites; i++) {
            found.lacking(PROGRAM);
        }
    }
}
