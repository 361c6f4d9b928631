/**
 * The tree of rendered text: affixes, delimiters, quotes, formatting and text case, and from it styled runs.
 *
 * <p>Knows nothing of items.
 */
@NullMarked
package org.kmref.csl.render.text;

import org.jspecify.annotations.NullMarked;
