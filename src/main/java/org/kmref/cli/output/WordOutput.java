package org.kmref.cli.output;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.NamedFiles;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.format.word.WordFileException;
import org.kmref.model.Problem;
import org.kmref.store.DataException;
import org.kmref.word.Template;
import org.kmref.word.WordDocument;
import org.kmref.word.WordFile;

/** The output format that is a Word file, and what it can be set on. */
public final class WordOutput {
    public static final String DOCX = "docx";
    private static final String OPTION = "--template";

    private final Session session;
    private final OutputOptions output;

    private @Nullable String template;

    public WordOutput(Session session, OutputOptions output) {
        this.session = session;
        this.output = output;
    }

    /** Says what these options are. */
    public void declare(Declaration of) {
        of.text(
                14,
                ArgumentValue.FILE,
                "With --to docx: a Word file whose styles, headers and page set-up are used.",
                value -> template = value,
                OPTION);
    }

    /** Returns whether this is the format asked for; refuses what does not go with it before any work is done. */
    public boolean isWanted(String form) {
        if (form.equals(DOCX)) {
            output.requireNoTerminal("a Word file");
            return true;
        }
        if (template != null) {
            throw new UsageException(OPTION + " goes with --to docx; add it, or leave out " + OPTION);
        }
        return false;
    }

    /** Writes the document, in the name of the user that the settings give. */
    public void write(WordDocument document) throws IOException {
        WordDocument signed = document.by(session.config().value("author").orElse(""));
        byte[] content;
        try {
            content = WordFile.bytes(signed, template());
        } catch (WordFileException unusable) {
            throw new DataException(
                    List.of(Problem.error(String.valueOf(template), 0, 0, String.valueOf(unusable.getMessage()))));
        }
        output.write(content);
    }

    private Optional<Template> template() throws IOException, WordFileException {
        if (template == null) {
            return Optional.empty();
        }
        Template read = Template.read(NamedFiles.read(template, session));
        if (read.hasMacros()) {
            session.warn(template + ": its macros stay behind");
        }
        return Optional.of(read);
    }
}
