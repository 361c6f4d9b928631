package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.session.Session;
import org.kmref.csl.locale.LocatorGrammar;
import org.kmref.document.CitationLine;
import org.kmref.document.manuscript.WrittenCitation;
import org.kmref.model.Citation;
import org.kmref.model.Problem;
import org.kmref.store.DataException;

/** The citations of a document on standard input, one a line; each stands in a note of its own. */
final class CitationLines {
    private final Session session;

    CitationLines(Session session) {
        this.session = session;
    }

    /** Returns the citations as they were written. */
    List<WrittenCitation> read() throws IOException {
        List<WrittenCitation> citations = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String line : SelectionOptions.lines(session)) {
            int number = citations.size() + problems.size() + 1;
            Optional<WrittenCitation> citation = CitationLine.read(line);
            if (citation.isPresent()) {
                citations.add(citation.get());
            } else {
                problems.add(Problem.error(
                        "standard input",
                        number,
                        0,
                        "a citation names no key here; write [@nilsen2015, p. 3; @ward2017]"));
            }
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        return citations;
    }

    /** Returns what they mean, with places in works as one writes them in this language. */
    static List<Citation> meant(List<WrittenCitation> written, String language) {
        LocatorGrammar locators = LocatorGrammar.of(language);
        List<Citation> citations = new ArrayList<>();
        written.forEach(each -> citations.add(CitationLine.meaning(each, citations.size() + 1, locators)));
        return citations;
    }
}
