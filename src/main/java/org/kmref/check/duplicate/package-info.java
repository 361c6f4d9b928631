/**
 * Making one reference of several that are one work: field by field, the fullest of what they say.
 *
 * <p>Which references are one work is decided by {@link org.kmref.query.same}. Models in, models out.
 */
@NullMarked
package org.kmref.check.duplicate;

import org.jspecify.annotations.NullMarked;
