package org.kmref.format.plaintext;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.core.WrittenDates;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;

/** Dates as references print them: the year with a letter behind it, the months' names of many languages, several dates together. */
final class PrintedDates {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[4-9]\\d\\d|20\\d\\d)(?!\\d)");
    private static final Pattern SUFFIX = Pattern.compile("(?<=\\d{4})[a-z](?![a-z])");

    private PrintedDates() {}

    static boolean hasYear(String printed) {
        return YEAR.matcher(printed).find();
    }

    /** Returns the date; absent where not even a year is named. */
    static Optional<DateValue> read(String printed) {
        String text = SUFFIX.matcher(FieldTexts.trimmed(printed)).replaceAll("");
        text = text.replaceFirst(
                "^(?i:accessed|retrieved|cited|published|last accessed|consulté|acesso"
                        + " em|on|le|em|el)\\b[\\s:]*(?:on\\s+)?",
                "");
        Optional<DateValue> whole = text.length() > 60 ? Optional.empty() : WrittenDates.whole(text);
        if (whole.isPresent() && !whole.get().isWords()) {
            return whole;
        }
        Matcher year = YEAR.matcher(text);
        return year.find()
                ? Optional.of(DateValue.of(DateParts.ofYear(Integer.parseInt(year.group()))))
                : Optional.empty();
    }
}
