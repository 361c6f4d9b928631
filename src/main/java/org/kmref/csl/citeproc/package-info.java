@NullMarked
package org.kmref.csl.citeproc;

import org.jspecify.annotations.NullMarked;
