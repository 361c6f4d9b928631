package org.kmref.format;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/**
 * Understands one entry of BibTeX or BibLaTeX as a work; a field that CSL has no place for is kept as it was written, under
 * {@code bibtex}.
 */
final class BibtexItemReader {

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

    private final BibtexRecord record;
    private final Item.Builder item;
    private final ItemType type;
    private final BibtexNameReader names;
    private final String language;
    private final boolean english;
    private final Set<String> options;
    private final Set<String> used = new HashSet<>(SILENT);

    private BibtexItemReader(BibtexRecord record, CitationKey key) {
        this.record = record;
        this.type = BibtexTypes.type(record);
        this.item = Item.builder(key, type);
        this.options = Stream.of(record.field("options").split(",", -1))
                .map(option -> option.replace(" ", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        this.names = new BibtexNameReader(options.contains("useprefix") || options.contains("useprefix=true"));
        this.language = language();
        this.english = language.isEmpty() || language.startsWith("en");
    }

    static Item read(BibtexRecord record, CitationKey key) {
        return new BibtexItemReader(record, key).read();
    }

    private Item read() {
        item.put(TextVariable.LANGUAGE, language);
        names();
        titles();
        numbers();
        publishing();
        dates();
        links();
        texts();
        spelledAsInCsl();
        keepTheRest();
        return item.build();
    }

    // The language of the text, by babel's name; else that of a `language` field written as a tag, as other programs
    // do.
    private String language() {
        String babel = first("langid", "hyphenation");
        if (!babel.isEmpty()) {
            String tag = BabelLanguages.tag(LatexField.plain(babel));
            return BabelLanguages.withVariant(tag, record.field("langidopts"));
        }
        String tag = LatexField.plain(record.field("language"));
        if (tag.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")) {
            used.add("language");
            return tag;
        }
        return "";
    }

    private void names() {
        names(NameVariable.AUTHOR, "author");
        String editorType = record.field("editortype").strip().toLowerCase(Locale.ROOT);
        used.add("editortype");
        names(editorRole(editorType), "editor");
        for (String slot : List.of("editora", "editorb", "editorc")) {
            String slotType = record.field(slot + "type").strip().toLowerCase(Locale.ROOT);
            NameVariable role = editorRole(slotType);
            boolean onlyEditor =
                    slotType.equals("editor") && record.field("editor").isBlank();
            if (role != NameVariable.EDITOR || onlyEditor) {
                used.add(slot + "type");
                names(role, slot);
            }
        }
        names(NameVariable.TRANSLATOR, "translator");
        names(NameVariable.CONTAINER_AUTHOR, "bookauthor");
    }

    private NameVariable editorRole(String type) {
        return switch (type) {
            case "director" -> NameVariable.DIRECTOR;
            case "compiler" -> NameVariable.COMPILER;
            case "organizer" -> NameVariable.ORGANIZER;
            default -> {
                if (!type.isEmpty() && !type.equals("editor")) {
                    used.remove("editortype");
                }
                yield NameVariable.EDITOR;
            }
        };
    }

    private void names(NameVariable variable, String field) {
        String tex = record.field(field);
        if (!tex.isBlank()) {
            used.add(field);
            item.put(variable, names.read(tex));
        }
    }

    private void titles() {
        String maintitle = compound("maintitle", "mainsubtitle", "maintitleaddon", true);
        String title = compound("title", "subtitle", "titleaddon", true);
        String book = compound("booktitle", "booksubtitle", "booktitleaddon", true);
        boolean part = BibtexTypes.isPart(record.type());
        boolean periodical = BibtexTypes.isPeriodical(record.type());
        if (record.type().equals("periodical")) {
            String issue = compound("issuetitle", "issuesubtitle", "issuetitleaddon", true);
            item.put(TextVariable.TITLE, issue.isEmpty() ? title : issue);
            if (!issue.isEmpty()) {
                item.put(TextVariable.CONTAINER_TITLE, compound("title", "subtitle", "titleaddon", false));
            }
        } else if (part) {
            item.put(TextVariable.TITLE, title);
            item.put(TextVariable.CONTAINER_TITLE, maintitle.isEmpty() ? book : maintitle);
            item.put(TextVariable.VOLUME_TITLE, maintitle.isEmpty() ? "" : book);
        } else {
            item.put(TextVariable.TITLE, maintitle.isEmpty() ? title : maintitle);
            item.put(TextVariable.VOLUME_TITLE, maintitle.isEmpty() ? "" : title);
        }
        if (!part && !book.isEmpty()) {
            container(book, title);
        }
        journal(periodical);
        shortTitle(part || maintitle.isEmpty(), maintitle.isEmpty());
        title(TextVariable.ORIGINAL_TITLE, "origtitle");
        title(TextVariable.EVENT_TITLE, "eventtitle");
        title(TextVariable.REVIEWED_TITLE, "reviewedtitle");
        title(TextVariable.PART_TITLE, "parttitle");
    }

    // A book that gives its own title as that of a book says nothing new.
    private void container(String book, String title) {
        if (!book.equals(title)) {
            item.put(TextVariable.CONTAINER_TITLE, book);
        }
    }

    private void journal(boolean periodical) {
        String name = record.field("journaltitle").isBlank() ? "journal" : "journaltitle";
        used.add(name);
        String journal = compound(name, "journalsubtitle", "journaltitleaddon", false);
        if (!journal.isEmpty()) {
            item.put(TextVariable.CONTAINER_TITLE, journal);
        }
        text(TextVariable.CONTAINER_TITLE_SHORT, "shortjournal");
        if (!periodical) {
            title(TextVariable.CONTAINER_TITLE_SHORT, "shortbooktitle");
        }
        String series = record.field("series");
        if (!series.isBlank()) {
            used.add("series");
            String key = LatexField.plain(series);
            String resolved = BiblatexStrings.resolve(key);
            boolean ordinal = periodical && key.matches("\\d{1,3}");
            item.put(
                    TextVariable.COLLECTION_TITLE,
                    ordinal ? ordinal(key) + " series" : (resolved.equals(key) ? cased(series) : resolved));
        }
    }

    private static String ordinal(String number) {
        boolean teen = number.matches("\\d*1\\d");
        String ending = teen
                ? "th"
                : switch (number.charAt(number.length() - 1)) {
                    case '1' -> "st";
                    case '2' -> "nd";
                    case '3' -> "rd";
                    default -> "th";
                };
        return number + ending;
    }

    private void shortTitle(boolean ownTitle, boolean noMaintitle) {
        used.add("shorttitle");
        String given = ownTitle ? cased(record.field("shorttitle")) : "";
        if (!given.isEmpty()) {
            item.put(TextVariable.TITLE_SHORT, given);
            return;
        }
        String title = cased(record.field("title"));
        boolean divided = !record.field("subtitle").isBlank()
                || !record.field("titleaddon").isBlank();
        int colon = title.indexOf(':');
        if (noMaintitle && divided) {
            item.put(TextVariable.TITLE_SHORT, colon > 0 ? title.substring(0, colon) : title);
        } else if (colon > 0
                && !title.startsWith("://", colon)
                && RichText.plain(title.substring(0, colon)).indexOf('<') < 0) {
            // A colon within a tag divides nothing: what stands before it would be left with a tag unclosed.
            item.put(TextVariable.TITLE_SHORT, title.substring(0, colon));
        }
    }

    private String compound(String title, String subtitle, String addon, boolean cased) {
        used.addAll(List.of(title, subtitle, addon));
        String whole = joined(text(title, cased), ": ", text(subtitle, cased));
        return joined(whole, ". ", text(addon, cased));
    }

    private String text(String field, boolean cased) {
        return cased ? cased(record.field(field)) : LatexField.tagged(record.field(field));
    }

    private static String joined(String title, String separator, String more) {
        if (title.isEmpty() || more.isEmpty()) {
            return title + more;
        }
        boolean ended = ".?!:".indexOf(title.charAt(title.length() - 1)) >= 0;
        return title + (ended ? " " : separator) + more;
    }

    private String cased(String tex) {
        if (!english || tex.isBlank()) {
            return LatexField.tagged(tex);
        }
        return LatexField.tidy(TexText.tagged(SentenceCase.apply(LatexReader.parse(tex.strip()))));
    }

    private void title(TextVariable variable, String field) {
        String tex = record.field(field);
        if (!tex.isBlank()) {
            used.add(field);
            item.put(variable, cased(tex));
        }
    }

    private void numbers() {
        String part = LatexField.plain(used("part"));
        String volume = LatexField.plain(used("volume"));
        item.put(NumberVariable.VOLUME, volume.isEmpty() || part.isEmpty() ? volume + part : volume + "." + part);
        String number = LatexField.plain(used("number"));
        String issue = LatexField.plain(used("issue"));
        if (BibtexTypes.isPeriodical(record.type())) {
            item.put(
                    NumberVariable.ISSUE,
                    Stream.of(number, issue).filter(text -> !text.isEmpty()).collect(Collectors.joining(", ")));
        } else {
            boolean inSeries = BibtexTypes.isNumberedInSeries(record.type());
            item.put(inSeries ? NumberVariable.COLLECTION_NUMBER : NumberVariable.NUMBER, number);
            item.put(NumberVariable.ISSUE, issue);
        }
        String pages = LatexField.plain(used("pages"));
        item.put(NumberVariable.PAGE, pages.replaceAll("\\s*[\u2012\u2013\u2014-]+\\s*", "-"));
        number(NumberVariable.NUMBER_OF_PAGES, "pagetotal");
        number(NumberVariable.NUMBER_OF_VOLUMES, "volumes");
        number(NumberVariable.EDITION, "edition");
        number(NumberVariable.CHAPTER_NUMBER, "chapter");
        number(NumberVariable.VERSION, "version");
    }

    private void number(NumberVariable variable, String field) {
        item.put(variable, LatexField.plain(used(field)));
    }

    private void publishing() {
        item.put(TextVariable.GENRE, genre());
        item.put(
                TextVariable.PUBLISHER,
                Stream.of("school", "institution", "organization", "howpublished", "publisher")
                        .map(this::list)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; ")));
        String place = Stream.of("address", "location")
                .map(this::list)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        item.put(type == ItemType.PATENT ? TextVariable.JURISDICTION : TextVariable.PUBLISHER_PLACE, place);
        item.put(TextVariable.EVENT_PLACE, list("venue"));
        item.put(TextVariable.ORIGINAL_PUBLISHER, list("origpublisher"));
        item.put(TextVariable.ORIGINAL_PUBLISHER_PLACE, list("origlocation"));
        String state = LatexField.tagged(used("pubstate"));
        item.put(TextVariable.STATUS, BiblatexStrings.resolve(state));
    }

    private String genre() {
        String written = BiblatexStrings.resolve(LatexField.tagged(used("type")));
        // What writers put where BibLaTeX asks for a kind and none is known.
        boolean noKind = written.equalsIgnoreCase("thesis") || written.equalsIgnoreCase("report");
        if (!written.isEmpty()) {
            return noKind && (type == ItemType.THESIS || type == ItemType.REPORT) ? "" : written;
        }
        return switch (record.type()) {
            case "mastersthesis" -> BiblatexStrings.resolve("mathesis");
            case "phdthesis" -> BiblatexStrings.resolve("phdthesis");
            default -> "";
        };
    }

    // A literal list of BibLaTeX: {Berlin and New York}.
    private String list(String field) {
        String tex = used(field);
        if (tex.isBlank()) {
            return "";
        }
        return BibtexNameReader.splitAtAnd(tex).stream()
                .map(part -> BiblatexStrings.resolve(LatexField.tagged(part)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private void dates() {
        date(DateVariable.ISSUED, "");
        date(DateVariable.ACCESSED, "url");
        date(DateVariable.EVENT_DATE, "event");
        date(DateVariable.ORIGINAL_DATE, "orig");
    }

    // A date of BibLaTeX, or the three fields that older files have for one: `origdate`, else `origyear` and its like.
    private void date(DateVariable variable, String prefix) {
        String date = used(prefix + "date");
        String year = used(prefix + "year");
        String month = used(prefix + "month");
        String day = used(prefix + "day");
        (date.isBlank() ? BibtexDates.yearMonthDay(year, month, day) : BibtexDates.date(date))
                .ifPresent(value -> item.put(variable, value));
    }

    private void links() {
        if (!options.contains("doi=false")) {
            String doi = LatexField.verbatim(used("doi"));
            item.put(TextVariable.DOI, doi.replaceFirst("(?i)^(https?://(dx\\.)?doi\\.org/|doi:\\s*)", ""));
        }
        String url = options.contains("url=false") ? "" : LatexField.verbatim(used("url"));
        String eprint = LatexField.verbatim(record.field("eprint"));
        String archive = LatexField.plain(first("eprinttype", "archiveprefix")).toLowerCase(Locale.ROOT);
        item.put(TextVariable.URL, url.isEmpty() && !eprint.isEmpty() ? eprintAddress(archive, eprint) : url);
        if (archive.equals("pubmed") && !eprint.isEmpty()) {
            item.put(TextVariable.PMID, eprint);
            used.addAll(List.of("eprint", "eprinttype", "archiveprefix"));
        }
        text(TextVariable.PMID, "pmid");
        text(TextVariable.PMCID, "pmcid");
        text(TextVariable.ISBN, "isbn");
        text(TextVariable.ISSN, "issn");
        text(TextVariable.CALL_NUMBER, "library");
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
        item.put(TextVariable.NOTE, joined(LatexField.tagged(used("note")), ". ", LatexField.tagged(used("addendum"))));
        text(TextVariable.ANNOTE, record.field("annotation").isBlank() ? "annote" : "annotation");
        text(TextVariable.ABSTRACT, "abstract");
        text(TextVariable.KEYWORD, "keywords");
    }

    // Fields that are no standard ones, but spelt as CSL spells them.
    private void spelledAsInCsl() {
        for (String field : record.fields().keySet()) {
            Variable variable = BY_LOWER_NAME.get(field);
            if (used.contains(field) || variable == null) {
                continue;
            }
            if (variable instanceof NameVariable role) {
                names(role, field);
            } else if (variable instanceof NumberVariable number) {
                number(number, field);
            } else if (variable instanceof TextVariable text) {
                text(text, field);
            } else if (variable instanceof DateVariable date) {
                BibtexDates.date(used(field)).ifPresent(value -> item.put(date, value));
            }
        }
    }

    private void text(TextVariable variable, String field) {
        String tex = used(field);
        if (!tex.isBlank()) {
            item.put(variable, LatexField.tagged(tex));
        }
    }

    private String used(String field) {
        used.add(field);
        return record.field(field);
    }

    private String first(String field, String other) {
        return record.field(field).isBlank() ? record.field(other) : record.field(field);
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
            if (!used.contains(name) && !value.isBlank() && !isSortKey(name, value)) {
                rest.put(name, value.strip());
            }
        });
        if (!rest.isEmpty()) {
            item.extra("bibtex", rest);
        }
    }
}
