/**
 * Documents as pandoc hands them to a filter: its tree in and out, as maps and lists.
 *
 * <p>Citations get their text, and the bibliography its place; knows nothing of files or the command line.
 *
 * @see <a href="https://pandoc.org/filters.html">Pandoc filters</a>
 */
@NullMarked
package org.kmref.pandoc;

import org.jspecify.annotations.NullMarked;
