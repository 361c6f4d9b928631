package org.kmref.site.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.document.Links;
import org.kmref.model.Approach;
import org.kmref.model.Item;
import org.kmref.model.Partner;
import org.kmref.model.PartnerDirectory;
import org.kmref.site.machine.SchemaOrg;
import org.kmref.site.text.View;

/** The directory of partners, and the page of each: what it is, what it belongs to, and the references it stands behind. */
final class PartnerPages {
    // Deeper than this no directory is; what stands in a circle would have no end.
    private static final int DEEPEST = 12;

    private final SiteFrame site;
    private final EntryViews entries;
    private final PartnerDirectory directory;

    PartnerPages(SiteFrame site, EntryViews entries) {
        this.site = site;
        this.entries = entries;
        this.directory = site.content().partners();
    }

    View directory() {
        String title = site.words().word("nav.partners");
        View view = site.page(SiteFrame.PARTNERS + "index.html", title, directory.title());
        String root = view.text("root");
        List<String> about = new ArrayList<>();
        directory.about().values().forEach(text -> about.add(String.valueOf(text)));
        List<View> partners = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (Partner partner : directory.partners()) {
            if (directory.partner(partner.parent()).isEmpty()) {
                partners.add(row(partner, root, shown, 0));
            }
        }
        // What belongs to itself in the end belongs to nothing that is shown.
        for (Partner partner : directory.partners()) {
            if (!shown.contains(partner.id())) {
                partners.add(row(partner, root, shown, 0));
            }
        }
        return view.put("title", title).texts("about", about).put("partners", partners);
    }

    private View row(Partner partner, String root, Set<String> shown, int depth) {
        shown.add(partner.id());
        List<View> bodies = new ArrayList<>();
        for (Partner body : directory.bodiesOf(partner)) {
            if (depth < DEEPEST && !shown.contains(body.id())) {
                bodies.add(row(body, root, shown, depth + 1));
            }
        }
        int references = site.itemsOfPartner(partner.id()).size();
        return new View()
                .put("name", partner.name())
                .put("acronym", partner.acronym())
                .put("href", root + site.path(partner))
                .put("kind", kind(partner))
                .put("scope", scope(partner))
                .put("description", partner.description())
                .put("references", references == 0 ? "" : site.words().references(references))
                .put("bodies", bodies);
    }

    View page(Partner partner) {
        View view = site.page(site.path(partner), partner.name(), partner.description());
        String root = view.text("root");
        Map<String, Object> extra = partner.extra();
        Set<Item> items = new LinkedHashSet<>();
        Set<String> family = directory.familyOf(partner);
        for (Partner body : directory.partners()) {
            if (family.contains(body.id())) {
                items.addAll(site.itemsOfPartner(body.id()));
            }
        }
        Optional<Partner> parent = directory.partner(partner.parent());
        List<View> approaches = site.content().approaches().approaches().stream()
                .filter(approach -> approach.groups().contains(partner.id())
                        || approach.id().equals(partner.approach()))
                .map(approach -> link(approach, root))
                .toList();
        view.put(
                "jsonld",
                SchemaOrg.organization(
                        partner.name(),
                        partner.acronym(),
                        partner.description(),
                        Links.of("URL", partner.url()),
                        parent.map(Partner::name).orElse("")));
        return view.put("title", partner.name())
                .put("acronym", partner.acronym())
                .put("kind", kind(partner))
                .put("scope", scope(partner))
                .put("text", partner.description())
                .put("url", Links.of("URL", partner.url()))
                .put("parent", parent.stream().map(body -> link(body, root)).toList())
                .put(
                        "bodies",
                        directory.bodiesOf(partner).stream()
                                .map(body -> link(body, root))
                                .toList())
                .put("approaches", approaches)
                .put("more", AboutViews.more(extra, site.words(), "relationship", "later", "host"))
                .put("entries", entries.listed(List.copyOf(items), root));
    }

    private View link(Partner partner, String root) {
        return new View().put("text", partner.name()).put("href", root + site.path(partner));
    }

    private View link(Approach approach, String root) {
        return new View().put("text", approach.name()).put("href", root + site.path(approach));
    }

    private static String kind(Partner partner) {
        return partner.kind().equals("nhs") ? "NHS" : partner.kind().replace('-', ' ');
    }

    private String scope(Partner partner) {
        String word = "scope." + partner.scope();
        return site.words().has(word) ? site.words().word(word) : partner.scope();
    }
}
