package org.kmref.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kmref.format.bibtex.BibtexNameReader;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.text.PlainDates;
import org.kmref.format.text.PlainNames;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/**
 * Reads MODS, the Metadata Object Description Schema of the Library of Congress.
 *
 * <p>See <a href="https://www.loc.gov/standards/mods/userguide/">the user guidelines, version 3</a>. The type is told by the
 * {@code genre} of authority {@code csl} that kmref writes, else by other genres, what it stands in and what it is made of.
 */
public final class ModsReader implements ItemReader {

    /** MARC relator codes, and the role each is. */
    static final Map<String, NameVariable> ROLES = Map.ofEntries(
            Map.entry("aut", NameVariable.AUTHOR),
            Map.entry("edt", NameVariable.EDITOR),
            Map.entry("trl", NameVariable.TRANSLATOR),
            Map.entry("cmp", NameVariable.COMPOSER),
            Map.entry("com", NameVariable.COMPILER),
            Map.entry("drt", NameVariable.DIRECTOR),
            Map.entry("ill", NameVariable.ILLUSTRATOR),
            Map.entry("ivr", NameVariable.INTERVIEWER),
            Map.entry("rcp", NameVariable.RECIPIENT),
            Map.entry("nrt", NameVariable.NARRATOR),
            Map.entry("prf", NameVariable.PERFORMER),
            Map.entry("pro", NameVariable.PRODUCER),
            Map.entry("hst", NameVariable.HOST),
            Map.entry("ctb", NameVariable.CONTRIBUTOR),
            Map.entry("cur", NameVariable.CURATOR),
            Map.entry("orm", NameVariable.ORGANIZER),
            Map.entry("aus", NameVariable.SCRIPT_WRITER));

    /** Identifiers by their type. */
    static final Map<String, TextVariable> IDENTIFIERS = Map.of(
            "doi", TextVariable.DOI,
            "isbn", TextVariable.ISBN,
            "issn", TextVariable.ISSN,
            "pmid", TextVariable.PMID,
            "pmcid", TextVariable.PMCID);

    /** Details of the part by their type. */
    static final Map<String, NumberVariable> DETAILS = Map.of(
            "volume", NumberVariable.VOLUME,
            "issue", NumberVariable.ISSUE,
            "chapter", NumberVariable.CHAPTER_NUMBER,
            "section", NumberVariable.SECTION,
            "number", NumberVariable.NUMBER);

    private static final Map<String, ItemType> GENRES = Map.ofEntries(
            Map.entry("book", ItemType.BOOK),
            Map.entry("thesis", ItemType.THESIS),
            Map.entry("theses", ItemType.THESIS),
            Map.entry("technical report", ItemType.REPORT),
            Map.entry("report", ItemType.REPORT),
            Map.entry("conference publication", ItemType.PAPER_CONFERENCE),
            Map.entry("conference paper", ItemType.PAPER_CONFERENCE),
            Map.entry("journal article", ItemType.ARTICLE_JOURNAL),
            Map.entry("article", ItemType.ARTICLE_JOURNAL),
            Map.entry("newspaper article", ItemType.ARTICLE_NEWSPAPER),
            Map.entry("book chapter", ItemType.CHAPTER),
            Map.entry("patent", ItemType.PATENT),
            Map.entry("map", ItemType.MAP),
            Map.entry("web site", ItemType.WEBPAGE),
            Map.entry("periodical", ItemType.PERIODICAL),
            Map.entry("dictionary", ItemType.BOOK),
            Map.entry("legislation", ItemType.LEGISLATION),
            Map.entry("interview", ItemType.INTERVIEW),
            Map.entry("motion picture", ItemType.MOTION_PICTURE),
            Map.entry("dataset", ItemType.DATASET));

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        KeyMaker keys = new KeyMaker();
        XmlRecords.read(in, file, Set.of("mods"), record -> sink.item(item(record, keys)), sink);
    }

    private static Item item(XmlElement record, KeyMaker keys) {
        Optional<XmlElement> host = related(record, "host");
        Item.Builder item = Item.builder(new CitationKey("none"), type(record, host));
        host.ifPresent(whole -> {
            item.put(TextVariable.CONTAINER_TITLE, title(whole, ""));
            item.put(TextVariable.CONTAINER_TITLE_SHORT, title(whole, "abbreviated"));
            shared(whole, item);
            people(whole, item, Map.of("aut", NameVariable.CONTAINER_AUTHOR, "edt", NameVariable.EDITOR));
        });
        related(record, "series").ifPresent(series -> {
            item.put(TextVariable.COLLECTION_TITLE, title(series, ""));
            item.put(NumberVariable.COLLECTION_NUMBER, series.text("titleInfo", "partNumber"));
        });
        related(record, "original").ifPresent(original -> item.put(TextVariable.ORIGINAL_TITLE, title(original, "")));
        item.put(TextVariable.TITLE, title(record, ""));
        item.put(TextVariable.TITLE_SHORT, title(record, "abbreviated"));
        people(record, item, ROLES);
        shared(record, item);
        for (XmlElement genre : record.all("genre")) {
            if (genre.attribute("type").equals("kind")) {
                item.put(TextVariable.GENRE, genre.text());
            }
        }
        item.put(TextVariable.ABSTRACT, record.text("abstract"));
        item.put(TextVariable.LANGUAGE, record.text("language", "languageTerm"));
        for (XmlElement note : record.all("note")) {
            item.put(
                    note.attribute("type").equals("annotation") ? TextVariable.ANNOTE : TextVariable.NOTE, note.text());
        }
        item.put(
                TextVariable.KEYWORD,
                record.at("subject", "topic").stream().map(XmlElement::text).collect(Collectors.joining(", ")));
        item.put(TextVariable.CALL_NUMBER, record.text("classification"));
        item.put(TextVariable.LICENSE, record.text("accessCondition"));
        Item read = item.build();
        String key = record.attribute("ID");
        return read.toBuilder()
                .key(key.isBlank() ? keys.made(read) : keys.free(key))
                .build();
    }

    private static Optional<XmlElement> related(XmlElement record, String type) {
        return record.all("relatedItem").stream()
                .filter(other -> other.attribute("type").equals(type))
                .findFirst();
    }

    private static ItemType type(XmlElement record, Optional<XmlElement> host) {
        for (XmlElement genre : record.all("genre")) {
            String text = genre.text();
            Optional<ItemType> own = genre.attribute("authority").equals("csl") ? ItemType.of(text) : Optional.empty();
            Optional<ItemType> found = own.or(() -> Optional.ofNullable(GENRES.get(text.toLowerCase(Locale.ROOT))));
            if (found.isPresent()) {
                return found.get();
            }
        }
        if (host.isPresent()) {
            boolean serial = !host.get().text("originInfo", "issuance").contains("monographic")
                    || host.get().all("genre").stream()
                            .anyMatch(genre -> genre.text().contains("periodical"));
            return serial ? ItemType.ARTICLE_JOURNAL : ItemType.CHAPTER;
        }
        return switch (record.text("typeOfResource")) {
            case "text" -> ItemType.BOOK;
            case "cartographic" -> ItemType.MAP;
            case "notated music" -> ItemType.MUSICAL_SCORE;
            case "still image" -> ItemType.GRAPHIC;
            case "moving image" -> ItemType.MOTION_PICTURE;
            case "software, multimedia" -> ItemType.SOFTWARE;
            default -> record.text("typeOfResource").startsWith("sound recording") ? ItemType.SONG : ItemType.DOCUMENT;
        };
    }

    private static String title(XmlElement record, String type) {
        for (XmlElement info : record.all("titleInfo")) {
            if (info.attribute("type").equals(type)) {
                String title = (info.text("nonSort") + " " + info.text("title")).strip();
                String sub = info.text("subTitle");
                return sub.isEmpty() ? title : title + ": " + sub;
            }
        }
        return "";
    }

    // What a work and what it stands in say in the same way; the work's own words come last and win.
    private static void shared(XmlElement record, Item.Builder item) {
        for (XmlElement origin : record.all("originInfo")) {
            put(item, TextVariable.PUBLISHER, origin.text("publisher"));
            put(item, TextVariable.PUBLISHER_PLACE, origin.text("place", "placeTerm"));
            put(item, NumberVariable.EDITION, origin.text("edition"));
            String issued =
                    origin.text("dateIssued").isEmpty() ? origin.text("copyrightDate") : origin.text("dateIssued");
            PlainDates.read(issued).ifPresent(date -> item.put(DateVariable.ISSUED, date));
        }
        for (XmlElement id : record.all("identifier")) {
            TextVariable variable = IDENTIFIERS.get(id.attribute("type").toLowerCase(Locale.ROOT));
            if (variable != null) {
                put(item, variable, id.text());
            }
        }
        for (XmlElement url : record.at("location", "url")) {
            put(item, TextVariable.URL, url.text());
            PlainDates.read(url.attribute("dateLastAccessed")).ifPresent(date -> item.put(DateVariable.ACCESSED, date));
        }
        for (XmlElement part : record.all("part")) {
            for (XmlElement detail : part.all("detail")) {
                NumberVariable variable = DETAILS.get(detail.attribute("type"));
                if (variable != null) {
                    put(item, variable, detail.text("number"));
                }
            }
            for (XmlElement extent : part.all("extent")) {
                String start = extent.text("start");
                String end = extent.text("end");
                put(item, NumberVariable.PAGE, end.isEmpty() ? start : start + "-" + end);
                put(item, NumberVariable.PAGE, extent.text("list"));
            }
            PlainDates.read(part.text("date")).ifPresent(date -> item.put(DateVariable.ISSUED, date));
        }
    }

    private static void put(Item.Builder item, TextVariable variable, String text) {
        if (!text.isEmpty()) {
            item.put(variable, text);
        }
    }

    private static void put(Item.Builder item, NumberVariable variable, String text) {
        if (!text.isEmpty()) {
            item.put(variable, text);
        }
    }

    private static void people(XmlElement record, Item.Builder item, Map<String, NameVariable> roles) {
        for (Map.Entry<String, NameVariable> role : roles.entrySet()) {
            List<Name> names = new ArrayList<>();
            for (XmlElement name : record.all("name")) {
                if (role(name).equals(role.getKey())) {
                    names.add(name(name));
                }
            }
            if (!names.isEmpty()) {
                item.put(role.getValue(), names);
            }
        }
    }

    private static String role(XmlElement name) {
        String term = name.text("role", "roleTerm").toLowerCase(Locale.ROOT);
        return switch (term) {
            case "", "author", "creator", "cre" -> "aut";
            case "editor" -> "edt";
            case "translator" -> "trl";
            default -> term;
        };
    }

    private static Name name(XmlElement name) {
        String family = part(name, "family");
        String whole = part(name, "");
        if (family.isEmpty()) {
            boolean person = name.attribute("type").equals("personal") && whole.indexOf(',') > 0;
            String alone = part(name, "given");
            return person ? PlainNames.read(whole) : Name.literal(whole.isEmpty() ? alone : whole);
        }
        return BibtexNameReader.particleApart(
                new Name(family, part(name, "given"), "", "", part(name, "termsOfAddress"), "", false, false));
    }

    private static String part(XmlElement name, String type) {
        return name.all("namePart").stream()
                .filter(part -> part.attribute("type").equals(type))
                .map(XmlElement::text)
                .collect(Collectors.joining(" "));
    }
}
