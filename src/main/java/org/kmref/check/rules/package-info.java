/**
 * The checks, one a file, listed in {@link org.kmref.check.rules.Checkers}.
 *
 * <p>Each looks at the model alone; none reads a file or knows of the command line.
 */
@NullMarked
package org.kmref.check.rules;

import org.jspecify.annotations.NullMarked;
