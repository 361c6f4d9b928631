/** How commands print: output formats, layouts and columns, and the summary of a change. */
@NullMarked
package org.kmref.cli.output;

import org.jspecify.annotations.NullMarked;
