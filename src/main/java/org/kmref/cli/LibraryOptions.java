package org.kmref.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kmref.index.LargeLibraries.Part;
import org.kmref.model.Approaches;
import org.kmref.model.CitationKey;
import org.kmref.model.Library;
import org.kmref.model.PartnerDirectory;
import org.kmref.query.Need;
import org.kmref.query.Query;
import org.kmref.store.Places.Kind;
import org.kmref.store.Places.Source;

/** Which files a command opens. */
final class LibraryOptions {
    private final Session session;

    private List<String> named = new ArrayList<>();

    private @Nullable String partners;

    private @Nullable String approaches;

    LibraryOptions(Session session) {
        this.session = session;
    }

    /** Says what these options are. */
    void declare(Declaration of) {
        of.texts(
                80,
                "FILE",
                "Open this reading list; repeatable; - is standard input.",
                value -> named = value,
                "-l",
                "--library");
        of.text(81, "FILE", "Open this partner directory.", value -> partners = value, "--partners");
        of.text(82, "FILE", "Open this file of approaches.", value -> approaches = value, "--approaches");
    }

    Library open() throws IOException {
        return session.libraries().open(sources());
    }

    /** Returns at least what the library says beside its works, and works that have every field any of them has. */
    Library outline() throws IOException {
        return session.libraries().outline(sources());
    }

    /** Returns at least the works that meet a need, which is found out from the library's outline. */
    Part meeting(Function<Library, Need> needs) throws IOException {
        return session.libraries().meeting(sources(), needs);
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
    Library ofKeys(List<CitationKey> keys) throws IOException {
        return session.libraries().ofKeys(sources(), keys);
    }

    /** Returns at least the works whose key begins so. */
    Library keysBeginning(String prefix) throws IOException {
        return session.libraries().keysBeginning(sources(), prefix);
    }

    PartnerDirectory openPartners() throws IOException {
        return session.opener().partners(companion(Kind.PARTNERS, Optional.ofNullable(partners)));
    }

    Approaches openApproaches() throws IOException {
        return session.opener().approaches(companion(Kind.APPROACHES, Optional.ofNullable(approaches)));
    }

    /** Returns the one reading list that a command may change. */
    Source changeable() throws IOException {
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
            throw new UsageException(source.name() + " is no YAML list, and only those are changed; make one of it with"
                    + " kmref export --to csl-yaml");
        }
        session.changes().requireChangeable(path, source.name());
        return source;
    }

    /** Returns the partner directory that a command may change. */
    Source changeablePartners(boolean isShown) throws IOException {
        Source source = companion(Kind.PARTNERS);
        if (source.isEmbedded() && isShown) {
            return source;
        }
        if (source.isEmbedded()) {
            throw new UsageException("the embedded partners are read-only; run kmref init for some of your own");
        }
        Path path =
                source.path().orElseThrow(() -> new UsageException("standard input cannot be changed; name a file"));
        session.changes().requireChangeable(path, source.name());
        return source;
    }

    /** Returns the files of the library that a change may have been made to: the lists and the partners. */
    List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Source source : sources()) {
            source.path().ifPresent(files::add);
        }
        companion(Kind.PARTNERS).path().ifPresent(files::add);
        if (files.isEmpty()) {
            throw new UsageException(
                    "the embedded list is read-only and has no history; run kmref init for one of your own");
        }
        List<Path> real = new ArrayList<>();
        for (Path file : files) {
            real.add(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath());
        }
        return real;
    }

    /** Returns the reading lists that are opened. */
    List<Source> sources() throws IOException {
        return session.places().libraries(named, session.config());
    }

    /** Returns the partners or approaches that go with the first list. */
    Source companion(Kind kind) throws IOException {
        return companion(kind, Optional.ofNullable(kind == Kind.PARTNERS ? partners : approaches));
    }

    /** Returns whether the lists are this user's own, none being named. */
    boolean areStanding() {
        return named.isEmpty();
    }

    private Source companion(Kind kind, Optional<String> file) throws IOException {
        return session.places()
                .companion(kind, file, session.config(), sources().get(0));
    }
}
