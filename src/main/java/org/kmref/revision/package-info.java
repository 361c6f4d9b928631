/**
 * What becomes of works, themes and partners when their fields are set: values typed as text are checked and understood,
 * keys are made and renamed.
 *
 * <p>Models in, models out. Knows nothing of files or the command line.
 */
@NullMarked
package org.kmref.revision;

import org.jspecify.annotations.NullMarked;
