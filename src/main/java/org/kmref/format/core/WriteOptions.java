package org.kmref.format.core;

import org.kmref.model.Library;

/**
 * What a writer may need beside the works.
 *
 * @param library the library the works are from, for its title, its language and its themes
 * @param unicode whether letters beyond ASCII stay as they are in a form that would spell them as commands
 */
public record WriteOptions(Library library, boolean unicode) {

    public static WriteOptions of(Library library) {
        return new WriteOptions(library, false);
    }
}
