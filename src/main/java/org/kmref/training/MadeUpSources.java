package org.kmref.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.csl.catalogue.StyleEntry;
import org.kmref.format.plaintext.tag.Lexicon;

/** Where made-up references come out: journals, proceedings, publishers and places, known ones and ones that do not exist. */
final class MadeUpSources {

    private static final Set<String> SMALL = Set.of(
            "the", "a", "an", "of", "and", "or", "for", "in", "on", "to", "with", "de", "la", "et", "des", "der", "und",
            "für", "di", "e", "y", "del", "van");

    private final Chance chance;
    private final WordLists lists;
    private final MadeUpNames names;
    private final MadeUpTitles titles;
    private final MadeUpNumbers numbers;
    private final List<String> journals;
    private final Map<String, String> abbreviations;

    MadeUpSources(Chance chance, WordLists lists, MadeUpNames names, MadeUpTitles titles) {
        this.chance = chance;
        this.lists = lists;
        this.names = names;
        this.titles = titles;
        this.numbers = new MadeUpNumbers(chance);
        this.journals = journals();
        this.abbreviations = abbreviations(lists);
    }

    private static Map<String, String> abbreviations(WordLists lists) {
        Map<String, String> abbreviations = new HashMap<>();
        for (String entry : lists.get("abbreviation")) {
            int equals = entry.indexOf('=');
            abbreviations.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return abbreviations;
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
        Map<String, String> abbreviations = abbreviations(lists);
        for (String journal : journals()) {
            abbreviated(journal, abbreviations, "").ifPresent(names::add);
        }
        return names.stream().mapToInt(Lexicon::journal).sorted().distinct().toArray();
    }

    String journal(String language) {
        if (MadeUpReferences.isEastAsian(language)) {
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

    // Word by word, as most lists do; absent where a word has no abbreviation that is known, and where nothing is
    // shorter.
    private static Optional<String> abbreviated(String journal, Map<String, String> abbreviations, String stop) {
        StringBuilder out = new StringBuilder();
        int shorter = 0;
        for (String word : journal.replaceAll("[:,&]", " ").strip().split("\\s+", 0)) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (SMALL.contains(lower)) {
                continue;
            }
            String known = abbreviations.get(lower);
            if (known == null && word.length() > 6 && word.indexOf('-') < 0) {
                return Optional.empty();
            }
            boolean cut = known != null && known.length() < word.length();
            shorter += cut ? 1 : 0;
            out.append(known == null ? word : known).append(cut ? stop : "").append(' ');
        }
        return shorter == 0 ? Optional.empty() : Optional.of(out.toString().strip());
    }

    // Journals are abbreviated as each author thinks fit.
    private String varied(String journal) {
        if (!chance.is(0.5)) {
            return journal;
        }
        Optional<String> usual = abbreviated(journal, abbreviations, chance.is(0.5) ? "." : "");
        if (usual.isPresent() && chance.is(0.75)) {
            return usual.get();
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

    String proceedings(String language) {
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
                ? " (" + numbers.letters(4).toUpperCase(Locale.ROOT)
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

    String publisher() {
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

    private static final List<String> REGIONS = List.of(
            "",
            "",
            "",
            "",
            ", MA",
            ", CA",
            ", NY",
            ", N.Y.",
            ", NJ",
            ", N.J.",
            ", Mass.",
            ", Conn.",
            ", Calif.",
            ", IL",
            ", UT",
            ", TX",
            ", Pa.",
            ", D.C.",
            ", UK",
            ", England",
            ", USA",
            ", Germany",
            ", France",
            ", Italy",
            ", Japan",
            ", Canada",
            ", The Netherlands",
            ", Ontario",
            ", New Hampshire",
            ", Vic.",
            ", Spain",
            ", China",
            ", Korea");

    /** Returns a place, in a quarter of cases one that no list knows. */
    String place() {
        if (chance.is(0.75)) {
            return chance.of(lists.get("city"));
        }
        String name = MadeUpNames.capitalized(names.pseudo(1));
        String town = switch (chance.below(12)) {
            case 0 -> "Bad " + name;
            case 1 -> name + chance.of(" City", " Springs", " Falls", " Park", " End", " Beach", " Heights", " Hills");
            case 2 ->
                chance.of("New ", "Port ", "St. ", "Saint-", "San ", "Santa ", "Mount ", "La ", "Le ", "El ") + name;
            case 3 -> name + chance.of("-on-", " upon ", "-sur-", " am ", "-sous-", "/") + names.family();
            default -> name;
        };
        String place = town + chance.of(REGIONS);
        return chance.is(0.08)
                ? place + chance.of("; ", " and ", "/", " & ", ", ") + chance.of(lists.get("city"))
                : place;
    }

    /** Returns a series of books. */
    String collection() {
        if (chance.is(0.6)) {
            return chance.of(lists.get("collection"));
        }
        String noun = MadeUpNames.capitalized(chance.of(lists.get("en noun")));
        String other = MadeUpNames.capitalized(chance.of(lists.get("en adjective")));
        return switch (chance.below(7)) {
            case 0 ->
                chance.of("Studies", "Texts", "Topics", "Advances", "Monographs", "Readings") + " in " + other + " "
                        + noun;
            case 1 ->
                other + " " + noun + " "
                        + chance.of("Series", "Library", "Studies", "Classics", "Tracts", "Monographs");
            case 2 ->
                chance.of("Reihe ", "Collection ", "Coll. ", "Bibliothèque ", "Colección ", "Schriften zur ") + noun;
            case 3 ->
                chance.of("Memoirs", "Publications", "Handbook", "Contributions") + " of " + chance.of("the ", "")
                        + names.family() + chance.of(" Society", " Institute", " Museum");
            case 4 -> noun + chance.of(" and its Applications", " Research", " Today", " Reports");
            case 5 -> chance.of("Special Paper", "Bulletin", "Special Publication", "Contribution", "Occasional Paper");
            default -> journal("en");
        };
    }
}
