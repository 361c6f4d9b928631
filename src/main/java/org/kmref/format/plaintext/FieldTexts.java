package org.kmref.format.plaintext;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value in what is printed of a field: without the marks, quotes, brackets and labels around it. */
final class FieldTexts {

    private static final Pattern LEADING = Pattern.compile("^[\\s\\p{Z}.,;:/|*•·–—_+~=-]+");
    private static final Pattern TRAILING = Pattern.compile("[\\s\\p{Z},;:/|*•·–—_+~=-]+$");
    private static final Pattern IN =
            Pattern.compile("^(?:in|dans|em|en)\\s*:?\\s+(?=[\\p{Lu}\"“«])", Pattern.CASE_INSENSITIVE);
    private static final Pattern VOLUME_WORD = Pattern.compile(
            "^(?:volumes?|vols?|band|bd|tome|tomo|tom|t|v|jahrgang|jg|année|annee|том|т|вып|통권|cilt|heft)(?!\\p{L})\\s?\\.?\\s*|^[제第]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ISSUE_WORD = Pattern.compile(
            "^(?:numéro|numero|número|number|num|nos|no|nr|núm|n[º°o]|n\\s*[º°]|№|issue|iss|heft|h|fasc(?:icule)?|n|sayı|제|第)\\s?\\.?\\s*(?=[\\d(]|\\p{Lu})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PAGE_WORD = Pattern.compile(
            "^(?:(?:pages?|pagg?|págs?|pgs?|pp|p|seiten?|ss|str|стр|bls|blz|article|art|쪽)(?!\\p{L})\\s?\\.?\\s*|[sс](?:\\s?\\.\\s*|\\s+))(?:no\\.?\\s*)?(?=[\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    // A letter right before figures is part of them: volume T37, page P12004.
    private static final Pattern LETTERED = Pattern.compile("^(?:[TV]\\d{1,4}|P\\d{5,6})(?!\\d).*");

    private FieldTexts() {}

    /** Returns the text without marks around it; a full stop at the end goes too. */
    static String trimmed(String text) {
        String now = text;
        while (true) {
            String before = now;
            now = LEADING.matcher(now).replaceFirst("");
            now = TRAILING.matcher(now).replaceFirst("");
            if (now.endsWith(".") && !now.endsWith("..")) {
                now = now.substring(0, now.length() - 1);
            }
            now = unwrapped(now);
            if (now.equals(before)) {
                return now;
            }
        }
    }

    // Brackets and quotation marks around the whole, or without their other half at an end.
    private static String unwrapped(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String opening = "([{\"“„«‘‹'`’《『「<";
        String closing = ")]}\"”“»’›''’》』」>";
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        int open = opening.indexOf(first);
        int close = closing.indexOf(last);
        if (open >= 0
                && ((count(text, first) == 1 && text.indexOf(closing.charAt(open), 1) < 0)
                        || (isPair(first, last) && text.length() > 1 && text.indexOf(last, 1) == text.length() - 1))) {
            boolean both = isPair(first, last) && text.length() > 1;
            return text.substring(1, both ? text.length() - 1 : text.length());
        }
        if (close >= 0 && text.length() > 1 && !isOpenedBefore(text, last)) {
            return text.substring(0, text.length() - 1);
        }
        if (open >= 0 && "([{".indexOf(first) < 0 && text.indexOf(first, 1) < 0 && !hasClosing(text, first)) {
            return text.substring(1);
        }
        return text;
    }

    private static boolean isPair(char first, char last) {
        return switch (first) {
            case '(' -> last == ')';
            case '[' -> last == ']';
            case '{' -> last == '}';
            case '"' -> last == '"';
            case '“' -> last == '”' || last == '“' || last == '"';
            case '„' -> last == '“' || last == '”' || last == '"';
            case '«' -> last == '»';
            case '‘' -> last == '’' || last == '\'';
            case '`' -> last == '\'' || last == '`';
            case '\'' -> last == '\'';
            case '’' -> last == '’';
            case '《' -> last == '》';
            case '『' -> last == '』';
            case '「' -> last == '」';
            case '<' -> last == '>';
            default -> false;
        };
    }

    private static boolean isOpenedBefore(String text, char closing) {
        String before = text.substring(0, text.length() - 1);
        return switch (closing) {
            case ')' -> count(before, '(') > count(before, ')');
            case ']' -> count(before, '[') > count(before, ']');
            case '}' -> count(before, '{') > count(before, '}');
            case '>' -> count(before, '<') > count(before, '>');
            case '"' -> count(before, '"') % 2 == 1;
            case '”' -> count(before, '“') + count(before, '„') > count(before, '”');
            case '“' -> count(before, '„') > count(before, '“');
            case '»' -> count(before, '«') > count(before, '»');
            case '’' -> count(before, '‘') > 0 || endsInS(before);
            case '\'' -> count(before, '\'') % 2 == 1 || count(before, '`') > 0 || endsInS(before);
            default -> true;
        };
    }

    private static boolean endsInS(String text) {
        return text.endsWith("s") && text.indexOf(' ') >= 0;
    }

    private static boolean hasClosing(String text, char opening) {
        for (int i = 1; i < text.length(); i++) {
            if (isPair(opening, text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int count(String text, char c) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            n += text.charAt(i) == c ? 1 : 0;
        }
        return n;
    }

    /** Returns the title of a whole that a part is in. */
    static String container(String text) {
        String bare = trimmed(text);
        String without = IN.matcher(bare).replaceFirst("");
        String value = trimmed(trimmed(without.isEmpty() ? bare : without).replaceFirst("(?i)\\s+doi$", ""));
        boolean abbreviated = value.indexOf('.') >= 0 && value.length() > 3 && text.contains(value + ".");
        return abbreviated && !value.contains(". ") && value.length() > 40 ? value : abbreviated ? value + "." : value;
    }

    static String volume(String text) {
        // Before a semicolon is what is left of a date: 2004 Oct 30;329(7473):1013.
        return word(VOLUME_WORD, text.substring(text.lastIndexOf(';', text.length() - 2) + 1))
                .replaceFirst("\\s*[권집卷호号巻](?:\\s.*)?$", "");
    }

    static String issue(String text) {
        return word(ISSUE_WORD, text).replaceFirst("\\s*[호号]$|(?<=\\p{L}) issue$", "");
    }

    static String pages(String text) {
        String value = word(PAGE_WORD, text).replaceFirst("(?i)\\s*(?:pp?\\.?|s\\.|쪽|페이지)$", "");
        value = value.replaceAll("\\s*[‐‑‒–—−-]+\\s*", "-");
        return value.replaceAll("(?<=\\d)\\s*(?:to|bis|à)\\s*(?=\\d)", "-");
    }

    private static String word(Pattern word, String text) {
        String value = trimmed(text);
        for (int i = 0; i < 2 && !LETTERED.matcher(value).matches(); i++) {
            Matcher matcher = word.matcher(value);
            if (!matcher.find() || matcher.end() == value.length()) {
                break;
            }
            value = trimmed(value.substring(matcher.end()));
        }
        return value;
    }

    /** Returns a number of something as digits: {@code 312} of {@code 312 pp.}; empty where there is none. */
    static String number(String text) {
        Matcher digits = Pattern.compile("\\d[\\d,]*").matcher(text);
        return digits.find() ? digits.group().replace(",", "") : "";
    }
}
