package org.kmref.cli.output;

import java.io.IOException;
import org.kmref.cli.session.Session;
import org.kmref.word.WordDocument;
import org.kmref.word.WordFile;

/** The output format that is a Word file. */
public final class WordOutput {
    public static final String DOCX = "docx";

    private final Session session;
    private final OutputOptions output;

    public WordOutput(Session session, OutputOptions output) {
        this.session = session;
        this.output = output;
    }

    /** Returns whether this is the format asked for; refuses what does not go with it before any work is done. */
    public boolean isWanted(String form) {
        if (form.equals(DOCX)) {
            output.requireNoTerminal("a Word file");
            return true;
        }
        return false;
    }

    /** Writes the document, in the name of the user that the settings give. */
    public void write(WordDocument document) throws IOException {
        WordDocument signed = document.by(session.config().value("author").orElse(""));
        output.write(WordFile.bytes(signed));
    }
}
