/** The program's entry: the only place that touches the standard streams and ends the process. */
@NullMarked
package org.kmref;

import org.jspecify.annotations.NullMarked;
