/** Works made up for measuring, and what is measured with them; nothing here is part of a test. */
@NullMarked
package org.kmref.bench;

import org.jspecify.annotations.NullMarked;
