/**
 * Word files (Office Open XML, ISO/IEC 29500 transitional): bibliographies, reading lists and citations as documents to hand in.
 *
 * <p>Owns what stands in each part of such a file, its styles, and the fields of reference managers that it writes. Knows nothing
 * of files on disk or the command line: formatted text in, bytes out. The same input gives the same bytes: no time, no random
 * number and no name of the machine is in them. Reading such files is of {@code format.word}.
 */
@NullMarked
package org.kmref.word;

import org.jspecify.annotations.NullMarked;
