/**
 * What every format stands on: readers and writers as others see them, the text of an input in whatever encoding it came,
 * keys for references that have none, and what a format could not carry.
 *
 * <p>Knows no format.
 */
@NullMarked
package org.kmref.format.core;

import org.jspecify.annotations.NullMarked;
