/**
 * What a user means by the words that select references: the tree of a query, the fields it can ask for, themes by name,
 * filters and order.
 *
 * <p>Works on the model alone. Reading a query is in {@code parse}, text and its folding in {@code text}, scores and
 * suggestions in {@code rank}, duplicates in {@code same}. Knows nothing of files, styles or the command line.
 */
@NullMarked
package org.kmref.query;

import org.jspecify.annotations.NullMarked;
