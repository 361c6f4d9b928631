package org.kmref.format.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.ris.PubmedValues;
import org.kmref.format.text.PlainDates;
import org.kmref.format.text.PlainNames;
import org.kmref.format.text.PlainPeople;
import org.kmref.model.ArticleNumber;
import org.kmref.model.CitationKey;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Doi;
import org.kmref.model.Edtf;
import org.kmref.model.Issn;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Keywords;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.Pages;
import org.kmref.model.Problem;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/** Understands one row of a table as a work. */
final class TableRow {

    /** The field of columns that other programs have for themselves. */
    static final String KEPT = "csv";

    private static final Pattern OWN_NAME = Pattern.compile("[a-z][a-z0-9_-]*");
    private static final Pattern NUMBERED = Pattern.compile("(?<!\\s)\\s*\\(\\d{6,}\\)");
    private static final Pattern BETWEEN = Pattern.compile("(?<!\\s)\\s*(?:;|//|\\n|\\|)\\s*");
    /** Where a name ends and the next begins, but not in McKay, MacLeod, DeWitt, LeBlanc. */
    private static final Pattern RUN_TOGETHER = Pattern.compile(
            "(?<=[\\p{Ll}.])(?<!\\b(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O))(?=\\p{Lu}[\\p{L}.'’-]*[ .])");

    private static final Pattern NO_ABSTRACT =
            Pattern.compile("(?i)\\[?no abstract (?:is )?(?:available|provided)\\.?]?");
    /** Behind the last of {@code Lee A, Kim BC.} */
    private static final Pattern ENDING_STOP =
            Pattern.compile("(?<=[ ,]\\p{L}{1,40} \\p{Lu}{2,3})\\.$|(?<=, \\p{L}{1,40} \\p{Lu})\\.$");

    /** {@code Sheds. 2019 Mar 4;3(2):1-9. doi: 10.5555/a.} */
    private static final Pattern CITATION =
            Pattern.compile(";([^;:(. ]{1,20})?(?:\\(([^()]{1,40})\\))?(?::([^.;]{1,40}))?\\.");

    private static final Pattern INITIALS =
            Pattern.compile("(?:\\p{Ll}{1,4} ){0,3}\\p{Lu}[\\p{L}'’ -]* (?:\\p{Lu}\\.?[ -]?){1,4}\\.?");

    private final List<String> header;
    private final List<String> cells;
    private final int row;
    private final String file;
    private final ItemReader.Sink sink;
    private final Item.Builder item = Item.builder(new CitationKey("none"), ItemType.DOCUMENT);
    private final Map<String, String> first = new HashMap<>();
    private final Map<String, String> kept = new LinkedHashMap<>();
    private String key = "";

    TableRow(List<String> header, List<String> cells, int row, String file, ItemReader.Sink sink) {
        this.header = header;
        this.cells = cells;
        this.row = row;
        this.file = file;
        this.sink = sink;
    }

    Item read(KeyMaker keys) {
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            if (!cells.get(i).isBlank()) {
                cell(header.get(i), cells.get(i));
            }
        }
        pubmed();
        pages();
        sameTitle();
        if (!kept.isEmpty()) {
            item.extra(KEPT, new LinkedHashMap<>(kept));
        }
        Item read = item.build();
        return read.toBuilder()
                .key(key.isEmpty() ? keys.made(read) : keys.free(key))
                .build();
    }

    private void cell(String name, String cell) {
        String column = column(name);
        String before = first.putIfAbsent(column, cell);
        if (column.equals("issued")) {
            date(cell);
        } else if (before != null) {
            again(name, column, cell);
        } else {
            switch (column) {
                case "id" -> key = cell.strip();
                case "type" -> type(cell);
                case "themes" -> item.themes(List.of(cell.strip().split("(?<!\\s)\\s*;\\s*", -1)));
                case "page-from", "page-to", ArticleNumber.FIELD -> {
                    // Put together behind the last cell.
                }
                default -> variable(name, column, cell);
            }
        }
    }

    // Zotero has the kind of a thesis or a report under "Type", beside its "Item Type".
    private String column(String name) {
        String column = TableColumns.variable(name);
        boolean genre = column.equals("type") && TableColumns.letters(name).equals("type") && first.containsKey("type");
        return genre ? "genre" : column;
    }

    private void again(String name, String column, String cell) {
        boolean fuller = TableColumns.letters(name).equals("authorfullnames");
        if (column.equals("author") && fuller) {
            item.put(NameVariable.AUTHOR, names(NUMBERED.matcher(cell).replaceAll("")));
        } else if (column.equals("ISSN")) {
            String both = item.build().text(TextVariable.ISSN) + ", " + cell;
            item.put(TextVariable.ISSN, issns(both));
        } else if (column.equals("type")) {
            narrower(cell);
        } else if (column.equals("keyword")) {
            Set<String> words = new LinkedHashSet<>(item.build().keywords().list());
            words.addAll(new Keywords(keywords(cell)).list());
            item.put(TextVariable.KEYWORD, Keywords.of(words).text());
        } else if (column.equals("ISBN")) {
            kept.putIfAbsent(name, cell);
        } else if (Variable.of(column).isEmpty()) {
            kept.putIfAbsent(name, cell);
        }
    }

    // Of two columns with dates, as Zotero's and Lens's have, the one that says more counts.
    private void date(String cell) {
        DateValue date = dateOf(cell);
        Optional<DateValue> before = item.build().date(DateVariable.ISSUED);
        Optional<DateValue> completed = before.flatMap(DateValue::year)
                .filter(year -> year > 999)
                .flatMap(year -> PlainDates.read(cell, Integer.toString(year)));
        DateValue found = completed.orElse(date);
        if (before.isEmpty()) {
            item.put(DateVariable.ISSUED, date);
        } else if (before.get().year().isEmpty()) {
            String words = before.get().literal();
            Optional<DateValue> whole = date.year().flatMap(year -> PlainDates.read(words, Integer.toString(year)));
            item.put(DateVariable.ISSUED, whole.orElse(date));
        } else if (before.get().year().equals(found.year())
                && PlainDates.precision(found) > PlainDates.precision(before.get())) {
            item.put(DateVariable.ISSUED, found);
        }
    }

    private static DateValue dateOf(String cell) {
        return Edtf.parse(cell).or(() -> PlainDates.read(cell)).orElseGet(() -> DateValue.literal(cell));
    }

    private void type(String cell) {
        Optional<ItemType> type = TableTypes.of(cell);
        if (type.isEmpty()) {
            sink.problem(Problem.warning(
                    file, row, 0, "`" + cell.strip() + "` is not a type, read as document; correct it"));
        }
        item.type(type.orElse(ItemType.DOCUMENT));
    }

    // Web of Science has a letter for the publication and words for the document: a book may be a chapter.
    private void narrower(String cell) {
        ItemType before = item.build().type();
        Optional<ItemType> type = TableTypes.of(cell);
        boolean narrows = type.isPresent()
                && (before == ItemType.DOCUMENT
                        || (before == ItemType.BOOK && type.get() == ItemType.CHAPTER)
                        || (before == ItemType.CHAPTER && type.get() == ItemType.PAPER_CONFERENCE));
        if (narrows) {
            item.type(type.get());
        }
    }

    // PubMed's table has no types, and volume, issue and pages in the citation alone; titles end with a stop.
    private void pubmed() {
        boolean journal =
                header.stream().anyMatch(name -> TableColumns.letters(name).startsWith("journal"));
        if (journal
                && !has("type")
                && !first.containsKey("type")
                && !item.build().text(TextVariable.CONTAINER_TITLE).isEmpty()) {
            item.type(ItemType.ARTICLE_JOURNAL);
        }
        Matcher citation = CITATION.matcher(kept.getOrDefault("Citation", ""));
        if (!has("pmid") || !citation.find()) {
            return;
        }
        item.put(TextVariable.TITLE, PubmedValues.title(item.build().title()));
        item.put(NumberVariable.VOLUME, Objects.requireNonNullElse(citation.group(1), ""));
        item.put(NumberVariable.ISSUE, Objects.requireNonNullElse(citation.group(2), ""));
        item.put(NumberVariable.PAGE, PubmedValues.pages(Objects.requireNonNullElse(citation.group(3), "")));
    }

    // Scopus writes the title of a book as that of what it stands in, too.
    private void sameTitle() {
        Item read = item.build();
        boolean book = read.type() == ItemType.BOOK;
        if (book && read.title().equals(read.text(TextVariable.CONTAINER_TITLE))) {
            item.put(TextVariable.CONTAINER_TITLE, "");
        }
    }

    private void pages() {
        String from = first.getOrDefault("page-from", "").strip();
        String to = first.getOrDefault("page-to", "").strip();
        if (!item.has(NumberVariable.PAGE)) {
            item.put(NumberVariable.PAGE, Pages.of(from, to).text());
        }
        String number = first.getOrDefault(ArticleNumber.FIELD, "").strip();
        boolean marked = !ArticleNumber.put(item, number)
                && number.equals(item.build().number(NumberVariable.PAGE))
                && !number.isEmpty();
        if (marked) {
            item.extra(ArticleNumber.FIELD, number);
        }
    }

    private void variable(String name, String column, String cell) {
        Optional<Variable> variable = Variable.of(column);
        if (variable.isEmpty()) {
            if (OWN_NAME.matcher(name).matches()) {
                item.extra(name, cell);
            } else {
                kept.put(name, cell);
            }
        } else if (variable.get() instanceof TextVariable text) {
            item.put(text, text(text, cell));
        } else if (variable.get() instanceof NumberVariable number) {
            item.put(number, cell);
        } else if (variable.get() instanceof NameVariable names) {
            item.put(names, names(cell));
        } else if (variable.get() instanceof DateVariable date) {
            item.put(date, dateOf(cell));
        }
    }

    private static String text(TextVariable variable, String cell) {
        return switch (variable) {
            case DOI -> new Doi(cell).name();
            case ISSN -> issns(cell);
            case ISBN -> BETWEEN.matcher(cell.strip()).replaceAll(", ");
            // Of some programs with semicolons, of others with commas within one word.
            case KEYWORD -> cell.indexOf(';') < 0 ? cell : keywords(cell);
            case ABSTRACT -> NO_ABSTRACT.matcher(cell.strip()).matches() ? "" : cell;
            case URL -> cell.strip().split("(?<!\\s)\\s*;\\s*(?=https?:)|(?<!\\s)\\s+(?=https?:)", 2)[0];
            default -> cell;
        };
    }

    private static String keywords(String cell) {
        return Keywords.of(List.of(BETWEEN.split(cell, -1))).text();
    }

    private static String issns(String cell) {
        return Issn.in(cell).stream().distinct().map(Issn::hyphenated).collect(Collectors.joining(", "));
    }

    // Lens and SpringerLink write First Last, the latter without anything between two names; all others the family name
    // first.
    private List<Name> names(String cell) {
        boolean springer = has("itemdoi");
        List<String> lines = springer && BETWEEN.matcher(cell).find()
                ? split(cell)
                : (springer ? List.of(RUN_TOGETHER.split(cell.strip(), -1)) : split(cell));
        return springer || has("lensid") ? PlainPeople.read(lines) : PlainNames.read(lines);
    }

    private boolean has(String column) {
        return header.stream().anyMatch(name -> TableColumns.letters(name).equals(column));
    }

    private static List<String> split(String cell) {
        String text = ENDING_STOP.matcher(cell.strip()).replaceFirst("");
        if (BETWEEN.matcher(text).find() || text.indexOf(',') < 0) {
            return List.of(BETWEEN.split(text, -1));
        }
        // Scopus and PubMed once wrote Orton J., Pugh R.S.
        List<String> parts = new ArrayList<>();
        for (String part : text.split("(?<!\\s)\\s*,\\s*", -1)) {
            if (!INITIALS.matcher(part).matches()) {
                return List.of(text);
            }
            int end = part.lastIndexOf(' ');
            parts.add(part.substring(0, end) + ", " + part.substring(end + 1));
        }
        return parts;
    }
}
