/**
 * Changes of files that survive crashes and other writers, and their history: lock, read, edit, record, replace.
 *
 * <p>What an edit means is {@link org.kmref.store.edit}'s matter, single steps are {@link org.kmref.store.disk}'s.
 */
@NullMarked
package org.kmref.store.change;

import org.jspecify.annotations.NullMarked;
