/**
 * Manuscripts with their citations formatted where they stand: what a citation means, the notes it may go into, and the
 * bibliographies.
 *
 * <p>Strings and citations in, strings out; knows nothing of files, libraries or the command line.
 */
@NullMarked
package org.kmref.document.process;

import org.jspecify.annotations.NullMarked;
