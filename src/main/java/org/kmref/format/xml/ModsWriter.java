package org.kmref.format.xml;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kmref.format.core.FormatEncoder;
import org.kmref.format.core.WriteOptions;
import org.kmref.format.ris.RisTags;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.Pages;
import org.kmref.model.RichText;
import org.kmref.model.TextVariable;

/** Writes MODS, version 3.8, as one collection. */
public final class ModsWriter implements FormatEncoder {

    @Override
    public void write(List<Item> items, WriteOptions options, Appendable out) throws IOException {
        XmlText xml = new XmlText(out);
        xml.open("modsCollection", Map.of("xmlns", "http://www.loc.gov/mods/v3"));
        for (Item item : items) {
            new ModsRecord(item, xml).write();
        }
        xml.close("modsCollection");
    }

    private record ModsRecord(Item item, XmlText xml) {

        void write() throws IOException {
            xml.open("mods", Map.of("ID", item.key().value(), "version", "3.8"));
            title(TextVariable.TITLE, "");
            title(TextVariable.TITLE_SHORT, "abbreviated");
            boolean contained = !item.text(TextVariable.CONTAINER_TITLE).isEmpty();
            for (Map.Entry<String, NameVariable> role : new TreeMap<>(ModsReader.ROLES).entrySet()) {
                if (!contained || role.getValue() != NameVariable.EDITOR) {
                    names(role.getKey(), role.getValue());
                }
            }
            xml.leaf("genre", item.type().cslName(), Map.of("authority", "csl"));
            leaf("genre", item.text(TextVariable.GENRE), Map.of("type", "kind"));
            origin();
            leaf("abstract", item.text(TextVariable.ABSTRACT), Map.of());
            leaf("note", item.text(TextVariable.NOTE), Map.of());
            leaf("note", item.text(TextVariable.ANNOTE), Map.of("type", "annotation"));
            for (String word : RisTags.keywords(item)) {
                nested("subject", "topic", word, Map.of());
            }
            nested(
                    "language",
                    "languageTerm",
                    item.text(TextVariable.LANGUAGE),
                    Map.of("authority", "rfc5646", "type", "code"));
            leaf("classification", item.text(TextVariable.CALL_NUMBER), Map.of());
            host(contained);
            series();
            original();
            for (Map.Entry<String, TextVariable> id : new TreeMap<>(ModsReader.IDENTIFIERS).entrySet()) {
                leaf("identifier", identifier(id.getValue()), Map.of("type", id.getKey()));
            }
            address();
            leaf("accessCondition", item.text(TextVariable.LICENSE), Map.of("type", "use and reproduction"));
            xml.close("mods");
        }

        private String identifier(TextVariable variable) {
            return variable == TextVariable.DOI ? item.doi().name() : item.text(variable);
        }

        private void origin() throws IOException {
            String publisher = item.text(TextVariable.PUBLISHER);
            String place = item.text(TextVariable.PUBLISHER_PLACE);
            String edition = item.number(NumberVariable.EDITION);
            DateValue date = item.dates().get(DateVariable.ISSUED);
            if (publisher.isEmpty() && place.isEmpty() && edition.isEmpty() && date == null) {
                return;
            }
            xml.open("originInfo");
            nested("place", "placeTerm", place, Map.of("type", "text"));
            leaf("publisher", publisher, Map.of());
            if (date != null) {
                leaf("dateIssued", Edtf.write(date), Map.of("encoding", "edtf"));
            }
            leaf("edition", edition, Map.of());
            xml.close("originInfo");
        }

        private void host(boolean contained) throws IOException {
            if (contained) {
                xml.open("relatedItem", Map.of("type", "host"));
                title(TextVariable.CONTAINER_TITLE, "");
                title(TextVariable.CONTAINER_TITLE_SHORT, "abbreviated");
                names("aut", NameVariable.CONTAINER_AUTHOR);
                names("edt", NameVariable.EDITOR);
                part();
                xml.close("relatedItem");
            } else {
                part();
            }
        }

        private void part() throws IOException {
            String page = item.number(NumberVariable.PAGE);
            boolean details = ModsParts.DETAILS.values().stream()
                    .anyMatch(number -> !item.number(number).isEmpty());
            if (page.isEmpty() && !details) {
                return;
            }
            xml.open("part");
            for (Map.Entry<String, NumberVariable> detail : new TreeMap<>(ModsParts.DETAILS).entrySet()) {
                String number = item.number(detail.getValue());
                if (!number.isEmpty()) {
                    xml.open("detail", Map.of("type", detail.getKey()));
                    xml.leaf("number", number, Map.of());
                    xml.close("detail");
                }
            }
            if (!page.isEmpty()) {
                Pages.Range range = item.pages().range().orElse(null);
                xml.open("extent", Map.of("unit", "pages"));
                if (range != null) {
                    xml.leaf("start", range.first(), Map.of());
                    xml.leaf("end", range.last(), Map.of());
                } else {
                    xml.leaf("list", page, Map.of());
                }
                xml.close("extent");
            }
            xml.close("part");
        }

        private void series() throws IOException {
            String series = item.text(TextVariable.COLLECTION_TITLE);
            if (!series.isEmpty()) {
                xml.open("relatedItem", Map.of("type", "series"));
                xml.open("titleInfo");
                leaf("title", RichText.plain(series), Map.of());
                leaf("partNumber", item.number(NumberVariable.COLLECTION_NUMBER), Map.of());
                xml.close("titleInfo");
                xml.close("relatedItem");
            }
        }

        private void original() throws IOException {
            if (!item.text(TextVariable.ORIGINAL_TITLE).isEmpty()) {
                xml.open("relatedItem", Map.of("type", "original"));
                title(TextVariable.ORIGINAL_TITLE, "");
                xml.close("relatedItem");
            }
        }

        private void address() throws IOException {
            DateValue accessed = item.dates().get(DateVariable.ACCESSED);
            Map<String, String> when = accessed == null ? Map.of() : Map.of("dateLastAccessed", Edtf.write(accessed));
            nested("location", "url", item.text(TextVariable.URL), when);
        }

        private void title(TextVariable variable, String type) throws IOException {
            String title = RichText.plain(item.text(variable));
            if (!title.isEmpty()) {
                xml.open("titleInfo", type.isEmpty() ? Map.of() : Map.of("type", type));
                xml.leaf("title", title, Map.of());
                xml.close("titleInfo");
            }
        }

        private void names(String role, NameVariable variable) throws IOException {
            for (Name name : item.names(variable)) {
                xml.open("name", Map.of("type", name.isLiteral() ? "corporate" : "personal"));
                leaf("namePart", name.literal(), Map.of());
                if (!name.isLiteral()) {
                    String given = (name.given() + " " + name.droppingParticle()).strip();
                    leaf("namePart", name.familyName(), Map.of("type", "family"));
                    leaf("namePart", name.family().isEmpty() ? "" : given, Map.of("type", "given"));
                    leaf("namePart", name.suffix(), Map.of("type", "termsOfAddress"));
                }
                nested("role", "roleTerm", role, Map.of("authority", "marcrelator", "type", "code"));
                xml.close("name");
            }
        }

        private void nested(String outer, String inner, String text, Map<String, String> attributes)
                throws IOException {
            if (!text.isEmpty()) {
                xml.open(outer);
                xml.leaf(inner, text, attributes);
                xml.close(outer);
            }
        }

        private void leaf(String element, String text, Map<String, String> attributes) throws IOException {
            if (!text.isEmpty()) {
                xml.leaf(element, text, attributes);
            }
        }
    }
}
