/** The texts of help and manual that are longer than a line, and their layout. */
@NullMarked
package org.kmref.cli.manual;

import org.jspecify.annotations.NullMarked;
