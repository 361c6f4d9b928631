/**
 * Documents made of references: reading lists grouped by theme, and the line or page that tells a reader what a work is.
 *
 * <p>Uses the model, {@link org.kmref.csl} for formatting and {@link org.kmref.terminal} for looks. Knows nothing of files
 * or the command line.
 */
@NullMarked
package org.kmref.document;

import org.jspecify.annotations.NullMarked;
