/**
 * YAML and JSON as trees of values that know their place, and such trees written as YAML and JSON.
 *
 * <p>Knows nothing of references.
 */
@NullMarked
package org.kmref.format.tree;

import org.jspecify.annotations.NullMarked;
