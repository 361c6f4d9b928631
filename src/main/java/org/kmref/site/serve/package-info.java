/**
 * Shows a site on this machine while its list is edited: on loopback only, to nobody who came by another name, and read-only.
 */
@NullMarked
package org.kmref.site.serve;

import org.jspecify.annotations.NullMarked;
