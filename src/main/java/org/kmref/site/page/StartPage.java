package org.kmref.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kmref.model.Approach;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Partner;
import org.kmref.model.Theme;
import org.kmref.site.machine.SchemaOrg;
import org.kmref.site.text.View;

/** The start page: what the list is about, and its references by theme. */
public final class StartPage {
    public static final String PATH = "index.html";

    private final SiteFrame site;
    private final EntryViews entries;

    StartPage(SiteFrame site, EntryViews entries) {
        this.site = site;
        this.entries = entries;
    }

    View view() {
        View view = site.page(PATH, "", site.introduction());
        String root = view.text("root");
        view.put("introduction", site.introduction());
        String base = site.options().baseUrl();
        view.put(
                "jsonld",
                SchemaOrg.list(
                        site.title(),
                        site.introduction(),
                        site.words().tag(),
                        site.content().items(),
                        base.isEmpty()
                                ? List.of()
                                : site.content().items().stream()
                                        .map(item -> base + site.path(item))
                                        .toList()));
        view.put("count", site.words().references(site.content().items().size()));
        view.put("source", SourceAddress.of(site.content().library()));
        List<View> about = new ArrayList<>();
        site.content().approaches().about().ifPresent(subject -> about.add(AboutViews.of(subject)));
        view.put("about", about);
        List<View> sections = sections(root);
        // One alone needs no table of contents.
        view.put("sections", sections).put("has-sections", sections.size() > 1);
        view.put("filters", filters());
        List<View> approaches = new ArrayList<>();
        for (Approach approach : site.content().approaches().approaches()) {
            approaches.add(new View()
                    .put("name", approach.name())
                    .put("href", root + site.path(approach))
                    .put("definition", approach.definition()));
        }
        view.put("approaches", approaches);
        List<View> partners = new ArrayList<>();
        for (Partner partner : site.content().partners().partners()) {
            if (partner.listed()) {
                partners.add(new View().put("name", partner.name()).put("href", root + site.path(partner)));
            }
        }
        view.put("partners", partners);
        List<View> unit = new ArrayList<>();
        site.content()
                .approaches()
                .unit()
                .ifPresent(body -> unit.add(new View()
                        .put("name", body.name())
                        .put("host", body.host())
                        .put("aim", body.aim())
                        .put("href", root + SiteFrame.UNIT)));
        view.put("unit", unit);
        return view;
    }

    private List<View> sections(String root) {
        List<View> sections = new ArrayList<>();
        Set<CitationKey> shown = new HashSet<>();
        for (Theme theme : site.content().themes()) {
            List<Item> items = site.content().items().stream()
                    .filter(item -> item.themes().contains(theme.id()))
                    .toList();
            if (!items.isEmpty()) {
                sections.add(section(theme.title(), site.anchor(theme), theme.description(), items, shown, root)
                        .put("id", theme.id().replace('|', ' '))
                        .put("href", root + site.path(theme)));
            }
        }
        List<Item> others = site.content().items().stream()
                .filter(item -> site.themesOf(item).isEmpty())
                .toList();
        if (!others.isEmpty()) {
            String heading = sections.isEmpty()
                    ? site.words().word("references")
                    : site.words().word("others");
            sections.add(section(heading, "theme", "", others, shown, root)
                    .put("id", "")
                    .put("href", ""));
        }
        return sections;
    }

    private View section(
            String title, String anchor, String description, List<Item> items, Set<CitationKey> shown, String root) {
        List<View> views = new ArrayList<>();
        boolean few = site.content().items().size() <= EntryViews.MOST_COINS;
        for (View entry : entries.of(items, root, few)) {
            // A reference stands under each of its themes; an anchor, and what Zotero takes, once in a page.
            boolean first = shown.add(new CitationKey(entry.text("key")));
            views.add(entry.put("first", first).put("coins", first ? entry.text("coins") : ""));
        }
        return new View()
                .put("title", title)
                .put("anchor", anchor)
                .put("description", description)
                .put("count", site.words().references(items.size()))
                .put("number", String.valueOf(items.size()))
                .put("entries", views);
    }

    private List<View> filters() {
        List<View> filters = new ArrayList<>();
        List<Item> items = site.content().items();
        List<View> themes = new ArrayList<>();
        site.content().themes().forEach(theme -> themes.add(choice(theme.id(), theme.title())));
        filter(filters, "themes", "filter.theme", themes);
        TreeMap<String, String> types = new TreeMap<>();
        items.forEach(item -> types.put(site.type(item.type()), item.type().cslName()));
        List<View> typeChoices = new ArrayList<>();
        types.forEach((name, type) -> typeChoices.add(choice(type, name)));
        filter(filters, "type", "filter.type", typeChoices);
        TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        items.forEach(item -> item.year().ifPresent(years::add));
        filter(
                filters,
                "year",
                "filter.year",
                years.stream()
                        .map(year -> choice(String.valueOf(year), String.valueOf(year)))
                        .toList());
        filter(
                filters,
                "partners",
                "filter.partner",
                site.content().partners().partners().stream()
                        .filter(partner -> !site.itemsOfPartner(partner.id()).isEmpty())
                        .map(partner -> choice(partner.id(), partner.name()))
                        .toList());
        filter(
                filters,
                "approaches",
                "filter.approach",
                site.content().approaches().approaches().stream()
                        .filter(approach -> !site.itemsOfApproach(approach.id()).isEmpty())
                        .map(approach -> choice(approach.id(), approach.name()))
                        .toList());
        return filters;
    }

    private void filter(List<View> filters, String name, String word, List<View> choices) {
        // Of one choice there is nothing to choose.
        if (choices.size() > 1) {
            filters.add(new View()
                    .put("name", name)
                    .put("label", site.words().word(word))
                    .put("choices", choices));
        }
    }

    private static View choice(String value, String text) {
        return new View().put("value", value.replace('|', ' ')).put("text", text);
    }
}
