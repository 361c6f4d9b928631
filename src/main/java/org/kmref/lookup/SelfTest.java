package org.kmref.lookup;

import java.util.List;

/** What came of asking one service for a work that it is known to have. */
public record SelfTest(String service, String host, boolean isAnswered, String said) {

    /** A question to which a service is known to have an answer. */
    record Sample(Services.Service service, Identifier identifier) {}

    /** Returns how many services are asked. */
    public static int count() {
        return samples().size();
    }

    /**
     * Returns one question for each service. mEDRA and JaLC are asked through doi.org only, and are left out.
     */
    static List<Sample> samples() {
        Identifier article =
                new Identifier(Identifier.Kind.DOI, "10.1186/s13012-015-0242-0", "10.1186/s13012-015-0242-0");
        return List.of(
                new Sample(Services.Service.CROSSREF, article),
                new Sample(Services.Service.DOI, article),
                new Sample(
                        Services.Service.DATACITE,
                        new Identifier(Identifier.Kind.DOI, "10.5061/dryad.8515", "10.5061/dryad.8515")),
                new Sample(Services.Service.PUBMED, new Identifier(Identifier.Kind.PMID, "25895742", "pmid:25895742")),
                new Sample(
                        Services.Service.EUROPE_PMC, new Identifier(Identifier.Kind.PMCID, "PMC4406164", "PMC4406164")),
                new Sample(Services.Service.ARXIV, new Identifier(Identifier.Kind.ARXIV, "1605.08386", "1605.08386")),
                new Sample(
                        Services.Service.OPEN_LIBRARY,
                        new Identifier(Identifier.Kind.ISBN, "9780140328721", "9780140328721")),
                new Sample(
                        Services.Service.GOOGLE_BOOKS,
                        new Identifier(Identifier.Kind.ISBN, "9780140328721", "9780140328721")),
                new Sample(
                        Services.Service.ORCID,
                        new Identifier(Identifier.Kind.ORCID, "0000-0001-5109-3700", "0000-0001-5109-3700")),
                new Sample(Services.Service.OPEN_ALEX, article));
    }
}
