/**
 * Plain-text references understood: from a page to single references, from the text of one to its fields, and what is in doubt.
 *
 * <p>The sequence model is in {@code tag}, its training in {@code training}. Knows neither files nor commands.
 */
@NullMarked
package org.kmref.format.plaintext;

import org.jspecify.annotations.NullMarked;
