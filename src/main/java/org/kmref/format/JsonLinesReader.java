package org.kmref.format;

import java.io.IOException;
import java.io.InputStream;

/** Reads one CSL-JSON item a line; a line that is none is reported, and the next one read. */
final class JsonLinesReader implements ItemReader {

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        Lines lines = new Lines(in);
        CslNodes items = new CslNodes(file, sink);
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                JsonNodes.read(line, file, lines.number(), items::accept, sink::problem);
            }
        }
    }
}
