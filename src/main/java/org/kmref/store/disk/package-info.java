/**
 * The file system, one step at a time, so that each step can be made to fail in a test, and how a file is replaced.
 *
 * <p>Knows nothing of what is in the files.
 */
@NullMarked
package org.kmref.store.disk;

import org.jspecify.annotations.NullMarked;
