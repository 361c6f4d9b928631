/**
 * The sequence model: text as tokens, what is seen of each, and the most probable part of a reference for each.
 *
 * <p>Owns the labels, the features and the model's file. Knows neither references nor how they are trained.
 */
@NullMarked
package org.kmref.format.plaintext.tag;

import org.jspecify.annotations.NullMarked;
