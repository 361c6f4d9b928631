package org.kmref.lookup;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.format.service.WebPage;
import org.kmref.lookup.LookupException.Reason;
import org.kmref.lookup.LookupResult.Found;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.TextVariable;
import org.kmref.query.same.TitleJudge;

/**
 * Looks up the work that a web page is about: by the DOI that the page gives, and where there is none, or it is another work's, by what
 * the page says itself.
 */
final class PageLookup {
    private final Asking asking;

    PageLookup(Asking asking) {
        this.asking = asking;
    }

    Found of(LookupIdentifier address) throws LookupException, InterruptedException {
        Asking.Page read = asking.page(URI.create(address.value()));
        WebPage page = read.page();
        List<String> remarks = new ArrayList<>();
        boolean isOwn = true;
        if (page.doi().isWellFormed()) {
            Optional<Said> registered = registered(page, remarks);
            isOwn = registered.filter(said -> isOther(page, said)).isEmpty();
            if (registered.isPresent() && isOwn) {
                Said said = registered.get();
                return new Found(
                        address, List.of(said.confirmed()), said.service().title(), said.date(), remarks);
            }
            registered.ifPresent(
                    said -> remarks.add("the page gives the DOI " + page.doi().bare() + ", which is another work's at "
                            + said.source() + "; what the page says itself was taken"));
        }
        if (page.work().isEmpty()) {
            throw new LookupException(Reason.NOT_FOUND, "the page does not say which work it is about");
        }
        String host = String.valueOf(URI.create(address.value()).getHost());
        return new Found(address, List.of(ofPage(page, isOwn, host, read.date())), host, read.date(), remarks);
    }

    private Optional<Said> registered(WebPage page, List<String> remarks) throws InterruptedException {
        LookupIdentifier doi = new LookupIdentifier(
                LookupIdentifier.Kind.DOI, page.doi().bare(), page.doi().text());
        try {
            return Optional.of(asking.doi(doi));
        } catch (LookupException none) {
            remarks.add("the page gives the DOI " + doi.value() + ": " + none.getMessage()
                    + (page.work().isPresent() ? "; what the page says itself was taken" : ""));
            return Optional.empty();
        }
    }

    // The title of a page that describes no work is anything: the name of the site, a question of its users.
    private static boolean isOther(WebPage page, Said said) {
        return page.isCitable()
                && page.work()
                        .filter(work ->
                                TitleJudge.isOtherWork(work, said.items().get(0)))
                        .isPresent();
    }

    private static Item ofPage(WebPage page, boolean hasDoi, String host, LocalDate date) {
        Item work = page.work().orElseThrow();
        Item.Builder item = work.toBuilder();
        item.put(TextVariable.DOI, hasDoi ? page.doi().bare() : "");
        if (work.type() == ItemType.WEBPAGE || work.type() == ItemType.POST_WEBLOG) {
            item.put(
                    DateVariable.ACCESSED,
                    DateValue.of(new DateParts(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), 0)));
        }
        return item.extra("confirmed", Map.of(TextVariable.URL.cslName(), host + ", " + date))
                .build();
    }
}
