package org.kmref.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a reference says of itself where the work is still to come: {@code status: in press}, {@code issued: forthcoming}. */
public final class Forthcoming {
    private static final Pattern NOT_YET = Pattern.compile(
            "(?i).*\\b(?:in press|forthcoming|to appear|accepted|submitted|under review|ahead of print)\\b.*");
    private static final Pattern NOTED = Pattern.compile("(?i)\\W*(?:in press|forthcoming|to appear)\\W*");

    private Forthcoming() {}

    /** Returns the part of the reference that says so, or absent where none does. */
    public static Optional<Part> said(Item item) {
        if (NOT_YET.matcher(item.text(TextVariable.STATUS)).matches()) {
            return Optional.of(Part.of("status"));
        }
        String issued = item.date(DateVariable.ISSUED).map(DateValue::literal).orElse("");
        if (NOT_YET.matcher(issued).matches()) {
            return Optional.of(Part.of("issued"));
        }
        boolean noted = NOTED.matcher(item.text(TextVariable.NOTE)).matches();
        return noted ? Optional.of(Part.of("note")) : Optional.empty();
    }
}
