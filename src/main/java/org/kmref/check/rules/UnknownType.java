package org.kmref.check.rules;

import org.kmref.model.Problem.Severity;

/** {@code type: artcle-journal}. */
final class UnknownType extends ReadingRule {
    UnknownType() {
        super("unknown-type", Severity.WARNING, """
                A `type` that CSL does not know is formatted as a document of no particular kind: without volume, pages
                or publisher. The types are those of CSL 1.0.2, such as article-journal, book, chapter, report, webpage.""");
    }
}
