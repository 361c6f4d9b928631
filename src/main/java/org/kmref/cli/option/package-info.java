/** Options and arguments that several commands share, each with its meaning. */
@NullMarked
package org.kmref.cli.option;

import org.jspecify.annotations.NullMarked;
