package org.kmref.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of a work, or a place in it, as a source gives them: {@code 112-118}, {@code e53}, {@code S12–8, S20},
 * {@code 112-}.
 *
 * <p>Pages are separated by commas, semicolons, ampersands and blanks; a comma between thousands separates nothing. Any
 * dash, or several, with blanks about them or not, makes a range of two pages; a hyphen behind a backslash is part of a
 * number, and so is one in an identifier such as {@code SP 800-53}.
 *
 * @param text the pages as written
 */
public record Pages(String text) {
    /**
     * A page, or the first and last of several.
     *
     * @param first the first page; empty where only the last is given
     * @param dash what stands between the two; empty for a single page
     * @param last the last page as written, which may leave out digits it shares with the first; empty where open
     */
    public record Range(String first, String dash, String last) {

        /** Returns whether it has a dash, with a page either side. */
        public boolean isClosed() {
            return !first.isEmpty() && !last.isEmpty();
        }

        /** Returns the last page with the digits it left out: of {@code 1013-7} it is 1017, of {@code S12-8} S18. */
        public String wholeLast() {
            if (!isClosed()) {
                return dash.isEmpty() ? first : last;
            }
            String firstDigits = digitsAtEnd(first);
            String lastDigits = digitsAtEnd(last);
            String prefix = first.substring(0, first.length() - firstDigits.length());
            String lastPrefix = last.substring(0, last.length() - lastDigits.length());
            if (lastDigits.isEmpty() || !lastPrefix.isEmpty() || firstDigits.isEmpty() || hasDigit(prefix)) {
                return last;
            }
            int missing = Math.max(0, firstDigits.length() - lastDigits.length());
            return prefix + firstDigits.substring(0, missing) + lastDigits;
        }

        /** Returns whether it ends before it begins: {@code 153-113}. */
        public boolean isTurned() {
            if (!isClosed()) {
                return false;
            }
            String from = digitsAtEnd(first);
            String to = digitsAtEnd(wholeLast());
            boolean comparable = first.substring(0, first.length() - from.length())
                    .equals(wholeLast().substring(0, wholeLast().length() - to.length()));
            return comparable && !from.isEmpty() && !to.isEmpty() && compare(to, from) < 0;
        }

        private static int compare(String one, String other) {
            String a = one.replaceFirst("^0+", "");
            String b = other.replaceFirst("^0+", "");
            return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
        }

        private static String digitsAtEnd(String page) {
            int from = page.length();
            while (from > 0 && isDigit(page.charAt(from - 1))) {
                from--;
            }
            return page.substring(from);
        }

        private static boolean hasDigit(String text) {
            return text.chars().anyMatch(c -> isDigit((char) c));
        }

        @Override
        public String toString() {
            return first + dash + last;
        }
    }

    /** Returns the pages that a line names behind {@code p.}: of {@code v9 n2 p12-34 2019} they are {@code 12-34}. */
    public static Optional<Pages> marked(String line) {
        return found(PagePatterns.MARKED, line);
    }

    /** Returns the pages in the line of a source, {@code 12(3):100-5, 2004 Nov}; a year alone is no page. */
    public static Optional<Pages> in(String line) {
        return marked(line).or(() -> found(PagePatterns.UNMARKED, line));
    }

    private static Optional<Pages> found(Pattern pattern, String line) {
        return pattern.matcher(line)
                .results()
                .map(found -> found.group(1))
                .filter(pages -> !PagePatterns.YEAR.matcher(pages).matches())
                .findFirst()
                .map(pages -> new Pages(new Pages(pages).withDash("-")));
    }

    /** Returns how many pages a work has, where the text says that: {@code xii, 312 p.}, {@code 24 leaves}. */
    public Optional<String> total() {
        Matcher total = PagePatterns.TOTAL.matcher(text);
        return total.find() ? Optional.of(total.group(1)) : Optional.empty();
    }

    /** Returns whether these are words, or dashes, that stand where there are no pages: {@code n.pag.}, {@code N/A}. */
    public boolean areNone() {
        String said = text.strip();
        int dash = Math.max(said.indexOf('-'), said.indexOf('\u2013'));
        boolean twice = dash > 0
                && PagePatterns.NONE.matcher(said.substring(0, dash).strip()).matches()
                && new Pages(said.substring(dash + 1)).areNone();
        return twice || PagePatterns.NONE.matcher(said).matches();
    }

    /** Returns the pages from a first and a last, of which either may be missing, or the first be a range already. */
    public static Pages of(String first, String last) {
        boolean single = last.isEmpty() || last.equals(first);
        if (single || new Pages(first).hasDash()) {
            return new Pages(first);
        }
        return new Pages(first.isEmpty() ? last : first + "-" + last);
    }

    /** Returns each page and range, in their order; words beside them are left out, unless there is nothing else. */
    public List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        walk((before, piece) -> {
            Optional<Range> range = range(before, piece);
            if (range.isPresent()) {
                ranges.add(range.get());
            } else if (isPage(piece)) {
                ranges.add(new Range(unescaped(piece), "", ""));
            }
            return piece;
        });
        if (ranges.isEmpty() && !text.isBlank()) {
            ranges.add(new Range(text.strip(), "", ""));
        }
        return ranges;
    }

    /** Returns the range the text is, if it is one, closed, and nothing else. */
    public Optional<Range> range() {
        if (!hasDash()) {
            return Optional.empty();
        }
        for (boolean separator : separators(text.strip())) {
            if (separator) {
                return Optional.empty();
            }
        }
        return range("", text.strip()).filter(Range::isClosed);
    }

    /** Returns the first page; empty where it is not given. */
    public String first() {
        if (isDigits()) {
            return text;
        }
        List<Range> ranges = ranges();
        return ranges.isEmpty() ? "" : ranges.get(0).first();
    }

    /** Returns the digits of the first page, without the letters and zeros before them; empty where it has none. */
    public String firstNumber() {
        String first = first();
        int from = 0;
        while (from < first.length() && Character.isLetter(first.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < first.length() && isDigit(first.charAt(to))) {
            to++;
        }
        while (from < to - 1 && first.charAt(from) == '0') {
            from++;
        }
        return first.substring(from, to);
    }

    /** Returns the last page, with the digits it left out; empty where it is not given. */
    public String last() {
        List<Range> ranges = ranges();
        return ranges.isEmpty() ? "" : ranges.get(ranges.size() - 1).wholeLast();
    }

    /** Returns the text with each range, open ones too, replaced, and all else as it stands. */
    public String replaceRanges(Function<Range, String> replacement) {
        return hasDash()
                ? walk((before, piece) -> range(before, piece).map(replacement).orElse(piece))
                : text;
    }

    /** Returns the text with this dash in each range. */
    public String withDash(String dash) {
        return replaceRanges(range -> range.first() + dash + range.last());
    }

    /** Returns the text with a hyphen in each range, and last pages with all their digits. */
    public String expanded() {
        return replaceRanges(range -> range.first() + "-" + (range.isClosed() ? range.wholeLast() : range.last()));
    }

    /** Returns whether it is the number of an article of an electronic journal, {@code e53}, or a range of such. */
    public boolean isElectronic() {
        String first = first();
        return first.length() > 1 && (first.charAt(0) == 'e' || first.charAt(0) == 'E') && isDigit(first.charAt(1));
    }

    private boolean isDigits() {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private boolean hasDash() {
        for (int i = 0; i < text.length(); i++) {
            if (isDash(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** What is done with a piece, given the one before it where only a blank stands between them. */
    @FunctionalInterface
    private interface Step {
        String take(String before, String piece);
    }

    private String walk(Step step) {
        boolean[] separates = separators(text);
        StringBuilder out = new StringBuilder(text.length());
        String before = "";
        int at = 0;
        while (at < text.length()) {
            int from = at;
            while (at < text.length() && separates[at]) {
                at++;
            }
            if (!text.substring(from, at).isBlank()) {
                before = "";
            }
            out.append(text, from, at);
            from = at;
            while (at < text.length() && !separates[at]) {
                at++;
            }
            if (at > from) {
                String piece = text.substring(from, at);
                out.append(step.take(before, piece));
                before = piece;
            }
        }
        return out.toString();
    }

    /** Returns which characters of the text separate pages. */
    private static boolean[] separators(String text) {
        boolean[] separates = new boolean[text.length()];
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (isBlank(c)) {
                while (end < text.length() && isBlank(text.charAt(end))) {
                    end++;
                }
                boolean separator = !isBesideDash(text, at, end);
                Arrays.fill(separates, at, end, separator);
            } else if (isDigit(c) || c == ',') {
                while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == ',')) {
                    end++;
                }
                boolean one = areThousands(text.substring(at, end));
                for (int i = at; i < end; i++) {
                    separates[i] = !one && text.charAt(i) == ',';
                }
            } else {
                separates[at] = c == ';' || c == '&';
            }
            at = end;
        }
        return separates;
    }

    private static boolean isBesideDash(String text, int from, int to) {
        if (from == 0 || to == text.length()) {
            return false;
        }
        return (isDash(text.charAt(from - 1)) && !isEscaped(text, from - 1)) || isDash(text.charAt(to));
    }

    // "9,367,592" is a number, "112,115" two pages: a list goes up, and begins with no fewer digits.
    private static boolean areThousands(String digits) {
        if (digits.indexOf(',') < 0) {
            return false;
        }
        if (Thousands.end(digits, 0, digits.indexOf(',')) != digits.length()) {
            return false;
        }
        String[] groups = digits.split(",", -1);
        boolean goesUp = groups[0].length() == 3;
        for (int i = 1; i < groups.length; i++) {
            goesUp &= groups[i].compareTo(groups[i - 1]) > 0;
        }
        return !goesUp;
    }

    // Absent where the piece has no dash or several, or what stands beside it is no page.
    private static Optional<Range> range(String before, String piece) {
        int from = -1;
        int to = -1;
        for (int i = 0; i < piece.length(); i++) {
            if (isDash(piece.charAt(i)) && !isEscaped(piece, i)) {
                if (from >= 0 && i > to) {
                    return Optional.empty();
                }
                from = from < 0 ? i : from;
                to = i + 1;
            }
        }
        if (from < 0 || isIdentifier(before)) {
            return Optional.empty();
        }
        String first = piece.substring(0, from).strip();
        String last = piece.substring(to).strip();
        boolean pages = (isPage(first) || first.isEmpty())
                && (isPage(last) || last.isEmpty())
                && !(first.isEmpty() && last.isEmpty());
        return pages
                ? Optional.of(new Range(unescaped(first), piece.substring(from, to), unescaped(last)))
                : Optional.empty();
    }

    // "SP 800-53", "ISO 8601-1".
    private static boolean isIdentifier(String word) {
        return word.length() > 1 && word.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || c == '/') && !isRoman(word);
    }

    private static boolean isPage(String piece) {
        return piece.chars().anyMatch(c -> isDigit((char) c)) || isRoman(piece);
    }

    private static boolean isRoman(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("ivxlcdmIVXLCDM".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static String unescaped(String piece) {
        return piece.indexOf('\\') < 0 ? piece : piece.replace("\\", "");
    }

    private static boolean isEscaped(String text, int at) {
        return at > 0 && text.charAt(at - 1) == '\\';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }

    private static boolean isDigit(char c) {
        return Character.isDigit(c);
    }
}
