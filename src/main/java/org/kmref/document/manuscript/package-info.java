/**
 * Manuscripts that cite works by their keys: where each key is mentioned in Markdown, LaTeX, Typst and Org, and how a
 * mention is written with another key.
 *
 * <p>Strings in, strings out; knows the model only.
 */
@NullMarked
package org.kmref.document.manuscript;

import org.jspecify.annotations.NullMarked;
