package org.kmref.format.bibtex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kmref.format.core.TypeWords;
import org.kmref.model.ArticleNumber;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Doi;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.Pages;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/**
 * Understands one entry of BibTeX or BibLaTeX as a work; a field that CSL has no place for is kept as it was written, under
 * {@code bibtex}.
 */
public final class BibtexItemReader {

    private static final Set<String> SILENT = Set.of(
            "crossref",
            "xdata",
            "entrysubtype",
            "options",
            "langid",
            "hyphenation",
            "langidopts",
            "authortype",
            "gender");

    /** The types that need no note of them: a work read from such an entry is written as the like again. */
    private static final Set<String> WRITTEN = Set.of(
            "article",
            "artwork",
            "audio",
            "book",
            "booklet",
            "conference",
            "dataset",
            "electronic",
            "incollection",
            "inproceedings",
            "inreference",
            "jurisdiction",
            "legislation",
            "letter",
            "mastersthesis",
            "misc",
            "movie",
            "online",
            "patent",
            "performance",
            "phdthesis",
            "report",
            "review",
            "software",
            "techreport",
            "thesis",
            "unpublished",
            "video",
            "www");

    private static final Map<String, Variable> BY_LOWER_NAME = Stream.of(
                    NameVariable.values(), DateVariable.values(), NumberVariable.values(), TextVariable.values())
            .flatMap(Stream::of)
            .map(Variable.class::cast)
            .filter(variable -> variable != TextVariable.LANGUAGE)
            .collect(Collectors.toUnmodifiableMap(
                    variable -> variable.cslName().toLowerCase(Locale.ROOT), Function.identity()));

    /** The fields that hold an article number: BibLaTeX's and REVTeX's, ACM's, Web of Science's, Scopus' and those of journals. */
    public static final List<String> ARTICLE_NUMBERS = List.of(
            "eid",
            "articleno",
            "article-number",
            "art_number",
            "article_number",
            "articlenumber",
            "elocation-id",
            "elocationid");

    private static final Pattern ADDRESS_WORDS =
            Pattern.compile("(?i)^(?:online|available (?:at|from)|retrieved from|website|url)?:?\\s*");
    private static final Pattern ADDRESS = Pattern.compile(ADDRESS_WORDS.pattern() + "https?://\\S+");

    private final BibtexRecord record;
    private final Item.Builder item;
    private final ItemType type;
    private final BibtexNameReader names;
    private final String language;
    private final Set<String> options;
    private final BibtexValues values;

    private BibtexItemReader(BibtexRecord record, CitationKey key, boolean keepsCase) {
        this.record = record;
        this.type = BibtexTypes.type(record);
        this.item = Item.builder(key, type);
        this.options = Stream.of(record.field("options").split(",", -1))
                .map(option -> option.replace(" ", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        this.names = new BibtexNameReader(options.contains("useprefix") || options.contains("useprefix=true"));
        this.language = BibtexLanguage.tag(record);
        this.values = new BibtexValues(record, item, BibtexLanguage.casing(record, keepsCase), SILENT);
        if (BibtexLanguage.babel(record).isEmpty() && !language.isEmpty()) {
            values.use("language");
        }
    }

    /** What an entry was understood as, and how many of its titles were set in sentence case. */
    record Result(Item item, int titlesChanged) {}

    static Result read(BibtexRecord record, CitationKey key, boolean keepsCase) {
        BibtexItemReader reading = new BibtexItemReader(record, key, keepsCase);
        return new Result(reading.read(), reading.values.titlesChanged());
    }

    private Item read() {
        item.put(TextVariable.LANGUAGE, language);
        names();
        new BibtexTitles(record, item, values).read();
        numbers();
        publishing();
        dates();
        links();
        texts();
        spelledAsInCsl();
        keepTheRest();
        Item read = item.build();
        // Scopus writes the title of a book as that of its journal, too.
        boolean again = type == ItemType.BOOK && read.title().equals(read.text(TextVariable.CONTAINER_TITLE));
        return again ? item.put(TextVariable.CONTAINER_TITLE, "").build() : read;
    }

    private void names() {
        names(NameVariable.AUTHOR, "author");
        String editorType = record.field("editortype").strip().toLowerCase(Locale.ROOT);
        values.use("editortype");
        names(editorRole(editorType), "editor");
        for (String slot : List.of("editora", "editorb", "editorc")) {
            String slotType = record.field(slot + "type").strip().toLowerCase(Locale.ROOT);
            NameVariable role = editorRole(slotType);
            boolean onlyEditor =
                    slotType.equals("editor") && record.field("editor").isBlank();
            if (role != NameVariable.EDITOR || onlyEditor) {
                values.use(slot + "type");
                names(role, slot);
            }
        }
        names(NameVariable.TRANSLATOR, "translator");
        names(NameVariable.CONTAINER_AUTHOR, "bookauthor");
        names(NameVariable.CONTRIBUTOR, "collaborator");
    }

    private NameVariable editorRole(String type) {
        return switch (type) {
            case "director" -> NameVariable.DIRECTOR;
            case "compiler" -> NameVariable.COMPILER;
            case "organizer" -> NameVariable.ORGANIZER;
            default -> {
                if (!type.isEmpty() && !type.equals("editor")) {
                    values.notUsed("editortype");
                }
                yield NameVariable.EDITOR;
            }
        };
    }

    private void names(NameVariable variable, String field) {
        String tex = record.field(field);
        if (!tex.isBlank()) {
            values.use(field);
            item.put(variable, names.read(tex));
        }
    }

    private void numbers() {
        String part = LatexField.plain(values.used("part"));
        String volume = LatexField.plain(values.used("volume"));
        item.put(NumberVariable.VOLUME, volume.isEmpty() || part.isEmpty() ? volume + part : volume + "." + part);
        String number = LatexField.plain(values.used("number"));
        String issue = LatexField.plain(values.used("issue"));
        if (BibtexTypes.isPeriodical(record.type())) {
            item.put(
                    NumberVariable.ISSUE,
                    Stream.of(number, issue).filter(text -> !text.isEmpty()).collect(Collectors.joining(", ")));
        } else {
            boolean inSeries = BibtexTypes.isNumberedInSeries(record.type());
            item.put(inSeries ? NumberVariable.COLLECTION_NUMBER : NumberVariable.NUMBER, number);
            item.put(NumberVariable.ISSUE, issue);
        }
        String pages = LatexField.plain(values.used("pages"));
        if (!new Pages(pages).areNone()) {
            item.put(NumberVariable.PAGE, new Pages(pages).withDash("-").replaceAll("-{2,}", "-"));
        }
        // The field it came from is kept too, so that it is written there again.
        for (String field : ARTICLE_NUMBERS) {
            ArticleNumber.put(item, LatexField.plain(record.field(field)));
        }
        values.number(NumberVariable.NUMBER_OF_PAGES, "pagetotal");
        values.number(NumberVariable.NUMBER_OF_VOLUMES, "volumes");
        values.number(NumberVariable.EDITION, "edition");
        values.number(NumberVariable.CHAPTER_NUMBER, "chapter");
        values.number(NumberVariable.VERSION, "version");
    }

    private void publishing() {
        item.put(TextVariable.GENRE, genre());
        // An address there says where the work is, and nothing of who published it.
        boolean online = ADDRESS.matcher(howpublished()).matches();
        item.put(
                TextVariable.PUBLISHER,
                Stream.of("school", "institution", "organization", online ? "school" : "howpublished", "publisher")
                        .map(values::list)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" and ")));
        // The countries of a patent are no place in which anybody publishes: no style prints them as a phrase.
        boolean patent = type == ItemType.PATENT;
        String place = Stream.of("address", "location")
                .map(field -> values.list(field, patent ? "; " : " and "))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        item.put(patent ? TextVariable.JURISDICTION : TextVariable.PUBLISHER_PLACE, place);
        item.put(TextVariable.EVENT_PLACE, values.list("venue"));
        if (BibtexSources.hasPlaceOfMeeting(record, type)) {
            item.put(TextVariable.EVENT_PLACE, values.list("location"));
            values.keep("location");
        }
        item.put(TextVariable.ORIGINAL_PUBLISHER, values.list("origpublisher"));
        item.put(TextVariable.ORIGINAL_PUBLISHER_PLACE, values.list("origlocation"));
        String state = LatexField.tagged(values.used("pubstate"));
        item.put(TextVariable.STATUS, BiblatexStrings.resolve(state));
    }

    private String genre() {
        String written = BiblatexStrings.resolve(LatexField.tagged(values.used("type")));
        // What writers put where BibLaTeX asks for a kind and none is known.
        boolean noKind = written.equalsIgnoreCase("thesis") || written.equalsIgnoreCase("report");
        if (noKind && (type == ItemType.THESIS || type == ItemType.REPORT)) {
            return "";
        }
        // Styles print it: that an article is an article nobody wants to read.
        if (!written.isEmpty() && (TypeWords.say(type, written) || BibtexSources.hasOwnKinds(record))) {
            values.keep("type");
            return "";
        }
        if (!written.isEmpty()) {
            return written;
        }
        return switch (record.type()) {
            case "mastersthesis" -> BiblatexStrings.resolve("mathesis");
            case "phdthesis" -> BiblatexStrings.resolve("phdthesis");
            default -> "";
        };
    }

    private void dates() {
        date(DateVariable.ISSUED, "");
        date(DateVariable.ACCESSED, "url");
        date(DateVariable.EVENT_DATE, "event");
        date(DateVariable.ORIGINAL_DATE, "orig");
    }

    // A date of BibLaTeX, or the three fields that older files have for one: `origdate`, else `origyear` and its like.
    private void date(DateVariable variable, String prefix) {
        String date = values.used(prefix + "date");
        String year = values.used(prefix + "year");
        String month = values.used(prefix + "month");
        String day = values.used(prefix + "day");
        keepHalfUnderstood(prefix + "date", date);
        keepHalfUnderstood(prefix + "year", year);
        (date.isBlank() ? BibtexDates.yearMonthDay(year, month, day) : BibtexDates.date(date))
                .ifPresent(value -> item.put(variable, value));
    }

    private void keepHalfUnderstood(String field, String tex) {
        if (!tex.isBlank() && BibtexDates.isHalfUnderstood(tex)) {
            values.notUsed(field);
        }
    }

    private void links() {
        if (!options.contains("doi=false")) {
            String doi = LatexField.verbatim(values.used("doi"));
            item.put(TextVariable.DOI, new Doi(doi).bare());
        }
        String how = howpublished();
        boolean online = record.field("url").isBlank() && ADDRESS.matcher(how).matches();
        String written = online ? ADDRESS_WORDS.matcher(how).replaceFirst("") : LatexField.verbatim(values.used("url"));
        if (online) {
            values.use("howpublished");
        }
        String url = options.contains("url=false") ? "" : written;
        String eprint = LatexField.verbatim(record.field("eprint"));
        String archive =
                LatexField.plain(values.first("eprinttype", "archiveprefix")).toLowerCase(Locale.ROOT);
        item.put(TextVariable.URL, url.isEmpty() && !eprint.isEmpty() ? eprintAddress(archive, eprint) : url);
        if ((archive.equals("pubmed") || archive.equals("pmid")) && !eprint.isEmpty()) {
            item.put(TextVariable.PMID, eprint);
            values.use("eprint", "eprinttype", "archiveprefix");
        }
        values.text(TextVariable.PMID, "pmid");
        values.text(TextVariable.PMCID, "pmcid");
        values.text(TextVariable.ISBN, "isbn");
        values.text(TextVariable.ISSN, "issn");
        values.text(TextVariable.CALL_NUMBER, "library");
    }

    private String howpublished() {
        String address = LatexField.verbatim(record.field("howpublished"));
        return address.startsWith("http") ? address : LatexField.plain(record.field("howpublished"));
    }

    static String eprintAddress(String archive, String eprint) {
        return switch (archive) {
            case "arxiv" -> "https://arxiv.org/abs/" + eprint;
            case "jstor" -> "https://www.jstor.org/stable/" + eprint;
            case "pubmed" -> "https://www.ncbi.nlm.nih.gov/pubmed/" + eprint;
            case "googlebooks" -> "https://books.google.com?id=" + eprint;
            default -> "";
        };
    }

    private void texts() {
        String note = LatexField.tagged(values.used("note"));
        if (BibtexSources.isBookkeeping(note)) {
            BibtexSources.meeting(note, item);
            values.keep("note");
            note = "";
        }
        item.put(TextVariable.NOTE, BibtexValues.joined(note, ". ", LatexField.tagged(values.used("addendum"))));
        String brief = LatexField.tagged(record.field("abbrev_source_title"));
        if (!brief.isEmpty()
                && item.build().text(TextVariable.CONTAINER_TITLE_SHORT).isEmpty()) {
            item.put(TextVariable.CONTAINER_TITLE_SHORT, brief);
        }
        values.text(TextVariable.ANNOTE, record.field("annotation").isBlank() ? "annote" : "annotation");
        values.text(TextVariable.ABSTRACT, "abstract");
        item.put(TextVariable.KEYWORD, values.keywords());
    }

    // Fields that are no standard ones, but spelt as CSL spells them.
    private void spelledAsInCsl() {
        for (String field : record.fields().keySet()) {
            Variable variable = BY_LOWER_NAME.get(field);
            if (values.isUsed(field) || variable == null) {
                continue;
            }
            if (variable instanceof NameVariable role) {
                names(role, field);
            } else if (variable instanceof NumberVariable number) {
                values.number(number, field);
            } else if (variable instanceof TextVariable text) {
                values.text(text, field);
            } else if (variable instanceof DateVariable date) {
                BibtexDates.date(values.used(field)).ifPresent(value -> item.put(date, value));
            }
        }
    }

    // What a writer of classic BibTeX puts where nobody is named.
    private boolean isSortKey(String name, String value) {
        String key = LatexField.plain(value);
        return name.equals("key")
                && record.field("author").isBlank()
                && Stream.of("title", "maintitle")
                        .anyMatch(title -> (LatexField.plain(record.field(title)) + ": ").startsWith(key + ": "));
    }

    private void keepTheRest() {
        Map<String, Object> rest = new LinkedHashMap<>();
        if (!WRITTEN.contains(record.type())) {
            rest.put("entrytype", record.type());
        }
        record.fields().forEach((name, value) -> {
            if (values.isKept(name) && !value.isBlank() && !isSortKey(name, value)) {
                rest.put(name, BibtexKept.read(name, value));
            }
        });
        if (!rest.isEmpty()) {
            item.extra("bibtex", rest);
        }
    }
}
