package org.kmref.site.content;

import org.kmref.csl.Style;

/** A style and what a reader calls it. */
public record NamedStyle(String name, Style style) {}
