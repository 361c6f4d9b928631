package org.kmref.format.word;

import java.io.IOException;
import java.io.InputStream;
import org.kmref.format.core.ItemReader;
import org.kmref.model.Problem;

/** Reads the references that a Word file holds; see {@link WordCitations}. */
public final class DocxReader implements ItemReader {
    private static final int LARGEST = 512 * 1024 * 1024;

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            sink.problem(Problem.error(file, 0, 0, "is larger than 512 MiB; split it"));
            return;
        }
        WordCitations read = WordCitations.read(bytes, file);
        read.works().forEach(work -> sink.item(work.item()));
        read.problems().forEach(sink::problem);
        if (read.works().isEmpty() && read.problems().isEmpty()) {
            sink.problem(
                    Problem.warning(
                            file,
                            0,
                            0,
                            "holds no citations of Zotero, Mendeley, EndNote or Word; export the references from where they are kept"));
        }
    }
}
