/** References as rows of a table: comma- and tab-separated values. */
@NullMarked
package org.kmref.format.table;

import org.jspecify.annotations.NullMarked;
