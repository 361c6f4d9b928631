/**
 * The exchange formats: the one list of them, and how the format of a file is recognised.
 *
 * <p>Each family of formats has a package of its own below this one, over {@code core}. Text in, items and problems out, and the
 * other way round. Knows nothing of libraries on disk or the command line.
 */
@NullMarked
package org.kmref.format;

import org.jspecify.annotations.NullMarked;
