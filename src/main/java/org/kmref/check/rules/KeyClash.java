package org.kmref.check.rules;

import java.util.HashMap;
import java.util.Map;
import org.kmref.check.CheckedFile;
import org.kmref.check.Subject;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;

/** Two references under one key, in one file or in two that are opened together. */
final class KeyClash extends ReadingRule {
    KeyClash() {
        super("key-clash", Severity.ERROR, """
                A key names one reference. If two have the same key, nobody can tell which one is cited, and the
                list cannot be opened. Give one of them another key.\
                """);
    }

    @Override
    void check(Subject subject, Findings findings) {
        super.check(subject, findings);
        Map<CitationKey, Integer> owners = new HashMap<>();
        for (int at = 0; at < subject.lists().size(); at++) {
            CheckedFile list = subject.lists().get(at);
            for (Item item : list.library().items()) {
                Integer owner = owners.putIfAbsent(item.key(), at);
                if (owner != null && owner != at) {
                    String other = subject.lists().get(owner).file();
                    findings.add(
                            list,
                            item.key().value(),
                            Part.of(item.key()),
                            "the key is also in " + other + "; rename one");
                }
            }
        }
    }
}
