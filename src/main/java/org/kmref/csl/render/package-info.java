/**
 * How a style is applied to one reference: its variables, names, dates and numbers as the elements of the style ask for.
 *
 * <p>Knows the style tree and the locale, and nothing of files, output formats or the command line. Whole citations and
 * bibliographies are in {@code cites}; what they consist of in {@code names}, {@code dates}, {@code numbers} and
 * {@code text}.
 */
@NullMarked
package org.kmref.csl.render;

import org.jspecify.annotations.NullMarked;
