package org.kmref.site.machine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kmref.format.tree.Json;

/**
 * What is new in a list, as RSS and as JSON Feed.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
public record Feeds(String title, String description, String language, String baseUrl, List<Entry> entries) {

    public Feeds {
        entries = List.copyOf(entries);
    }

    /**
     * A reference that is new.
     *
     * @param url of its page
     * @param html how it is cited
     * @param added when it came into the list; absent where that is not known
     */
    public record Entry(String url, String title, String html, String text, Optional<Instant> added) {}

    /** Returns the feed as RSS 2.0. */
    public String rss() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n");
        element("title", title, out);
        element("link", baseUrl, out);
        element("description", description.isEmpty() ? title : description, out);
        element("language", language, out);
        out.append("<atom:link href=\"")
                .append(escaped(baseUrl + "feed.xml"))
                .append("\" rel=\"self\" type=\"application/rss+xml\"/>\n");
        for (Entry entry : entries) {
            out.append("<item>\n");
            element("title", entry.title(), out);
            element("link", entry.url(), out);
            out.append("<guid isPermaLink=\"true\">")
                    .append(escaped(entry.url()))
                    .append("</guid>\n");
            element("description", entry.html(), out);
            entry.added().ifPresent(when -> element("pubDate", rfc822(when), out));
            out.append("</item>\n");
        }
        return out.append("</channel>\n</rss>\n").toString();
    }

    // In English whatever the language of the machine, as RFC 822 has it.
    private static String rfc822(Instant when) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
                .format(when.atOffset(ZoneOffset.UTC));
    }

    private static void element(String name, String text, StringBuilder out) {
        out.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    static String escaped(String text) {
        return org.kmref.site.text.Escaping.html(text);
    }

    /** Returns the feed as JSON Feed 1.1. */
    public String json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", "https://jsonfeed.org/version/1.1");
        tree.put("title", title);
        tree.put("home_page_url", baseUrl);
        tree.put("feed_url", baseUrl + "feed.json");
        if (!description.isEmpty()) {
            tree.put("description", description);
        }
        tree.put("language", language);
        List<Object> items = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", entry.url());
            item.put("url", entry.url());
            item.put("title", entry.title());
            item.put("content_html", entry.html());
            item.put("content_text", entry.text());
            entry.added().ifPresent(when -> item.put("date_published", when.toString()));
            items.add(item);
        }
        tree.put("items", items);
        return Json.indented(tree);
    }
}
