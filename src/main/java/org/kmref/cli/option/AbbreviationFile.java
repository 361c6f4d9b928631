package org.kmref.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import org.kmref.csl.render.Abbreviations;
import org.kmref.format.csldata.AbbreviationReader;
import org.kmref.store.DataException;
import org.kmref.store.Loaded;
import org.kmref.store.SourceText;

/** The user's list of short forms of titles. */
final class AbbreviationFile {

    private AbbreviationFile() {}

    /** Returns what the file says; {@code name} is what the user calls it. */
    static Abbreviations read(Path path, String name) throws IOException {
        Loaded<String> text = SourceText.read(path, name);
        if (text.hasErrors()) {
            throw new DataException(text.problems());
        }
        AbbreviationReader.Read read = AbbreviationReader.read(name, text.value());
        if (!read.problems().isEmpty()) {
            throw new DataException(read.problems());
        }
        return new Abbreviations(read.lists());
    }
}
