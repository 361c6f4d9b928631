package org.kmref.csl;

/**
 * A CSL style as it stands in a file, not yet understood.
 *
 * @param name what messages call it: a style id or the path it was read from
 * @param xml the whole file
 * @param defaultLocale the {@code default-locale} that holds where the style was found through a dependent one, or empty
 */
public record Style(String name, String xml, String defaultLocale) {}
