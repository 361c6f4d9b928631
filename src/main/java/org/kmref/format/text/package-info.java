/** Dates and names as people write them in one line of plain text. */
@NullMarked
package org.kmref.format.text;

import org.jspecify.annotations.NullMarked;
