package org.kmref.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.check.Source;
import org.kmref.check.Subject;
import org.kmref.model.Approaches;
import org.kmref.model.Library;
import org.kmref.model.PartnerDirectory;
import org.kmref.store.DataException;
import org.kmref.store.Examined;
import org.kmref.store.Opener;
import org.kmref.store.Places;
import org.kmref.store.Places.Kind;

/** Opens the files of a check, however bad they are. */
final class CheckedFiles {
    private final Session session;
    private final LibraryOptions options;
    private final Opener opener;

    CheckedFiles(Session session, LibraryOptions options) throws IOException {
        this.session = session;
        this.options = options;
        this.opener = session.opener();
    }

    Subject subject() throws IOException {
        List<Source> lists = new ArrayList<>();
        for (Places.Source source : options.sources()) {
            Examined<Library> examined = readable(opener.examine(source));
            Source.Kind kind = examined.isNative() ? Source.Kind.LIST : Source.Kind.EXCHANGE;
            lists.add(source(examined, kind, examined.loaded().value()));
        }
        Places.Source partnerFile = options.companion(Kind.PARTNERS);
        Places.Source approachFile = options.companion(Kind.APPROACHES);
        Examined<PartnerDirectory> partners = readable(opener.examinePartners(partnerFile));
        Examined<Approaches> approaches = readable(opener.examineApproaches(approachFile));
        return new Subject(
                lists,
                partners.loaded().value(),
                approaches.loaded().value(),
                belongs(partnerFile) ? Optional.of(companion(partners)) : Optional.empty(),
                belongs(approachFile) ? Optional.of(companion(approaches)) : Optional.empty(),
                LocalDate.now(session.surroundings().clock()));
    }

    // What is wrong in a file is a finding; that there is none is a failure.
    private static <T> Examined<T> readable(Examined<T> examined) throws DataException {
        if (!examined.isReadable()) {
            throw new DataException(examined.loaded().problems());
        }
        return examined;
    }

    // The user's own partners need not fit a list that is only looked at.
    private boolean belongs(Places.Source companion) {
        boolean chosen =
                companion.because().startsWith("--") || companion.because().equals("beside the library");
        return chosen || options.areStanding();
    }

    private static Source companion(Examined<?> examined) {
        return source(examined, Source.Kind.COMPANION, Library.empty());
    }

    private static Source source(Examined<?> examined, Source.Kind kind, Library library) {
        return new Source(
                examined.name(),
                examined.text(),
                kind,
                library,
                examined.loaded().problems(),
                examined::place);
    }
}
