/**
 * The output forms of citations and bibliographies: one {@link org.kmref.csl.Markup} a file, listed in one place.
 *
 * <p>Knows styled text only; neither wraps lines nor knows where its text goes.
 */
@NullMarked
package org.kmref.csl.markup;

import org.jspecify.annotations.NullMarked;
