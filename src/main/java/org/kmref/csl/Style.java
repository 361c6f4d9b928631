package org.kmref.csl;

import java.util.Optional;
import java.util.function.Supplier;

/** A CSL style as it stands in a file, not yet understood. */
public final class Style {

    private final String name;
    private final Supplier<String> xml;
    private final Optional<byte[]> compiled;
    private final String defaultLocale;

    private Style(String name, Supplier<String> xml, Optional<byte[]> compiled, String defaultLocale) {
        this.name = name;
        this.xml = xml;
        this.compiled = compiled;
        this.defaultLocale = defaultLocale;
    }

    /**
     * Makes a style of the text of a file.
     *
     * @param name what messages call it: a style id or the path it was read from
     * @param xml the whole file
     * @param defaultLocale the {@code default-locale} that holds where the style was found through a dependent one, or empty
     */
    public Style(String name, String xml, String defaultLocale) {
        this(name, () -> xml, Optional.empty(), defaultLocale);
    }

    /** Returns a style of which a compiled tree is at hand, so that its XML, which is got when asked for, need not be read. */
    public static Style compiled(String name, byte[] tree, Supplier<String> xml, String defaultLocale) {
        return new Style(name, xml, Optional.of(tree), defaultLocale);
    }

    /** Returns this style as found through a dependent one. */
    public Style withDefaultLocale(String locale) {
        return new Style(name, xml, compiled, locale);
    }

    /** Returns what messages call it: a style id or the path it was read from. */
    public String name() {
        return name;
    }

    /** Returns the whole file. */
    public String xml() {
        return xml.get();
    }

    /** Returns the tree that was made of the file when kmref was built, if one was. */
    public Optional<byte[]> compiled() {
        return compiled;
    }

    /** Returns the {@code default-locale} that holds where the style was found through a dependent one, or empty. */
    public String defaultLocale() {
        return defaultLocale;
    }

    // The XML is got last: for a style of the catalogue that is to unpack it.
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Style style
                        && name.equals(style.name)
                        && defaultLocale.equals(style.defaultLocale)
                        && xml().equals(style.xml()));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return defaultLocale.isEmpty() ? name : name + " in " + defaultLocale;
    }
}
