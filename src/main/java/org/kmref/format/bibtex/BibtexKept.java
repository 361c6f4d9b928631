package org.kmref.format.bibtex;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fields that CSL has no place for: kept as words where they are words, so that every format and every reader can use them, and
 * as TeX where they are more than that.
 */
final class BibtexKept {

    /** Addresses and names of files, in which no sign is TeX. */
    private static final Pattern VERBATIM = Pattern.compile(".*(url|uri|file|link|pdf|path).*|doi|eprint|ids|crossref");

    /** Lists of names, in which braces say that a name is a body's. */
    private static final Pattern NAMES = Pattern.compile(
            "holder|annotator|commentator|foreword|introduction|afterword|shortauthor|shorteditor|.*author|editor.*");

    /** What only TeX gives a meaning to. */
    private static final Pattern TEX = Pattern.compile("[\\\\{}$~^\"]");

    private BibtexKept() {}

    static String read(String field, String tex) {
        if (VERBATIM.matcher(field).matches()) {
            return LatexField.unbraced(tex);
        }
        if (NAMES.matcher(field).matches()) {
            return tex.strip();
        }
        String words = LatexField.plain(tex);
        return TEX.matcher(words).find() ? LatexField.unbraced(tex) : words;
    }

    /** Returns the field as TeX, or absent where it would break the entry. */
    static Optional<String> write(String field, String value, LatexText latex) {
        boolean asItIs = VERBATIM.matcher(field).matches()
                || NAMES.matcher(field).matches()
                || TEX.matcher(value).find();
        String tex = asItIs ? value : latex.text(value);
        return VerbatimText.isBalanced(tex) ? Optional.of(tex) : Optional.empty();
    }
}
