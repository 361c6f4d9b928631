/**
 * Training of the model that reads plain-text references: made-up references, formatted by the processor in many styles and made-up
 * ones, spoiled as real life does, and some labelled ones of others.
 *
 * <p>Runs when a developer trains, never in a command; everything follows from one seed.
 */
@NullMarked
package org.kmref.training;

import org.jspecify.annotations.NullMarked;
