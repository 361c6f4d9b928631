package org.kmref.format.ris;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.core.Lines;
import org.kmref.format.text.PlainDates;
import org.kmref.format.text.PlainNames;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.Problem;
import org.kmref.model.TextVariable;

/**
 * Reads the text that PubMed saves ({@code PMID- 20481061}); a tag without a place in CSL is kept under {@code nbib}.
 *
 * <p>See <a href="https://www.nlm.nih.gov/bsd/mms/medlineelements.html">MEDLINE/PubMed data element descriptions</a>.
 */
public final class NbibReader implements ItemReader {

    private static final Pattern TAG = Pattern.compile("([A-Z][A-Z0-9]{1,3}) *- ?(.*)");
    private static final Pattern LABELLED = Pattern.compile("(.+?) \\[(\\w+)\\]");

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        Lines lines = new Lines(in);
        KeyMaker keys = new KeyMaker();
        TagRecord record = null;
        for (String line = lines.next(); line != null; line = lines.next()) {
            Matcher tag = TAG.matcher(line);
            if (line.isBlank()) {
                // A record ends where a line is left empty; MEDLINE leaves more of them at the beginning.
                finish(record, keys, file, sink);
                record = null;
            } else if (tag.matches() && line.length() > 4) {
                boolean another = tag.group(1).equals("PMID") && record != null && record.has("PMID");
                if (another) {
                    finish(record, keys, file, sink);
                }
                record = record == null || another ? new TagRecord(lines.number()) : record;
                record.add(tag.group(1), tag.group(2));
            } else if (record != null && Character.isWhitespace(line.charAt(0))) {
                record.append(line);
            } else {
                sink.problem(Problem.warning(
                        file, lines.number(), 1, "this is no tag such as `PMID- 20481061`, read over; correct it"));
            }
        }
        finish(record, keys, file, sink);
    }

    private static void finish(@Nullable TagRecord record, KeyMaker keys, String file, Sink sink) {
        if (record == null || record.isEmpty()) {
            return;
        }
        boolean empty = record.look("TI").isEmpty()
                && record.look("PMID").isEmpty()
                && record.look("BTI").isEmpty();
        if (empty) {
            sink.problem(Problem.error(
                    file, record.line(), 1, "a record without PMID or title; complete it or take it out"));
        }
        Item item = item(record);
        boolean nothing =
                item.texts().isEmpty() && item.names().isEmpty() && item.dates().isEmpty();
        if (!nothing) {
            sink.item(item.toBuilder().key(keys.made(item)).build());
        }
    }

    private static Item item(TagRecord record) {
        List<String> kinds = record.takeAll("PT");
        ItemType type = type(kinds, record);
        Item.Builder item = Item.builder(new CitationKey("none"), type);
        List<String> full = record.takeAll("FAU");
        List<String> brief = record.takeAll("AU");
        item.put(NameVariable.AUTHOR, authors(full.isEmpty() ? brief : full, record.takeAll("CN")));
        List<String> editors = record.takeAll("FED");
        List<String> briefEditors = record.takeAll("ED");
        item.put(NameVariable.EDITOR, PlainNames.read(editors.isEmpty() ? briefEditors : editors));
        String title = String.join(" ", record.takeAll("TI"));
        item.put(TextVariable.TITLE, PubmedValues.withoutEndingStop(title));
        boolean chapter = !title.isEmpty() && record.has("BTI");
        item.put(
                chapter || !title.isEmpty() ? TextVariable.CONTAINER_TITLE : TextVariable.TITLE,
                PubmedValues.withoutEndingStop(record.take("BTI")));
        if (item.build().text(TextVariable.CONTAINER_TITLE).isEmpty()) {
            item.put(TextVariable.CONTAINER_TITLE, record.take("JT"));
        }
        item.put(TextVariable.CONTAINER_TITLE_SHORT, record.take("TA"));
        item.put(TextVariable.ORIGINAL_TITLE, record.take("TT"));
        item.put(TextVariable.COLLECTION_TITLE, record.take("CTI"));
        item.put(NumberVariable.VOLUME, record.take("VI"));
        item.put(NumberVariable.ISSUE, record.take("IP"));
        item.put(NumberVariable.PAGE, PubmedValues.pages(record.take("PG")));
        item.put(NumberVariable.EDITION, record.take("EN"));
        String date = record.take("DP");
        PlainDates.read(date.isEmpty() ? record.take("DEP").replaceAll("(\\d{4})(\\d{2})(\\d{2})", "$1-$2-$3") : date)
                .ifPresent(value -> item.put(DateVariable.ISSUED, value));
        item.put(TextVariable.ABSTRACT, record.take("AB"));
        item.put(TextVariable.LANGUAGE, PubmedValues.language(record.take("LA")));
        item.put(TextVariable.PMID, record.take("PMID"));
        item.put(TextVariable.PMCID, record.take("PMC"));
        item.put(TextVariable.PUBLISHER, record.take("PB"));
        item.put(TextVariable.PUBLISHER_PLACE, record.take("PL"));
        identifiers(record, item);
        List<String> words = new ArrayList<>(record.takeAll("OT", "MH"));
        item.put(
                TextVariable.KEYWORD,
                String.join(", ", words.stream().distinct().toList()));
        Map<String, Object> rest = record.rest();
        if (!rest.isEmpty()) {
            item.extra("nbib", rest);
        }
        return item.build();
    }

    private static List<Name> authors(List<String> people, List<String> bodies) {
        List<Name> names = new ArrayList<>();
        for (String person : people) {
            names.add(PlainNames.read(person.indexOf(',') < 0 ? initialsBehind(person) : person));
        }
        bodies.forEach(body -> names.add(Name.literal(body)));
        return names;
    }

    // AU has the initials behind the family name, without a comma: Gibb FW.
    private static String initialsBehind(String person) {
        return person.replaceFirst("^(.+) (\\p{Lu}{1,3})$", "$1, $2");
    }

    private static void identifiers(TagRecord record, Item.Builder item) {
        for (String tag : List.of("LID", "AID")) {
            for (String value : record.takeAll(tag)) {
                Matcher labelled = LABELLED.matcher(value);
                if (labelled.matches() && labelled.group(2).equals("doi")) {
                    item.put(TextVariable.DOI, labelled.group(1));
                }
            }
        }
        List<String> serials = record.takeAll("IS");
        item.put(TextVariable.ISSN, serials.isEmpty() ? "" : serials.get(0).replaceFirst(" .*", ""));
        List<String> books = record.takeAll("ISBN");
        item.put(TextVariable.ISBN, books.isEmpty() ? "" : books.get(0).replaceFirst(" .*", ""));
    }

    private static ItemType type(List<String> kinds, TagRecord record) {
        if (record.has("BTI") || kinds.contains("Book Chapter")) {
            return kinds.contains("Book") || record.look("TI").isEmpty() ? ItemType.BOOK : ItemType.CHAPTER;
        }
        if (kinds.contains("Book")) {
            return ItemType.BOOK;
        }
        if (kinds.contains("Preprint")) {
            return ItemType.ARTICLE;
        }
        return kinds.contains("Newspaper Article") ? ItemType.ARTICLE_NEWSPAPER : ItemType.ARTICLE_JOURNAL;
    }
}
