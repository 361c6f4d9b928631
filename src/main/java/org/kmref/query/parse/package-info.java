/** The reader of the query language: from text to a {@link org.kmref.query.Query}, or an error with its place. */
@NullMarked
package org.kmref.query.parse;

import org.jspecify.annotations.NullMarked;
