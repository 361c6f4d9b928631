/**
 * An index beside a large library, in the cache folder: the works as bytes, their keys and terms, bound to the very file
 * they were read from.
 *
 * <p>It narrows a library down to the works that may be wanted and decides nothing itself. Whatever is wrong with it costs
 * time only. Knows nothing of the command line.
 */
@NullMarked
package org.kmref.index;

import org.jspecify.annotations.NullMarked;
