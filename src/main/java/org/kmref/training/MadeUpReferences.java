package org.kmref.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private final MadeUpSources sources;
    private final MadeUpNumbers numbers;
    private int count;

    MadeUpReferences(Chance chance, WordLists lists, Lexicon lexicon) {
        this.chance = chance;
        this.lists = lists;
        this.names = new MadeUpNames(chance, lists, lexicon);
        this.titles = new MadeUpTitles(chance, lists, names);
        this.sources = new MadeUpSources(chance, lists, names, titles);
        this.numbers = new MadeUpNumbers(chance);
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
        } else if (chance.is(0.05)) {
            item.put(NameVariable.AUTHOR, List.of(names.body()));
        } else if (!chance.is(0.02)) {
            item.put(NameVariable.AUTHOR, names.authors(many));
        }
        if (!chance.is(0.015)) {
            item.put(DateVariable.ISSUED, numbers.date(0.12));
        }
        return item;
    }

    static boolean isEastAsian(String language) {
        return language.equals("ko") || language.equals("ja") || language.equals("zh");
    }

    private void online(Item.Builder item, double doi, double url) {
        if (chance.is(doi)) {
            item.put(TextVariable.DOI, numbers.doi());
        }
        if (chance.is(url)) {
            item.put(TextVariable.URL, numbers.url());
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
        item.put(TextVariable.CONTAINER_TITLE, sources.journal(language));
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
                    lettered ? chance.of("A", "B", "C", "D") + chance.between(1, 600) : numbers.volume());
            if (chance.is(0.48)) {
                item.put(NumberVariable.ISSUE, numbers.issue());
            }
        } else if (chance.is(0.5)) {
            item.put(NumberVariable.ISSUE, numbers.issue());
        }
        if (!chance.is(0.05)) {
            item.put(NumberVariable.PAGE, numbers.pages());
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

    private Item paper(String language) {
        Item.Builder item = begin(ItemType.PAPER_CONFERENCE, language, true);
        item.put(TextVariable.CONTAINER_TITLE, sources.proceedings(language));
        if (chance.is(0.65)) {
            item.put(NumberVariable.PAGE, numbers.pages());
        }
        if (chance.is(0.5)) {
            String place =
                    sources.place() + chance.of("", "", "", ", USA", ", Italy", ", Japan", " (Russia)", ", Germany");
            item.put(TextVariable.PUBLISHER_PLACE, place);
            item.put(TextVariable.EVENT_PLACE, place);
        }
        if (chance.is(0.3)) {
            item.put(TextVariable.PUBLISHER, sources.publisher());
        }
        if (chance.is(0.15)) {
            item.put(NameVariable.EDITOR, names.people(chance.between(1, 4)));
        }
        if (chance.is(0.12)) {
            item.put(NumberVariable.VOLUME, numbers.volume());
        }
        if (chance.is(0.1)) {
            item.put(TextVariable.COLLECTION_TITLE, sources.collection());
        }
        if (chance.is(0.2)) {
            item.put(DateVariable.ISSUED, numbers.date(0.9));
        }
        online(item, 0.1, 0.04);
        noted(item, 0.04);
        return item.build();
    }

    private void published(Item.Builder item, double place) {
        if (!chance.is(0.06)) {
            item.put(TextVariable.PUBLISHER, sources.publisher());
        }
        if (chance.is(place)) {
            item.put(TextVariable.PUBLISHER_PLACE, sources.place());
        }
    }

    private Item book(String language) {
        Item.Builder item = begin(ItemType.BOOK, language, false);
        if (chance.is(0.3)) {
            item.put(TextVariable.TITLE, titles.title(language, 0.6));
        }
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
            item.put(NumberVariable.VOLUME, numbers.volume());
        }
        if (chance.is(0.06)) {
            item.put(NumberVariable.NUMBER_OF_PAGES, String.valueOf(chance.between(80, 900)));
        }
        if (chance.is(0.03)) {
            item.put(NumberVariable.NUMBER_OF_VOLUMES, String.valueOf(chance.between(2, 12)));
        }
        if (chance.is(0.2)) {
            item.put(TextVariable.COLLECTION_TITLE, sources.collection());
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
        item.put(
                TextVariable.CONTAINER_TITLE,
                chance.is(0.12)
                        ? titles.title(language, 0.5) + chance.of(": ", ". ", ", ") + sources.proceedings(language)
                        : titles.title(language, 0.2));
        if (!chance.is(0.15)) {
            item.put(NameVariable.EDITOR, names.people(chance.of(1, 1, 2, 2, 2, 3, 4, 6)));
        }
        published(item, 0.7);
        if (chance.is(0.06)) {
            item.put(NameVariable.TRANSLATOR, names.people(1));
        }
        if (chance.is(0.75)) {
            item.put(NumberVariable.PAGE, numbers.pages());
        }
        if (chance.is(0.1)) {
            item.put(NumberVariable.VOLUME, numbers.volume());
        }
        if (chance.is(0.05)) {
            item.put(NumberVariable.EDITION, String.valueOf(chance.between(2, 6)));
        }
        if (chance.is(0.08)) {
            item.put(TextVariable.COLLECTION_TITLE, sources.collection());
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
            item.put(TextVariable.PUBLISHER_PLACE, sources.place());
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
            item.put(NumberVariable.NUMBER, numbers.report());
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
            item.put(TextVariable.PUBLISHER_PLACE, sources.place());
        }
        if (chance.is(0.1)) {
            item.put(DateVariable.ISSUED, numbers.date(1));
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
            item.put(NumberVariable.VOLUME, numbers.volume());
            item.put(NumberVariable.PAGE, numbers.pages());
        }
        noted(item, 0.25);
        online(item, 0.1, 0.06);
        return item.build();
    }

    private Item newspaper(String language) {
        Item.Builder item =
                begin(chance.is(0.6) ? ItemType.ARTICLE_NEWSPAPER : ItemType.ARTICLE_MAGAZINE, language, false);
        item.put(TextVariable.CONTAINER_TITLE, chance.of(lists.get("full journal")));
        item.put(DateVariable.ISSUED, numbers.date(0.9));
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
