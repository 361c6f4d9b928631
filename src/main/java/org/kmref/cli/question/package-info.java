/**
 * What the user is asked on a terminal about one proposal after the other: which duplicates are merged, whose value holds, which
 * references are completed.
 *
 * <p>Knows no command and changes nothing.
 */
@NullMarked
package org.kmref.cli.question;

import org.jspecify.annotations.NullMarked;
