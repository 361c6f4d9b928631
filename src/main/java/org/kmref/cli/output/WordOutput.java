package org.kmref.cli.output;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.NamedFiles;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.format.word.WordFileException;
import org.kmref.model.Problem;
import org.kmref.store.DataException;
import org.kmref.word.WordDocument;
import org.kmref.word.WordFile;
import org.kmref.word.WordTemplate;

/** The output format that is a Word file, and what it can be set on. */
public final class WordOutput {
    private static final String OPTION = "--template";
    private static final String LIVE = "--live";
    private static final List<String> PROGRAMS = List.of("zotero");

    private final Session session;
    private final OutputOptions output;

    private @Nullable String template;

    private @Nullable String live;

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

    /** Says what the options for citations are, which have the template among them. */
    public void declareLive(Declaration of) {
        declare(of);
        of.choice(
                15,
                "PROGRAM",
                "With --to docx: citations as fields that zotero refreshes and restyles.",
                PROGRAMS,
                value -> live = value,
                LIVE);
    }

    /** Returns whether citations are to be fields. */
    public boolean isLive() {
        return live != null;
    }

    /** Returns whether this is the format asked for; refuses what does not go with it before any work is done. */
    public boolean isWanted(OutputFormat form) {
        if (live != null && !PROGRAMS.contains(live)) {
            throw new UsageException(Messages.unknown("program", live, PROGRAMS));
        }
        if (form.is(OutputFormat.Shown.DOCX)) {
            output.requireNoTerminal("a Word file");
            return true;
        }
        if (template != null || live != null) {
            String option = template != null ? OPTION : LIVE;
            throw new UsageException(option + " goes with --to docx; add it, or leave out " + option);
        }
        return false;
    }

    /** Writes the document, in the name of the user that the settings give. */
    public void write(WordDocument document) throws IOException {
        WordDocument signed = document.by(session.config().value("author").orElse(""));
        byte[] content;
        try {
            Optional<WordTemplate> basis = template();
            content = WordFile.bytes(signed, basis);
            basis.filter(WordTemplate::hasMacros)
                    .ifPresent(with -> session.warn(template + ": its macros stay behind"));
        } catch (WordFileException unusable) {
            throw new DataException(
                    List.of(Problem.error(String.valueOf(template), 0, 0, String.valueOf(unusable.getMessage()))));
        }
        output.write(content);
    }

    private Optional<WordTemplate> template() throws IOException, WordFileException {
        if (template == null) {
            return Optional.empty();
        }
        return Optional.of(WordTemplate.read(NamedFiles.read(template, session)));
    }
}
