/** The commands, one class each. A command parses, delegates, prints and returns an exit code. */
@NullMarked
package org.kmref.cli.command;

import org.jspecify.annotations.NullMarked;
