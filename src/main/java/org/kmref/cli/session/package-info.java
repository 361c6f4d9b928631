/**
 * What every command stands on: the streams, environment and screen of one call, how a command declares its options, exit
 * codes and messages.
 *
 * <p>Knows no command.
 */
@NullMarked
package org.kmref.cli.session;

import org.jspecify.annotations.NullMarked;
