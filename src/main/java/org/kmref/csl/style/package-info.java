/**
 * A CSL style and a CSL locale as immutable trees, one record an element, and the readers that make them from XML.
 *
 * <p>Knows what the specification says an element holds, and nothing of items or of how anything is rendered.
 */
@NullMarked
package org.kmref.csl.style;

import org.jspecify.annotations.NullMarked;
