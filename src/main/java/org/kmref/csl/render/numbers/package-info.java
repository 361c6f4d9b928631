/** Numbers as CSL renders them: numerals, ordinals, page ranges and the labels of locators. */
@NullMarked
package org.kmref.csl.render.numbers;

import org.jspecify.annotations.NullMarked;
