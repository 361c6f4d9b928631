package org.kmref.format.bibtex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXEntry;
import org.kmref.model.ArticleNumber;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.Pages;
import org.kmref.model.RichText;
import org.kmref.model.TextVariable;

/** Maps one work to one entry; {@link BibtexItemReader} is its other half. */
final class BibtexEntry {

    private static final Pattern KEY_BREAKERS = Pattern.compile("[\\s,{}\"#%~\\\\=()']");
    private static final Pattern VOLUME_AND_PART = Pattern.compile("(\\d+)\\.(\\d+)");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\x80-\\x9F&&[^\\n\\t]]");
    private final Item item;
    private final BibtexDialect dialect;
    private final LatexText latex;
    private final String type;
    private final Map<?, ?> kept;
    private final BibtexFields fields;

    BibtexEntry(Item item, BibtexDialect dialect, LatexText latex) {
        this.item = item;
        this.dialect = dialect;
        this.latex = latex;
        this.kept = item.extra().get("bibtex") instanceof Map<?, ?> map ? map : Map.of();
        this.type = type();
        this.fields = new BibtexFields(item, dialect, latex, type, key());
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

    BibTeXEntry entry() {
        fields.names("author", NameVariable.AUTHOR);
        titles();
        fields.names("bookauthor", NameVariable.CONTAINER_AUTHOR);
        editors();
        fields.names("translator", NameVariable.TRANSLATOR);
        fields.title("eventtitle", TextVariable.EVENT_TITLE);
        fields.list("venue", TextVariable.EVENT_PLACE);
        fields.title("series", TextVariable.COLLECTION_TITLE);
        numbers();
        publishing();
        new BibtexDateFields(dialect, fields).write(item);
        links();
        further();
        sortKey();
        keep();
        return fields.entry();
    }

    private void titles() {
        boolean part = BibtexTypes.isPart(type);
        boolean volume = !item.text(TextVariable.VOLUME_TITLE).isEmpty() && fields.allows("maintitle");
        if (volume && !part) {
            fields.title("maintitle", TextVariable.TITLE);
            fields.title("title", TextVariable.VOLUME_TITLE);
        } else {
            fields.title("title", TextVariable.TITLE);
        }
        shortTitle(volume && !part);
        if (BibtexTypes.isPeriodical(type)) {
            fields.text(dialect.journal(), TextVariable.CONTAINER_TITLE);
        } else if (volume && part) {
            fields.title("maintitle", TextVariable.CONTAINER_TITLE);
            fields.title("booktitle", TextVariable.VOLUME_TITLE);
        } else {
            fields.title("booktitle", TextVariable.CONTAINER_TITLE);
        }
        fields.text("shortjournal", TextVariable.CONTAINER_TITLE_SHORT);
        fields.title("origtitle", TextVariable.ORIGINAL_TITLE);
    }

    // Not written where a reader makes the same one of the title.
    private void shortTitle(boolean hasMaintitle) {
        String title = item.title();
        String given = item.text(TextVariable.TITLE_SHORT);
        int colon = title.indexOf(':');
        boolean derived = colon > 0 && given.equals(title.substring(0, colon));
        if (!given.isEmpty() && !derived && !hasMaintitle) {
            fields.title("shorttitle", TextVariable.TITLE_SHORT);
        }
    }

    private void editors() {
        List<String> slots = new ArrayList<>(List.of("editor", "editora", "editorb", "editorc"));
        if (!item.names(NameVariable.EDITOR).isEmpty()) {
            // A book of classic BibTeX has authors or editors, and a warning for both.
            boolean second =
                    !dialect.isBiblatex() && (type.equals("book") || type.equals("inbook")) && fields.has("author");
            String first = slots.remove(0);
            String slot = second ? slots.remove(0) : first;
            fields.names(slot, NameVariable.EDITOR);
            if (second) {
                fields.put(slot + "type", "editor");
            }
        }
        for (Map.Entry<NameVariable, String> role : BibtexFields.EDITORIAL_ROLES) {
            if (!item.names(role.getKey()).isEmpty() && fields.allows(slots.get(0))) {
                String slot = slots.remove(0);
                fields.names(slot, role.getKey());
                fields.put(slot + "type", role.getValue());
            }
        }
    }

    // A number counts issues in a journal, volumes in a series, else the work itself.
    private void numbers() {
        VolumeAndPart volume = new VolumeAndPart(item.number(NumberVariable.VOLUME));
        fields.put("volume", latex.text(volume.first()));
        fields.put("part", latex.text(volume.second()));
        if (BibtexTypes.isPeriodical(type)) {
            fields.number("number", NumberVariable.ISSUE);
        } else {
            boolean inSeries = BibtexTypes.isNumberedInSeries(type);
            // Classic BibTeX numbers a volume or a series, and warns of both.
            boolean second = inSeries && !dialect.isBiblatex() && fields.has("volume");
            fields.number(
                    second ? "collection-number" : "number",
                    inSeries ? NumberVariable.COLLECTION_NUMBER : NumberVariable.NUMBER);
            fields.number("issue", NumberVariable.ISSUE);
        }
        fields.number("volumes", NumberVariable.NUMBER_OF_VOLUMES);
        fields.number("edition", NumberVariable.EDITION);
        fields.number("chapter", NumberVariable.CHAPTER_NUMBER);
        pages();
        fields.number("pagetotal", NumberVariable.NUMBER_OF_PAGES);
        fields.number("version", NumberVariable.VERSION);
    }

    // An article number goes back to where it came from; from elsewhere, to where BibLaTeX has it or BibTeX prints it.
    private void pages() {
        String number = ArticleNumber.of(item);
        Optional<String> from = articleNumberField(number);
        if (dialect.isBiblatex() && !number.isEmpty() && fields.allows("eid")) {
            fields.words("eid", number);
        } else if (from.isPresent()) {
            fields.putAnyway(from.get(), latex.text(number));
        } else {
            String pages = item.number(NumberVariable.PAGE);
            fields.put("pages", latex.text(new Pages(pages).withDash("\u2013")).replace("\u2013", "--"));
        }
    }

    private Optional<String> articleNumberField(String number) {
        return BibtexItemReader.ARTICLE_NUMBERS.stream()
                .filter(field -> !number.isEmpty() && saysNumber(field, number))
                .findFirst();
    }

    private boolean saysNumber(String field, String number) {
        return kept.get(field) instanceof String value
                && LatexField.plain(value).strip().equals(number);
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
        fields.list(dialect.publisher(type), TextVariable.PUBLISHER);
        fields.list(
                dialect.place(),
                item.type() == ItemType.PATENT ? TextVariable.JURISDICTION : TextVariable.PUBLISHER_PLACE);
        genre();
        fields.put("pubstate", latex.text(BiblatexStrings.key(item.text(TextVariable.STATUS))));
        fields.list("origpublisher", TextVariable.ORIGINAL_PUBLISHER);
        fields.list("origlocation", TextVariable.ORIGINAL_PUBLISHER_PLACE);
    }

    // A thesis and a report must say what kind they are, or be taken for one; a reader knows these words for no kind at
    // all.
    private void genre() {
        String genre = item.text(TextVariable.GENRE);
        boolean implied = (type.equals("phdthesis") && genre.equals(BiblatexStrings.resolve("phdthesis")))
                || (type.equals("mastersthesis") && genre.equals(BiblatexStrings.resolve("mathesis")));
        if (!genre.isEmpty() && !implied) {
            fields.put("type", latex.text(dialect.isBiblatex() ? BiblatexStrings.key(genre) : genre));
        } else if (genre.isEmpty()) {
            switch (type) {
                case "thesis", "phdthesis" -> fields.put("type", "Thesis");
                case "report" -> fields.put("type", "Report");
                default -> {
                    // Every other type may go without.
                }
            }
        }
    }

    private void links() {
        fields.put("doi", VerbatimText.safe(item.doi().name()));
        String pmid = item.text(TextVariable.PMID);
        String url = item.text(TextVariable.URL);
        if (dialect.isBiblatex()) {
            if (!pmid.isEmpty() && !kept.containsKey("eprint")) {
                fields.put("eprint", VerbatimText.safe(pmid));
                fields.put("eprinttype", "pubmed");
                url = url.equals(BibtexItemReader.eprintAddress("pubmed", pmid)) ? "" : url;
            }
        } else {
            fields.text("pmid", TextVariable.PMID);
            fields.text("pmcid", TextVariable.PMCID);
        }
        fields.put("url", VerbatimText.safe(url));
        fields.text("isbn", TextVariable.ISBN);
        fields.text("issn", TextVariable.ISSN);
        fields.text("library", TextVariable.CALL_NUMBER);
    }

    private void further() {
        language();
        fields.text("abstract", TextVariable.ABSTRACT);
        keywords();
        fields.text("note", TextVariable.NOTE);
        fields.text(dialect.annotation(), TextVariable.ANNOTE);
        if (fields.particlesStay()) {
            fields.put("options", "useprefix=true");
        }
        Map<String, String> written = new HashMap<>();
        fields.entry().getFields().forEach((key, value) -> written.put(key.getValue(), "written"));
        if (BibtexTypes.type(new BibtexRecord(type, "", written, 0, 0)) != item.type()) {
            fields.put("entrysubtype", subtype());
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
        Optional<String> babel = item.language().babel();
        if (dialect.isBiblatex() && babel.isPresent()) {
            fields.put("langid", babel.get());
        } else {
            fields.put("language", latex.text(tag));
        }
    }

    // A keyword with a comma within stands in braces, as BibLaTeX reads it.
    private void keywords() {
        List<String> known = item.keywords().list();
        List<String> words = new ArrayList<>(known);
        item.themes().stream().filter(theme -> !known.contains(theme)).forEach(words::add);
        if (words.stream().anyMatch(word -> word.indexOf(',') >= 0)) {
            words.replaceAll(word -> word.indexOf(',') < 0 ? latex.text(word) : "{" + latex.text(word) + "}");
            fields.put("keywords", String.join(", ", words));
        } else {
            boolean more = words.size() > known.size();
            fields.put("keywords", latex.text(more ? String.join(", ", words) : item.text(TextVariable.KEYWORD)));
        }
    }

    // What the standard styles of classic BibTeX sort a work by that names nobody.
    private void sortKey() {
        boolean byEditor = type.equals("book") || type.equals("inbook") || type.equals("proceedings");
        boolean named = fields.has("author") || (byEditor && fields.has("editor"));
        if (!dialect.isBiblatex() && !named && !kept.containsKey("key")) {
            String whole = item.title().isEmpty() ? item.text(TextVariable.VOLUME_TITLE) : item.title();
            String title = RichText.plain(whole);
            int colon = title.indexOf(": ");
            fields.words("key", colon < 0 ? title : title.substring(0, colon));
        }
    }

    // What a BibTeX file had that CSL has no field for goes back as it was.
    private void keep() {
        kept.forEach((field, value) -> {
            if (!field.equals("entrytype") && !isArticleNumber(field) && !fields.has(field.toString())) {
                BibtexKept.write(
                                field.toString(),
                                CONTROLS.matcher(value.toString()).replaceAll(" "),
                                latex)
                        .ifPresent(tex -> fields.putAnyway(field.toString(), tex));
            }
        });
    }

    // What said the number that `page` was read from is written with it, or was changed with it.
    private boolean isArticleNumber(Object field) {
        return BibtexItemReader.ARTICLE_NUMBERS.contains(field)
                && item.extra().get(ArticleNumber.FIELD) instanceof String number
                && saysNumber(field.toString(), number);
    }

    // The key stays as it is, but for characters that would end it.
    private String key() {
        return KEY_BREAKERS.matcher(item.key().value()).replaceAll("-");
    }
}
