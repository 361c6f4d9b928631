/**
 * Reads Word files: the references that reference managers, and Word itself, keep in them.
 *
 * <p>Owns the bounded reading of the zip and of its parts, and the forms in which Zotero, Mendeley, EndNote and Word write a
 * citation down. No entity is expanded, nothing outside the file is looked at, and nothing in it is run.
 */
@NullMarked
package org.kmref.format.word;

import org.jspecify.annotations.NullMarked;
