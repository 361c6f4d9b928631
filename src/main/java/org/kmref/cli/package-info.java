/**
 * The command line: the list of commands, the call of one, and what turns errors into one line and an exit code.
 *
 * <p>A command is in {@code command}, what commands share in {@code option} and {@code output}, what every one of them stands on
 * in {@code session}. The only importer of picocli is this package with those below it.
 */
@NullMarked
package org.kmref.cli;

import org.jspecify.annotations.NullMarked;
