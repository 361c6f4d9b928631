package org.kmref.site.page;

import java.util.ArrayList;
import java.util.List;
import org.kmref.model.Approach;
import org.kmref.model.Item;
import org.kmref.model.Partner;
import org.kmref.model.Theme;
import org.kmref.site.text.SiteCitations;
import org.kmref.site.text.View;

/** All pages of a site, each as what its template is given. */
public final class SitePages {
    private final SiteFrame site;
    private final StartPage start;
    private final ReferencePage reference;
    private final ThemePage theme;
    private final PartnerPages partners;
    private final ApproachPages approaches;

    public SitePages(SiteFrame site) {
        EntryViews entries = new EntryViews(site);
        this.site = site;
        this.start = new StartPage(site, entries);
        this.reference = new ReferencePage(site, entries);
        this.theme = new ThemePage(site, entries);
        this.partners = new PartnerPages(site, entries);
        this.approaches = new ApproachPages(site, entries);
    }

    /**
     * A page.
     *
     * @param path from the folder of the site
     * @param template the name of its template
     */
    public record Page(String path, String template, View view) {}

    /** Returns all pages but those of references. */
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        pages.add(new Page(StartPage.PATH, "start", start.view()));
        for (Theme each : site.content().themes()) {
            pages.add(new Page(site.path(each), "theme", theme.view(each)));
        }
        if (!site.content().partners().partners().isEmpty()) {
            pages.add(new Page(SiteFrame.PARTNERS + "index.html", "partners", partners.directory()));
        }
        for (Partner each : site.content().partners().partners()) {
            pages.add(new Page(site.path(each), "partner", partners.page(each)));
        }
        if (!site.content().approaches().approaches().isEmpty()) {
            pages.add(new Page(SiteFrame.APPROACHES + "index.html", "approaches", approaches.overview()));
        }
        for (Approach each : site.content().approaches().approaches()) {
            pages.add(new Page(site.path(each), "approach", approaches.page(each)));
        }
        site.content()
                .approaches()
                .unit()
                .ifPresent(unit -> pages.add(new Page(SiteFrame.UNIT, "unit", approaches.unit(unit))));
        return pages;
    }

    /** Returns the page of one reference, which shows how it is cited. */
    public Page reference(Item item, List<SiteCitations.Citation> citations) {
        return new Page(site.path(item), "reference", reference.view(item, citations));
    }
}
