/**
 * kmref's own CSL processor, put together from styles, locales and rendering, behind {@link org.kmref.csl.Processor}.
 *
 * <p>A package of its own, so that none of those parts knows it.
 */
@NullMarked
package org.kmref.csl.processor;

import org.jspecify.annotations.NullMarked;
