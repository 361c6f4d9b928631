package org.kmref.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kmref.csl.Bibliography;
import org.kmref.csl.StyledText;
import org.kmref.format.Formats;
import org.kmref.format.core.ItemWriter;
import org.kmref.format.core.WriteOptions;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.RichText;
import org.kmref.model.TextVariable;
import org.kmref.query.rank.DirectorySearch;
import org.kmref.site.content.SiteContent;
import org.kmref.site.content.SiteOptions;
import org.kmref.site.machine.Feeds;
import org.kmref.site.machine.Sitemap;
import org.kmref.site.page.SiteFrame;
import org.kmref.site.page.SitePages;
import org.kmref.site.page.StartPage;
import org.kmref.site.search.SearchIndex;
import org.kmref.site.text.SiteCitations;
import org.kmref.site.text.SiteMarkup;
import org.kmref.site.text.Templates;

/** Makes all files of a site and hands them on. */
public final class Site {
    // As many as readers of feeds keep.
    private static final int NEWS = 50;

    // Of so many at once the style is looked at once.
    private static final int CHUNK = 100;

    private static final String ASSETS = "assets/";
    private static final String INDEX = "search-index.js";

    private final SiteFrame frame;
    private final SiteOptions options;
    private final SitePages pages;
    private final SiteCitations citations;
    private final Templates templates;
    private final Map<String, byte[]> assets;
    private final SiteContent content;
    private final WriteOptions writing;

    /** {@code assets} are files of the user's own by name, which go before the built-in ones. */
    public Site(SiteContent content, SiteOptions options, Templates templates, Map<String, byte[]> assets)
            throws IOException {
        this.content = content;
        this.options = options;
        this.frame = new SiteFrame(content, options);
        this.pages = new SitePages(frame);
        this.citations = SiteCitations.of(options.style(), options.language());
        this.templates = templates;
        this.assets = Map.copyOf(assets);
        this.writing = new WriteOptions(content.library(), false);
    }

    /** Makes every file. An error of a template of the user's own comes before anything is handed on. */
    public void publish(SiteSink sink) throws IOException {
        if (templates.hasOwn() && content.items().size() > 1) {
            rehearsal().publish((path, bytes) -> {});
        }
        Map<CitationKey, Downloads> files = new ConcurrentHashMap<>();
        List<Lanes.Work> works = new ArrayList<>();
        works.add(() -> lists(sink));
        works.add(() -> text(sink, ASSETS + INDEX, searchIndex().script()));
        for (List<Item> chunk : chunks()) {
            works.add(() -> references(sink, chunk, files));
        }
        Lanes.run(works);
        wholeList(sink, files);
        assets(sink);
    }

    // All templates, with one reference.
    private Site rehearsal() throws IOException {
        Item first = content.items().get(0);
        Bibliography one = new Bibliography(
                List.of(new Bibliography.Entry(first.key(), StyledText.of(RichText.plain(first.title())))),
                false,
                Bibliography.SecondFieldAlign.NONE,
                1,
                1);
        SiteContent little = new SiteContent(
                content.library(),
                content.themes(),
                List.of(first),
                content.partners(),
                content.approaches(),
                () -> one,
                content.added());
        return new Site(little, options, templates, assets);
    }

    // The pages on which references stand in the list's style, which takes the longest.
    private void lists(SiteSink sink) throws IOException {
        List<String> paths = new ArrayList<>();
        for (SitePages.Page page : pages.pages()) {
            page(sink, page);
            paths.add(page.path());
        }
        content.items().forEach(item -> paths.add(frame.path(item)));
        if (!options.baseUrl().isEmpty() && !options.fragment()) {
            machines(sink, paths);
        }
    }

    private void assets(SiteSink sink) throws IOException {
        for (String asset : List.of("search.js", "site.css", "site.js", "icon.svg")) {
            if (!assets.containsKey(asset)) {
                text(sink, ASSETS + asset, Templates.resource(ASSETS + asset));
            }
        }
        for (Map.Entry<String, byte[]> own : assets.entrySet()) {
            if (!own.getKey().equals(INDEX)) {
                sink.take(ASSETS + own.getKey(), own.getValue());
            }
        }
    }

    private void machines(SiteSink sink, List<String> paths) throws IOException {
        String base = options.baseUrl();
        text(
                sink,
                "sitemap.xml",
                Sitemap.of(paths.stream()
                        .map(path -> base + (path.equals(StartPage.PATH) ? "" : path))
                        .toList()));
        Feeds feeds =
                new Feeds(frame.title(), frame.introduction(), frame.words().tag(), base, news(base));
        text(sink, "feed.xml", feeds.rss());
        text(sink, "feed.json", feeds.json());
    }

    // The latest first, then those of which it is not known when they came, in the order of the list.
    private List<Feeds.Entry> news(String base) {
        Map<CitationKey, StyledText> cited = new HashMap<>();
        content.bibliography().get().entries().forEach(entry -> cited.put(entry.key(), entry.text()));
        return content.items().stream()
                .sorted(Comparator.comparing(
                        item -> Optional.ofNullable(content.added().get(item.key()))
                                .orElse(Instant.MIN),
                        Comparator.reverseOrder()))
                .limit(NEWS)
                .map(item -> {
                    StyledText text = cited.getOrDefault(item.key(), StyledText.of(item.title()));
                    return new Feeds.Entry(
                            base + frame.path(item),
                            RichText.plain(item.title()),
                            "<p>" + SiteMarkup.html(text) + "</p>",
                            text.plain(),
                            Optional.ofNullable(content.added().get(item.key())));
                })
                .toList();
    }

    private SearchIndex searchIndex() {
        SearchIndex index = new SearchIndex();
        content.items().forEach(item -> index.add(published(item), content.library()));
        frame.entries().forEach((entry, path) -> index.add(DirectorySearch.item(entry), entry.name(), path));
        return index;
    }

    private List<List<Item>> chunks() {
        List<List<Item>> chunks = new ArrayList<>();
        List<Item> items = content.items();
        for (int from = 0; from < items.size(); from += CHUNK) {
            chunks.add(items.subList(from, Math.min(items.size(), from + CHUNK)));
        }
        return chunks;
    }

    private void references(SiteSink sink, List<Item> items, Map<CitationKey, Downloads> files) throws IOException {
        Map<CitationKey, List<SiteCitations.Citation>> cited = citations.of(items);
        for (Item item : items) {
            page(sink, pages.reference(item, cited.getOrDefault(item.key(), List.of())));
            List<Item> one = List.of(published(item));
            Downloads each = new Downloads(written("bibtex", one), written("ris", one), written("csl-json", one));
            text(sink, frame.stem(item) + ".bib", each.bibtex());
            text(sink, frame.stem(item) + ".ris", each.ris());
            text(sink, frame.stem(item) + ".json", each.csl());
            files.put(item.key(), each);
        }
    }

    /** A reference in the formats that are to be downloaded. */
    private record Downloads(String bibtex, String ris, String csl) {}

    // What has been written for each is not written once more for all.
    private void wholeList(SiteSink sink, Map<CitationKey, Downloads> files) throws IOException {
        StringBuilder bibtex = new StringBuilder();
        StringBuilder ris = new StringBuilder();
        StringBuilder csl = new StringBuilder();
        for (Item item : content.items()) {
            Downloads each = files.get(item.key());
            if (each != null) {
                bibtex.append(bibtex.isEmpty() ? "" : "\n").append(each.bibtex());
                ris.append(ris.isEmpty() ? "" : "\n").append(each.ris());
                String array = each.csl().strip();
                csl.append(csl.isEmpty() ? "[" : ",").append(array, 1, array.length() - 1);
            }
        }
        text(sink, "list.bib", bibtex.toString());
        text(sink, "list.ris", ris.toString());
        text(sink, "list.json", csl.append("]\n").toString());
    }

    /** Returns what of a reference is everyone's: not what its list keeps for itself, and no reader's own notes. */
    private static Item published(Item item) {
        return item.withExtra(Map.of()).toBuilder().put(TextVariable.ANNOTE, "").build();
    }

    private String written(String format, List<Item> items) throws IOException {
        ItemWriter writer = Formats.byId(format).orElseThrow().writer().orElseThrow();
        StringBuilder out = new StringBuilder();
        writer.spell(items, writing, out);
        return out.toString();
    }

    private void page(SiteSink sink, SitePages.Page page) throws IOException {
        text(sink, page.path(), templates.write(page.template(), page.view()));
    }

    private static void text(SiteSink sink, String path, String text) throws IOException {
        sink.take(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
