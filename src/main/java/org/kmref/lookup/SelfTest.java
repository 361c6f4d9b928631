package org.kmref.lookup;

import java.util.List;

/** What came of asking one service for a work that it is known to have. */
public record SelfTest(String service, String host, boolean isAnswered, String said) {

    /** A question to which a service is known to have an answer. */
    record Sample(Services.Service service, LookupIdentifier identifier) {}

    /** Returns how many services are asked. */
    public static int count() {
        return samples().size();
    }

    /**
     * Returns one question for each service. mEDRA and JaLC are asked through doi.org only, and are left out.
     */
    static List<Sample> samples() {
        LookupIdentifier article = new LookupIdentifier(
                LookupIdentifier.Kind.DOI, "10.1186/s13012-015-0242-0", "10.1186/s13012-015-0242-0");
        return List.of(
                new Sample(Services.Service.CROSSREF, article),
                new Sample(Services.Service.DOI, article),
                new Sample(
                        Services.Service.DATACITE,
                        new LookupIdentifier(LookupIdentifier.Kind.DOI, "10.5061/dryad.8515", "10.5061/dryad.8515")),
                new Sample(
                        Services.Service.PUBMED,
                        new LookupIdentifier(LookupIdentifier.Kind.PMID, "25895742", "pmid:25895742")),
                new Sample(
                        Services.Service.EUROPE_PMC,
                        new LookupIdentifier(LookupIdentifier.Kind.PMCID, "PMC4406164", "PMC4406164")),
                new Sample(
                        Services.Service.ARXIV,
                        new LookupIdentifier(LookupIdentifier.Kind.ARXIV, "1605.08386", "1605.08386")),
                new Sample(
                        Services.Service.OPEN_LIBRARY,
                        new LookupIdentifier(LookupIdentifier.Kind.ISBN, "9780140328721", "9780140328721")),
                new Sample(
                        Services.Service.GOOGLE_BOOKS,
                        new LookupIdentifier(LookupIdentifier.Kind.ISBN, "9780140328721", "9780140328721")),
                new Sample(
                        Services.Service.ORCID,
                        new LookupIdentifier(
                                LookupIdentifier.Kind.ORCID, "0000-0001-5109-3700", "0000-0001-5109-3700")),
                new Sample(Services.Service.OPEN_ALEX, article));
    }
}
