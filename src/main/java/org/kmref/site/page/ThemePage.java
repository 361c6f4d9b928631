package org.kmref.site.page;

import java.util.List;
import org.kmref.model.Item;
import org.kmref.model.Theme;
import org.kmref.site.text.View;

/** The page of one theme: what belongs there, and its references. */
final class ThemePage {
    private final SiteFrame site;
    private final EntryViews entries;

    ThemePage(SiteFrame site, EntryViews entries) {
        this.site = site;
        this.entries = entries;
    }

    View view(Theme theme) {
        View view = site.page(site.path(theme), theme.title(), theme.description());
        List<Item> items = site.content().items().stream()
                .filter(item -> item.themes().contains(theme.id()))
                .toList();
        List<Theme> all = site.content().themes();
        int place = all.indexOf(theme);
        String root = view.text("root");
        return view.put("title", theme.title())
                .put("count", site.words().references(items.size()))
                .put("entries", entries.listed(items, root))
                .put("previous", neighbour(place - 1, root))
                .put("next", neighbour(place + 1, root));
    }

    private List<View> neighbour(int place, String root) {
        List<Theme> all = site.content().themes();
        if (place < 0 || place >= all.size()) {
            return List.of();
        }
        Theme theme = all.get(place);
        return List.of(new View().put("text", theme.title()).put("href", root + site.path(theme)));
    }
}
