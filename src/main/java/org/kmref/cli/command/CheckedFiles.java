package org.kmref.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kmref.check.CheckedFile;
import org.kmref.check.Subject;
import org.kmref.cli.option.CitedKeys;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.LookupOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.document.Destination;
import org.kmref.document.Links;
import org.kmref.document.manuscript.CitationScan;
import org.kmref.lookup.Lookup;
import org.kmref.model.Approaches;
import org.kmref.model.EditorialNotice;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.PartnerDirectory;
import org.kmref.model.Place;
import org.kmref.model.Theme;
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
    private final SelectionOptions selectionOptions;
    private final Opener opener;

    /** Read once, for standard input cannot be read again. */
    private @Nullable List<EditorialNotice> notices;

    /** Asked for once. */
    private Lookup.@Nullable Reports reports;

    CheckedFiles(Session session, LibraryOptions options, SelectionOptions selectionOptions) throws IOException {
        this.session = session;
        this.options = options;
        this.selectionOptions = selectionOptions;
        this.opener = session.opener();
    }

    /** Returns the files, with what a table of retractions says of the references, and services where they may be asked. */
    Subject subject(@Nullable String retractions, LookupOptions lookup) throws IOException {
        Subject known = noticed(selected(subject()), retractions);
        if (!lookup.isOnline()) {
            return known;
        }
        if (reports == null) {
            List<Item> items = known.items().stream()
                    .filter(item -> known.selected()
                            .map(keys -> keys.contains(item.key().value()))
                            .orElse(true))
                    .toList();
            reports = lookup.reports(items);
        }
        List<EditorialNotice> all = new ArrayList<>(known.evidence().notices());
        all.addAll(reports.notices());
        return known.with(all).registered(reports.registrations());
    }

    /** Returns the exit code of what could not be asked: 1 where that is some, 3 where it is all. */
    int code() {
        if (reports == null || (reports.failures().isEmpty() && reports.replies() == reports.questions())) {
            return Exit.OK;
        }
        return reports.isAnswered() ? Exit.NO : Exit.FAILURE;
    }

    private Subject noticed(Subject subject, @Nullable String retractions) throws IOException {
        if (retractions == null) {
            return subject;
        }
        if (notices == null) {
            UserFolders.Source table = session.places()
                    .libraries(List.of(retractions), session.config())
                    .get(0);
            notices = RetractionFile.read(table, session.environment().in(), subject.items());
        }
        return subject.with(notices);
    }

    // However bad the lists are, what could be read of them can be selected from.
    private Subject selected(Subject subject) throws IOException {
        if (selectionOptions.isEmpty()) {
            return subject;
        }
        Library first = subject.lists().get(0).library();
        List<Theme> themes = subject.lists().stream()
                .flatMap(list -> list.library().themes().stream())
                .distinct()
                .toList();
        Library all = first.withThemes(themes).withItems(subject.items());
        Selection selection = selectionOptions.in(all, options);
        List<Item> items = selection.cited().isPresent() ? selection.all() : selection.some();
        Set<String> keys = items.stream().map(item -> item.key().value()).collect(Collectors.toSet());
        return subject.citing(selection.cited().map(cited -> cited(cited, all)).orElse(List.of()))
                .about(keys);
    }

    private static List<Subject.CitedKey> cited(CitedKeys cited, Library library) {
        return cited.keys(library).stream()
                .map(key -> {
                    CitationScan.Place first = cited.places(key).get(0);
                    return new Subject.CitedKey(key, new Place(first.file(), first.line(), first.column()));
                })
                .toList();
    }

    private static boolean isThere(String file, Optional<Path> folder) {
        return Links.isWeb(file) || Destination.of(file, folder).isPresent();
    }

    private Subject subject() throws IOException {
        List<CheckedFile> lists = new ArrayList<>();
        for (UserFolders.Source source : options.sources()) {
            OpenedFile<Library> examined = readable(opener.examine(source));
            CheckedFile.FileKind kind = examined.isNative() ? CheckedFile.FileKind.LIST : CheckedFile.FileKind.EXCHANGE;
            Optional<Path> folder =
                    source.path().map(path -> path.toAbsolutePath().getParent());
            CheckedFile list = source(examined, kind, examined.loaded().value());
            // Of what comes on standard input nobody knows where its files are.
            lists.add(folder.isEmpty() ? list : list.attaching(file -> isThere(file, folder)));
        }
        UserFolders.Source partnerFile = options.companion(Folder.PARTNERS);
        UserFolders.Source approachFile = options.companion(Folder.APPROACHES);
        OpenedFile<PartnerDirectory> partners = readable(opener.examinePartners(partnerFile));
        OpenedFile<Approaches> approaches = readable(opener.examineApproaches(approachFile));
        return new Subject(
                lists,
                new Subject.Companions(
                        partners.loaded().value(),
                        approaches.loaded().value(),
                        belongs(partnerFile) ? Optional.of(companion(partners)) : Optional.empty(),
                        belongs(approachFile) ? Optional.of(companion(approaches)) : Optional.empty()),
                LocalDate.now(session.environment().clock()),
                Subject.Evidence.NONE,
                Optional.empty());
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
