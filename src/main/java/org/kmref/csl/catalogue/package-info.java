/**
 * The CSL styles and locales that come with kmref, by name, and style files by path.
 *
 * <p>The styles are packed when kmref is built, as trees and as XML, so that one is found without looking through all; knows
 * nothing of what is in it beyond the head of a style. Never opens a network connection.
 */
@NullMarked
package org.kmref.csl.catalogue;

import org.jspecify.annotations.NullMarked;
