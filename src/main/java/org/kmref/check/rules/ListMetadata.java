package org.kmref.check.rules;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.kmref.check.CheckedFile;
import org.kmref.check.CheckedFile.FileKind;
import org.kmref.check.Subject;
import org.kmref.model.Library;
import org.kmref.model.Part;
import org.kmref.model.Place;
import org.kmref.model.Problem.Severity;

/** A list without a title, or in no language there is. */
final class ListMetadata extends Rule {
    private static final Set<String> LANGUAGES = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));

    ListMetadata() {
        super("list-metadata", Severity.NOTE, """
                A list has a `title`, which heads a reading list, and a `locale`, the language of citations unless
                another is asked for, such as en-GB.\
                """);
    }

    @Override
    void check(Subject subject, Findings findings) {
        for (CheckedFile list : subject.lists()) {
            // A list that is nothing but references has no place for them.
            if (list.kind() == FileKind.LIST && list.has(Part.of("references"))) {
                check(list, findings);
            }
        }
    }

    private static void check(CheckedFile list, Findings findings) {
        Library library = list.library();
        Place top = new Place(list.file(), 1, 1);
        if (library.title().isBlank()) {
            findings.add(top, "", "the list has no `title`; add one");
        }
        if (library.locale().isBlank()) {
            findings.add(top, "", "the list has no `locale`; add one, such as en-GB");
        } else if (!isLanguage(library.locale())) {
            findings.add(
                    list,
                    "",
                    Part.of("locale"),
                    "`" + library.locale() + "` is not a language; write it as en-GB or de");
        }
    }

    // Written as BCP 47 has it: a language of ISO 639, and what comes after well formed.
    private static boolean isLanguage(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return LANGUAGES.contains(locale.getLanguage())
                && locale.toLanguageTag().equalsIgnoreCase(tag);
    }
}
