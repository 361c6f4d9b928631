package org.kmref.format.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.format.core.FormatEncoder;
import org.kmref.format.core.WriteOptions;
import org.kmref.format.ris.EndnoteTypes;
import org.kmref.format.ris.RisTags;
import org.kmref.model.Item;
import org.kmref.model.RichText;

/** Writes the XML that EndNote imports. */
public final class EndnoteXmlWriter implements FormatEncoder {

    private static final List<String> GROUPS = List.of("contributors", "titles", "keywords", "dates", "urls");

    @Override
    public void write(List<Item> items, WriteOptions options, Appendable out) throws IOException {
        XmlText xml = new XmlText(out);
        xml.open("xml");
        xml.open("records");
        for (Item item : items) {
            record(RisTags.of(item, "endnote"), xml);
        }
        xml.close("records");
        xml.close("xml");
    }

    @Override
    public boolean hasRichText() {
        return true;
    }

    private static void record(List<Map.Entry<String, String>> tags, XmlText xml) throws IOException {
        xml.open("record");
        Map<List<String>, List<String>> nested = new LinkedHashMap<>();
        List<Map.Entry<String, String>> flat = new ArrayList<>();
        String code = tags.get(0).getValue();
        String first = "";
        String last = "";
        for (Map.Entry<String, String> tag : tags) {
            switch (tag.getKey()) {
                case "TY" ->
                    xml.leaf(
                            "ref-type",
                            EndnoteTypes.number(tag.getValue()),
                            Map.of("name", EndnoteTypes.name(tag.getValue())));
                case "SP" -> first = tag.getValue();
                case "EP" -> last = tag.getValue();
                case "DA" ->
                    nested.computeIfAbsent(List.of("dates", "pub-dates", "date"), any -> new ArrayList<>())
                            .add(tag.getValue());
                default -> sort(Map.entry(EndnoteTypes.numberTag(code, tag.getKey()), tag.getValue()), nested, flat);
            }
        }
        for (String group : GROUPS) {
            group(group, nested, xml);
        }
        String pages = last.isEmpty() ? first : first + "-" + last;
        if (!pages.isEmpty()) {
            xml.leaf("pages", pages, Map.of());
        }
        for (Map.Entry<String, String> field : flat) {
            if (field.getKey().equals("abstract") || field.getKey().equals("notes")) {
                EndnoteFaces.leaf(field.getKey(), field.getValue(), xml);
            } else {
                xml.leaf(field.getKey(), RichText.plain(field.getValue()), Map.of());
            }
        }
        xml.close("record");
    }

    private static void sort(
            Map.Entry<String, String> tag,
            Map<List<String>, List<String>> nested,
            List<Map.Entry<String, String>> flat) {
        for (Map.Entry<List<String>, String> path : EndnoteXmlReader.PATHS) {
            if (path.getValue().equals(tag.getKey())) {
                nested.computeIfAbsent(path.getKey(), any -> new ArrayList<>()).add(tag.getValue());
                return;
            }
        }
        EndnoteXmlReader.FIELDS.entrySet().stream()
                .filter(field -> field.getValue().equals(tag.getKey()))
                .findFirst()
                .ifPresent(field -> flat.add(Map.entry(field.getKey(), tag.getValue())));
    }

    private static void group(String group, Map<List<String>, List<String>> nested, XmlText xml) throws IOException {
        boolean open = false;
        for (Map.Entry<List<String>, List<String>> entry : nested.entrySet()) {
            List<String> path = entry.getKey();
            if (!path.get(0).equals(group)) {
                continue;
            }
            if (!open) {
                xml.open(group);
                open = true;
            }
            if (path.size() > 2) {
                xml.open(path.get(1));
            }
            for (String value : entry.getValue()) {
                String element = path.get(path.size() - 1);
                if (group.equals("titles")) {
                    EndnoteFaces.leaf(element, value, xml);
                } else {
                    xml.leaf(element, RichText.plain(value), Map.of());
                }
            }
            if (path.size() > 2) {
                xml.close(path.get(1));
            }
        }
        if (open) {
            xml.close(group);
        }
    }
}
