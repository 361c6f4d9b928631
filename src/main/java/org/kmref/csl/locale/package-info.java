/**
 * The locales of CSL: found on the class path, read once, and looked through in the order the specification gives.
 *
 * <p>Knows nothing of items or rendering.
 */
@NullMarked
package org.kmref.csl.locale;

import org.jspecify.annotations.NullMarked;
