/**
 * What a user means by the words that select references: the query language, folding of text, themes by name, filters,
 * ranking, order.
 *
 * <p>Works on the model alone. Knows nothing of files, styles or the command line.
 */
@NullMarked
package org.kmref.query;

import org.jspecify.annotations.NullMarked;
