package org.kmref.cli.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.csl.catalogue.LocaleCatalogue;
import org.kmref.store.NewLibrary;
import org.kmref.store.UserFolders.Folder;

public final class InitCommand extends SessionCommand {
    private List<String> directories = new ArrayList<>();

    private boolean empty;

    private boolean withPartners;

    private @Nullable String locale;

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
        of.flag(1, "Start with an empty list, and nothing beside it.", value -> empty = value, "--empty");
        of.flag(
                2,
                "Also copy the partners and approaches of the embedded list; if there is a list already, only these.",
                value -> withPartners = value,
                "--with-partners");
        of.text(
                3,
                ArgumentValue.LOCALE,
                "Language of citations, written into the list; en-GB by default.",
                value -> locale = value,
                "--locale");
    }

    @Override
    public Integer call() throws IOException {
        Path folder = directories.isEmpty()
                ? session.places().dataFolder()
                : session.environment().directory().resolve(directories.get(0));
        String language = locale == null
                ? NewLibrary.LOCALE
                : LocaleCatalogue.bundled().find(locale).tag();
        NewLibrary library = NewLibrary.of(folder, empty, language, kinds(folder));
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
        if (library.files().contains(folder.resolve(Folder.LIBRARY.fileName()))) {
            sayWhatNow(folder, language);
        }
        return Exit.OK;
    }

    private List<Folder> kinds(Path folder) {
        List<Folder> companions = List.of(Folder.PARTNERS, Folder.APPROACHES);
        if (withPartners && Files.exists(folder.resolve(Folder.LIBRARY.fileName()))) {
            return companions;
        }
        return empty && !withPartners ? List.of(Folder.LIBRARY) : List.of(Folder.values());
    }

    private void sayWhatNow(Path folder, String language) {
        String place = session.shortest(folder.toString());
        String list = directories.isEmpty() ? "" : " -l " + place + "/" + Folder.LIBRARY.fileName();
        session.remark("made a library in " + place + ", in the language " + language
                + (directories.isEmpty()
                        ? "; kmref opens it from now on"
                        : "; open it with" + list + " or kmref config set library"));
        session.remark(
                empty
                        ? "next: kmref add" + list + " --title ..., or kmref import" + list + " FILE"
                        : "next: kmref list" + list + ", kmref add" + list + " --title ..., kmref import" + list
                                + " FILE");
    }
}
