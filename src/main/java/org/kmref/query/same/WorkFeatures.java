package org.kmref.query.same;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kmref.model.Arxiv;
import org.kmref.model.Doi;
import org.kmref.model.Isbn;
import org.kmref.model.Item;
import org.kmref.model.NumberVariable;
import org.kmref.model.Pages;
import org.kmref.model.TextVariable;
import org.kmref.query.text.Folding;

/** A reference as it is compared with others, worked out once. */
final class WorkFeatures {
    private static final List<String> PREPRINT = List.of(
            "arxiv",
            "biorxiv",
            "medrxiv",
            "psyarxiv",
            "socarxiv",
            "chemrxiv",
            "ssrn",
            "preprint",
            "research square",
            "osf.io",
            "working paper");
    private static final List<TextVariable> SERVERS = List.of(
            TextVariable.CONTAINER_TITLE,
            TextVariable.PUBLISHER,
            TextVariable.GENRE,
            TextVariable.ARCHIVE,
            TextVariable.URL);
    private static final Pattern RETRACTED = Pattern.compile("(?i)^\\W*retracted(?:\\s+article)?\\W+");
    private static final Pattern PLAIN = Pattern.compile("[1-9]\\d*");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Set<String> BEFORE_NUMBERS =
            Set.of("vol", "volume", "no", "number", "issue", "pt", "part", "suppl", "supplement");
    private static final int FEW_WORDS = 2;

    private static final Set<String> GENERIC = Set.of(
            "editorial",
            "introduction",
            "preface",
            "foreword",
            "conclusion",
            "annual report",
            "letter to the editor",
            "letters",
            "correspondence",
            "news",
            "index",
            "in this issue",
            "book review",
            "book reviews",
            "abstracts",
            "obituary",
            "from the editor",
            "editors introduction",
            "guest editorial",
            "acknowledgements",
            "contents",
            "in memoriam",
            "reply",
            "erratum",
            "correction",
            "presidents message",
            "notes",
            "comment",
            "discussion",
            "editors note",
            "editorial board",
            "special issue editorial",
            "introduction to the special issue");

    final Item item;
    final WorkKind kind;
    final String doi;
    final String pmid;
    final Set<String> isbns;
    final String arxiv;
    final TitleWords title;
    final boolean generic;
    final boolean brief;
    final Set<TitleMarker> marks;
    final People people;
    final Optional<Integer> year;
    final Container container;
    final String volume;
    final String issue;
    final String number;
    final String part;
    final String firstPage;
    final boolean electronic;
    final String edition;
    final String publisher;
    final String language;
    final boolean preprint;

    WorkFeatures(Item item) {
        this.item = item;
        doi = doi(item);
        pmid = digits(item.text(TextVariable.PMID));
        isbns = Isbn.in(item.text(TextVariable.ISBN)).stream()
                .filter(Isbn::isWellFormed)
                .map(Isbn::thirteen)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        arxiv = arxiv(item);
        String bare = RETRACTED.matcher(item.title()).replaceFirst("");
        title = TitleWords.of(bare);
        String folded = String.join(" ", Folding.words(bare.replace("'", "").replace("’", "")));
        marks = TitleMarker.in(folded);
        generic = GENERIC.contains(folded);
        brief = generic || title.words().size() <= FEW_WORDS;
        people = People.of(item);
        year = item.year();
        container = Container.of(item);
        volume = plain(item.number(NumberVariable.VOLUME));
        issue = plain(item.number(NumberVariable.ISSUE));
        number = plain(item.number(NumberVariable.NUMBER));
        part = plain(item.number(NumberVariable.PART_NUMBER));
        Pages pages = item.pages();
        firstPage = pages.firstNumber();
        // e57 numbers the article, 341 the page it is printed on.
        electronic = pages.isElectronic();
        edition = edition(item, title.edition());
        publisher = String.join(" ", Folding.words(item.text(TextVariable.PUBLISHER)));
        language = item.language().primary();
        preprint = isPreprint(item);
        kind = preprint ? WorkKind.PREPRINT : WorkKind.of(item.type());
    }

    /** Returns whether there is more to it than its type and one field. */
    boolean saysSomething() {
        return item.names().size()
                        + item.dates().size()
                        + item.numbers().size()
                        + item.texts().size()
                        + item.extra().size()
                > 1;
    }

    private boolean isPreprint(Item of) {
        boolean printed = !volume.isEmpty() && !firstPage.isEmpty();
        if (doi.startsWith("10.48550/") || (doi.startsWith("10.1101/") && !printed)) {
            return true;
        }
        if (WorkKind.of(of.type()) == WorkKind.PREPRINT
                && of.text(TextVariable.CONTAINER_TITLE).isEmpty()) {
            return true;
        }
        for (TextVariable field : SERVERS) {
            String text = printed ? "" : of.text(field).toLowerCase(Locale.ROOT);
            if (!text.isEmpty() && PREPRINT.stream().anyMatch(text::contains)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the DOI as it compares, wherever in its field it stands. */
    static String doi(Item item) {
        Doi doi = item.doi();
        return doi.isWellFormed()
                ? doi.folded()
                : Doi.in(doi.text()).orElse(doi).folded();
    }

    private static String arxiv(Item item) {
        for (TextVariable field : List.of(
                TextVariable.DOI,
                TextVariable.URL,
                TextVariable.NOTE,
                TextVariable.CONTAINER_TITLE,
                TextVariable.PUBLISHER)) {
            Optional<Arxiv> arxiv = Arxiv.in(item.text(field));
            if (arxiv.isPresent()) {
                return arxiv.get().number();
            }
        }
        return "";
    }

    private static String edition(Item item, String inTitle) {
        List<String> words = Folding.words(item.number(NumberVariable.EDITION));
        if (words.isEmpty()) {
            return inTitle;
        }
        return Letters.number(words.get(0));
    }

    private static String digits(String text) {
        return text.isEmpty() ? text : text.replaceAll("\\D", "");
    }

    private static String plain(String number) {
        if (number.isEmpty() || PLAIN.matcher(number).matches()) {
            return number;
        }
        List<String> words = Folding.words(number);
        words.removeIf(word -> words.size() > 1 && BEFORE_NUMBERS.contains(word));
        return LEADING_ZEROS
                .matcher(String.join(" ", words.stream().map(Letters::number).toList()))
                .replaceFirst("");
    }
}
