/**
 * Styles, locales and the processors that format citations and bibliographies with them.
 *
 * <p>A processor takes items, a style, a locale and citations, and gives styled text; a {@link org.kmref.csl.Markup}
 * spells styled text in one output form. Knows nothing of libraries, files of references or the command line.
 */
@NullMarked
package org.kmref.csl;

import org.jspecify.annotations.NullMarked;
