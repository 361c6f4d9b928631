package org.kmref.format.ris;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.core.Lines;
import org.kmref.format.core.TypeWords;
import org.kmref.format.text.PlainDates;
import org.kmref.format.text.PlainNames;
import org.kmref.model.ArticleNumber;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Keywords;
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

    private static final Pattern TAG = Pattern.compile("([A-Z][A-Z0-9]{1,4}) *- ?(.*)", Pattern.DOTALL);
    private static final Pattern SOURCE = Pattern.compile(";[^;:]*:([^\\s.;:]+)\\.(?:\\s|$)");
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
                        file, lines.number(), 1, "this is not a tag such as `PMID- 20481061`, skipped; correct it"));
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
            sink.problem(
                    Problem.error(file, record.line(), 1, "a record without PMID or title; complete it or remove it"));
        }
        Item item = item(record);
        // An abstract or a date alone is no reference.
        boolean nothing = empty
                && item.names().isEmpty()
                && item.title().isEmpty()
                && item.text(TextVariable.CONTAINER_TITLE).isEmpty();
        if (!nothing) {
            sink.item(item.toBuilder().key(keys.made(item)).build());
        }
    }

    private static Item item(TagRecord record) {
        List<String> kinds = record.takeAll("PT");
        boolean eric = EricValues.isEric(record);
        ItemType type = eric ? EricValues.type(kinds) : type(kinds, record);
        Item.Builder item = Item.builder(new CitationKey("none"), type);
        people(record, item);
        String title = title(record, item);
        boolean chapter = !title.isEmpty() && record.has("BTI");
        item.put(
                chapter || !title.isEmpty() ? TextVariable.CONTAINER_TITLE : TextVariable.TITLE,
                PubmedValues.withoutEndingStop(record.take("BTI")));
        boolean contained = type == ItemType.ARTICLE_JOURNAL
                || type == ItemType.ARTICLE
                || type == ItemType.ARTICLE_NEWSPAPER
                || !eric
                || type == ItemType.PAPER_CONFERENCE;
        if (contained && item.build().text(TextVariable.CONTAINER_TITLE).isEmpty()) {
            item.put(TextVariable.CONTAINER_TITLE, record.take("JT"));
        }
        item.put(TextVariable.CONTAINER_TITLE_SHORT, record.take("TA"));
        item.put(TextVariable.COLLECTION_TITLE, record.take("CTI"));
        item.put(NumberVariable.VOLUME, record.take("VI"));
        item.put(NumberVariable.ISSUE, record.take("IP"));
        item.put(NumberVariable.PAGE, PubmedValues.pages(record.take("PG")));
        item.put(NumberVariable.EDITION, record.take("EN"));
        if (eric) {
            EricValues.source(record, type, item);
        }
        articleNumber(record, item);
        date(record, item);
        item.put(TextVariable.ABSTRACT, record.take("AB"));
        item.put(TextVariable.LANGUAGE, PubmedValues.language(record.take("LA")));
        item.put(TextVariable.PMID, record.take("PMID"));
        item.put(TextVariable.PMCID, record.take("PMC"));
        item.put(TextVariable.PUBLISHER, record.take("PB", contained ? "PB" : "JT"));
        if (type != ItemType.ARTICLE_JOURNAL) {
            item.put(TextVariable.PUBLISHER_PLACE, record.take("PL"));
        }
        articleIdentifiers(record, item);
        serials(record, item);
        List<String> words =
                record.takeAll("OT", "MH").stream().map(TypeWords::withoutStar).toList();
        item.put(TextVariable.KEYWORD, Keywords.of(words).text());
        Map<String, Object> rest = record.rest();
        if (!rest.isEmpty()) {
            item.extra("nbib", rest);
        }
        return item.build();
    }

    private static void people(TagRecord record, Item.Builder item) {
        List<String> full = record.takeAll("FAU");
        List<String> brief = record.takeAll("AU");
        item.put(NameVariable.AUTHOR, authors(full.isEmpty() ? brief : full, record.takeAll("CN")));
        List<String> editors = record.takeAll("FED");
        List<String> briefEditors = record.takeAll("ED");
        item.put(NameVariable.EDITOR, PlainNames.read(editors.isEmpty() ? briefEditors : editors));
    }

    private static void date(TagRecord record, Item.Builder item) {
        String date = record.look("DP");
        if (PlainDates.isWhole(date)) {
            record.take("DP");
        }
        PlainDates.read(date.isEmpty() ? record.take("DEP").replaceAll("(\\d{4})(\\d{2})(\\d{2})", "$1-$2-$3") : date)
                .ifPresent(value -> item.put(DateVariable.ISSUED, value));
    }

    private static List<Name> authors(List<String> people, List<String> bodies) {
        List<Name> names = new ArrayList<>();
        for (String person : people) {
            names.add(PubmedValues.name(person));
        }
        bodies.forEach(body -> names.add(Name.literal(body)));
        return names;
    }

    private static String title(TagRecord record, Item.Builder item) {
        String title = String.join(" ", record.takeAll("TI"));
        String vernacular = PubmedValues.withoutEndingStop(record.take("TT"));
        boolean none = PubmedValues.isNoTitle(title);
        item.put(
                TextVariable.TITLE, none && !vernacular.isEmpty() ? vernacular : PubmedValues.withoutEndingStop(title));
        item.put(TextVariable.ORIGINAL_TITLE, none ? "" : vernacular);
        return none ? vernacular : title;
    }

    // SO has the citation as it is printed; LID and AID the publisher's own number, which may be another.
    private static void articleNumber(TagRecord record, Item.Builder item) {
        Matcher source = SOURCE.matcher(record.look("SO"));
        if (source.find()) {
            ArticleNumber.put(item, source.group(1));
        }
        for (String tag : List.of("LID", "AID")) {
            for (String value : record.left(tag)) {
                Matcher labelled = LABELLED.matcher(value);
                if (labelled.matches()
                        && labelled.group(2).equals("pii")
                        && PubmedValues.isArticleNumber(labelled.group(1))) {
                    ArticleNumber.put(item, labelled.group(1));
                }
            }
        }
    }

    private static void articleIdentifiers(TagRecord record, Item.Builder item) {
        for (String tag : List.of("LID", "AID")) {
            for (String value : record.takeAll(tag)) {
                Matcher labelled = LABELLED.matcher(value);
                Optional<String> doi = RisAddresses.doi(value);
                if (labelled.matches() && labelled.group(2).equals("doi")) {
                    item.put(TextVariable.DOI, labelled.group(1));
                } else if (!labelled.matches() && doi.isPresent()) {
                    item.put(TextVariable.DOI, doi.get());
                } else if (value.startsWith("http")) {
                    item.put(TextVariable.URL, labelled.matches() ? labelled.group(1) : value);
                }
            }
        }
    }

    private static void serials(TagRecord record, Item.Builder item) {
        for (String serial : record.takeAll("IS", "ISSN")) {
            Set<String> found = new LinkedHashSet<>();
            if (item.build().text(TextVariable.ISSN).isEmpty()
                    && RisSerials.issns(serial.replaceFirst("^\\p{L}+-", ""), found)) {
                item.put(TextVariable.ISSN, found.iterator().next());
            }
        }
        for (String book : record.takeAll("ISBN")) {
            String number = book.replaceFirst("^\\p{L}+-", "").replaceFirst(" .*", "");
            if (item.build().text(TextVariable.ISBN).isEmpty()) {
                item.put(TextVariable.ISBN, number);
            }
        }
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
