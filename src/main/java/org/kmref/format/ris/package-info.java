/** Formats of tags and values, one a line: RIS, EndNote's tagged format, and PubMed's. */
@NullMarked
package org.kmref.format.ris;

import org.jspecify.annotations.NullMarked;
