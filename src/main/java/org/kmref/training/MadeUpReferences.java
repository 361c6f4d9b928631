package org.kmref.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.csl.catalogue.StyleEntry;
import org.kmref.format.plaintext.tag.Lexicon;
import org.kmref.model.CitationKey;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** References to works that do not exist, as real ones look: of every type, complete or not, in many languages. */
final class MadeUpReferences {

    private final Chance chance;
    private final WordLists lists;
    private final MadeUpNames names;
    private final MadeUpTitles titles;
    private final List<String> journals;
    private int count;

    MadeUpReferences(Chance chance, WordLists lists, Lexicon lexicon) {
        this.chance = chance;
        this.lists = lists;
        this.names = new MadeUpNames(chance, lists, lexicon);
        this.titles = new MadeUpTitles(chance, lists, names);
        this.journals = journals();
    }

    // Most styles are called after the journal that asks for them.
    private static List<String> journals() {
        List<String> journals = new ArrayList<>();
        for (StyleEntry style : StyleCatalogue.bundled().all()) {
            String title = style.title().replaceFirst(" \\(.*", "");
            if (style.isDependent() && title.length() < 90) {
                journals.add(title);
            }
        }
        return List.copyOf(journals);
    }

    /** Returns the names of journals that are known, as the lexicon has them, ascending. */
    static int[] journalNames() {
        WordLists lists = new WordLists();
        List<String> names = new ArrayList<>(journals());
        for (String list : List.of("physics journal", "astro journal", "med journal", "full journal")) {
            names.addAll(lists.get(list));
        }
        return names.stream().mapToInt(Lexicon::journal).sorted().distinct().toArray();
    }

    MadeUpNames names() {
        return names;
    }

    /** Returns a reference in the language. */
    Item next(String language) {
        int kind = chance.weighted(46, 14, 13, 10, 5, 6, 5, 4, 2, 1);
        return switch (kind) {
            case 0 -> article(language);
            case 1 -> paper(language);
            case 2 -> book(language);
            case 3 -> chapter(language);
            case 4 -> thesis(language);
            case 5 -> report(language);
            case 6 -> page(language);
            case 7 -> preprint();
            case 8 -> newspaper(language);
            default -> other(language);
        };
    }

    private Item.Builder begin(ItemType type, String language, boolean many) {
        Item.Builder item = Item.builder(new CitationKey("made" + count++), type);
        item.put(TextVariable.TITLE, titles.title(language));
        if (isEastAsian(language)) {
            List<Name> authors = new ArrayList<>();
            int of = chance.of(1, 1, 1, 2, 2, 3);
            for (int i = 0; i < of; i++) {
                authors.add(Name.literal(titles.eastAsianName(language)));
            }
            item.put(NameVariable.AUTHOR, authors);
        } else if (chance.is(0.035)) {
            item.put(NameVariable.AUTHOR, List.of(names.body()));
        } else if (!chance.is(0.02)) {
            item.put(NameVariable.AUTHOR, names.authors(many));
        }
        if (!chance.is(0.015)) {
            item.put(DateVariable.ISSUED, date(0.12));
        }
        return item;
    }

    private static boolean isEastAsian(String language) {
        return language.equals("ko") || language.equals("ja") || language.equals("zh");
    }

    private DateValue date(double precise) {
        int year = chance.is(0.12) ? chance.between(1800, 1960) : chance.between(1960, 2023);
        if (chance.is(0.015)) {
            return DateValue.range(DateParts.ofYear(year), DateParts.ofYear(year + chance.between(1, 4)));
        }
        if (!chance.is(precise)) {
            return DateValue.of(DateParts.ofYear(year));
        }
        int month = chance.between(1, 12);
        return DateValue.of(
                chance.is(0.5) ? DateParts.ofMonth(year, month) : DateParts.ofDay(year, month, chance.between(1, 28)));
    }

    String journal(String language) {
        if (isEastAsian(language)) {
            return titles.eastAsianJournal(language);
        }
        if (chance.is(0.05)) {
            return madeUpJournal(language);
        }
        if (!language.equals("en") && chance.is(0.4)) {
            return chance.of(lists.get("full journal"));
        }
        return switch (chance.weighted(22, 6, 25, 12, 28, 7)) {
            case 0 -> chance.of(lists.get("physics journal"));
            case 1 -> chance.of(lists.get("astro journal"));
            case 2 -> chance.of(lists.get("med journal"));
            case 3 -> chance.of(lists.get("full journal"));
            case 4 -> varied(chance.of(journals));
            default -> madeUpJournal(language);
        };
    }

    // Journals are abbreviated as each author thinks fit.
    private String varied(String journal) {
        if (!chance.is(0.35)) {
            return journal;
        }
        StringBuilder out = new StringBuilder();
        boolean dots = chance.is(0.6);
        for (String word : journal.split(" ", 0)) {
            boolean small = (word.length() < 4 && Character.isLowerCase(word.charAt(0))) || word.equals("&");
            if (small) {
                if (chance.is(0.15)) {
                    out.append(word).append(' ');
                }
                continue;
            }
            if (word.length() < 5 || chance.is(0.15)) {
                out.append(word).append(' ');
            } else {
                String cut = word.equals("Journal")
                        ? "J"
                        : word.substring(0, Math.min(word.length() - 1, chance.between(3, 6)));
                out.append(cut).append(dots ? ". " : " ");
            }
        }
        String text = out.toString().strip();
        return text.length() < 3 ? journal : text;
    }

    private String madeUpJournal(String language) {
        if (chance.is(0.35)) {
            return titled(titles.title(language.equals("en") || chance.is(0.5) ? "en" : language), 5);
        }
        String noun = MadeUpNames.capitalized(chance.of(lists.get("en noun")));
        String other = MadeUpNames.capitalized(chance.of(lists.get("en adjective")));
        return switch (chance.below(9)) {
            case 0 -> "Journal of " + other + " " + noun;
            case 1 -> "International Journal of " + noun;
            case 2 -> other + " " + noun;
            case 3 -> noun + " and " + MadeUpNames.capitalized(chance.of(lists.get("en noun")));
            case 4 -> "The " + noun + " Review";
            case 5 ->
                chance.of("Annals", "Bulletin", "Transactions", "Archives", "Proceedings") + " of "
                        + chance.of("the ", "") + other + " " + chance.of("Society", "Institute", "Academy") + " of "
                        + noun;
            case 6 -> names.family() + " Journal of " + noun;
            case 7 ->
                chance.of("Revue", "Zeitschrift für", "Revista de", "Cahiers", "Archiv für", "Rivista di") + " "
                        + MadeUpNames.capitalized(chance.of(lists.get(chance.of("fr", "de", "es", "it") + " noun")));
            default ->
                other + " " + noun + " " + chance.of("Quarterly", "Letters", "Today", "Reports", "Studies", "News");
        };
    }

    private static String titled(String text, int most) {
        String[] words = text.replaceFirst("[:.?].*", "").split(" ", 0);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(most, words.length); i++) {
            out.append(i > 0 ? " " : "")
                    .append(
                            words[i].length() > 3
                                    ? MadeUpNames.capitalized(words[i])
                                    : words[i].toLowerCase(Locale.ROOT));
        }
        return MadeUpNames.capitalized(out.toString());
    }

    private String volume() {
        return switch (chance.weighted(88, 4, 3, 3, 2)) {
            case 0 -> String.valueOf(chance.is(0.8) ? chance.between(1, 150) : chance.between(150, 600));
            case 1 -> chance.of("I", "II", "III", "IV", "V", "VI", "VII", "IX", "X", "XI", "XII", "XIV", "XX", "LXV");
            case 2 -> chance.between(1, 300) + chance.of("A", "B", "C", "D");
            case 3 -> chance.of("A", "B", "C", "D") + chance.between(1, 600);
            default -> chance.between(1, 40) + "/" + chance.between(41, 80);
        };
    }

    private String issue() {
        return switch (chance.weighted(85, 5, 6, 4)) {
            case 0 -> String.valueOf(chance.between(1, chance.is(0.8) ? 12 : 60));
            case 1 -> chance.between(1, 6) + chance.of("-", "/", "–") + chance.between(7, 12);
            case 2 ->
                chance.of(
                        "Suppl 1",
                        "Suppl. 2",
                        "suppl",
                        "Suppl",
                        "4 Pt 2",
                        "Pt 1",
                        "3 Suppl",
                        "1 Suppl 1",
                        "Special Issue");
            default -> String.valueOf(chance.between(100, 9999));
        };
    }

    private String pages() {
        int from = chance.is(0.7) ? chance.between(1, 999) : chance.between(1000, 9999);
        int to = from + chance.between(1, 40);
        return switch (chance.weighted(70, 16, 4, 3, 3, 3, 1)) {
            case 0 -> from + "-" + to;
            case 1 -> String.valueOf(chance.is(0.4) ? chance.between(10000, 199999) : from);
            case 2 ->
                chance.of("L", "S", "H", "E", "F", "R", "A") + from + "-" + chance.of("L", "S", "H", "E", "F", "R", "A")
                        + to;
            case 3 -> chance.of("e", "L", "R", "E", "S", "014", "045", "0") + from;
            case 4 -> from + "-" + to % 100;
            case 5 -> from + "–" + to + ", " + (to + 30);
            default -> chance.of("xi-xiv", "v-vii", "ix-xx", "i-iv");
        };
    }

    private String doi() {
        String prefix = "10." + chance.between(1000, 9999) + "/";
        return prefix
                + switch (chance.below(5)) {
                    case 0 ->
                        "j." + letters(5) + "." + chance.between(1980, 2022) + ".0" + chance.between(1, 9) + ".0"
                                + chance.between(10, 99);
                    case 1 -> letters(4) + "." + chance.between(1000, 99999);
                    case 2 ->
                        "s" + chance.between(10000, 19999) + "-0" + chance.between(10, 22) + "-"
                                + chance.between(1000, 9999) + "-" + chance.between(1, 9);
                    case 3 ->
                        letters(7).toUpperCase(Locale.ROOT) + "." + chance.between(10, 99) + "."
                                + chance.between(100000, 999999);
                    default -> chance.between(100000, 9999999) + "." + chance.between(1000, 99999);
                };
    }

    private String letters(int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append((char) ('a' + chance.below(26)));
        }
        return out.toString();
    }

    private String url() {
        String host = chance.of("www.", "www.", "", "news.")
                + letters(chance.between(3, 9))
                + chance.of(".org", ".com", ".edu", ".gov", ".de", ".ac.uk", ".fr", ".int", ".com.br");
        StringBuilder out =
                new StringBuilder(chance.of("http://", "http://", "https://", chance.is(0.4) ? "" : "http://"));
        if (out.length() == 0 && !host.startsWith("www")) {
            out.append("http://");
        }
        out.append(host);
        int parts = chance.between(0, 4);
        for (int i = 0; i < parts; i++) {
            out.append('/').append(letters(chance.between(2, 9)));
        }
        return out.append(chance.of("", "/", ".html", ".pdf", ".htm", "?id=" + chance.between(1, 9999), ".aspx"))
                .toString();
    }

    private void online(Item.Builder item, double doi, double url) {
        if (chance.is(doi)) {
            item.put(TextVariable.DOI, doi());
        }
        if (chance.is(url)) {
            item.put(TextVariable.URL, url());
            if (chance.is(0.6)) {
                item.put(
                        DateVariable.ACCESSED,
                        DateValue.of(DateParts.ofDay(
                                chance.between(1998, 2023), chance.between(1, 12), chance.between(1, 28))));
            }
        }
    }

    private void noted(Item.Builder item, double probability) {
        if (chance.is(probability)) {
            item.put(TextVariable.NOTE, chance.of(lists.get("note")));
        }
    }

    private Item article(String language) {
        Item.Builder item = begin(ItemType.ARTICLE_JOURNAL, language, true);
        item.put(TextVariable.CONTAINER_TITLE, journal(language));
        if (chance.is(0.03)) {
            // As an article prints its own place: Marine Geology 28 (2011) 478-492.
            item.put(TextVariable.TITLE, "");
            item.put(NameVariable.AUTHOR, List.of());
        }
        String journal = item.build().text(TextVariable.CONTAINER_TITLE);
        if (journal.matches("JHEP|JCAP|JINST|J. High Energy Phys.") && chance.is(0.6)) {
            // These number by months, and name volumes by years.
            item.put(NumberVariable.ISSUE, String.format(Locale.ROOT, "%02d", chance.between(1, 12)));
        } else if (journal.equals("PoS")) {
            item.put(
                    NumberVariable.VOLUME,
                    chance.of("LATTICE", "LAT", "ICHEP", "EPS-HEP") + chance.of("", " ") + chance.between(2005, 2019));
        } else if (!chance.is(0.04)) {
            boolean lettered = journal.matches(".*(Phys. Rev|Phys. Lett|Nucl. Phys|J. Phys)\\.") && chance.is(0.6);
            item.put(
                    NumberVariable.VOLUME,
                    lettered ? chance.of("A", "B", "C", "D") + chance.between(1, 600) : volume());
            if (chance.is(0.48)) {
                item.put(NumberVariable.ISSUE, issue());
            }
        } else if (chance.is(0.5)) {
            item.put(NumberVariable.ISSUE, issue());
        }
        if (!chance.is(0.05)) {
            item.put(NumberVariable.PAGE, pages());
        }
        online(item, 0.22, 0.06);
        noted(item, 0.04);
        if (chance.is(0.06)) {
            item.put(TextVariable.PMID, String.valueOf(chance.between(100000, 33000000)));
        }
        if (chance.is(0.03)) {
            item.put(TextVariable.PMCID, "PMC" + chance.between(100000, 9900000));
        }
        if (chance.is(0.02)) {
            item.put(TextVariable.ISSN, chance.between(1000, 9999) + "-" + chance.between(1000, 9999));
        }
        if (isEastAsian(language) && chance.is(0.3)) {
            item.put(TextVariable.PUBLISHER, titles.eastAsianPublisher(language));
        }
        return item.build();
    }

    private String proceedings(String language) {
        if (chance.is(0.16)) {
            return chance.of(lists.get("short venue"))
                    + (chance.is(0.25) ? chance.of(" ", "-", "'", " '") + chance.between(80, 99) : "");
        }
        if (chance.is(0.07)) {
            return chance.of(
                            "Paper presented at the annual meeting of the ",
                            "Poster session presented at ",
                            "Presented at the ",
                            "Paper presented at the ",
                            "Invited talk at ",
                            "Poster presented at the ")
                    + (chance.is(0.5) ? chance.of(lists.get("body")) : chance.of(lists.get("venue")));
        }
        if (!language.equals("en") && chance.is(0.5)) {
            return chance.of(
                            "Actes du colloque ",
                            "Tagungsband ",
                            "Anais do ",
                            "Actas del Congreso ",
                            "Atti del convegno ")
                    + titles.title(language);
        }
        String ordinal = chance.is(0.5)
                ? chance.of(
                        "First ",
                        "Second ",
                        "Third ",
                        "Fourth ",
                        "Fifth ",
                        "Sixth ",
                        "Eighth ",
                        "Tenth ",
                        "Eleventh ",
                        "Twelfth ",
                        "1st ",
                        "2nd ",
                        "3rd ",
                        "4th ",
                        "5th ",
                        "10th ",
                        "11th ",
                        "13th ",
                        "21st ",
                        "27th ",
                        "1998 ",
                        "2003 ",
                        "Annual ",
                        "1991 ",
                        "Twenty-First ",
                        "33rd Annual ")
                : "";
        String by = chance.of(
                "IEEE ",
                "ACM ",
                "International ",
                "International ",
                "IEEE International ",
                "Intl. ",
                "Int. ",
                "European ",
                "National ",
                "AAAI ",
                "ACM SIGPLAN ",
                "",
                "",
                "USENIX ",
                "World ",
                "Joint ");
        String venue = chance.is(0.75)
                ? chance.of(lists.get("venue"))
                : chance.of(
                                "Conference on ",
                                "Symposium on ",
                                "Workshop on ",
                                "Congress of ",
                                "Conf. on ",
                                "Workshop ",
                                "Meeting on ")
                        + titled(titles.title("en"), 4);
        String start = chance.of(
                "Proceedings of the ",
                "Proceedings of the ",
                "Proc. ",
                "Proc. of the ",
                "Proc. of ",
                "Proceedings of ",
                "Proceedings ",
                "Proc. the ",
                "",
                "",
                "",
                "Advances in ",
                "Working Notes of the ",
                "In Proceedings of the ".substring(3));
        String end = chance.is(0.12)
                ? " (" + letters(4).toUpperCase(Locale.ROOT)
                        + chance.of(
                                "",
                                "-" + chance.between(80, 99),
                                " " + chance.between(1985, 2020),
                                "'" + chance.between(80, 99))
                        + ")"
                : "";
        String text = start + ordinal + by + venue + end;
        return chance.is(0.15)
                ? text.replace("Conference", "Conf.")
                        .replace("Symposium", "Symp.")
                        .replace("International", "Int.")
                : text;
    }

    private Item paper(String language) {
        Item.Builder item = begin(ItemType.PAPER_CONFERENCE, language, true);
        item.put(TextVariable.CONTAINER_TITLE, proceedings(language));
        if (chance.is(0.65)) {
            item.put(NumberVariable.PAGE, pages());
        }
        if (chance.is(0.5)) {
            String place = chance.of(lists.get("city"))
                    + chance.of("", "", "", ", USA", ", Italy", ", Japan", " (Russia)", ", Germany");
            item.put(TextVariable.PUBLISHER_PLACE, place);
            item.put(TextVariable.EVENT_PLACE, place);
        }
        if (chance.is(0.3)) {
            item.put(TextVariable.PUBLISHER, publisher());
        }
        if (chance.is(0.15)) {
            item.put(NameVariable.EDITOR, names.people(chance.between(1, 4)));
        }
        if (chance.is(0.12)) {
            item.put(NumberVariable.VOLUME, volume());
        }
        if (chance.is(0.1)) {
            item.put(TextVariable.COLLECTION_TITLE, chance.of(lists.get("collection")));
        }
        if (chance.is(0.2)) {
            item.put(DateVariable.ISSUED, date(0.9));
        }
        online(item, 0.1, 0.04);
        noted(item, 0.04);
        return item.build();
    }

    private String publisher() {
        if (chance.is(0.82)) {
            return chance.of(lists.get("publisher"));
        }
        return switch (chance.below(5)) {
            case 0 ->
                names.family()
                        + chance.of(
                                " Press", " Verlag", " Publishers", " Books", " & Co.", " Editions", " Publishing", "");
            case 1 -> "Éditions " + names.family();
            case 2 -> names.family() + " & " + names.family();
            case 3 -> chance.of(lists.get("university")) + chance.of(" Press", "");
            default ->
                MadeUpNames.capitalized(chance.of(lists.get("en noun")))
                        + chance.of(" Press", " Books", " House", " Publishing");
        };
    }

    private void published(Item.Builder item, double place) {
        if (!chance.is(0.06)) {
            item.put(TextVariable.PUBLISHER, publisher());
        }
        if (chance.is(place)) {
            item.put(TextVariable.PUBLISHER_PLACE, chance.of(lists.get("city")));
        }
    }

    private Item book(String language) {
        Item.Builder item = begin(ItemType.BOOK, language, false);
        if (isEastAsian(language)) {
            item.put(TextVariable.PUBLISHER, titles.eastAsianPublisher(language));
        } else {
            published(item, 0.75);
        }
        if (chance.is(0.2)) {
            item.put(NameVariable.AUTHOR, List.of());
            item.put(NameVariable.EDITOR, names.people(chance.between(1, 3)));
        }
        if (chance.is(0.12)) {
            item.put(NameVariable.EDITOR, names.people(chance.between(1, 2)));
        }
        if (chance.is(0.14)) {
            item.put(
                    NumberVariable.EDITION,
                    chance.is(0.85)
                            ? String.valueOf(chance.between(2, 9))
                            : chance.of("Revised edition", "rev. ed.", "2nd rev. ed.", "3rd", "Second"));
        }
        if (chance.is(0.07)) {
            item.put(NameVariable.TRANSLATOR, names.people(chance.between(1, 2)));
        }
        if (chance.is(0.14)) {
            item.put(NumberVariable.VOLUME, volume());
        }
        if (chance.is(0.06)) {
            item.put(NumberVariable.NUMBER_OF_PAGES, String.valueOf(chance.between(80, 900)));
        }
        if (chance.is(0.03)) {
            item.put(NumberVariable.NUMBER_OF_VOLUMES, String.valueOf(chance.between(2, 12)));
        }
        if (chance.is(0.1)) {
            item.put(TextVariable.COLLECTION_TITLE, chance.of(lists.get("collection")));
            if (chance.is(0.6)) {
                item.put(NumberVariable.COLLECTION_NUMBER, String.valueOf(chance.between(1, 2000)));
            }
        }
        if (chance.is(0.05)) {
            item.put(
                    TextVariable.ISBN,
                    "978-" + chance.between(0, 9) + "-" + chance.between(100, 999) + "-" + chance.between(10000, 99999)
                            + "-" + chance.between(0, 9));
        }
        online(item, 0.03, 0.04);
        noted(item, 0.04);
        return item.build();
    }

    private Item chapter(String language) {
        Item.Builder item = begin(chance.is(0.93) ? ItemType.CHAPTER : ItemType.ENTRY_ENCYCLOPEDIA, language, false);
        item.put(TextVariable.CONTAINER_TITLE, titles.title(language));
        if (!chance.is(0.15)) {
            item.put(NameVariable.EDITOR, names.people(chance.of(1, 1, 2, 2, 2, 3, 4, 6)));
        }
        published(item, 0.7);
        if (chance.is(0.06)) {
            item.put(NameVariable.TRANSLATOR, names.people(1));
        }
        if (chance.is(0.75)) {
            item.put(NumberVariable.PAGE, pages());
        }
        if (chance.is(0.1)) {
            item.put(NumberVariable.VOLUME, volume());
        }
        if (chance.is(0.05)) {
            item.put(NumberVariable.EDITION, String.valueOf(chance.between(2, 6)));
        }
        if (chance.is(0.08)) {
            item.put(TextVariable.COLLECTION_TITLE, chance.of(lists.get("collection")));
        }
        online(item, 0.05, 0.03);
        noted(item, 0.03);
        return item.build();
    }

    private Item thesis(String language) {
        Item.Builder item = begin(ItemType.THESIS, language, false);
        item.put(NameVariable.AUTHOR, names.people(1));
        item.put(TextVariable.GENRE, chance.of(lists.get("thesis")));
        if (!chance.is(0.05)) {
            String of = chance.is(0.2)
                    ? chance.of("Department of ", "Dept. of ", "School of ", "Faculty of ", "Institut für ")
                            + MadeUpNames.capitalized(chance.of(lists.get("en noun"))) + ", "
                    : "";
            item.put(TextVariable.PUBLISHER, of + chance.of(lists.get("university")));
        }
        if (chance.is(0.3)) {
            item.put(TextVariable.PUBLISHER_PLACE, chance.of(lists.get("city")));
        }
        if (chance.is(0.05)) {
            item.put(NumberVariable.NUMBER_OF_PAGES, String.valueOf(chance.between(80, 500)));
        }
        online(item, 0.01, 0.06);
        noted(item, 0.03);
        return item.build();
    }

    private Item report(String language) {
        Item.Builder item = begin(ItemType.REPORT, language, false);
        if (!chance.is(0.15)) {
            item.put(TextVariable.GENRE, chance.of(lists.get("genre")));
        }
        if (chance.is(0.6)) {
            item.put(
                    NumberVariable.NUMBER,
                    switch (chance.below(5)) {
                        case 0 -> String.valueOf(chance.between(1, 999));
                        case 1 ->
                            letters(3).toUpperCase(Locale.ROOT) + "-" + chance.between(1, 99) + "-"
                                    + chance.between(1, 999);
                        case 2 -> chance.between(70, 99) + "-" + chance.between(1, 99);
                        case 3 ->
                            letters(2).toUpperCase(Locale.ROOT)
                                    + chance.of("-TR-", "/", " ", "-")
                                    + chance.between(1, 2000);
                        default ->
                            letters(4).toUpperCase(Locale.ROOT) + chance.between(1, 99) + "/" + chance.between(10, 99);
                    });
        }
        if (!chance.is(0.08)) {
            item.put(
                    TextVariable.PUBLISHER,
                    chance.is(0.5)
                            ? chance.of(lists.get("institute"))
                            : chance.is(0.5)
                                    ? chance.of(lists.get("university"))
                                    : names.body().literal());
        }
        if (chance.is(0.35)) {
            item.put(TextVariable.PUBLISHER_PLACE, chance.of(lists.get("city")));
        }
        if (chance.is(0.1)) {
            item.put(DateVariable.ISSUED, date(1));
        }
        online(item, 0.03, 0.1);
        noted(item, 0.05);
        return item.build();
    }

    private Item page(String language) {
        Item.Builder item = begin(chance.is(0.85) ? ItemType.WEBPAGE : ItemType.POST_WEBLOG, language, false);
        if (chance.is(0.35)) {
            item.put(NameVariable.AUTHOR, chance.is(0.5) ? List.of(names.body()) : List.of());
        }
        if (chance.is(0.3)) {
            item.put(TextVariable.CONTAINER_TITLE, chance.of(lists.get("site")));
        }
        if (chance.is(0.3)) {
            item.put(
                    TextVariable.PUBLISHER,
                    chance.is(0.5) ? names.body().literal() : chance.of(lists.get("institute")));
        }
        online(item, 0.01, 0.95);
        noted(item, 0.03);
        return item.build();
    }

    private Item preprint() {
        Item.Builder item = begin(ItemType.ARTICLE, "en", true);
        String number = chance.is(0.4)
                ? chance.of("hep-th", "hep-ph", "astro-ph", "gr-qc", "quant-ph", "cond-mat", "math") + "/"
                        + chance.between(9200000, 9912999)
                : String.format(
                        Locale.ROOT,
                        "%02d%02d.%04d",
                        chance.between(7, 22),
                        chance.between(1, 12),
                        chance.between(1, 19999));
        item.put(
                NumberVariable.NUMBER,
                chance.is(0.8) ? (chance.is(0.85) ? "arXiv:" : "arXiv preprint arXiv:") + number : number);
        if (chance.is(0.4)) {
            item.put(TextVariable.CONTAINER_TITLE, chance.of(lists.get("physics journal")));
            item.put(NumberVariable.VOLUME, volume());
            item.put(NumberVariable.PAGE, pages());
        }
        noted(item, 0.25);
        online(item, 0.1, 0.06);
        return item.build();
    }

    private Item newspaper(String language) {
        Item.Builder item =
                begin(chance.is(0.6) ? ItemType.ARTICLE_NEWSPAPER : ItemType.ARTICLE_MAGAZINE, language, false);
        item.put(TextVariable.CONTAINER_TITLE, chance.of(lists.get("full journal")));
        item.put(DateVariable.ISSUED, date(0.9));
        if (chance.is(0.5)) {
            item.put(NumberVariable.PAGE, chance.of("A", "B", "C", "") + chance.between(1, 40));
        }
        online(item, 0.01, 0.25);
        return item.build();
    }

    private Item other(String language) {
        if (chance.is(0.4)) {
            Item.Builder film = begin(ItemType.MOTION_PICTURE, language, false);
            film.put(NameVariable.AUTHOR, List.of());
            film.put(NameVariable.DIRECTOR, names.people(1));
            published(film, 0.5);
            if (chance.is(0.5)) {
                film.put(TextVariable.MEDIUM, chance.of("Film", "DVD", "Motion picture", "Videocassette"));
            }
            return film.build();
        }
        Item.Builder patent = begin(chance.is(0.6) ? ItemType.PATENT : ItemType.SOFTWARE, language, false);
        patent.put(
                NumberVariable.NUMBER,
                chance.of("US ", "U.S. Patent ", "EP", "WO ", "") + chance.between(1, 9) + ","
                        + chance.between(100, 999) + "," + chance.between(100, 999));
        return patent.build();
    }
}
