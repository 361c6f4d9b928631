/**
 * How well a reference matches: terms and their counts over a library, scores, and suggestions where nothing matches.
 */
@NullMarked
package org.kmref.query.rank;

import org.jspecify.annotations.NullMarked;
