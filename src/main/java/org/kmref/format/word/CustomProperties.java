package org.kmref.format.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The properties in which Zotero keeps citations where its user chose bookmarks for fields, each in numbered pieces. */
final class CustomProperties implements WordXml.Events {
    private static final Pattern PIECE = Pattern.compile("(ZOTERO_BREF_\\w+?)_(\\d{1,4})");

    private final Map<String, Map<Integer, String>> pieces = new LinkedHashMap<>();
    private String name = "";
    private StringBuilder value = new StringBuilder();

    private CustomProperties() {}

    /** Returns the instructions, in the order of the file. */
    static List<String> bookmarks(List<byte[]> parts) throws XMLStreamException {
        List<String> instructions = new ArrayList<>();
        for (byte[] part : parts) {
            CustomProperties properties = new CustomProperties();
            WordXml.read(part, properties);
            properties.pieces.values().forEach(all -> instructions.add(String.join("", all.values())));
        }
        return instructions;
    }

    @Override
    public void start(XMLStreamReader xml) {
        if (xml.getLocalName().equals("property")) {
            name = WordXml.attribute(xml, "name");
            value = new StringBuilder();
        }
    }

    @Override
    public void text(String text) {
        value.append(text);
    }

    @Override
    public void end(String element) {
        Matcher piece = PIECE.matcher(name);
        if (element.equals("property") && piece.matches()) {
            pieces.computeIfAbsent(piece.group(1), bookmark -> new TreeMap<>())
                    .put(Integer.valueOf(piece.group(2)), value.toString().strip());
        }
    }
}
