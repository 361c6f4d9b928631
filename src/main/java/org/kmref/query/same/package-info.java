/**
 * When two references are one work, however differently they are written down; {@link org.kmref.query.same.SameWork} is the
 * one answer to that, for importing and for finding duplicates.
 *
 * <p>Works on the model alone. An identifier decides where there is one; titles, names and years are compared folded and
 * with slips forgiven; and what speaks against it (another DOI, part, edition, year of a report, a correction, a preprint)
 * is heard first.
 */
@NullMarked
package org.kmref.query.same;

import org.jspecify.annotations.NullMarked;
