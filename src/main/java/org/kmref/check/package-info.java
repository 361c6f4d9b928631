/**
 * What it means to check a library: files with the places of their parts, checks with an id, findings, fixes, and the
 * comments that suppress a finding.
 *
 * <p>Knows nothing of how files are read or changed; places are handed in and fixes are handed out. The checks themselves
 * are in {@link org.kmref.check.rules}, the forms findings are told in in {@link org.kmref.check.report}.
 */
@NullMarked
package org.kmref.check;

import org.jspecify.annotations.NullMarked;
