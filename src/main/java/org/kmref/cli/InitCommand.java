package org.kmref.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kmref.store.NewLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "init",
        description = "Start a library of your own, from a copy of the one that comes with kmref.",
        footer = {"", "What lies in kmref's data folder is opened from then on without saying so."})
final class InitCommand extends SessionCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The folder to put it in; kmref's data folder by default.")
    private @Nullable String directory;

    @Option(names = "--empty", order = 1, description = "Start with no references and no partners.")
    private boolean empty;

    InitCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws IOException {
        Path folder = directory == null
                ? session.places().dataFolder()
                : session.surroundings().directory().resolve(directory);
        NewLibrary library = new NewLibrary(folder, empty);
        for (Path file : library.files()) {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(
                        file.toString(), null, "there is a library already and it is left as it is");
            }
        }
        library.write();
        for (Path file : library.files()) {
            session.print(file + "\n");
        }
        session.say("a library is in " + folder
                + (directory == null
                        ? "; kmref opens it from now on"
                        : "; open it with -l or kmref config set library"));
        return Exit.OK;
    }
}
