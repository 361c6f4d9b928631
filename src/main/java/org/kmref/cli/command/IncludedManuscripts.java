package org.kmref.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.kmref.cli.session.Session;
import org.kmref.document.manuscript.Manuscript;
import org.kmref.document.manuscript.Manuscript.Syntax;
import org.kmref.document.manuscript.ManuscriptLayout;
import org.kmref.document.manuscript.ManuscriptLayout.Inclusion;
import org.kmref.document.process.SourceManuscript;
import org.kmref.store.Loaded;
import org.kmref.store.SourceText;

/** Which of the manuscripts named includes which other, by {@code \\input}, {@code {{< include >}}} and their like. */
final class IncludedManuscripts {
    private final Session session;
    private final List<String> files;

    IncludedManuscripts(Session session, List<String> files) {
        this.session = session;
        this.files = files;
    }

    /** Returns the manuscript that one includes by this name; empty where it was not named. */
    OptionalInt find(int including, String name) {
        for (Path path : paths(including, name).toList()) {
            for (int i = 0; i < files.size(); i++) {
                if (i != including && Path.of(files.get(i)).normalize().equals(path)) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }

    // LaTeX looks from the folder of the document, the others from that of the file; an ending may be left out.
    private Stream<Path> paths(int including, String name) {
        String ending = Syntax.of(files.get(including))
                .filter(syntax -> Syntax.of(name).isEmpty())
                .map(syntax -> {
                    String file = files.get(including);
                    return file.substring(file.lastIndexOf('.'));
                })
                .orElse("");
        return Stream.concat(Stream.of(files.get(including)), files.stream())
                .distinct()
                .flatMap(file -> Stream.of(name + ending, name)
                        .map(each -> Path.of(file).resolveSibling(each).normalize()));
    }

    /** Warns of the files that one includes and whose citations are not formatted, for they were not named. */
    void warn(int including, ManuscriptLayout layout, SourceManuscript source) {
        for (Inclusion inclusion : layout.inclusions()) {
            if (find(including, inclusion.file()).isEmpty()) {
                paths(including, inclusion.file())
                        .map(Path::toString)
                        .filter(this::cites)
                        .findFirst()
                        .ifPresent(file -> session.warn(source.problem(
                                        inclusion.start(),
                                        "warning: the citations of " + file + ", which is included here, are not"
                                                + " formatted; name it too")
                                .toString()));
            }
        }
    }

    private boolean cites(String file) {
        Path path = session.environment().directory().resolve(file);
        Optional<Syntax> syntax = Syntax.of(file).filter(Syntax::isWritten);
        if (syntax.isEmpty() || !Files.isRegularFile(path)) {
            return false;
        }
        Loaded<String> text = SourceText.read(path, file);
        return !new Manuscript(syntax.get(), text.value()).layout().citations().isEmpty();
    }
}
