package org.kmref.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.index.IndexedLibraries.LibraryExcerpt;
import org.kmref.index.LibraryIndex;
import org.kmref.model.Approaches;
import org.kmref.model.CitationKey;
import org.kmref.model.DirectoryEntry;
import org.kmref.model.Library;
import org.kmref.model.PartnerDirectory;
import org.kmref.query.Query;
import org.kmref.query.TermFilter;
import org.kmref.store.UserFolders;
import org.kmref.store.UserFolders.Folder;
import org.kmref.store.UserFolders.Source;

/** Which files a command opens. */
public final class LibraryOptions {
    private static final String PARTNER_FILE = "partner directory";
    private static final String APPROACH_FILE = "file of approaches";

    private final Session session;

    private List<String> named = new ArrayList<>();

    private @Nullable String partners;

    private @Nullable String approaches;

    public LibraryOptions(Session session) {
        this.session = session;
    }

    /** Says what these options are. */
    public void declare(Declaration of) {
        of.texts(
                80,
                ArgumentValue.FILE,
                "Open this reading list; repeatable; - is standard input.",
                value -> named = value,
                "-l",
                "--library");
        of.text(81, ArgumentValue.FILE, "Open this partner directory.", value -> partners = value, "--partners");
        of.text(82, ArgumentValue.FILE, "Open this file of approaches.", value -> approaches = value, "--approaches");
    }

    /** Takes these where no option names others: the lists that a document names. */
    public LibraryOptions orElse(List<String> ofDocument) {
        LibraryOptions options = new LibraryOptions(session);
        options.named = named.isEmpty() ? List.copyOf(ofDocument) : named;
        options.partners = partners;
        options.approaches = approaches;
        return options;
    }

    public Library open() throws IOException {
        return session.libraries().open(sources());
    }

    /** Returns at least what the library says beside its works, and works that have every field any of them has. */
    public Library outline() throws IOException {
        return session.libraries().outline(sources());
    }

    /** Returns at least the works that meet a need, which is found out from the library's outline. */
    public LibraryExcerpt meeting(Function<Library, TermFilter> needs) throws IOException {
        return session.libraries().meeting(sources(), needs);
    }

    /** Returns what a choice takes from the index of a large library; all of the library where there is none. */
    LibraryExcerpt excerpt(Function<LibraryIndex, LibraryExcerpt> choice) throws IOException {
        return session.libraries().excerpt(sources(), choice);
    }

    /** Returns how many works hold a query. */
    int count(Query query) throws IOException {
        Library library = meeting(outline -> query.need()).library();
        return query.filter(library.items(), library).size();
    }

    /** Returns works that have every word of the library that is near to one of these. */
    Library near(List<String> words) throws IOException {
        return session.libraries().near(sources(), words);
    }

    /** Returns at least the works of these keys; the whole library where one is not there. */
    public Library ofKeys(List<CitationKey> keys) throws IOException {
        return session.libraries().ofKeys(sources(), keys);
    }

    /** Returns at least the works whose key begins so. */
    public Library keysBeginning(String prefix) throws IOException {
        return session.libraries().keysBeginning(sources(), prefix);
    }

    public PartnerDirectory openPartners() throws IOException {
        return session.opener().partners(companion(Folder.PARTNERS, Optional.ofNullable(partners)));
    }

    public Approaches openApproaches() throws IOException {
        return session.opener().approaches(companion(Folder.APPROACHES, Optional.ofNullable(approaches)));
    }

    /** Returns what the library describes beside its references; nothing of the embedded list's for another list. */
    public List<DirectoryEntry> directory() throws IOException {
        List<DirectoryEntry> entries = new ArrayList<>();
        boolean embedded = sources().get(0).isEmbedded();
        if (embedded || !companion(Folder.APPROACHES).isNone()) {
            entries.addAll(DirectoryEntry.of(openApproaches()));
        }
        if (embedded || !companion(Folder.PARTNERS).isNone()) {
            entries.addAll(DirectoryEntry.of(openPartners()));
        }
        return entries;
    }

    /** Returns the one reading list that a command may change. */
    public Source changeable() throws IOException {
        return changeable(false);
    }

    /** Returns it likewise; the embedded list where a change is only to be shown. */
    Source changeable(boolean isShown) throws IOException {
        List<Source> sources = sources();
        if (sources.size() > 1) {
            throw new UsageException("name one reading list to change, not " + sources.size());
        }
        Source source = sources.get(0);
        if (source.isEmbedded() && isShown) {
            return source;
        }
        if (source.isEmbedded()) {
            throw new UsageException("the embedded list is read-only; run kmref init for one of your own");
        }
        Path path =
                source.path().orElseThrow(() -> new UsageException("standard input cannot be changed; name a file"));
        if (!source.isNative()) {
            throw new UsageException(source.name()
                    + " is not a YAML list, and only those can be changed; convert it with kmref export --to csl-yaml");
        }
        session.changes().requireChangeable(path, source.name());
        return source;
    }

    /** Returns the partner directory that a command may change. */
    Source changeablePartners(boolean isShown) throws IOException {
        return changeable(Folder.PARTNERS, "partners", PARTNER_FILE, isShown);
    }

    /** Returns the file of approaches that a command may change. */
    Source changeableApproaches(boolean isShown) throws IOException {
        return changeable(Folder.APPROACHES, "approaches", APPROACH_FILE, isShown);
    }

    private Source changeable(Folder kind, String what, String file, boolean isShown) throws IOException {
        Source source = companion(kind);
        if (source.isEmbedded() && isShown) {
            return source;
        }
        if (source.isEmbedded()) {
            throw new UsageException("the embedded " + what + " are read-only; run kmref init for some of your own");
        }
        if (source.isNone()) {
            throw new UsageException(missing(file));
        }
        Path path =
                source.path().orElseThrow(() -> new UsageException("standard input cannot be changed; name a file"));
        session.changes().requireChangeable(path, source.name());
        return source;
    }

    /** Returns why there are no partners, or no approaches, and what adds some. */
    public String whyEmpty(Folder kind) throws IOException {
        boolean isPartners = kind == Folder.PARTNERS;
        if (companion(kind).isNone()) {
            return missing(isPartners ? PARTNER_FILE : APPROACH_FILE);
        }
        return "the " + (isPartners ? PARTNER_FILE : APPROACH_FILE) + " is empty; kmref "
                + (isPartners ? "partner" : "approach") + " add ID --name NAME adds one";
    }

    private static String missing(String file) {
        return "the list has no " + file + "; kmref init --with-partners puts one beside it";
    }

    /** Returns the files of the library that a change may have been made to: the lists, the partners and the approaches. */
    public List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Source source : sources()) {
            source.path().ifPresent(files::add);
        }
        companion(Folder.PARTNERS).path().ifPresent(files::add);
        companion(Folder.APPROACHES).path().ifPresent(files::add);
        if (files.isEmpty()) {
            throw new UsageException(
                    "the embedded list is read-only and has no history; run kmref init for one of your own");
        }
        return files.stream().map(UserFolders::real).toList();
    }

    /** Returns the folder of the list, which the paths in it start from. */
    public Optional<Path> folder() throws IOException {
        return sources().get(0).path().map(path -> path.toAbsolutePath().getParent());
    }

    /** Returns the reading lists that are opened. */
    public List<Source> sources() throws IOException {
        return session.places().libraries(named, session.config());
    }

    /** Returns the partners or approaches that go with the first list. */
    public Source companion(Folder kind) throws IOException {
        return companion(kind, Optional.ofNullable(kind == Folder.PARTNERS ? partners : approaches));
    }

    /** Returns whether the lists are this user's own, none being named. */
    public boolean areStanding() {
        return named.isEmpty();
    }

    /** Returns {@code to mine.yaml}, with a blank before it; nothing where it is the user's usual library that is changed. */
    public String place(String preposition, Source source) {
        boolean usual = named.isEmpty() && partners == null && approaches == null;
        return usual ? "" : " " + preposition + " " + session.shortest(source.name());
    }

    private Source companion(Folder kind, Optional<String> file) throws IOException {
        return session.places()
                .companion(kind, file, session.config(), sources().get(0));
    }
}
