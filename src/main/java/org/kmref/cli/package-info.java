/**
 * The command line: one thin class a command, the options they share, and what turns errors into one line and an exit
 * code.
 *
 * <p>The only importer of picocli. A command parses, delegates, prints and returns an exit code.
 */
@NullMarked
package org.kmref.cli;

import org.jspecify.annotations.NullMarked;
