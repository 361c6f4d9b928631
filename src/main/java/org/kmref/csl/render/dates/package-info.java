/** Dates and date ranges as CSL renders them. */
@NullMarked
package org.kmref.csl.render.dates;

import org.jspecify.annotations.NullMarked;
