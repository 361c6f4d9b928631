/**
 * What the build runs to finish the distribution: the manual pages, and the training run for the class-data archive.
 *
 * <p>No part of a running kmref; it lies in the jar because such an archive takes classes only from the class path the
 * program itself has. It knows the program as a user does, by its command line.
 */
@NullMarked
package org.kmref.distribution;

import org.jspecify.annotations.NullMarked;
