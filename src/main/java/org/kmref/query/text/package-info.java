/**
 * Text as a search sees it: words, folded letters, spellings, stems, and which text of a reference is searched.
 *
 * <p>Knows nothing of queries.
 */
@NullMarked
package org.kmref.query.text;

import org.jspecify.annotations.NullMarked;
