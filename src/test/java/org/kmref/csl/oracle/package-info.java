/**
 * Holds the processor against the reference processor, citeproc-js: what both are given, what each makes of it, and the
 * texts they agree on. See the README beside {@code compare} in {@code src/test/csl-oracle}.
 */
@NullMarked
package org.kmref.csl.oracle;

import org.jspecify.annotations.NullMarked;
