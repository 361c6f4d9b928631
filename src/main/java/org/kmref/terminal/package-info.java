/**
 * How text is laid out on a terminal: columns, colour, hyperlinks, tables, wrapping. Strings in, strings out.
 *
 * <p>Styled text is a string with the escapes that {@link org.kmref.terminal.Palette} writes (SGR and OSC 8). Data
 * becomes styled text only by way of a palette or of {@link org.kmref.terminal.Printable}, so that a control character
 * in the data never reaches a terminal raw.
 *
 * <p>Knows nothing of items, libraries, the command line, the standard streams or the environment: what it has to know
 * of them is passed in.
 */
@NullMarked
package org.kmref.terminal;

import org.jspecify.annotations.NullMarked;
