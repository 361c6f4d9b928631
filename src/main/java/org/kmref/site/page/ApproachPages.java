package org.kmref.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.document.Links;
import org.kmref.model.Approach;
import org.kmref.model.Approaches;
import org.kmref.model.Item;
import org.kmref.model.Unit;
import org.kmref.site.machine.SchemaOrg;
import org.kmref.site.text.View;

/** The approaches, the page of each, and the page of the unit that works in these ways. */
final class ApproachPages {
    private final SiteFrame site;
    private final EntryViews entries;
    private final Approaches approaches;

    ApproachPages(SiteFrame site, EntryViews entries) {
        this.site = site;
        this.entries = entries;
        this.approaches = site.content().approaches();
    }

    View overview() {
        String title = site.words().word("nav.approaches");
        View view = site.page(SiteFrame.APPROACHES + "index.html", title, "");
        String root = view.text("root");
        List<View> about = new ArrayList<>();
        approaches.about().ifPresent(subject -> about.add(AboutViews.of(subject)));
        List<View> all = new ArrayList<>();
        for (Approach approach : approaches.approaches()) {
            all.add(link(approach, root)
                    .put("definition", approach.definition())
                    .put("people", String.join(", ", approach.people())));
        }
        return view.put("title", title).put("about", about).put("approaches", all);
    }

    View page(Approach approach) {
        View view = site.page(site.path(approach), approach.name(), approach.definition());
        String root = view.text("root");
        List<Item> own = site.itemsOfApproach(approach.id());
        List<View> groups = new ArrayList<>();
        for (String id : approach.groups()) {
            site.content()
                    .partners()
                    .partner(id)
                    .ifPresent(group ->
                            groups.add(new View().put("text", group.name()).put("href", root + site.path(group))));
        }
        view.put("jsonld", SchemaOrg.term(approach.name(), approach.definition()));
        return view.put("title", approach.name())
                .put("definition", approach.definition())
                .put(
                        "more",
                        AboutViews.more(
                                approach.extra(),
                                site.words(),
                                "contribution",
                                "role",
                                "at-the-unit",
                                "expertise",
                                "networks"))
                .texts("people", approach.people())
                .put("groups", groups)
                .put("entries", entries.listed(own, root))
                .put(
                        "related",
                        entries.listed(
                                approach.related().stream()
                                        .map(site::item)
                                        .flatMap(Optional::stream)
                                        .filter(item -> !own.contains(item))
                                        .toList(),
                                root));
    }

    View unit(Unit unit) {
        View view = site.page(SiteFrame.UNIT, unit.name(), unit.aim());
        Object address = unit.extra().getOrDefault("url", "");
        String root = view.text("root");
        String url = address instanceof String text ? Links.of("URL", text) : "";
        view.put("jsonld", SchemaOrg.organization(unit.name(), "", unit.aim(), url, unit.host()));
        return view.put("title", unit.name())
                .put("host", unit.host())
                .put("aim", unit.aim())
                .put("more", AboutViews.more(unit.extra(), site.words(), "range"))
                .texts("principles", unit.principles())
                .put("url", url)
                .put(
                        "approaches",
                        approaches.approaches().stream()
                                .map(approach -> link(approach, root))
                                .toList());
    }

    private View link(Approach approach, String root) {
        return new View().put("text", approach.name()).put("href", root + site.path(approach));
    }
}
