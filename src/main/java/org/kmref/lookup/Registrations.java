package org.kmref.lookup;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kmref.format.core.InputText;
import org.kmref.format.service.CrossrefUpdates;
import org.kmref.lookup.LookupException.Reason;
import org.kmref.lookup.Services.Service;
import org.kmref.model.Doi;
import org.kmref.model.EditorialNotice;
import org.kmref.model.Forthcoming;
import org.kmref.model.Item;
import org.kmref.model.Registration;
import org.kmref.model.TextVariable;

/**
 * Asks what has become of the works of a list: whether their identifiers are known, and of which works; what editors have said of them
 * since; whether preprints and what was in press are published.
 */
final class Registrations {
    private static final Doi NONE = new Doi("");
    private static final int OF_ONE_QUESTION = 20;

    private final Asking asking;

    Registrations(Asking asking) {
        this.asking = asking;
    }

    /** What services said of one reference, or why they did not. */
    private record Reply(
            Optional<Registration> registration, List<EditorialNotice> notices, String failure, boolean isAnswered) {}

    Lookup.Reports of(List<Item> items, Lookup.Progress progress) {
        List<Workers.Question<Reply>> questions = new ArrayList<>();
        List<String> dois = new ArrayList<>();
        for (Item item : items) {
            List<LookupIdentifier> identifiers = LookupIdentifier.of(item);
            if (!identifiers.isEmpty()) {
                questions.add(() -> known(item, identifiers.get(0)));
            } else if (Forthcoming.said(item).isPresent() && !item.title().isBlank()) {
                questions.add(() -> searched(item));
            }
            identifiers.stream()
                    .filter(each -> each.kind() == LookupIdentifier.Kind.DOI && isListed(each.value()))
                    .forEach(each -> dois.add(each.value()));
        }
        for (int start = 0; start < dois.size(); start += OF_ONE_QUESTION) {
            List<String> some = dois.subList(start, Math.min(dois.size(), start + OF_ONE_QUESTION));
            questions.add(() -> notices(some));
        }
        List<Reply> replies = Workers.answers(questions, progress);
        List<Registration> registrations = new ArrayList<>();
        Set<EditorialNotice> notices = new LinkedHashSet<>();
        Set<String> failures = new LinkedHashSet<>();
        boolean answered = questions.isEmpty();
        for (Reply reply : replies) {
            reply.registration().ifPresent(registrations::add);
            notices.addAll(reply.notices());
            answered |= reply.isAnswered();
            if (!reply.failure().isEmpty()) {
                failures.add(reply.failure());
            }
        }
        return new Lookup.Reports(
                registrations, List.copyOf(notices), List.copyOf(failures), answered, questions.size(), replies.size());
    }

    private Reply known(Item item, LookupIdentifier identifier) throws InterruptedException {
        try {
            Said said = identifier.kind() == LookupIdentifier.Kind.DOI
                    ? asking.doi(identifier)
                    : asking.of(identifier, ServiceAddresses.first(identifier));
            return registered(item, said);
        } catch (LookupException none) {
            if (none.reason() == Reason.NOT_FOUND) {
                Registration nowhere =
                        new Registration(item.key(), Optional.empty(), NONE, String.valueOf(none.getMessage()));
                return new Reply(Optional.of(nowhere), List.of(), "", true);
            }
            return failed(item.key() + ": " + identifier + ": ", none);
        }
    }

    private Reply registered(Item item, Said said) throws InterruptedException {
        Item work = said.items().get(0);
        List<EditorialNotice> notices = new ArrayList<>();
        Doi published = NONE;
        if (said.service() == Service.CROSSREF) {
            CrossrefUpdates updates =
                    CrossrefUpdates.of(InputText.decode(said.answer().body()));
            notices.addAll(updates.notices());
            published = updates.published();
        } else if (said.service() == Service.ARXIV && work.doi().isWellFormed()) {
            published = work.doi().bare().startsWith("10.48550/") ? NONE : work.doi();
        }
        String failure = "";
        if (notices.isEmpty()
                && said.identifier().kind() == LookupIdentifier.Kind.PMID
                && work.doi().isWellFormed()) {
            failure = addNotices(item, work.doi(), notices);
        }
        return new Reply(
                Optional.of(new Registration(item.key(), Optional.of(work), published, said.source())),
                notices,
                failure,
                true);
    }

    // PubMed names the DOI of what the list knows by its PMID alone; Crossref says the rest.
    private String addNotices(Item item, Doi doi, List<EditorialNotice> notices) throws InterruptedException {
        try {
            Said said = asking.of(
                    new LookupIdentifier(LookupIdentifier.Kind.DOI, doi.bare(), doi.text()), Service.CROSSREF);
            for (EditorialNotice each :
                    CrossrefUpdates.of(InputText.decode(said.answer().body())).notices()) {
                notices.add(new EditorialNotice(
                        each.kind(),
                        each.work(),
                        item.text(TextVariable.PMID).strip(),
                        each.date(),
                        each.notice(),
                        each.reason(),
                        each.source()));
            }
            return "";
        } catch (LookupException none) {
            return none.reason() == Reason.NOT_FOUND ? "" : item.key() + ": " + doi.bare() + ": " + none.getMessage();
        }
    }

    private Reply searched(Item item) throws InterruptedException {
        try {
            Optional<Said> same = asking.same(item);
            return same.isEmpty() ? new Reply(Optional.empty(), List.of(), "", true) : registered(item, same.get());
        } catch (LookupException none) {
            return failed(item.key() + ": ", none);
        }
    }

    // A notice names the works it is about; that a work names its notices is newer, and not everywhere so.
    private Reply notices(List<String> dois) throws InterruptedException {
        try {
            URI address = asking.addresses().updates(dois);
            ServiceAnswer answer = asking.answer(Service.CROSSREF, address, "application/json");
            return new Reply(
                    Optional.empty(),
                    CrossrefUpdates.of(InputText.decode(answer.body())).notices(),
                    "",
                    true);
        } catch (LookupException none) {
            if (none.reason() == Reason.NOT_FOUND) {
                return new Reply(Optional.empty(), List.of(), "", true);
            }
            return failed("notices about " + dois.size() + (dois.size() == 1 ? " work: " : " works: "), none);
        }
    }

    private static Reply failed(String about, LookupException none) {
        return new Reply(Optional.empty(), List.of(), about + none.getMessage(), none.reason() != Reason.UNREACHABLE);
    }

    // A comma separates the filters of Crossref, and cannot be escaped there.
    private static boolean isListed(String doi) {
        return doi.indexOf(',') < 0;
    }
}
