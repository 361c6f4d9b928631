/** What is published, and how: what every part of a site starts from. */
@NullMarked
package org.kmref.site.content;

import org.jspecify.annotations.NullMarked;
