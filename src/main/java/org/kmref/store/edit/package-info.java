/**
 * Changes the text of native files by source position, so that all that is not changed stays byte for byte.
 *
 * <p>Text in, text out. Knows nothing of the disk, of other writers or of history: that is
 * {@link org.kmref.store.change}'s.
 */
@NullMarked
package org.kmref.store.edit;

import org.jspecify.annotations.NullMarked;
