package org.kmref.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kmref.format.Formats;
import org.kmref.format.core.ItemWriter;
import org.kmref.format.core.WriteOptions;
import org.kmref.model.Item;
import org.kmref.model.TextVariable;
import org.kmref.site.content.SiteContent;
import org.kmref.site.content.SiteOptions;
import org.kmref.site.page.SiteFrame;
import org.kmref.site.page.SitePages;
import org.kmref.site.text.SiteCitations;
import org.kmref.site.text.Templates;

/** Makes all files of a site and hands them on. */
public final class Site {
    private final SiteFrame frame;
    private final SitePages pages;
    private final Templates templates;
    private final SiteContent content;
    private final WriteOptions writing;

    public Site(SiteContent content, SiteOptions options, Templates templates) throws IOException {
        this.content = content;
        this.frame = new SiteFrame(content, options);
        this.pages = new SitePages(frame, SiteCitations.of(options.style(), options.language()));
        this.templates = templates;
        this.writing = new WriteOptions(content.library(), false);
    }

    /** Makes every file. */
    public void publish(SiteSink sink) throws IOException {
        for (SitePages.Page page : pages.pages()) {
            page(sink, page);
        }
        try {
            content.items().parallelStream().forEach(item -> {
                try {
                    reference(sink, item);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause() == null ? new IOException(broken) : broken.getCause();
        }
        text(sink, "assets/site.css", Templates.resource("assets/site.css"));
        text(sink, "assets/site.js", Templates.resource("assets/site.js"));
        text(sink, "assets/icon.svg", Templates.resource("assets/icon.svg"));
    }

    private void reference(SiteSink sink, Item item) throws IOException {
        page(sink, pages.reference(item));
        List<Item> published = List.of(published(item));
        text(sink, frame.stem(item) + ".bib", written("bibtex", published));
        text(sink, frame.stem(item) + ".ris", written("ris", published));
        text(sink, frame.stem(item) + ".json", written("csl-json", published));
    }

    /** Returns what of a reference is everyone's: not what its list keeps for itself, and no reader's own notes. */
    private static Item published(Item item) {
        Item.Builder builder = new Item(
                        item.key(),
                        item.type(),
                        item.names(),
                        item.dates(),
                        item.numbers(),
                        item.texts(),
                        List.of(),
                        java.util.Map.of())
                .toBuilder();
        return builder.put(TextVariable.ANNOTE, "").build();
    }

    private String written(String format, List<Item> items) throws IOException {
        ItemWriter writer = Formats.byId(format).orElseThrow().writer().orElseThrow();
        StringBuilder out = new StringBuilder();
        writer.write(items, writing, out);
        return out.toString();
    }

    private void page(SiteSink sink, SitePages.Page page) throws IOException {
        text(sink, page.path(), templates.write(page.template(), page.view()));
    }

    private static void text(SiteSink sink, String path, String text) throws IOException {
        sink.take(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
