/**
 * What a library holds: works, people, dates, themes, partners, approaches; all immutable, all shaped as CSL shapes them.
 *
 * <p>Knows nothing of files, formats, styles or terminals, and uses {@code java.*} only.
 */
@NullMarked
package org.kmref.model;

import org.jspecify.annotations.NullMarked;
