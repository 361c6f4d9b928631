package org.kmref.format.csldata;

import java.io.IOException;
import java.io.InputStream;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.Lines;
import org.kmref.format.tree.JsonNodes;

/** Reads one CSL-JSON item a line; a line that is none is reported, and the next one read. */
public final class JsonLinesReader implements ItemReader {

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
