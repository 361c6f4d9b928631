package org.kmref.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.Key;
import org.jbibtex.KeyValue;
import org.jbibtex.StringValue;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** Maps one work to one entry; {@link BibtexItemReader} is its other half. */
final class BibtexEntry {

    private static final Pattern KEY_BREAKERS = Pattern.compile("[\\s,{}\"#%~\\\\=()']");
    private static final Pattern DASH =
            Pattern.compile("(?<=[\\p{L}\\p{N}])\\s*[-\u2010-\u2015]+\\s*(?=[\\p{L}\\p{N}])");
    private static final Pattern VOLUME_AND_PART = Pattern.compile("(\\d+)\\.(\\d+)");
    private static final List<Map.Entry<NameVariable, String>> EDITORIAL_ROLES = List.of(
            Map.entry(NameVariable.DIRECTOR, "director"),
            Map.entry(NameVariable.COMPILER, "compiler"),
            Map.entry(NameVariable.ORGANIZER, "organizer"));

    private static final Map<NameVariable, String> NAME_FIELDS = Map.of(
            NameVariable.AUTHOR, "author",
            NameVariable.EDITOR, "editor",
            NameVariable.TRANSLATOR, "translator",
            NameVariable.CONTAINER_AUTHOR, "bookauthor",
            NameVariable.DIRECTOR, "editora",
            NameVariable.COMPILER, "editora",
            NameVariable.ORGANIZER, "editora");

    private final Item item;
    private final BibtexDialect dialect;
    private final LatexText latex;
    private final BibtexNames names;
    private final String type;
    private final BibTeXEntry entry;
    private final boolean particlesStay;
    private final Map<?, ?> kept;

    BibtexEntry(Item item, BibtexDialect dialect, LatexText latex) {
        this.item = item;
        this.dialect = dialect;
        this.latex = latex;
        this.kept = item.extra().get("bibtex") instanceof Map<?, ?> map ? map : Map.of();
        this.type = type();
        this.entry = new BibTeXEntry(new Key(type), new Key(key()));
        this.particlesStay = particlesStay();
        this.names = new BibtexNames(latex, particlesStay);
    }

    // The type it was read from, where that still says the same of it.
    private String type() {
        Object written = kept.get("entrytype");
        if (written instanceof String name && dialect.knows(name) && readsAs(name) == item.type()) {
            return name;
        }
        return dialect.entryType(item);
    }

    private static ItemType readsAs(String entryType) {
        return BibtexTypes.type(new BibtexRecord(entryType, "", Map.of(), 0, 0));
    }

    private boolean particlesStay() {
        for (Map.Entry<NameVariable, List<Name>> names : item.names().entrySet()) {
            String field = NAME_FIELDS.get(names.getKey());
            if (field != null && dialect.allows(type, field) && anyParticleStays(names.getValue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyParticleStays(List<Name> names) {
        for (Name name : names) {
            if (!BibtexNameReader.particleApart(name).nonDroppingParticle().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    BibTeXEntry entry() {
        names("author", NameVariable.AUTHOR);
        titles();
        names("bookauthor", NameVariable.CONTAINER_AUTHOR);
        editors();
        names("translator", NameVariable.TRANSLATOR);
        title("eventtitle", TextVariable.EVENT_TITLE);
        list("venue", TextVariable.EVENT_PLACE);
        title("series", TextVariable.COLLECTION_TITLE);
        numbers();
        publishing();
        dates();
        links();
        further();
        keep();
        return entry;
    }

    private void titles() {
        boolean part = BibtexTypes.isPart(type);
        boolean volume = !item.text(TextVariable.VOLUME_TITLE).isEmpty() && dialect.allows(type, "maintitle");
        if (volume && !part) {
            title("maintitle", TextVariable.TITLE);
            title("title", TextVariable.VOLUME_TITLE);
        } else {
            title("title", TextVariable.TITLE);
        }
        shortTitle(volume && !part);
        if (BibtexTypes.isPeriodical(type)) {
            text(dialect.journal(), TextVariable.CONTAINER_TITLE);
        } else if (volume && part) {
            title("maintitle", TextVariable.CONTAINER_TITLE);
            title("booktitle", TextVariable.VOLUME_TITLE);
        } else {
            title("booktitle", TextVariable.CONTAINER_TITLE);
        }
        text("shortjournal", TextVariable.CONTAINER_TITLE_SHORT);
        title("origtitle", TextVariable.ORIGINAL_TITLE);
    }

    // Not written where a reader makes the same one of the title.
    private void shortTitle(boolean hasMaintitle) {
        String title = item.title();
        String given = item.text(TextVariable.TITLE_SHORT);
        int colon = title.indexOf(':');
        boolean derived = colon > 0 && given.equals(title.substring(0, colon));
        if (!given.isEmpty() && !derived && !hasMaintitle) {
            title("shorttitle", TextVariable.TITLE_SHORT);
        }
    }

    private void editors() {
        List<String> slots = new ArrayList<>(List.of("editor", "editora", "editorb", "editorc"));
        if (!item.names(NameVariable.EDITOR).isEmpty()) {
            names(slots.remove(0), NameVariable.EDITOR);
        }
        for (Map.Entry<NameVariable, String> role : EDITORIAL_ROLES) {
            if (!item.names(role.getKey()).isEmpty() && dialect.allows(type, slots.get(0))) {
                String slot = slots.remove(0);
                names(slot, role.getKey());
                put(slot + "type", role.getValue());
            }
        }
    }

    // A number counts issues in a journal, volumes in a series, else the work itself.
    private void numbers() {
        VolumeAndPart volume = new VolumeAndPart(item.number(NumberVariable.VOLUME));
        put("volume", latex.text(volume.first()));
        put("part", latex.text(volume.second()));
        if (BibtexTypes.isPeriodical(type)) {
            number("number", NumberVariable.ISSUE);
        } else {
            boolean inSeries = BibtexTypes.isNumberedInSeries(type);
            number("number", inSeries ? NumberVariable.COLLECTION_NUMBER : NumberVariable.NUMBER);
            number("issue", NumberVariable.ISSUE);
        }
        number("volumes", NumberVariable.NUMBER_OF_VOLUMES);
        number("edition", NumberVariable.EDITION);
        number("chapter", NumberVariable.CHAPTER_NUMBER);
        String pages = item.number(NumberVariable.PAGE);
        put("pages", latex.text(DASH.matcher(pages).replaceAll("\u2013")).replace("\u2013", "--"));
        number("pagetotal", NumberVariable.NUMBER_OF_PAGES);
        number("version", NumberVariable.VERSION);
    }

    /** A volume and its part, which BibLaTeX wants apart and numbers each: {@code 7.2}. */
    private record VolumeAndPart(String first, String second) {
        VolumeAndPart(String volume) {
            this(
                    VOLUME_AND_PART.matcher(volume).replaceFirst("$1"),
                    VOLUME_AND_PART.matcher(volume).matches() ? volume.substring(volume.indexOf('.') + 1) : "");
        }
    }

    private void publishing() {
        list(dialect.publisher(type), TextVariable.PUBLISHER);
        list(
                dialect.place(),
                item.type() == ItemType.PATENT ? TextVariable.JURISDICTION : TextVariable.PUBLISHER_PLACE);
        genre();
        put("pubstate", latex.text(BiblatexStrings.key(item.text(TextVariable.STATUS))));
        list("origpublisher", TextVariable.ORIGINAL_PUBLISHER);
        list("origlocation", TextVariable.ORIGINAL_PUBLISHER_PLACE);
    }

    // A thesis and a report must say what kind they are, or be taken for one; a reader knows these words for no kind at
    // all.
    private void genre() {
        String genre = item.text(TextVariable.GENRE);
        boolean implied = (type.equals("phdthesis") && genre.equals(BiblatexStrings.resolve("phdthesis")))
                || (type.equals("mastersthesis") && genre.equals(BiblatexStrings.resolve("mathesis")));
        if (!genre.isEmpty() && !implied) {
            put("type", latex.text(dialect.isBiblatex() ? BiblatexStrings.key(genre) : genre));
        } else if (genre.isEmpty()) {
            switch (type) {
                case "thesis", "phdthesis" -> put("type", "Thesis");
                case "report" -> put("type", "Report");
                default -> {
                    // Every other type may go without.
                }
            }
        }
    }

    private void dates() {
        for (DateVariable variable : DateVariable.values()) {
            String prefix = BibtexDialect.datePrefix(variable);
            DateValue date = item.dates().get(variable);
            if (date == null || prefix.equals("none")) {
                continue;
            }
            boolean words = date.start().isEmpty() && date.end().isEmpty();
            if (variable == DateVariable.ISSUED && !dialect.isBiblatex()) {
                issued(date);
            } else if (!words) {
                put(prefix + "date", Edtf.write(date));
            }
        }
    }

    private void issued(DateValue date) {
        Optional<DateParts> start = date.start();
        if (start.isEmpty()) {
            put("year", latex.text(Edtf.write(date)));
            return;
        }
        DateParts parts = start.get();
        // Year, month and day cannot say more than one plain day; the date of BibLaTeX can, and BibTeX reads over it.
        boolean plain =
                !date.isRange() && !date.circa() && parts.season() == 0 && parts.year() > 0 && parts.year() < 10000;
        put("year", Integer.toString(parts.year()));
        if (parts.month() != 0) {
            entry.addField(new Key("month"), new KeyValue(BibtexDates.MONTHS.get(parts.month() - 1)));
        }
        if (parts.day() != 0) {
            put("day", Integer.toString(parts.day()));
        }
        put("date", plain ? "" : Edtf.write(date));
    }

    private void links() {
        put("doi", VerbatimText.safe(item.text(TextVariable.DOI)));
        String pmid = item.text(TextVariable.PMID);
        String url = item.text(TextVariable.URL);
        if (dialect.isBiblatex()) {
            if (!pmid.isEmpty() && !kept.containsKey("eprint")) {
                put("eprint", VerbatimText.safe(pmid));
                put("eprinttype", "pubmed");
                url = url.equals(BibtexItemReader.eprintAddress("pubmed", pmid)) ? "" : url;
            }
        } else {
            text("pmid", TextVariable.PMID);
            text("pmcid", TextVariable.PMCID);
        }
        put("url", VerbatimText.safe(url));
        text("isbn", TextVariable.ISBN);
        text("issn", TextVariable.ISSN);
        text("library", TextVariable.CALL_NUMBER);
    }

    private void further() {
        language();
        text("abstract", TextVariable.ABSTRACT);
        keywords();
        text("note", TextVariable.NOTE);
        text(dialect.annotation(), TextVariable.ANNOTE);
        if (particlesStay) {
            put("options", "useprefix=true");
        }
        Map<String, String> written = new HashMap<>();
        entry.getFields().forEach((key, value) -> written.put(key.getValue(), "written"));
        if (BibtexTypes.type(new BibtexRecord(type, "", written, 0, 0)) != item.type()) {
            put("entrysubtype", subtype());
        }
    }

    private String subtype() {
        boolean article = readsAs(type) == ItemType.ARTICLE_JOURNAL;
        if (article && item.type() == ItemType.ARTICLE_MAGAZINE) {
            return "magazine";
        }
        return article && item.type() == ItemType.ARTICLE_NEWSPAPER
                ? "newspaper"
                : item.type().cslName();
    }

    private void language() {
        String tag = item.text(TextVariable.LANGUAGE);
        Optional<String> babel = BabelLanguages.babel(tag);
        if (dialect.isBiblatex() && babel.isPresent()) {
            put("langid", babel.get());
        } else {
            put("language", latex.text(tag));
        }
    }

    private void keywords() {
        String keyword = item.text(TextVariable.KEYWORD);
        List<String> known = List.of(keyword.split("\\s*[,;]\\s*", -1));
        Set<String> words = new LinkedHashSet<>();
        if (!keyword.isEmpty()) {
            words.add(keyword);
        }
        item.themes().stream().filter(theme -> !known.contains(theme)).forEach(words::add);
        put("keywords", latex.text(String.join(", ", words)));
    }

    // What a BibTeX file had that CSL has no field for goes back as it was.
    private void keep() {
        kept.forEach((field, value) -> {
            if (!field.equals("entrytype")
                    && entry.getField(new Key(field.toString())) == null
                    && VerbatimText.isBalanced(value.toString())) {
                entry.addField(new Key(field.toString()), new StringValue(value.toString(), StringValue.Style.BRACED));
            }
        });
    }

    // The key stays as it is, but for characters that would end it.
    private String key() {
        return KEY_BREAKERS.matcher(item.key().value()).replaceAll("-");
    }

    private void names(String field, NameVariable variable) {
        List<Name> people = item.names(variable);
        if (!people.isEmpty()) {
            put(field, names.list(people));
        }
    }

    private void title(String field, TextVariable variable) {
        put(field, latex.title(item.text(variable)));
    }

    private void text(String field, TextVariable variable) {
        put(field, latex.text(item.text(variable)));
    }

    // Several publishers or places are a list of BibLaTeX; a name that holds the word `and` is none.
    private void list(String field, TextVariable variable) {
        String text = item.text(variable);
        if (!text.isEmpty()) {
            put(
                    field,
                    Stream.of(text.split("; ", -1))
                            .map(BiblatexStrings::key)
                            .map(latex::text)
                            .map(one -> BibtexNameReader.splitAtAnd(one).size() > 1 ? "{" + one + "}" : one)
                            .collect(Collectors.joining(" and ")));
        }
    }

    private void number(String field, NumberVariable variable) {
        put(field, latex.text(item.number(variable)));
    }

    private void put(String field, String value) {
        if (!value.isEmpty() && dialect.allows(type, field)) {
            entry.addField(new Key(field), new StringValue(value, StringValue.Style.BRACED));
        }
    }
}
