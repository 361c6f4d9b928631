/**
 * Looking works up by identifier: which service is asked, politely, and what it answered.
 *
 * <p>The only package that may open a connection, and only to the services of {@link org.kmref.lookup.Services}. Whether it may is
 * decided by who calls it. What goes out is the identifier asked for and the version of kmref, and the address for mail where the
 * user has set one. Answers are read by {@code format}, as those in files are.
 */
@NullMarked
package org.kmref.lookup;

import org.jspecify.annotations.NullMarked;
