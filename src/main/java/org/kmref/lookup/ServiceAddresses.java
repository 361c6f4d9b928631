package org.kmref.lookup;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.kmref.lookup.Services.Service;

/** At which address a service is asked for what. */
final class ServiceAddresses {
    private static final int HITS = 5;

    private final Services services;
    private final String mailto;

    /** {@code mailto} is the empty string where services are told no address. */
    ServiceAddresses(Services services, String mailto) {
        this.services = services;
        this.mailto = mailto.isEmpty() ? "" : Services.segment(mailto);
    }

    /** Returns the service that is asked first. */
    static Service first(LookupIdentifier identifier) {
        return switch (identifier.kind()) {
            case DOI, TITLE -> Service.CROSSREF;
            case PMID -> Service.PUBMED;
            case PMCID -> Service.EUROPE_PMC;
            case ARXIV -> Service.ARXIV;
            case ISBN -> Service.OPEN_LIBRARY;
            case ORCID -> Service.ORCID;
            case URL -> throw new IllegalArgumentException("a page is asked of its own site");
        };
    }

    URI of(LookupIdentifier identifier, Service service) {
        String value = Services.segment(identifier.value());
        boolean isTitle = identifier.kind() == LookupIdentifier.Kind.TITLE;
        return services.at(
                service,
                switch (service) {
                    case CROSSREF ->
                        isTitle
                                ? "works?rows=" + HITS + "&query.bibliographic=" + query(identifier.value())
                                        + (mailto.isEmpty() ? "" : "&mailto=" + mailto)
                                : "works/" + value + (mailto.isEmpty() ? "" : "?mailto=" + mailto);
                    case DOI, MEDRA, JALC -> value;
                    case DATACITE -> "dois/" + value;
                    case PUBMED ->
                        "entrez/eutils/efetch.fcgi?db=pubmed&retmode=xml&tool=kmref&id=" + value
                                + (mailto.isEmpty() ? "" : "&email=" + mailto);
                    case EUROPE_PMC ->
                        "europepmc/webservices/rest/search?format=json&resultType=core&query=" + europePmc(identifier);
                    case ARXIV -> "api/query?max_results=1&id_list=" + value;
                    case OPEN_LIBRARY -> "api/books?format=json&jscmd=data&bibkeys=ISBN:" + value;
                    case GOOGLE_BOOKS -> "books/v1/volumes?q=isbn:" + value;
                    case ORCID -> "v3.0/" + value + "/works";
                    case OPEN_ALEX ->
                        "works/"
                                + (identifier.kind() == LookupIdentifier.Kind.PMID ? "pmid:" : "doi:")
                                + value
                                + (mailto.isEmpty() ? "" : "?mailto=" + mailto);
                });
    }

    /** Returns where Crossref says which notices there are about works. */
    URI updates(List<String> dois) {
        String filter = dois.stream().map(doi -> "updates:" + query(doi)).collect(Collectors.joining(","));
        return services.at(
                Service.CROSSREF,
                "works?rows=200&select=DOI,update-to&filter=" + filter + (mailto.isEmpty() ? "" : "&mailto=" + mailto));
    }

    private static String europePmc(LookupIdentifier identifier) {
        return switch (identifier.kind()) {
            case DOI -> "DOI:" + query('"' + identifier.value() + '"');
            case PMID -> query("EXT_ID:" + identifier.value() + " AND SRC:MED");
            default -> "PMCID:" + Services.segment(identifier.value());
        };
    }

    /** Returns text as a value within a query. */
    private static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
