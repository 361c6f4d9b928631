package org.kmref.check.rules;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.kmref.check.CheckedFile;
import org.kmref.check.Subject;
import org.kmref.model.Item;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;

/** {@code nilsen2015} and {@code Nilsen2015}. */
final class KeyCase extends Rule {
    KeyCase() {
        super("key-case", Severity.WARNING, """
                Keys that differ only in upper and lower case are two keys to kmref and pandoc but one to BibTeX,
                and readers confuse them. Rename one.\
                """);
    }

    @Override
    void check(Subject subject, Findings findings) {
        Map<String, String> firsts = new HashMap<>();
        for (CheckedFile list : subject.lists()) {
            for (Item item : list.library().items()) {
                String key = item.key().value();
                String first = firsts.putIfAbsent(key.toLowerCase(Locale.ROOT), key);
                if (first != null && !first.equals(key)) {
                    findings.add(
                            list,
                            key,
                            Part.of(item.key()),
                            "the key differs from `" + first + "` in case only; rename one");
                }
            }
        }
    }
}
