package org.kmref.check.rules;

import org.kmref.model.Doi;
import org.kmref.model.Problem.Severity;

/** A preprint has become an article. */
final class PreprintPublished extends RegistrationRule {
    PreprintPublished() {
        super("preprint-published", Severity.NOTE, """
            Only with --online: the preprint has since been published as an article. Cite the article, unless you
            mean the preprint. It is not reported if the list has the article too.\
            """);
    }

    @Override
    void check(Registered work, Findings findings) {
        Doi published = work.registration().published();
        boolean known = work.subject().items().stream()
                .anyMatch(item ->
                        !item.doi().text().isEmpty() && item.doi().folded().equals(published.folded()));
        if (!published.text().isEmpty() && !known) {
            findings.add(
                    work.source(),
                    work.about(),
                    work.identifier(),
                    "has been published as " + published.url() + " ("
                            + work.registration().source() + "); add that with kmref add " + published.bare());
        }
    }
}
