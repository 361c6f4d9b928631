package org.kmref.site.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.csl.StyleException;
import org.kmref.csl.locale.CslLocale;
import org.kmref.csl.locale.Locales;
import org.kmref.csl.style.StyleReader;
import org.kmref.csl.style.StyleSheet;
import org.kmref.model.Approach;
import org.kmref.model.CitationKey;
import org.kmref.model.DirectoryEntry;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Partner;
import org.kmref.model.Theme;
import org.kmref.site.content.SiteContent;
import org.kmref.site.content.SiteOptions;
import org.kmref.site.text.PageNames;
import org.kmref.site.text.View;
import org.kmref.site.text.Words;

/**
 * What all pages of one site have in common: its words, the addresses of its pages, what belongs to what, and the frame around
 * each page. Immutable once made, so that pages may be made by several threads.
 */
public final class SiteFrame {
    static final String REFERENCES = "references/";
    static final String THEMES = "themes/";
    static final String PARTNERS = "partners/";
    static final String APPROACHES = "approaches/";
    static final String UNIT = "unit.html";

    private final SiteContent content;
    private final SiteOptions options;
    private final Words words;
    private final View wordsView;
    private final CslLocale locale;
    private final PageNames itemNames;
    private final PageNames themeNames;
    private final PageNames partnerNames;
    private final PageNames approachNames;
    private final Map<CitationKey, Item> items = new LinkedHashMap<>();
    private final Map<String, List<Item>> ofPartner = new LinkedHashMap<>();
    private final Map<String, Set<Item>> ofApproach = new LinkedHashMap<>();

    public SiteFrame(SiteContent content, SiteOptions options) throws StyleException {
        this.content = content;
        this.options = options;
        this.words = Words.of(options.language());
        this.wordsView = words.view();
        StyleSheet style = StyleReader.read(options.style().style());
        this.locale = new CslLocale(new Locales(), style, options.language());
        this.itemNames = new PageNames(
                content.items().stream().map(item -> item.key().value()).toList());
        this.themeNames = new PageNames(content.themes().stream().map(Theme::id).toList());
        this.partnerNames = new PageNames(
                content.partners().partners().stream().map(Partner::id).toList());
        this.approachNames = new PageNames(
                content.approaches().approaches().stream().map(Approach::id).toList());
        content.items().forEach(item -> items.putIfAbsent(item.key(), item));
        connect();
    }

    private void connect() {
        for (Approach approach : content.approaches().approaches()) {
            Set<Item> own = new LinkedHashSet<>();
            approach.references().forEach(key -> item(key).ifPresent(own::add));
            ofApproach.put(approach.id(), own);
        }
        for (Item item : content.items()) {
            for (String partner : ids(item, "partners")) {
                ofPartner.computeIfAbsent(partner, id -> new ArrayList<>()).add(item);
            }
            for (String approach : ids(item, "approaches")) {
                ofApproach
                        .computeIfAbsent(approach, id -> new LinkedHashSet<>())
                        .add(item);
            }
        }
    }

    /** Returns the ids that a field of the list's own holds, one or several. */
    static List<String> ids(Item item, String field) {
        Object value = item.extra().getOrDefault(field, List.of());
        List<?> several = value instanceof List<?> list ? list : List.of(value);
        return several.stream().map(String::valueOf).distinct().toList();
    }

    public SiteContent content() {
        return content;
    }

    public SiteOptions options() {
        return options;
    }

    public Words words() {
        return words;
    }

    java.util.Optional<Item> item(CitationKey key) {
        return java.util.Optional.ofNullable(items.get(key));
    }

    List<Item> itemsOfPartner(String id) {
        return ofPartner.getOrDefault(id, List.of());
    }

    List<Item> itemsOfApproach(String id) {
        return List.copyOf(ofApproach.getOrDefault(id, Set.of()));
    }

    List<Approach> approachesOf(Item item) {
        return content.approaches().approaches().stream()
                .filter(approach ->
                        ofApproach.getOrDefault(approach.id(), Set.of()).contains(item))
                .toList();
    }

    List<Partner> partnersOf(Item item) {
        List<Partner> partners = new ArrayList<>();
        ids(item, "partners").forEach(id -> content.partners().partner(id).ifPresent(partners::add));
        return partners;
    }

    List<Theme> themesOf(Item item) {
        return content.themes().stream()
                .filter(theme -> item.themes().contains(theme.id()))
                .toList();
    }

    /** Returns the path of the page of a reference without its ending, from the folder of the site. */
    public String stem(Item item) {
        return REFERENCES + itemNames.of(item.key().value());
    }

    /** Returns the path of the page of a reference, from the folder of the site. */
    public String path(Item item) {
        return stem(item) + ".html";
    }

    public String path(Theme theme) {
        return THEMES + themeNames.of(theme.id()) + ".html";
    }

    public String path(Partner partner) {
        return PARTNERS + partnerNames.of(partner.id()) + ".html";
    }

    public String path(Approach approach) {
        return APPROACHES + approachNames.of(approach.id()) + ".html";
    }

    String anchor(Item item) {
        return "ref-" + itemNames.of(item.key().value());
    }

    String anchor(Theme theme) {
        return "theme-" + themeNames.of(theme.id());
    }

    /** Returns what a reader of the list's language calls a type. */
    String type(ItemType type) {
        String own = "type." + type.cslName();
        String term = words.has(own) ? words.word(own) : locale.term(type.cslName());
        String name = term.isEmpty() ? type.cslName().replace('-', ' ').replace('_', ' ') : term;
        return name.substring(0, 1).toUpperCase(locale.javaLocale()) + name.substring(1);
    }

    /** Returns what can be found beside references, with the path of the page of each. */
    public Map<DirectoryEntry, String> entries() {
        Map<DirectoryEntry, String> paths = new LinkedHashMap<>();
        for (DirectoryEntry entry : DirectoryEntry.of(content.approaches())) {
            paths.put(
                    entry,
                    switch (entry.kind()) {
                        case ABOUT, PARTNER -> APPROACHES + "index.html";
                        case UNIT -> UNIT;
                        case APPROACH -> APPROACHES + approachNames.of(entry.id()) + ".html";
                    });
        }
        for (DirectoryEntry entry : DirectoryEntry.of(content.partners())) {
            boolean isAll = entry.kind() == DirectoryEntry.Kind.ABOUT;
            paths.put(entry, PARTNERS + (isAll ? "index" : partnerNames.of(entry.id())) + ".html");
        }
        return paths;
    }

    /** Returns the title of the site. */
    public String title() {
        String title = content.library().title();
        return title.isEmpty() ? words.word("untitled") : title;
    }

    /** Returns what the list says of itself; empty where it says nothing. */
    public String introduction() {
        return content.library().extra().getOrDefault("description", "") instanceof String text ? text : "";
    }

    /** Returns how a page reaches the folder of the site. */
    String root(String path) {
        if (options.fragment() && !options.baseUrl().isEmpty()) {
            return options.baseUrl();
        }
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    /**
     * Returns what every page says around what is its own.
     *
     * @param path of the page, from the folder of the site
     * @param title of the page; empty for the start page
     */
    View page(String path, String title, String description) {
        String root = root(path);
        View view = new View();
        view.put("w", wordsView);
        view.put("lang", words.tag());
        view.put("root", root);
        view.put("fragment", options.fragment());
        view.put("site-title", title());
        view.put("page-title", title.isEmpty() ? title() : title + " · " + title());
        view.put("description", description);
        view.put("canonical", options.baseUrl().isEmpty() ? "" : options.baseUrl() + canonical(path));
        view.put("nav", navigation(path, root));
        view.put("generator", "kmref");
        view.put("feeds", !options.baseUrl().isEmpty() && !options.fragment());
        view.put("meta", List.of());
        view.put("jsonld", "");
        view.put("start", path.equals("index.html"));
        return view;
    }

    private static String canonical(String path) {
        return path.equals("index.html") ? "" : path;
    }

    private List<View> navigation(String path, String root) {
        List<View> links = new ArrayList<>();
        add(links, words.word("nav.list"), "index.html", path, root);
        if (!content.approaches().approaches().isEmpty()) {
            add(links, words.word("nav.approaches"), APPROACHES + "index.html", path, root);
        }
        if (!content.partners().partners().isEmpty()) {
            add(links, words.word("nav.partners"), PARTNERS + "index.html", path, root);
        }
        content.approaches().unit().ifPresent(unit -> add(links, unit.name(), UNIT, path, root));
        return links;
    }

    private static void add(List<View> links, String text, String to, String path, String root) {
        links.add(new View().put("text", text).put("href", root + to).put("current", to.equals(path)));
    }
}
