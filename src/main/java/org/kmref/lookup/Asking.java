package org.kmref.lookup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.Format;
import org.kmref.format.Formats;
import org.kmref.format.core.InputText;
import org.kmref.format.core.ReadItems;
import org.kmref.format.service.WebPage;
import org.kmref.format.tree.JsonNodes;
import org.kmref.format.tree.Node;
import org.kmref.lookup.LookupException.Reason;
import org.kmref.lookup.Services.Service;
import org.kmref.model.Item;
import org.kmref.model.Problem;
import org.kmref.query.same.SameWork;
import org.kmref.query.same.TitleJudge;

/** Asks services for works, or finds what they answered before, and reads the answers. */
final class Asking {
    private static final String JSON = "application/json";
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:-]+)");

    private final Lookup.Choices choices;
    private final ServiceAddresses addresses;
    private final WebClient web;
    private final AnswerCache cache;
    private final Map<String, String> agencies = new ConcurrentHashMap<>();

    Asking(Lookup.Choices choices) {
        this.choices = choices;
        this.addresses = new ServiceAddresses(choices.services(), choices.mailto());
        String mail = choices.mailto().isEmpty() ? "" : " (mailto:" + choices.mailto() + ")";
        this.web = new WebClient(
                choices.services(), "kmref/" + choices.version() + mail, choices.clock(), choices.pause());
        this.cache = new AnswerCache(choices.cache(), choices.isRefreshed());
    }

    /** How the answers of a service to such questions are read. */
    private static String format(Service service) {
        return switch (service) {
            case CROSSREF -> "crossref";
            case DOI, MEDRA, JALC -> "csl-json";
            case DATACITE -> "datacite";
            case PUBMED -> "pubmed-xml";
            case EUROPE_PMC -> "europe-pmc";
            case ARXIV -> "arxiv";
            case OPEN_LIBRARY -> "open-library";
            case GOOGLE_BOOKS -> "google-books";
            case ORCID -> "orcid";
            case OPEN_ALEX -> "openalex";
        };
    }

    private static String accepted(Service service) {
        return switch (service) {
            case DOI, MEDRA, JALC -> "application/vnd.citationstyles.csl+json";
            case DATACITE -> "application/vnd.api+json";
            case PUBMED -> "application/xml";
            case ARXIV -> "application/atom+xml";
            case CROSSREF, EUROPE_PMC, OPEN_LIBRARY, GOOGLE_BOOKS, ORCID, OPEN_ALEX -> JSON;
        };
    }

    /** Asks Crossref, and where it does not know the DOI, the agency that doi.org names. */
    Said doi(LookupIdentifier doi) throws LookupException, InterruptedException {
        try {
            return of(doi, Service.CROSSREF);
        } catch (LookupException none) {
            if (none.reason() != Reason.NOT_FOUND) {
                throw none;
            }
            return switch (agency(doi)) {
                case "" -> throw new LookupException(Reason.NOT_FOUND, "not found at Crossref, nor at doi.org");
                case "Crossref" -> throw none;
                case "DataCite" -> of(doi, Service.DATACITE);
                default -> of(doi, Service.DOI);
            };
        }
    }

    // Of a prefix, for all its DOIs are of one agency.
    private String agency(LookupIdentifier doi) throws LookupException, InterruptedException {
        String prefix = doi.value().substring(0, Math.max(0, doi.value().indexOf('/')));
        String known = agencies.get(prefix);
        if (known != null) {
            return known;
        }
        ServiceAnswer answer =
                answer(Service.DOI, choices.services().at(Service.DOI, "ra/" + Services.segment(prefix)), JSON);
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

    /** Returns what a service says under an identifier; that there is nothing is an exception that says why. */
    Said of(LookupIdentifier identifier, Service service) throws LookupException, InterruptedException {
        ServiceAnswer answer = answer(service, addresses.of(identifier, service), accepted(service));
        ReadItems read = items(service, answer);
        if (read.items().isEmpty()) {
            Optional<String> error = error(read);
            throw error.isPresent()
                    ? new LookupException(Reason.REFUSED, error.get())
                    : new LookupException(Reason.NOT_FOUND, "not found at " + service.title());
        }
        return new Said(identifier, service, read.items(), answer);
    }

    /** The works that Crossref finds for some words, the likeliest first, in its answer. */
    record Hits(List<Item> items, ServiceAnswer answer) {}

    /** Returns what Crossref finds for some words, which may be nothing. */
    Hits hits(LookupIdentifier words) throws LookupException, InterruptedException {
        ServiceAnswer answer =
                answer(Service.CROSSREF, addresses.of(words, Service.CROSSREF), accepted(Service.CROSSREF));
        ReadItems read = items(Service.CROSSREF, answer);
        Optional<String> error = error(read);
        if (read.items().isEmpty() && error.isPresent()) {
            throw new LookupException(Reason.REFUSED, error.get());
        }
        return new Hits(read.items(), answer);
    }

    /** Returns what of the hits is the same work as this one for sure, with its record at Crossref. */
    Optional<Said> same(Item item) throws LookupException, InterruptedException {
        Optional<Item> same = TitleJudge.sure(
                        item, hits(LookupIdentifier.search(item)).items())
                .map(SameWork.Found::item)
                .filter(found -> found.doi().isWellFormed());
        return same.isEmpty()
                ? Optional.empty()
                : Optional.of(of(LookupIdentifier.of(same.get()).get(0), Service.CROSSREF));
    }

    ServiceAddresses addresses() {
        return addresses;
    }

    private static Optional<String> error(ReadItems read) {
        return read.problems().stream()
                .filter(Problem::isError)
                .map(Problem::message)
                .map(message -> message.replaceFirst("; check the identifier.*$", ""))
                .findFirst();
    }

    private static ReadItems items(Service service, ServiceAnswer answer) throws LookupException {
        try {
            return Formats.byId(format(service))
                    .flatMap(Format::reader)
                    .orElseThrow()
                    .read(new ByteArrayInputStream(answer.body()), service.title());
        } catch (IOException broken) {
            throw new LookupException(Reason.REFUSED, "the answer of " + service.title() + " cannot be read");
        }
    }

    /** A web page, and the day it was read. */
    record Page(WebPage page, LocalDate date) {}

    /** Returns the page at an address, of today or kept. */
    Page page(URI address) throws LookupException, InterruptedException {
        Optional<ServiceAnswer> kept = cache.kept(address, today());
        ServiceAnswer answer = kept.isPresent() ? kept.get() : web.page(address);
        if (kept.isEmpty()) {
            cache.keep(address, answer);
        }
        Matcher charset = CHARSET.matcher(answer.type());
        try {
            String named = charset.find() ? charset.group(1) : "";
            return new Page(WebPage.of(answer.body(), named, address.toString()), answer.date());
        } catch (IOException broken) {
            throw new LookupException(Reason.REFUSED, "the page cannot be read");
        }
    }

    /** Returns the answer of a service, of today or kept. */
    ServiceAnswer answer(Service service, URI address, String accept) throws LookupException, InterruptedException {
        Optional<ServiceAnswer> kept = cache.kept(address, today());
        if (kept.isPresent()) {
            return kept.get();
        }
        ServiceAnswer answer = web.get(service, address, accept);
        if (isWhole(answer)) {
            cache.keep(address, answer);
        }
        return answer;
    }

    LocalDate today() {
        return LocalDate.ofInstant(choices.clock().instant(), ZoneOffset.UTC);
    }

    // What broke off within its JSON or XML is not worth keeping.
    private static boolean isWhole(ServiceAnswer answer) {
        byte[] body = answer.body();
        String end = new String(
                        body, Math.max(0, body.length - 50), Math.min(50, body.length), StandardCharsets.ISO_8859_1)
                .strip();
        return end.endsWith("}") || end.endsWith("]") || end.endsWith(">");
    }
}
