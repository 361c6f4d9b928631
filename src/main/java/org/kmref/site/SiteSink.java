package org.kmref.site;

import java.io.IOException;

/** Takes the files of a site, in any order and from several threads at once. */
public interface SiteSink {
    /**
     * Takes a file.
     *
     * @param path from the folder of the site, its parts separated by {@code /}
     */
    void take(String path, byte[] content) throws IOException;
}
