package org.kmref.check.rules;

import org.kmref.model.AttachedFiles;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;

/** {@code file: papers/nilsen.pdf}, where there is no such file. */
final class FileMissing extends ItemRule {
    FileMissing() {
        super("file-missing", Severity.WARNING, """
            A file that a reference names in `file` does not exist, so kmref open cannot open it. Paths start from
            the folder of the list; a file outside it needs an absolute path.\
            """);
    }

    @Override
    void check(Work work) {
        for (String file : AttachedFiles.of(work.item())) {
            if (!work.source().attached().test(file)) {
                work.found(
                        Part.of(AttachedFiles.FIELD), "there is no file `" + file + "`; correct its name or remove it");
            }
        }
    }
}
