package org.kmref.lookup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kmref.format.Format;
import org.kmref.format.Formats;
import org.kmref.format.core.InputText;
import org.kmref.format.core.ReadItems;
import org.kmref.format.tree.JsonNodes;
import org.kmref.format.tree.Node;
import org.kmref.lookup.LookupException.Reason;
import org.kmref.lookup.LookupResult.Found;
import org.kmref.lookup.LookupResult.Missed;
import org.kmref.lookup.Services.Service;
import org.kmref.model.Item;
import org.kmref.model.Problem;

/**
 * Looks up works by identifier. A DOI is asked of Crossref, and where Crossref does not know it, of the agency that doi.org names:
 * DataCite, or doi.org itself for the others. A PMID is asked of PubMed, a PMCID of Europe PMC, an arXiv number of arXiv, an ISBN
 * of Open Library and then of Google Books, an ORCID iD of ORCID.
 */
public final class Lookup {
    private static final int AT_ONCE = 8;
    private static final String JSON = "application/json";
    private static final String CSL = "application/vnd.citationstyles.csl+json";

    /**
     * How it is done.
     *
     * @param version of kmref, which services are told
     * @param mailto where services can write to if something is wrong, or the empty string
     * @param cache the folder of answers, or absent where none are kept
     * @param isRefreshed whether answers kept before are not used
     * @param limit how many works of a person are taken
     */
    public record Choices(
            Services services,
            String version,
            String mailto,
            Optional<Path> cache,
            boolean isRefreshed,
            int limit,
            Clock clock,
            Pause pause) {}

    /** Is told how far it has come. */
    public interface Progress {
        void done(int done, int all);
    }

    private final Choices choices;
    private final WebClient web;
    private final AnswerCache cache;
    private final Map<String, String> agencies = new ConcurrentHashMap<>();

    public Lookup(Choices choices) {
        this.choices = choices;
        String mail = choices.mailto().isEmpty() ? "" : " (mailto:" + choices.mailto() + ")";
        this.web = new WebClient(
                choices.services(), "kmref/" + choices.version() + mail, choices.clock(), choices.pause());
        this.cache = new AnswerCache(choices.cache(), choices.isRefreshed());
    }

    /** Returns what came of each, in the order of the identifiers; where the thread is interrupted, of those done. */
    public List<LookupResult> all(List<Identifier> identifiers, Progress progress) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Math.min(AT_ONCE, Math.max(1, identifiers.size())), task -> {
                    Thread thread = new Thread(task, "lookup");
                    // Whoever stops the program does not wait for a service.
                    thread.setDaemon(true);
                    return thread;
                });
        List<Future<LookupResult>> asked = new ArrayList<>();
        List<LookupResult> results = new ArrayList<>();
        try {
            identifiers.forEach(identifier -> asked.add(workers.submit(() -> one(identifier))));
            for (Future<LookupResult> each : asked) {
                results.add(each.get());
                progress.done(results.size(), identifiers.size());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            workers.shutdownNow();
        }
        return results;
    }

    private LookupResult one(Identifier identifier) throws InterruptedException {
        try {
            return switch (identifier.kind()) {
                case DOI -> doi(identifier);
                case PMID -> read(identifier, Service.PUBMED, "pubmed-xml", "application/xml");
                case PMCID -> read(identifier, Service.EUROPE_PMC, "europe-pmc", JSON);
                case ARXIV -> read(identifier, Service.ARXIV, "arxiv", "application/atom+xml");
                case ISBN -> isbn(identifier);
                case ORCID -> read(identifier, Service.ORCID, "orcid", JSON);
            };
        } catch (LookupException none) {
            return new Missed(identifier, String.valueOf(none.getMessage()), none.reason() != Reason.UNREACHABLE);
        }
    }

    private LookupResult doi(Identifier doi) throws LookupException, InterruptedException {
        try {
            return read(doi, Service.CROSSREF, "crossref", JSON);
        } catch (LookupException none) {
            if (none.reason() != Reason.NOT_FOUND) {
                throw none;
            }
            return switch (agency(doi)) {
                case "" -> throw new LookupException(Reason.NOT_FOUND, "not found at Crossref, nor at doi.org");
                case "Crossref" -> throw none;
                case "DataCite" -> read(doi, Service.DATACITE, "datacite", "application/vnd.api+json");
                default -> read(doi, Service.DOI, "csl-json", CSL);
            };
        }
    }

    // Of a prefix, for all its DOIs are of one agency.
    private String agency(Identifier doi) throws LookupException, InterruptedException {
        String prefix = doi.value().substring(0, Math.max(0, doi.value().indexOf('/')));
        String known = agencies.get(prefix);
        if (known != null) {
            return known;
        }
        Answer answer = answer(Service.DOI, choices.services().at(Service.DOI, "ra/" + Services.segment(prefix)), JSON);
        List<String> found = new ArrayList<>();
        JsonNodes.read(
                InputText.decode(answer.body()),
                "",
                1,
                node -> {
                    if (node instanceof Node.Mapping mapping
                            && mapping.get("RA").orElse(null) instanceof Node.Scalar agency) {
                        found.add(agency.text());
                    }
                },
                problem -> {});
        String agency = found.isEmpty() ? "" : found.get(0);
        agencies.put(prefix, agency);
        return agency;
    }

    private LookupResult isbn(Identifier isbn) throws LookupException, InterruptedException {
        try {
            return read(isbn, Service.OPEN_LIBRARY, "open-library", JSON);
        } catch (LookupException none) {
            try {
                return read(isbn, Service.GOOGLE_BOOKS, "google-books", JSON);
            } catch (LookupException neither) {
                boolean notFound = none.reason() == Reason.NOT_FOUND && neither.reason() == Reason.NOT_FOUND;
                throw notFound
                        ? new LookupException(Reason.NOT_FOUND, "not found at Open Library, nor at Google Books")
                        : neither;
            }
        }
    }

    /** Returns the address at which an identifier is asked for first. */
    public static URI address(Identifier identifier, Services services, String mailto) {
        return address(
                identifier,
                switch (identifier.kind()) {
                    case DOI -> Service.CROSSREF;
                    case PMID -> Service.PUBMED;
                    case PMCID -> Service.EUROPE_PMC;
                    case ARXIV -> Service.ARXIV;
                    case ISBN -> Service.OPEN_LIBRARY;
                    case ORCID -> Service.ORCID;
                },
                services,
                mailto);
    }

    private static URI address(Identifier identifier, Service service, Services services, String mailto) {
        String value = Services.segment(identifier.value());
        String mail = mailto.isEmpty() ? "" : Services.segment(mailto);
        return services.at(
                service,
                switch (service) {
                    case CROSSREF -> "works/" + value + (mail.isEmpty() ? "" : "?mailto=" + mail);
                    case DOI, MEDRA, JALC -> value;
                    case DATACITE -> "dois/" + value;
                    case PUBMED ->
                        "entrez/eutils/efetch.fcgi?db=pubmed&retmode=xml&tool=kmref&id=" + value
                                + (mail.isEmpty() ? "" : "&email=" + mail);
                    case EUROPE_PMC ->
                        "europepmc/webservices/rest/search?format=json&resultType=core&query=PMCID:" + value;
                    case ARXIV -> "api/query?max_results=1&id_list=" + value;
                    case OPEN_LIBRARY -> "api/books?format=json&jscmd=data&bibkeys=ISBN:" + value;
                    case GOOGLE_BOOKS -> "books/v1/volumes?q=isbn:" + value;
                    case ORCID -> "v3.0/" + value + "/works";
                });
    }

    private LookupResult read(Identifier identifier, Service service, String format, String accept)
            throws LookupException, InterruptedException {
        URI address = address(identifier, service, choices.services(), choices.mailto());
        Answer answer = answer(service, address, accept);
        ReadItems read = items(service, format, answer);
        List<Item> items = read.items();
        if (items.isEmpty()) {
            Optional<String> error = read.problems().stream()
                    .filter(Problem::isError)
                    .map(Problem::message)
                    .findFirst();
            throw error.isPresent()
                    ? new LookupException(Reason.REFUSED, error.get().replaceFirst("; check the identifier.*$", ""))
                    : new LookupException(Reason.NOT_FOUND, "not found at " + service.title());
        }
        boolean person = identifier.kind() == Identifier.Kind.ORCID;
        List<Item> taken = items.subList(0, Math.min(items.size(), person ? choices.limit() : 1));
        return new Found(
                identifier,
                taken.stream()
                        .map(item -> confirmed(item, identifier, service, answer.date()))
                        .toList(),
                service.title(),
                answer.date());
    }

    // The identifier and who confirmed it, and when.
    private static Item confirmed(Item item, Identifier identifier, Service service, LocalDate date) {
        String field = identifier.kind() == Identifier.Kind.ARXIV
                ? "number"
                : identifier.kind().name();
        return identifier.kind() == Identifier.Kind.ORCID
                ? item
                : item.toBuilder()
                        .extra("confirmed", Map.of(field, service.title() + ", " + date))
                        .build();
    }

    private static ReadItems items(Service service, String format, Answer answer) throws LookupException {
        try {
            return Formats.byId(format)
                    .flatMap(Format::reader)
                    .orElseThrow()
                    .read(new ByteArrayInputStream(answer.body()), service.title());
        } catch (IOException broken) {
            throw new LookupException(Reason.REFUSED, "the answer of " + service.title() + " cannot be read");
        }
    }

    private Answer answer(Service service, URI address, String accept) throws LookupException, InterruptedException {
        LocalDate today = LocalDate.ofInstant(choices.clock().instant(), ZoneOffset.UTC);
        Optional<Answer> kept = cache.kept(address, today);
        if (kept.isPresent()) {
            return kept.get();
        }
        Answer answer = web.get(service, address, accept);
        if (isWhole(answer)) {
            cache.keep(address, answer);
        }
        return answer;
    }

    // What broke off within its JSON or XML is not worth keeping.
    private static boolean isWhole(Answer answer) {
        byte[] body = answer.body();
        String end = new String(
                        body, Math.max(0, body.length - 50), Math.min(50, body.length), StandardCharsets.ISO_8859_1)
                .strip();
        return end.endsWith("}") || end.endsWith("]") || end.endsWith(">");
    }
}
