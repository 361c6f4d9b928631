/** Names as CSL renders them: order, particles, initials, and which given names tell two persons apart. */
@NullMarked
package org.kmref.csl.render.names;

import org.jspecify.annotations.NullMarked;
