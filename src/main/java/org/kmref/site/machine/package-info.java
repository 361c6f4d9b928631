/** What programs read of a site: schema.org, the tags of scholarly indexes, COinS, feeds and the map of the site. */
@NullMarked
package org.kmref.site.machine;

import org.jspecify.annotations.NullMarked;
