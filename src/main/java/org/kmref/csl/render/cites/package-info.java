/** Citations and bibliographies as wholes: position, disambiguation, sorting, grouping and collapsing of cites. */
@NullMarked
package org.kmref.csl.render.cites;

import org.jspecify.annotations.NullMarked;
