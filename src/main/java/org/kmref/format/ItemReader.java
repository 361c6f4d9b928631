package org.kmref.format;

import java.io.IOException;
import java.io.InputStream;

/** Reads works from one exchange format. */
public interface ItemReader {

    /**
     * Reads to the end of the input; what cannot be understood becomes a problem, and reading goes on behind it.
     *
     * @param file what the input is called in problems
     * @throws IOException when the input itself fails, never for what it says
     */
    ReadItems read(InputStream in, String file) throws IOException;
}
