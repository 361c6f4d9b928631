package org.kmref.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.model.Approaches;
import org.kmref.model.Library;
import org.kmref.model.PartnerDirectory;
import org.kmref.store.Places.Kind;
import org.kmref.store.Places.Source;
import picocli.CommandLine.Option;

/** Which files a command opens. */
final class LibraryOptions {
    private final Session session;

    @Option(
            names = {"-l", "--library"},
            paramLabel = "FILE",
            order = 80,
            description = "Open this reading list; repeatable; - is standard input.")
    private List<String> named = new ArrayList<>();

    @Option(names = "--partners", paramLabel = "FILE", order = 81, description = "Open this partner directory.")
    private @Nullable String partners;

    @Option(names = "--approaches", paramLabel = "FILE", order = 82, description = "Open this file of approaches.")
    private @Nullable String approaches;

    LibraryOptions(Session session) {
        this.session = session;
    }

    Library open() throws IOException {
        return session.opener().libraries(sources());
    }

    PartnerDirectory openPartners() throws IOException {
        return session.opener().partners(companion(Kind.PARTNERS, Optional.ofNullable(partners)));
    }

    Approaches openApproaches() throws IOException {
        return session.opener().approaches(companion(Kind.APPROACHES, Optional.ofNullable(approaches)));
    }

    private List<Source> sources() throws IOException {
        return session.places().libraries(named, session.config());
    }

    private Source companion(Kind kind, Optional<String> file) throws IOException {
        return session.places()
                .companion(kind, file, session.config(), sources().get(0));
    }
}
