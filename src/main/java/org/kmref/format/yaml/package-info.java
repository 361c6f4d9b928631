/** Formats in YAML that have a schema of their own: CITATION.cff and Hayagriva. */
@NullMarked
package org.kmref.format.yaml;

import org.jspecify.annotations.NullMarked;
