package org.kmref.site.content;

/**
 * How a site is made.
 *
 * @param language the tag of the language of the pages, such as {@code en-GB}
 * @param style the style of the list, which the page of a reference shows first
 * @param baseUrl where the site will be, ending in {@code /}; empty where that is not known
 * @param readers whose summaries are shown, such as {@code public}; empty for all
 * @param fragment whether pages are pieces of HTML to be put into the pages of another system
 */
public record SiteOptions(String language, NamedStyle style, String baseUrl, String readers, boolean fragment) {}
