package org.kmref.store.change;

import java.io.IOException;
import org.kmref.store.Loaded;

/**
 * What is to be done to the text of a file.
 *
 * <p>A pure function of the text: when the file turns out to have been changed in between, it is asked once more.
 */
public interface Edit {
    /** Returns the text as it shall be, or the errors for which it cannot be; a byte order mark is kept from it. */
    Loaded<String> apply(String text) throws IOException;
}
