/** The scripts that complete the command line in a shell, and what they ask kmref for. */
@NullMarked
package org.kmref.cli.completion;

import org.jspecify.annotations.NullMarked;
