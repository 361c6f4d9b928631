@NullMarked
package org.kmref.csl.markup;

import org.jspecify.annotations.NullMarked;
