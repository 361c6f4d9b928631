package org.kmref.cli.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.check.CheckedFile;
import org.kmref.check.Subject;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.session.Session;
import org.kmref.model.Approaches;
import org.kmref.model.EditorialNotice;
import org.kmref.model.Library;
import org.kmref.model.PartnerDirectory;
import org.kmref.store.DataException;
import org.kmref.store.OpenedFile;
import org.kmref.store.Opener;
import org.kmref.store.RetractionFile;
import org.kmref.store.UserFolders;
import org.kmref.store.UserFolders.Folder;

/** Opens the files of a check, however bad they are. */
final class CheckedFiles {
    private final Session session;
    private final LibraryOptions options;
    private final Opener opener;

    /** Read once, for standard input cannot be read again. */
    private @Nullable List<EditorialNotice> notices;

    CheckedFiles(Session session, LibraryOptions options) throws IOException {
        this.session = session;
        this.options = options;
        this.opener = session.opener();
    }

    /** Returns the files, with what a table of retractions says of the references. */
    Subject subject(@Nullable String retractions) throws IOException {
        Subject subject = subject();
        if (retractions == null) {
            return subject;
        }
        if (notices == null) {
            UserFolders.Source table = session.places()
                    .libraries(List.of(retractions), session.config())
                    .get(0);
            notices = RetractionFile.read(table, session.surroundings().in(), subject.items());
        }
        return subject.with(notices);
    }

    private Subject subject() throws IOException {
        List<CheckedFile> lists = new ArrayList<>();
        for (UserFolders.Source source : options.sources()) {
            OpenedFile<Library> examined = readable(opener.examine(source));
            CheckedFile.FileKind kind = examined.isNative() ? CheckedFile.FileKind.LIST : CheckedFile.FileKind.EXCHANGE;
            lists.add(source(examined, kind, examined.loaded().value()));
        }
        UserFolders.Source partnerFile = options.companion(Folder.PARTNERS);
        UserFolders.Source approachFile = options.companion(Folder.APPROACHES);
        OpenedFile<PartnerDirectory> partners = readable(opener.examinePartners(partnerFile));
        OpenedFile<Approaches> approaches = readable(opener.examineApproaches(approachFile));
        return new Subject(
                lists,
                partners.loaded().value(),
                approaches.loaded().value(),
                belongs(partnerFile) ? Optional.of(companion(partners)) : Optional.empty(),
                belongs(approachFile) ? Optional.of(companion(approaches)) : Optional.empty(),
                LocalDate.now(session.surroundings().clock()),
                List.of());
    }

    // What is wrong in a file is a finding; that there is none is a failure.
    private static <T> OpenedFile<T> readable(OpenedFile<T> examined) throws DataException {
        if (!examined.isReadable()) {
            throw new DataException(examined.loaded().problems());
        }
        return examined;
    }

    // The user's own partners need not fit a list that is only looked at.
    private boolean belongs(UserFolders.Source companion) {
        boolean chosen =
                companion.because().startsWith("--") || companion.because().equals("beside the library");
        return chosen || options.areStanding();
    }

    private static CheckedFile companion(OpenedFile<?> examined) {
        return source(examined, CheckedFile.FileKind.COMPANION, Library.empty());
    }

    private static CheckedFile source(OpenedFile<?> examined, CheckedFile.FileKind kind, Library library) {
        return new CheckedFile(
                examined.name(),
                examined.text(),
                kind,
                library,
                examined.loaded().problems(),
                examined::place);
    }
}
