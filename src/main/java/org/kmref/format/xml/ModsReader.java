package org.kmref.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.ris.PubmedValues;
import org.kmref.format.text.PlainDates;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Doi;
import org.kmref.model.Isbn;
import org.kmref.model.Issn;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Keywords;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/**
 * Reads MODS, the Metadata Object Description Schema of the Library of Congress.
 *
 * <p>See <a href="https://www.loc.gov/standards/mods/userguide/">the user guidelines, version 3</a>. The type is determined by the
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
            Map.entry("dataset", ItemType.DATASET),
            Map.entry("database", ItemType.DATASET),
            Map.entry("letter", ItemType.PERSONAL_COMMUNICATION),
            Map.entry("letters", ItemType.PERSONAL_COMMUNICATION),
            Map.entry("correspondence", ItemType.PERSONAL_COMMUNICATION),
            Map.entry("manuscript", ItemType.MANUSCRIPT),
            Map.entry("photograph", ItemType.GRAPHIC),
            Map.entry("picture", ItemType.GRAPHIC),
            Map.entry("postcard", ItemType.GRAPHIC),
            Map.entry("poster", ItemType.GRAPHIC),
            Map.entry("art original", ItemType.GRAPHIC),
            Map.entry("art reproduction", ItemType.GRAPHIC),
            Map.entry("sound", ItemType.SONG),
            Map.entry("speech", ItemType.SPEECH),
            Map.entry("videorecording", ItemType.MOTION_PICTURE),
            Map.entry("computer program", ItemType.SOFTWARE),
            Map.entry("standard or specification", ItemType.STANDARD),
            Map.entry("treaty", ItemType.TREATY),
            Map.entry("legal case and case notes", ItemType.LEGAL_CASE),
            Map.entry("review", ItemType.REVIEW),
            Map.entry("newspaper", ItemType.PERIODICAL));

    private static final Set<String> SUBJECTS = Set.of("topic", "geographic", "temporal");

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        KeyMaker keys = new KeyMaker();
        XmlRecords.read(in, file, Set.of("mods"), record -> sink.item(item(record, keys)), sink);
    }

    private static Item item(XmlElement record, KeyMaker keys) {
        Optional<XmlElement> host = related(record, "host");
        Item.Builder item = Item.builder(new CitationKey("none"), type(record, host));
        host.ifPresent(whole -> {
            item.put(TextVariable.CONTAINER_TITLE, ModsTitles.title(whole, ""));
            item.put(TextVariable.CONTAINER_TITLE_SHORT, ModsTitles.title(whole, "abbreviated"));
            shared(whole, item);
            people(whole, item, true);
        });
        related(record, "series").ifPresent(series -> {
            item.put(TextVariable.COLLECTION_TITLE, ModsTitles.seriesTitle(series));
            item.put(NumberVariable.COLLECTION_NUMBER, series.text("titleInfo", "partNumber"));
        });
        related(record, "original")
                .ifPresent(original -> item.put(TextVariable.ORIGINAL_TITLE, ModsTitles.title(original, "")));
        item.put(TextVariable.TITLE, ModsTitles.title(record, ""));
        item.put(TextVariable.TITLE_SHORT, ModsTitles.title(record, "abbreviated"));
        people(record, item, false);
        shared(record, item);
        for (XmlElement genre : record.all("genre")) {
            if (genre.attribute("type").equals("kind")) {
                item.put(TextVariable.GENRE, genre.text());
            }
        }
        item.put(TextVariable.ABSTRACT, record.text("abstract"));
        String language = term(record.at("language", "languageTerm"), "code");
        item.put(TextVariable.LANGUAGE, PubmedValues.language(language.isEmpty() ? record.text("language") : language));
        notes(record, item);
        item.put(
                TextVariable.KEYWORD,
                Keywords.of(subjects(record).map(XmlElement::text).toList()).text());
        item.put(TextVariable.CALL_NUMBER, record.text("classification"));
        item.put(TextVariable.LICENSE, record.text("accessCondition"));
        Item read = item.build();
        String key = record.attribute("ID").isBlank() ? citationKey(record) : record.attribute("ID");
        return read.toBuilder()
                .key(key.isBlank() ? keys.made(read) : keys.free(key))
                .build();
    }

    private static String citationKey(XmlElement record) {
        return record.all("identifier").stream()
                .filter(id -> id.attribute("type").equals("citekey"))
                .map(XmlElement::text)
                .findFirst()
                .orElse("");
    }

    private static Stream<XmlElement> subjects(XmlElement record) {
        return record.all("subject").stream()
                .flatMap(subject -> subject.children().stream())
                .filter(part -> SUBJECTS.contains(part.name()));
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
        if (host.isPresent() && isPart(record, host.get())) {
            return inHost(host.get());
        }
        boolean manuscript = record.all("typeOfResource").stream()
                .anyMatch(kind -> kind.attribute("manuscript").equals("yes"));
        if (manuscript) {
            return ItemType.MANUSCRIPT;
        }
        String issuance = record.text("originInfo", "issuance");
        if (record.text("typeOfResource").equals("text")
                && (issuance.equals("continuing") || issuance.equals("serial"))) {
            return ItemType.PERIODICAL;
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

    // A picture, or a book that says it is one, is what it is in a collection too.
    private static boolean isPart(XmlElement record, XmlElement host) {
        boolean parts = !record.all("part").isEmpty() || !host.all("part").isEmpty();
        String resource = record.text("typeOfResource");
        boolean text = resource.isEmpty() || resource.equals("text");
        return parts || (text && !record.text("originInfo", "issuance").equals("monographic"));
    }

    private static ItemType inHost(XmlElement host) {
        List<String> genres = host.all("genre").stream()
                .map(genre -> genre.text().toLowerCase(Locale.ROOT))
                .toList();
        if (genres.contains("conference publication")) {
            return ItemType.PAPER_CONFERENCE;
        }
        if (genres.contains("newspaper")) {
            return ItemType.ARTICLE_NEWSPAPER;
        }
        boolean periodical =
                genres.stream().anyMatch(genre -> genre.contains("periodical") || genre.contains("journal"));
        String issuance = host.text("originInfo", "issuance");
        // What has a publisher, and neither volumes nor issues, is a book, unless it says that it goes on.
        boolean published = !host.text("originInfo", "publisher").isEmpty()
                && issuance.isEmpty()
                && genres.isEmpty()
                && host.at("part", "detail").isEmpty();
        boolean book = issuance.contains("monographic") || genres.contains("book") || published;
        return periodical || !book ? ItemType.ARTICLE_JOURNAL : ItemType.CHAPTER;
    }

    private static void notes(XmlElement record, Item.Builder item) {
        Item before = item.build();
        for (TextVariable variable : List.of(TextVariable.NOTE, TextVariable.ANNOTE)) {
            List<String> said = new ArrayList<>(List.of(before.text(variable)));
            for (XmlElement note : record.all("note")) {
                boolean annotation = note.attribute("type").equals("annotation");
                boolean responsibility = note.attribute("type").equals("statement of responsibility");
                if (!responsibility && annotation == (variable == TextVariable.ANNOTE)) {
                    said.add(note.text());
                }
            }
            said.removeIf(String::isEmpty);
            item.put(variable, String.join("\n", said));
        }
    }

    // Of terms that say the same in words and as a code, the one of this kind, else the first.
    private static String term(List<XmlElement> terms, String type) {
        return terms.stream()
                .filter(term -> term.attribute("type").equals(type))
                .findFirst()
                .or(() -> terms.stream()
                        .filter(term -> term.attribute("type").isEmpty())
                        .findFirst())
                .or(() -> terms.stream().findFirst())
                .map(XmlElement::text)
                .orElse("");
    }

    // What a work and what it stands in say in the same way; the work's own words come last and win.
    private static void shared(XmlElement record, Item.Builder item) {
        for (XmlElement origin : record.all("originInfo")) {
            String publisher = ModsTitles.withoutMarks(origin.text("publisher"));
            boolean comma = publisher.endsWith(",") && !record.all("recordInfo").isEmpty();
            put(item, TextVariable.PUBLISHER, comma ? publisher.substring(0, publisher.length() - 1) : publisher);
            put(item, TextVariable.PUBLISHER_PLACE, ModsTitles.place(term(origin.at("place", "placeTerm"), "text")));
            put(item, NumberVariable.EDITION, origin.text("edition"));
        }
        ModsDates.issued(record).ifPresent(date -> item.put(DateVariable.ISSUED, date));
        for (XmlElement id : record.all("identifier")) {
            TextVariable variable = IDENTIFIERS.get(id.attribute("type").toLowerCase(Locale.ROOT));
            if (variable != null && !id.attribute("invalid").equals("yes")) {
                identifier(variable, id.text(), item);
            }
        }
        ModsParts.description(record, item);
        for (XmlElement url : record.at("location", "url")) {
            boolean primary = url.attribute("usage").startsWith("primary");
            if (primary || item.build().text(TextVariable.URL).isEmpty()) {
                put(item, TextVariable.URL, url.text());
            }
            PlainDates.read(url.attribute("dateLastAccessed")).ifPresent(date -> item.put(DateVariable.ACCESSED, date));
        }
        record.all("part").forEach(part -> ModsParts.read(part, item));
    }

    // Of several ISBNs the first, without the binding that catalogues put behind it.
    private static void identifier(TextVariable variable, String text, Item.Builder item) {
        String before = item.build().text(variable);
        switch (variable) {
            case ISBN ->
                put(
                        item,
                        variable,
                        before.isEmpty()
                                ? Isbn.in(text).stream()
                                        .map(Isbn::text)
                                        .findFirst()
                                        .orElse("")
                                : "");
            case ISSN ->
                put(
                        item,
                        variable,
                        before.isEmpty()
                                ? Issn.in(text).stream()
                                        .map(Issn::hyphenated)
                                        .findFirst()
                                        .orElse("")
                                : "");
            case DOI -> put(item, variable, new Doi(text).name());
            default -> put(item, variable, text);
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

    private static void people(XmlElement record, Item.Builder item, boolean host) {
        Map<NameVariable, List<Name>> people = new EnumMap<>(NameVariable.class);
        for (XmlElement element : record.all("name")) {
            String role = ModsNames.role(element);
            Name name = ModsNames.name(element);
            if (name.isEmpty()) {
                continue;
            }
            if (element.attribute("type").equals("conference") && role.isEmpty()) {
                item.put(TextVariable.EVENT_TITLE, name.displayName());
            } else if (role.equals("pbl") || role.equals("dgg")) {
                item.put(TextVariable.PUBLISHER, name.displayName());
            } else {
                NameVariable own = ModsNames.variable(role, ROLES);
                NameVariable variable = host && own == NameVariable.AUTHOR ? NameVariable.CONTAINER_AUTHOR : own;
                List<Name> others = people.computeIfAbsent(variable, any -> new ArrayList<>());
                // Catalogues have a heading for each work that somebody has a part in.
                if (record.all("recordInfo").isEmpty() || !others.contains(name)) {
                    others.add(name);
                }
            }
        }
        people.forEach(item::put);
    }
}
