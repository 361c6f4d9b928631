package org.kmref.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kmref.format.core.ItemReader;
import org.kmref.format.service.ServiceReader;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Sequence;
import org.kmref.model.Problem;

/**
 * Reads the summaries of PubMed as XML, version 1 ({@code DocSum}) and version 2 ({@code DocumentSummary}), by bringing each
 * into the shape of the summary as JSON.
 *
 * <p>See <a href="https://www.ncbi.nlm.nih.gov/books/NBK25499/#chapter4.ESummary">the E-utilities</a>.
 */
public final class PubmedSummaryXmlReader implements ItemReader {

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        List<Field> summaries = new ArrayList<>();
        List<Node> ids = new ArrayList<>();
        List<Problem> refused = new ArrayList<>();
        XmlRecords.read(
                in,
                file,
                Set.of("DocSum", "DocumentSummary", "ERROR"),
                record -> {
                    String id = record.name().equals("DocSum") ? record.text("Id") : record.attribute("uid");
                    if (record.name().equals("ERROR") || !record.text("error").isEmpty()) {
                        String said = record.name().equals("ERROR") ? record.text() : record.text("error");
                        refused.add(Problem.error(
                                file,
                                record.line(),
                                record.column(),
                                "PubMed answered with an error: " + said + "; check the identifier and ask again"));
                        return;
                    }
                    ids.add(AnswerNodes.text(id, record));
                    Node summary = record.name().equals("DocSum") ? first(record, id) : second(record, id);
                    summaries.add(AnswerNodes.field(id, summary, record));
                },
                sink);
        refused.forEach(sink::problem);
        if (refused.isEmpty() || !ids.isEmpty()) {
            summaries.add(new Field("uids", new Sequence(ids, 1, 1), 1, 1));
            Mapping result = new Mapping(summaries, 1, 1);
            ServiceReader.pubmedSummary(new Mapping(List.of(new Field("result", result, 1, 1)), 1, 1), file, sink);
        }
    }

    // <Item Name="PubDate" Type="Date">1965 Aug</Item>, lists as items within an item.
    private static Mapping first(XmlElement record, String id) {
        List<Field> fields = new ArrayList<>();
        fields.add(AnswerNodes.field("uid", AnswerNodes.text(id, record), record));
        for (XmlElement item : record.all("Item")) {
            String name = item.attribute("Name");
            List<Node> list = new ArrayList<>();
            for (XmlElement inner : item.all("Item")) {
                list.add(inner(name, inner));
            }
            Node value = item.attribute("Type").equals("List")
                    ? new Sequence(list, item.line(), item.column())
                    : AnswerNodes.text(item.text(), item);
            fields.add(AnswerNodes.field(fieldName(name), value, item));
        }
        return new Mapping(fields, record.line(), record.column());
    }

    private static Node inner(String list, XmlElement item) {
        String name = item.attribute("Name");
        return switch (list) {
            case "AuthorList" ->
                pair("name", item.text(), "authtype", name.equals("CollectiveName") ? name : "Author", item);
            case "ArticleIds" -> pair("idtype", name, "value", item.text(), item);
            default -> AnswerNodes.text(item.text(), item);
        };
    }

    private static Mapping pair(String one, String text, String other, String more, XmlElement at) {
        return new Mapping(
                List.of(
                        AnswerNodes.field(one, AnswerNodes.text(text, at), at),
                        AnswerNodes.field(other, AnswerNodes.text(more, at), at)),
                at.line(),
                at.column());
    }

    private static String fieldName(String item) {
        return switch (item) {
            case "AuthorList" -> "authors";
            case "LangList" -> "lang";
            case "PubTypeList" -> "pubtype";
            default -> item.toLowerCase(Locale.ROOT);
        };
    }

    // <Authors><Author><Name>, <ArticleIds><ArticleId><IdType>
    private static Mapping second(XmlElement record, String id) {
        List<Field> fields = new ArrayList<>();
        fields.add(AnswerNodes.field("uid", AnswerNodes.text(id, record), record));
        for (XmlElement child : record.children()) {
            List<Node> list = new ArrayList<>();
            for (XmlElement inner : child.children()) {
                List<Field> parts = new ArrayList<>();
                for (XmlElement part : inner.children()) {
                    String name = part.name().toLowerCase(Locale.ROOT);
                    parts.add(AnswerNodes.field(name, AnswerNodes.text(part.text(), part), part));
                }
                list.add(
                        parts.isEmpty()
                                ? AnswerNodes.text(inner.text(), inner)
                                : new Mapping(parts, inner.line(), inner.column()));
            }
            Node value = list.isEmpty()
                    ? AnswerNodes.text(child.tagged(), child)
                    : new Sequence(list, child.line(), child.column());
            boolean text = Set.of("Title", "VernacularTitle", "BookTitle").contains(child.name());
            fields.add(AnswerNodes.field(
                    child.name().toLowerCase(Locale.ROOT),
                    text ? AnswerNodes.text(child.tagged(), child) : value,
                    child));
        }
        return new Mapping(fields, record.line(), record.column());
    }
}
