/**
 * The CSL processor that citeproc-java does the work of, its traps avoided.
 *
 * <p>Styles and locales are made ready so that citeproc-java cannot go wrong with them, items so that it cannot throw;
 * what it gives is read back into styled text. Only {@link org.kmref.csl.citeproc.CiteprocJavaProcessor} knows that library.
 */
@NullMarked
package org.kmref.csl.citeproc;

import org.jspecify.annotations.NullMarked;
