package org.kmref.site.machine;

import java.util.List;

/**
 * The pages of a site for those who crawl it.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps XML format</a>
 */
public final class Sitemap {
    // As many as one file may have.
    private static final int MOST = 50_000;

    private Sitemap() {}

    /** Returns the map of pages at these addresses. */
    public static String of(List<String> addresses) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        addresses.stream()
                .limit(MOST)
                .forEach(address ->
                        out.append("<url><loc>").append(Feeds.escaped(address)).append("</loc></url>\n"));
        return out.append("</urlset>\n").toString();
    }
}
