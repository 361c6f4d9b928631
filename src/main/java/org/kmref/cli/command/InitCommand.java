package org.kmref.cli.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.store.NewLibrary;

public final class InitCommand extends SessionCommand {
    private List<String> directories = new ArrayList<>();

    private boolean empty;

    public InitCommand(Session session) {
        super(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Create a library of your own from a copy of the embedded one.")
                .footer("", "A list in kmref's data folder is the default from then on.");
        of.words(
                "0..1",
                ArgumentValue.FOLDER,
                "The folder to put it in; kmref's data folder by default.",
                value -> directories = value);
        of.flag(1, "Start with no references and no partners.", value -> empty = value, "--empty");
    }

    @Override
    public Integer call() throws IOException {
        Path folder = directories.isEmpty()
                ? session.places().dataFolder()
                : session.surroundings().directory().resolve(directories.get(0));
        NewLibrary library = new NewLibrary(folder, empty);
        for (Path file : library.files()) {
            // A link that leads nowhere is somebody's, too.
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(
                        file.toString(), null, "there is a library already and it is left as it is");
            }
        }
        library.write();
        session.setChanged();
        for (Path file : library.files()) {
            session.print(file + "\n");
        }
        session.remark("a library is in " + folder
                + (directories.isEmpty()
                        ? "; kmref opens it from now on"
                        : "; open it with -l or kmref config set library"));
        return Exit.OK;
    }
}
