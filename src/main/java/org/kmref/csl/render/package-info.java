/**
 * How a style is applied: from items and citations, through a tree of rendered text, to styled runs.
 *
 * <p>Knows the style tree and the locale, and nothing of files, forms of output or the command line.
 */
@NullMarked
package org.kmref.csl.render;

import org.jspecify.annotations.NullMarked;
