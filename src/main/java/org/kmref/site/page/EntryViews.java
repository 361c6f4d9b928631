package org.kmref.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.Bibliography.Entry;
import org.kmref.csl.StyledText;
import org.kmref.model.Approach;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Partner;
import org.kmref.model.RichText;
import org.kmref.model.Summaries;
import org.kmref.model.Theme;
import org.kmref.site.machine.Coins;
import org.kmref.site.text.Escaping;
import org.kmref.site.text.SiteMarkup;
import org.kmref.site.text.View;

/** References as the lists of pages show them: formatted in the style of the site, with a link to the page of each. */
final class EntryViews {
    /** More references than this nobody takes from one page at once, and they would double its size. */
    static final int MOST_COINS = 500;

    private final SiteFrame site;
    private @Nullable Map<CitationKey, Listed> listed;

    EntryViews(SiteFrame site) {
        this.site = site;
    }

    /** A reference as the list has it, and its place there. */
    private record Listed(StyledText text, int place) {}

    // Not before a list is made: pages of references need none, and are made meanwhile.
    private synchronized Map<CitationKey, Listed> listed() {
        if (listed == null) {
            listed = new HashMap<>();
            for (Entry entry : site.content().bibliography().get().entries()) {
                listed.put(entry.key(), new Listed(entry.text(), listed.size()));
            }
        }
        return listed;
    }

    /** Returns the references in the order of the style; with COinS or without. */
    List<View> of(List<Item> items, String root, boolean coins) {
        Map<CitationKey, Listed> all = listed();
        Map<Listed, Item> shown = new TreeMap<>(Comparator.comparingInt(Listed::place));
        for (Item item : items) {
            Listed own = all.get(item.key());
            if (own != null) {
                shown.put(own, item);
            }
        }
        List<View> views = new ArrayList<>();
        shown.forEach((place, item) -> views.add(of(item, place.text(), root, coins)));
        return views;
    }

    /** Returns the references likewise, for a page on which each stands once. */
    List<View> listed(List<Item> items, String root) {
        List<View> views = of(items, root, items.size() <= MOST_COINS);
        views.forEach(entry -> entry.put("first", true));
        return views;
    }

    private View of(Item item, StyledText text, String root, boolean coins) {
        String href = root + site.path(item);
        String tag = "<a class=\"title\" href=\"" + Escaping.html(href) + "\"" + lang(item) + ">";
        SiteMarkup.Linked linked = SiteMarkup.linked(text, item.title(), tag);
        return new View()
                .put("key", item.key().value())
                .put("anchor", site.anchor(item))
                .put("html", linked.html())
                .put("href", href)
                .put("linked", linked.isLinked())
                .put("title", RichText.plain(item.title()))
                .put("summaries", summaries(item))
                .put("coins", coins ? Coins.of(item) : "")
                .put("type", item.type().cslName())
                .put("type-name", site.type(item.type()))
                .put("year", item.year().map(String::valueOf).orElse(""))
                .put(
                        "themes",
                        joined(site.themesOf(item).stream().map(Theme::id).toList()))
                .put(
                        "partners",
                        joined(site.partnersOf(item).stream().map(Partner::id).toList()))
                .put(
                        "approaches",
                        joined(site.approachesOf(item).stream()
                                .map(Approach::id)
                                .toList()));
    }

    /** Returns what the list says of a reference to its readers: to those of one kind, where these are named. */
    List<View> summaries(Item item) {
        List<View> views = new ArrayList<>();
        String only = site.options().readers();
        Summaries.of(item).all().forEach((readers, summary) -> {
            if (only.isEmpty() || only.equals(readers)) {
                String word = "readers." + readers;
                views.add(new View()
                        .put("readers", site.words().has(word) ? site.words().word(word) : readers)
                        .put("text", summary.text())
                        .put("by", summary.by())
                        .put("date", summary.date()));
            }
        });
        return views;
    }

    /** Returns the attribute that says which language a title is in, where that is not the language of the page. */
    String lang(Item item) {
        String tag = item.language().tag();
        boolean same = tag.isEmpty()
                || item.language()
                        .primary()
                        .equals(new org.kmref.model.Language(site.words().tag()).primary());
        return same ? "" : " lang=\"" + Escaping.html(tag) + "\"";
    }

    // No id has a tab in it that a script would have to tell from the one between two of them.
    private static String joined(List<String> ids) {
        return ids.stream().map(id -> id.replace('|', ' ')).collect(Collectors.joining("|"));
    }
}
