/**
 * What all pages share: words in the language of the list, addresses and names of files, text made safe for HTML, formatted
 * citations.
 */
@NullMarked
package org.kmref.site.text;

import org.jspecify.annotations.NullMarked;
