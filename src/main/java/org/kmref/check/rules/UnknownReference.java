package org.kmref.check.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kmref.check.CheckedFile;
import org.kmref.check.Subject;
import org.kmref.model.Approach;
import org.kmref.model.CitationKey;
import org.kmref.model.Nearest;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;

/** {@code related: [wenger2001]}. */
final class UnknownReference extends Rule {
    UnknownReference() {
        super("unknown-reference", Severity.WARNING, """
                An approach names a reference that no list has under that key. Correct the key, or add the reference.""");
    }

    @Override
    void check(Subject subject, Findings findings) {
        Optional<CheckedFile> file = subject.companions().approachFile();
        if (file.isEmpty() || !subject.isWhole()) {
            return;
        }
        Set<String> known = new HashSet<>();
        subject.items().forEach(item -> known.add(item.key().value()));
        for (Approach approach : subject.companions().approaches().approaches()) {
            keys(approach, "references", approach.references(), known, file.get(), findings);
            keys(approach, "related", approach.related(), known, file.get(), findings);
        }
    }

    private static void keys(
            Approach approach,
            String field,
            List<CitationKey> keys,
            Set<String> known,
            CheckedFile file,
            Findings findings) {
        Ids.named(keys, (key, at) -> {
            if (!known.contains(key)) {
                Part part = Part.of("approaches", approach.id(), field, String.valueOf(at));
                String question = Nearest.question(key, known);
                findings.add(file, approach.id(), part, Ids.message("reference", key, question));
            }
        });
    }
}
