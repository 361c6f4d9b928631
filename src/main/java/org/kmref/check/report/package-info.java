/**
 * The forms in which findings are told: to people, to scripts, to code-scanning services.
 *
 * <p>Text in, text or trees out; what becomes of them is the caller's.
 */
@NullMarked
package org.kmref.check.report;

import org.jspecify.annotations.NullMarked;
