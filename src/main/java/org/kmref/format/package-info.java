/**
 * Exchange formats, one file each, and the tree of values that the YAML and JSON forms of CSL share.
 *
 * <p>Text in, items and problems out, and the other way round. Knows nothing of libraries on disk or the command line.
 */
@NullMarked
package org.kmref.format;

import org.jspecify.annotations.NullMarked;
