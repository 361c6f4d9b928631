package org.kmref.lookup;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kmref.model.Arxiv;
import org.kmref.model.Doi;
import org.kmref.model.Isbn;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.NumberVariable;
import org.kmref.model.RichText;
import org.kmref.model.TextVariable;

/**
 * What a work, or a person with works, is looked up by.
 *
 * @param written as the user has it
 * @param value the identifier alone: {@code 10.1186/x}, {@code 31452104}, {@code hep-ex/0307015}
 */
public record LookupIdentifier(Kind kind, String value, String written) {

    /** The kinds of identifiers, each with how it is recognised. */
    public enum Kind {
        DOI,
        PMID,
        PMCID,
        ARXIV,
        ISBN,
        ORCID,
        /** The address of a web page that says of itself which work it is about. */
        URL,
        /** No identifier, but what a work is searched by: its title, and perhaps a name and a year. */
        TITLE
    }

    private static final Set<ItemType> WHOLE_BOOKS = Set.of(ItemType.BOOK, ItemType.REPORT, ItemType.THESIS);
    private static final Pattern ARXIV =
            Pattern.compile("(?i)(?:(?:https?://)?(?:www\\.|export\\.)?arxiv\\.org/(?:abs|pdf|html)/|arxiv:\\s*)?"
                    + "((?:[a-z-]+(?:\\.[a-z]{2})?/\\d{7}|\\d{4}\\.\\d{4,5})(?:v\\d+)?)(?:\\.pdf)?");
    private static final Pattern ARXIV_DOI = Pattern.compile("(?i)10\\.48550/arxiv\\.(.+)");
    private static final Pattern PMID = Pattern.compile(
            "(?i)(?:pmid[:\\s]*|(?:https?://)?(?:www\\.)?(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|ncbi\\.nlm\\.nih\\.gov/pubmed)/)(\\d{1,9})/?");
    private static final Pattern PMCID = Pattern.compile(
            "(?i)(?:pmcid[:\\s]*|(?:https?://)?(?:pmc\\.ncbi\\.nlm\\.nih\\.gov|(?:www\\.)?ncbi\\.nlm\\.nih\\.gov/pmc)/articles/)?(PMC\\d{1,9})/?");
    private static final Pattern ORCID =
            Pattern.compile("(?i)(?:orcid[:\\s]*|(?:https?://)?orcid\\.org/)?((?:\\d{4}-){3}\\d{3}[\\dX])/?");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s/?#@]+(?:[/?#]\\S*)?");
    private static final Pattern ISBN =
            Pattern.compile("(?i)(?:isbn(?:-1[03])?[:\\s]*)?((?:97[89][- ]?)?[\\d][\\d -]{7,15}[\\dX])");

    /** Returns the identifier that the text is, or absent where it is none. */
    public static Optional<LookupIdentifier> of(String text) {
        String word = text.strip();
        if (word.isEmpty() || word.length() > 2000) {
            return Optional.empty();
        }
        // In this order: the digits of an ORCID iD could be those of a book, and a DOI can have an arXiv number in it.
        return matched(ORCID, word, Kind.ORCID)
                .or(() -> matched(PMCID, word, Kind.PMCID))
                .or(() -> matched(PMID, word, Kind.PMID))
                .or(() -> matched(ARXIV, word, Kind.ARXIV))
                .or(() -> doi(word))
                .or(() -> isbn(word))
                .or(() -> url(word));
    }

    // Asked over TLS whatever is typed, but on this machine.
    private static Optional<LookupIdentifier> url(String word) {
        if (!ADDRESS.matcher(word).matches()) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(word.replaceFirst("#.*$", ""));
            boolean plain = "http".equalsIgnoreCase(address.getScheme()) && !Services.isHere(address);
            URI asked = plain ? URI.create("https" + address.toString().substring(4)) : address;
            return Services.isAllowed(asked)
                    ? Optional.of(new LookupIdentifier(Kind.URL, asked.toASCIIString(), word))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Returns the identifiers that a reference has, the one that tells most first; a chapter is not looked up by its book's ISBN. */
    public static List<LookupIdentifier> of(Item item) {
        List<Optional<LookupIdentifier>> all = List.of(
                Optional.of(item.text(TextVariable.DOI))
                        .filter(text -> !text.isBlank())
                        .flatMap(LookupIdentifier::doi),
                of("pmid:" + item.text(TextVariable.PMID)),
                of(item.text(TextVariable.PMCID)).filter(id -> id.kind() == Kind.PMCID),
                arxiv(item),
                WHOLE_BOOKS.contains(item.type())
                        ? Isbn.in(item.text(TextVariable.ISBN)).stream()
                                .filter(Isbn::isValid)
                                .findFirst()
                                .map(isbn -> new LookupIdentifier(Kind.ISBN, isbn.thirteen(), isbn.text()))
                        : Optional.empty());
        return all.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<LookupIdentifier> arxiv(Item item) {
        return Stream.of(
                        item.number(NumberVariable.NUMBER),
                        item.text(TextVariable.URL),
                        item.text(TextVariable.ARCHIVE))
                .flatMap(text -> Arxiv.in(text).stream())
                .findFirst()
                .map(arxiv -> new LookupIdentifier(Kind.ARXIV, arxiv.number(), "arXiv:" + arxiv.number()));
    }

    /** Returns what a reference is searched by: its title, the first name and the year. */
    public static LookupIdentifier search(Item item) {
        String title = RichText.plain(item.title());
        String name = item.creators().stream()
                .findFirst()
                .map(first -> first.isLiteral() ? first.literal() : first.familyName())
                .orElse("");
        String words = Stream.of(title, name, item.year().map(String::valueOf).orElse(""))
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" "));
        return new LookupIdentifier(Kind.TITLE, words, title);
    }

    private static Optional<LookupIdentifier> matched(Pattern pattern, String word, Kind kind) {
        Matcher found = pattern.matcher(word);
        return found.matches()
                ? Optional.of(new LookupIdentifier(kind, spelled(kind, found.group(1)), word))
                : Optional.empty();
    }

    private static String spelled(Kind kind, String value) {
        return kind == Kind.PMCID || kind == Kind.ORCID ? value.toUpperCase(Locale.ROOT) : value;
    }

    private static Optional<LookupIdentifier> doi(String word) {
        Doi doi = new Doi(word);
        Optional<Doi> found = doi.isWellFormed() ? Optional.of(doi) : Doi.in(word);
        return found.map(known -> {
            Matcher arxiv = ARXIV_DOI.matcher(known.bare());
            return arxiv.matches()
                    ? new LookupIdentifier(Kind.ARXIV, arxiv.group(1), word)
                    : new LookupIdentifier(Kind.DOI, known.bare(), word);
        });
    }

    private static Optional<LookupIdentifier> isbn(String word) {
        Matcher found = ISBN.matcher(word);
        List<Isbn> valid = found.matches()
                ? Isbn.in(found.group(1).replace(" ", "-")).stream()
                        .filter(Isbn::isValid)
                        .toList()
                : List.of();
        return valid.stream().findFirst().map(isbn -> new LookupIdentifier(Kind.ISBN, isbn.thirteen(), word));
    }

    @Override
    public String toString() {
        return written;
    }
}
