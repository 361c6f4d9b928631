package org.kmref.lookup;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.lookup.LookupException.Reason;
import org.kmref.lookup.LookupResult.Found;
import org.kmref.lookup.LookupResult.Missed;
import org.kmref.lookup.LookupResult.OtherWork;
import org.kmref.lookup.Services.Service;
import org.kmref.model.EditorialNotice;
import org.kmref.model.Item;
import org.kmref.model.Registration;
import org.kmref.model.TextVariable;
import org.kmref.query.same.SameWork;
import org.kmref.query.same.TitleJudge;

/**
 * Looks up works by identifier, and references by what they say. A DOI is asked of Crossref, and where Crossref does not know it, of
 * the agency that doi.org names: DataCite, or doi.org itself for the others. A PMID is asked of PubMed, a PMCID of Europe PMC, an
 * arXiv number of arXiv, an ISBN of Open Library and Google Books, an ORCID iD of ORCID. A title is searched at Crossref.
 */
public final class Lookup {

    /**
     * How it is done.
     *
     * @param version of kmref, which services are told
     * @param mailto where services can write to if something is wrong, or the empty string
     * @param cache the folder of answers, or absent where none are kept
     * @param isRefreshed whether answers kept before are not used
     * @param limit how many works of a person are taken
     * @param isOfAll whether every service that may know a work is asked, and not only the first that does
     */
    public record Choices(
            Services services,
            String version,
            String mailto,
            Optional<Path> cache,
            boolean isRefreshed,
            int limit,
            boolean isOfAll,
            Clock clock,
            Pause pause) {}

    /** Is told how far it has come. */
    public interface Progress {
        void done(int done, int all);
    }

    private final Choices choices;
    private final Asking asking;

    public Lookup(Choices choices) {
        this.choices = choices;
        this.asking = new Asking(choices);
    }

    /** Returns what came of each, in the order of the identifiers; where the thread is interrupted, of those done. */
    public List<LookupResult> all(List<LookupIdentifier> identifiers, Progress progress) {
        List<Workers.Question<LookupResult>> questions = new ArrayList<>();
        identifiers.forEach(identifier -> questions.add(() -> one(identifier)));
        return Workers.answers(questions, progress);
    }

    /** A reference of a list, and what came of looking it up; {@code isSearched} where it has no identifier. */
    public record Answered(Item item, LookupResult result, boolean isSearched) {}

    /**
     * Returns what came of each reference likewise: looked up by its identifier, and where it has none searched by its title, for
     * which only a work that is the same for sure counts. References without either are left out.
     */
    public List<Answered> references(List<Item> items, Progress progress) {
        List<Workers.Question<Answered>> questions = new ArrayList<>();
        for (Item item : items) {
            List<LookupIdentifier> identifiers = LookupIdentifier.of(item);
            if (!identifiers.isEmpty()) {
                questions.add(() -> new Answered(item, known(item, identifiers), false));
            } else if (!item.title().isBlank()) {
                questions.add(() -> new Answered(item, search(item), true));
            }
        }
        return Workers.answers(questions, progress);
    }

    /**
     * What services say has become of the works of a list.
     *
     * @param notices what editors have said of them
     * @param failures what could not be asked, and why, in words for the user
     * @param isAnswered whether any service answered at all
     * @param questions how many questions there were
     * @param replies how many were put before it was stopped
     */
    public record Reports(
            List<Registration> registrations,
            List<EditorialNotice> notices,
            List<String> failures,
            boolean isAnswered,
            int questions,
            int replies) {
        public Reports {
            registrations = List.copyOf(registrations);
            notices = List.copyOf(notices);
            failures = List.copyOf(failures);
        }
    }

    /**
     * Returns whether the identifiers of references are known, of which works they are, and what has been said of those since. What
     * is in press and has no identifier is searched by its title.
     */
    public Reports reports(List<Item> items, Progress progress) {
        return new Registrations(asking).of(items, progress);
    }

    /** Returns whether a reference says anything that it can be looked up by. */
    public static boolean isAskable(Item item) {
        return !LookupIdentifier.of(item).isEmpty() || !item.title().isBlank();
    }

    // By the next identifier where a service does not know the first; but that it could not be asked is said.
    private LookupResult known(Item item, List<LookupIdentifier> identifiers) throws InterruptedException {
        LookupResult first = one(identifiers.get(0));
        for (LookupIdentifier next : identifiers.subList(1, identifiers.size())) {
            if (!(first instanceof Missed) || first.identifier().kind() == LookupIdentifier.Kind.DOI) {
                break;
            }
            first = one(next);
        }
        if (first instanceof Found found) {
            Item registered = found.items().get(0);
            if (TitleJudge.isOtherWork(item, registered)) {
                return new OtherWork(found.identifier(), registered, found.said());
            }
        }
        return first;
    }

    private LookupResult one(LookupIdentifier identifier) throws InterruptedException {
        try {
            return switch (identifier.kind()) {
                case DOI, PMID, PMCID, ARXIV -> merged(identifier, choices.isOfAll());
                case ISBN -> isbn(identifier);
                case ORCID -> person(identifier);
                case URL -> new PageLookup(asking).of(identifier);
                case TITLE -> searched(identifier, Optional.empty());
            };
        } catch (LookupException none) {
            return missed(identifier, none);
        }
    }

    private static Missed missed(LookupIdentifier identifier, LookupException none) {
        return new Missed(identifier, String.valueOf(none.getMessage()), none.reason() != Reason.UNREACHABLE);
    }

    private LookupResult merged(LookupIdentifier identifier, boolean isOfAll)
            throws LookupException, InterruptedException {
        Said first = identifier.kind() == LookupIdentifier.Kind.DOI
                ? asking.doi(identifier)
                : asking.of(identifier, ServiceAddresses.first(identifier));
        List<Said> all = new ArrayList<>(List.of(first));
        List<String> remarks = new ArrayList<>();
        if (isOfAll) {
            for (Further further : further(identifier, first)) {
                add(further, all, remarks);
            }
        }
        return found(identifier, all, remarks);
    }

    /** Someone else who may know the work. */
    private record Further(LookupIdentifier identifier, Service service) {}

    private static List<Further> further(LookupIdentifier identifier, Said first) {
        Item item = first.items().get(0);
        List<Further> all = new ArrayList<>();
        String doi = item.text(TextVariable.DOI);
        Optional<LookupIdentifier> registered = identifier.kind() == LookupIdentifier.Kind.DOI
                ? Optional.of(identifier)
                : LookupIdentifier.of(doi).filter(known -> known.kind() == LookupIdentifier.Kind.DOI);
        switch (identifier.kind()) {
            case DOI -> all.add(new Further(identifier, Service.EUROPE_PMC));
            case PMID -> {
                all.add(new Further(identifier, Service.EUROPE_PMC));
                registered.ifPresent(known -> all.add(new Further(known, Service.CROSSREF)));
            }
            case PMCID -> {
                LookupIdentifier.of("pmid:" + item.text(TextVariable.PMID))
                        .ifPresent(known -> all.add(new Further(known, Service.PUBMED)));
                registered.ifPresent(known -> all.add(new Further(known, Service.CROSSREF)));
            }
            case ARXIV ->
                all.add(new Further(
                        new LookupIdentifier(
                                LookupIdentifier.Kind.DOI,
                                "10.48550/arXiv." + identifier.value().replaceFirst("v\\d+$", ""),
                                identifier.written()),
                        Service.DATACITE));
            case ISBN, ORCID, URL, TITLE -> {
                // Asked otherwise.
            }
        }
        registered.ifPresent(known -> all.add(new Further(known, Service.OPEN_ALEX)));
        return all;
    }

    // Who does not know the work says nothing; who could not be asked is named, for the answer may lack something.
    private void add(Further further, List<Said> all, List<String> remarks) throws InterruptedException {
        try {
            all.add(asking.of(further.identifier(), further.service()));
        } catch (LookupException none) {
            if (none.reason() != Reason.NOT_FOUND) {
                remarks.add(String.valueOf(none.getMessage()));
            }
        }
    }

    private static Found found(LookupIdentifier identifier, List<Said> all, List<String> remarks) {
        Said first = all.get(0);
        if (all.size() == 1) {
            return new Found(
                    identifier, List.of(first.confirmed()), first.service().title(), first.date(), remarks);
        }
        Trust.Merged merged = Trust.merged(all);
        remarks.addAll(merged.remarks());
        return new Found(identifier, List.of(merged.item()), first.service().title(), first.date(), remarks);
    }

    // What the two say of a book is little, and seldom the same.
    private LookupResult isbn(LookupIdentifier isbn) throws LookupException, InterruptedException {
        List<Said> all = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        LookupException last = new LookupException(Reason.NOT_FOUND, "not found at Open Library, nor at Google Books");
        for (Service service : List.of(Service.OPEN_LIBRARY, Service.GOOGLE_BOOKS)) {
            try {
                all.add(asking.of(isbn, service));
            } catch (LookupException none) {
                if (none.reason() != Reason.NOT_FOUND) {
                    last = none;
                    remarks.add(String.valueOf(none.getMessage()));
                }
            }
        }
        if (all.isEmpty()) {
            throw last;
        }
        return found(isbn, all, remarks);
    }

    private LookupResult person(LookupIdentifier person) throws LookupException, InterruptedException {
        Said said = asking.of(person, Service.ORCID);
        List<Item> taken = said.items().subList(0, Math.min(said.items().size(), Math.max(0, choices.limit())));
        return new Found(person, taken, said.service().title(), said.date());
    }

    /** Returns the work that is the same as this one for sure, of those that Crossref finds. */
    public LookupResult search(Item item) throws InterruptedException {
        LookupIdentifier words = LookupIdentifier.search(item);
        try {
            return searched(words, Optional.of(item));
        } catch (LookupException none) {
            return missed(words, none);
        }
    }

    private LookupResult searched(LookupIdentifier words, Optional<Item> sought)
            throws LookupException, InterruptedException {
        Asking.Hits found = asking.hits(words);
        List<Item> hits = found.items();
        Optional<Item> same =
                sought.flatMap(item -> TitleJudge.sure(item, hits)).map(SameWork.Found::item);
        boolean isTitleAlone = sought.isEmpty()
                || (sought.get().creators().isEmpty() && sought.get().year().isEmpty());
        if (same.isEmpty() && isTitleAlone) {
            List<Item> titled = TitleJudge.ofTitle(words.written(), hits);
            if (titled.size() > 1) {
                throw new LookupException(
                        Reason.REFUSED,
                        "Crossref has " + titled.size() + " works of this title: " + dois(titled)
                                + "; look one of them up by its DOI");
            }
            same = titled.stream().findFirst();
        }
        if (same.isEmpty()) {
            throw new LookupException(
                    Reason.NOT_FOUND,
                    hits.isEmpty()
                            ? "not found at Crossref"
                            : "nothing Crossref finds is certainly this work; the nearest is '"
                                    + hits.get(0).title() + "', " + dois(hits.subList(0, 1)));
        }
        LookupIdentifier doi = new LookupIdentifier(
                LookupIdentifier.Kind.DOI,
                same.get().doi().bare(),
                same.get().doi().text());
        Said said = new Said(doi, Service.CROSSREF, List.of(same.get()), found.answer());
        return new Found(words, List.of(said.confirmed()), said.service().title(), said.date());
    }

    private static String dois(List<Item> items) {
        return String.join(", ", items.stream().map(item -> item.doi().bare()).toList());
    }

    /** Asks each service once for a work that it is known to have, and returns what came of it. */
    public List<SelfTest> selfTest(Progress progress) {
        List<Workers.Question<SelfTest>> questions = new ArrayList<>();
        SelfTest.samples().forEach(sample -> questions.add(() -> tested(sample)));
        return Workers.answers(questions, progress);
    }

    private SelfTest tested(SelfTest.Sample sample) throws InterruptedException {
        Service service = sample.service();
        String host = String.valueOf(choices.services().address(service).getHost());
        try {
            String title =
                    asking.of(sample.identifier(), service).items().get(0).title();
            return new SelfTest(service.title(), host, true, title);
        } catch (LookupException none) {
            return new SelfTest(service.title(), host, false, String.valueOf(none.getMessage()));
        }
    }

    /** Returns the address at which an identifier is asked for first. */
    public static URI address(LookupIdentifier identifier, Services services, String mailto) {
        return identifier.kind() == LookupIdentifier.Kind.URL
                ? URI.create(identifier.value())
                : new ServiceAddresses(services, mailto).of(identifier, ServiceAddresses.first(identifier));
    }
}
