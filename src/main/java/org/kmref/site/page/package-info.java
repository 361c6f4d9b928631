/** What each page of the site says, as maps and lists for its template; one class a page. */
@NullMarked
package org.kmref.site.page;

import org.jspecify.annotations.NullMarked;
