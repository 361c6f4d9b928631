package org.kmref.check.rules;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.check.CheckedFile;
import org.kmref.check.Subject;
import org.kmref.model.Place;
import org.kmref.model.Problem.Severity;

/**
 * {@code https://orcid.org/0000-0002-1825-0098}.
 *
 * <p>Looked for in the text of the file, for every form has a place of its own for it, and CSL has none.
 */
final class Orcid extends Rule {
    private static final Pattern ORCID =
            Pattern.compile("(?i)orcid\\W{0,6}(?:https?://)?(?:orcid\\.org/)?([0-9][0-9X-]{11,22})(?![\\w-])");

    Orcid() {
        super("orcid", Severity.ERROR, """
                An ORCID iD has sixteen digits in groups of four. The last is calculated from the others and may be
                an X, so a typing error shows: 0000-0002-1825-0097.\
                """);
    }

    @Override
    void check(Subject subject, Findings findings) {
        for (CheckedFile source : subject.sources()) {
            if (source.text().toLowerCase(Locale.ROOT).contains("orcid")) {
                lines(source, findings);
            }
        }
    }

    private static void lines(CheckedFile source, Findings findings) {
        int number = 0;
        for (String line : source.text().split("\n", -1)) {
            number++;
            Matcher matcher = ORCID.matcher(line);
            while (matcher.find()) {
                String id = matcher.group(1);
                if (!isOrcid(id.toUpperCase(Locale.ROOT))) {
                    Place place = new Place(source.file(), number, 1 + line.codePointCount(0, matcher.start(1)));
                    findings.add(place, "", "`" + id + "` is not an ORCID iD, by its form or check digit; correct it");
                }
            }
        }
    }

    private static boolean isOrcid(String id) {
        return id.matches("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]") && hasCheckDigit(id.replace("-", ""));
    }

    // ISO/IEC 7064, MOD 11-2.
    private static boolean hasCheckDigit(String digits) {
        int total = 0;
        for (int i = 0; i < 15; i++) {
            total = (total + digits.charAt(i) - '0') * 2;
        }
        char last = digits.charAt(15);
        return (12 - total % 11) % 11 == (last == 'X' ? 10 : last - '0');
    }
}
