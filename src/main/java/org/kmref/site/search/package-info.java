/** The index that the search field of a site asks, and the rules by which its script reads words as {@code kmref search} does. */
@NullMarked
package org.kmref.site.search;

import org.jspecify.annotations.NullMarked;
