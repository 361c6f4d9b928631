package org.kmref.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.core.WrittenDates;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/**
 * Reads Word's own sources: {@code Sources.xml}, and the same list inside a document. The tag of a source is its key.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 1, 22.6</a>
 */
public final class WordSourcesReader implements ItemReader {
    private static final Map<String, ItemType> TYPES = Map.ofEntries(
            Map.entry("Book", ItemType.BOOK),
            Map.entry("BookSection", ItemType.CHAPTER),
            Map.entry("JournalArticle", ItemType.ARTICLE_JOURNAL),
            Map.entry("ArticleInAPeriodical", ItemType.ARTICLE_MAGAZINE),
            Map.entry("ConferenceProceedings", ItemType.PAPER_CONFERENCE),
            Map.entry("Report", ItemType.REPORT),
            Map.entry("SoundRecording", ItemType.SONG),
            Map.entry("Performance", ItemType.PERFORMANCE),
            Map.entry("Art", ItemType.GRAPHIC),
            Map.entry("DocumentFromInternetSite", ItemType.WEBPAGE),
            Map.entry("InternetSite", ItemType.WEBPAGE),
            Map.entry("Film", ItemType.MOTION_PICTURE),
            Map.entry("Interview", ItemType.INTERVIEW),
            Map.entry("Patent", ItemType.PATENT),
            Map.entry("ElectronicSource", ItemType.DOCUMENT),
            Map.entry("Case", ItemType.LEGAL_CASE),
            Map.entry("Misc", ItemType.DOCUMENT));

    private static final List<Map.Entry<String, NameVariable>> PEOPLE = List.of(
            Map.entry("Author", NameVariable.AUTHOR),
            Map.entry("Artist", NameVariable.AUTHOR),
            Map.entry("Inventor", NameVariable.AUTHOR),
            Map.entry("Interviewee", NameVariable.AUTHOR),
            Map.entry("Writer", NameVariable.AUTHOR),
            Map.entry("BookAuthor", NameVariable.CONTAINER_AUTHOR),
            Map.entry("Editor", NameVariable.EDITOR),
            Map.entry("Translator", NameVariable.TRANSLATOR),
            Map.entry("Interviewer", NameVariable.INTERVIEWER),
            Map.entry("Director", NameVariable.DIRECTOR),
            Map.entry("Composer", NameVariable.COMPOSER),
            Map.entry("Performer", NameVariable.PERFORMER),
            Map.entry("Compiler", NameVariable.COMPILER),
            Map.entry("ProducerName", NameVariable.PRODUCER));

    private static final List<String> CONTAINERS = List.of(
            "JournalName",
            "PeriodicalTitle",
            "BookTitle",
            "ConferenceName",
            "PublicationTitle",
            "AlbumTitle",
            "BroadcastTitle",
            "InternetSiteTitle");
    private static final List<String> PUBLISHERS =
            List.of("Publisher", "Institution", "Distributor", "ProductionCompany", "Broadcaster");

    private static final List<Map.Entry<String, TextVariable>> TEXTS = List.of(
            Map.entry("Title", TextVariable.TITLE),
            Map.entry("ShortTitle", TextVariable.TITLE_SHORT),
            Map.entry("DOI", TextVariable.DOI),
            Map.entry("URL", TextVariable.URL),
            Map.entry("Comments", TextVariable.NOTE),
            Map.entry("Medium", TextVariable.MEDIUM),
            Map.entry("ThesisType", TextVariable.GENRE),
            Map.entry("Type", TextVariable.GENRE),
            Map.entry("Court", TextVariable.AUTHORITY));
    private static final List<Map.Entry<String, NumberVariable>> NUMBERS = List.of(
            Map.entry("Volume", NumberVariable.VOLUME),
            Map.entry("Issue", NumberVariable.ISSUE),
            Map.entry("Pages", NumberVariable.PAGE),
            Map.entry("Edition", NumberVariable.EDITION),
            Map.entry("NumberVolumes", NumberVariable.NUMBER_OF_VOLUMES),
            Map.entry("ChapterNumber", NumberVariable.CHAPTER_NUMBER),
            Map.entry("Version", NumberVariable.VERSION),
            Map.entry("PatentNumber", NumberVariable.NUMBER),
            Map.entry("CaseNumber", NumberVariable.NUMBER));

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        KeyMaker keys = new KeyMaker();
        XmlRecords.read(in, file, Set.of("Source"), source -> sink.item(item(source, keys)), sink);
    }

    private static Item item(XmlElement source, KeyMaker keys) {
        ItemType type = TYPES.getOrDefault(source.text("SourceType"), ItemType.DOCUMENT);
        boolean isThesis = type == ItemType.REPORT && !source.text("ThesisType").isEmpty();
        Item.Builder item = Item.builder(new CitationKey("none"), isThesis ? ItemType.THESIS : type);
        for (Map.Entry<String, TextVariable> text : TEXTS) {
            put(item, text.getValue(), source.text(text.getKey()));
        }
        for (Map.Entry<String, NumberVariable> number : NUMBERS) {
            String value = source.text(number.getKey());
            if (!value.isEmpty()) {
                item.put(number.getValue(), value);
            }
        }
        people(source, item);
        put(item, TextVariable.CONTAINER_TITLE, first(source, CONTAINERS));
        put(item, TextVariable.PUBLISHER, first(source, PUBLISHERS));
        put(item, TextVariable.PUBLISHER_PLACE, place(source));
        standardNumber(item, type, source.text("StandardNumber"));
        date(source, "").ifPresent(date -> item.put(DateVariable.ISSUED, date.date()));
        date(source, "Accessed").ifPresent(date -> item.put(DateVariable.ACCESSED, date.date()));
        String tag = source.text("Tag").replaceAll("[\\s\\p{Cntrl}]+", "");
        Item read = item.build();
        return read.toBuilder()
                .key(tag.isEmpty() ? keys.made(read) : keys.free(tag))
                .build();
    }

    private static void put(Item.Builder item, TextVariable variable, String value) {
        if (!value.isEmpty()) {
            item.put(variable, value);
        }
    }

    private static String first(XmlElement source, List<String> names) {
        return names.stream()
                .map(source::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String place(XmlElement source) {
        List<String> parts = Stream.of("City", "StateProvince", "CountryRegion")
                .map(source::text)
                .filter(text -> !text.isEmpty())
                .toList();
        return String.join(", ", parts);
    }

    // One field for ISBN and ISSN, distinguished by what the source is.
    private static void standardNumber(Item.Builder item, ItemType type, String number) {
        boolean isSerial = type == ItemType.ARTICLE_JOURNAL || type == ItemType.ARTICLE_MAGAZINE;
        put(item, isSerial ? TextVariable.ISSN : TextVariable.ISBN, number);
    }

    private static void people(XmlElement source, Item.Builder item) {
        Optional<XmlElement> all = source.first("Author");
        if (all.isEmpty()) {
            return;
        }
        for (Map.Entry<String, NameVariable> role : PEOPLE) {
            List<Name> names = new ArrayList<>();
            for (XmlElement people : all.get().all(role.getKey())) {
                people.at("NameList", "Person").forEach(person -> names.add(name(person)));
                String body = people.text("Corporate");
                if (!body.isEmpty()) {
                    names.add(Name.literal(body));
                }
            }
            if (!names.isEmpty()) {
                item.put(role.getValue(), names);
            }
        }
    }

    private static Name name(XmlElement person) {
        String given = (person.text("First") + " " + person.text("Middle")).strip();
        String family = person.text("Last");
        return family.isEmpty() ? Name.literal(given) : Name.person(family, given);
    }

    private static Optional<WrittenDates.Found> date(XmlElement source, String of) {
        String year = source.text("Year" + of);
        String month = source.text("Month" + of);
        String day = source.text("Day" + of);
        if (year.isEmpty()) {
            return Optional.empty();
        }
        boolean isNumber = !month.isEmpty() && month.chars().allMatch(c -> c >= '0' && c <= '9');
        String written = isNumber
                ? year + "/" + month + (day.isEmpty() ? "" : "/" + day)
                : (day + " " + month + " " + year).strip();
        return WrittenDates.read(written).or(() -> WrittenDates.read(year));
    }
}
