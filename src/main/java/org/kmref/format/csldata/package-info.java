/** References as CSL's data schema has them: CSL-JSON, one JSON object a line, CSL-YAML and kmref's own lists. */
@NullMarked
package org.kmref.format.csldata;

import org.jspecify.annotations.NullMarked;
