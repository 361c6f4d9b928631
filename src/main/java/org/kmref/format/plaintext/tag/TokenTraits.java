package org.kmref.format.plaintext.tag;

import org.kmref.format.plaintext.tag.Lexicon.Kind;

/** What one token looks like by itself. */
final class TokenTraits {

    // Shapes; a mark has its character plus MARK.
    static final int EDGE = 1;
    static final int YEAR = 2;
    static final int DIGIT = 3;
    static final int INITIAL = 10;
    static final int UPPER_SHORT = 11;
    static final int UPPER = 12;
    static final int CAPITALIZED = 13;
    static final int LOWER = 14;
    static final int LOWER_ONE = 15;
    static final int MIXED = 16;
    static final int IDEOGRAPHS = 17;
    static final int ROMAN = 18;
    static final int ADDRESS = 19;
    static final int DOI = 20;
    static final int CAPITALIZED_SHORT = 21;
    static final int MARK = 1000;

    private static final int LONGEST_JOURNAL = 14;

    final int size;
    final int[] kinds;
    final int[] suffix;
    private final int[] journal;
    private final int[] words;
    private final int[] shapes;
    private final boolean[] spaced;

    TokenTraits(Tokens tokens, Lexicon lexicon) {
        this.size = tokens.size();
        this.kinds = new int[size];
        this.suffix = new int[size];
        this.journal = new int[size];
        String[] all = new String[size];
        this.words = new int[size];
        this.shapes = new int[size];
        this.spaced = new boolean[size + 1];
        for (int i = 0; i < size; i++) {
            String word = tokens.word(i);
            String folded = Words.folded(word);
            all[i] = folded;
            spaced[i] = tokens.isSpaced(i);
            shapes[i] = shape(word, folded);
            kinds[i] = lexicon.kinds(folded);
            words[i] = isNumber(i) ? -shapes[i] : folded.hashCode();
            boolean letters = (shapes[i] >= CAPITALIZED && shapes[i] <= LOWER) || shapes[i] == CAPITALIZED_SHORT;
            suffix[i] = letters && folded.length() > 4
                    ? folded.substring(folded.length() - 3).hashCode()
                    : 0;
        }
        journals(all, lexicon);
    }

    // The longest name of a journal that begins at each word: 1 begins one, 2 is within, 3 ends one, 4 is one by
    // itself.
    private void journals(String[] folded, Lexicon lexicon) {
        for (int i = 0; i < size; i++) {
            if (!isWord(i) || shape(i) == LOWER || shape(i) == LOWER_ONE) {
                continue;
            }
            int hash = 0;
            int end = -1;
            int words = 0;
            for (int k = i; k < size && words < LONGEST_JOURNAL; k++) {
                if (isMark(k)) {
                    if (".-&:,'".indexOf(shape(k) - MARK) < 0) {
                        break;
                    }
                    continue;
                }
                hash = Lexicon.journal(hash, folded[k]);
                words++;
                boolean enough = words > 1 || folded[k].length() > 3;
                end = enough && lexicon.isJournal(hash) ? k : end;
            }
            if (end >= 0) {
                for (int k = i; k <= end; k++) {
                    journal[k] = i == end ? 4 : k == i ? 1 : k == end ? 3 : 2;
                }
                i = end;
            }
        }
    }

    int journal(int i) {
        return i < 0 || i >= size ? 0 : journal[i];
    }

    /** Makes a word one never met. */
    void hide(int i) {
        journal[i] = 0;
        words[i] = -1000 - shapes[i];
        kinds[i] = 0;
    }

    int word(int i) {
        return i < 0 || i >= size ? EDGE : words[i];
    }

    int shape(int i) {
        return i < 0 || i >= size ? EDGE : shapes[i];
    }

    int kinds(int i) {
        return i < 0 || i >= size ? 0 : kinds[i];
    }

    boolean is(int i, Kind kind) {
        return (kinds(i) & kind.bit()) != 0;
    }

    boolean isNumber(int i) {
        int shape = shape(i);
        return shape >= YEAR && shape < INITIAL;
    }

    boolean isWord(int i) {
        int shape = shape(i);
        return shape >= INITIAL && shape < MARK && shape != ADDRESS && shape != DOI;
    }

    boolean isMark(int i) {
        return shape(i) >= MARK;
    }

    boolean isMark(int i, char mark) {
        return shape(i) == MARK + mark;
    }

    /** Returns how it is spaced: before, after. */
    int spacing(int i) {
        return (spaced[i] ? 1 : 0) + (i + 1 >= size || spaced[i + 1] ? 2 : 0);
    }

    boolean isSpacedAfter(int i) {
        return i + 1 >= size || spaced[i + 1];
    }

    private static int shape(String word, String folded) {
        int c = word.codePointAt(0);
        if (word.length() > 6 && word.startsWith("10.")) {
            return DOI;
        }
        if ((word.startsWith("http") && word.indexOf('/') > 0) || word.startsWith("www.")) {
            return ADDRESS;
        }
        if (Tokens.isDigit(c)) {
            int length = word.length();
            if (length == 4 && ((c == '1' && word.charAt(1) >= '4') || (c == '2' && word.charAt(1) == '0'))) {
                return YEAR;
            }
            return DIGIT + Math.min(length, 6) - 1;
        }
        if (!Tokens.isLetter(c)) {
            return MARK + mark(c);
        }
        if (Tokens.isIdeograph(c)) {
            return IDEOGRAPHS;
        }
        return letters(word, folded);
    }

    private static int letters(String word, String folded) {
        int upper = 0;
        int all = 0;
        boolean firstUpper = Character.isUpperCase(word.codePointAt(0));
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLetter(c)) {
                all++;
                upper += Character.isUpperCase(c) ? 1 : 0;
            }
        }
        if (all <= 1) {
            return upper == 1 ? INITIAL : LOWER_ONE;
        }
        if (upper == all) {
            if (isRoman(folded)) {
                return ROMAN;
            }
            return all < 4 ? UPPER_SHORT : UPPER;
        }
        if (upper == 0) {
            return LOWER;
        }
        if (upper == 1 && firstUpper) {
            return all < 4 ? CAPITALIZED_SHORT : CAPITALIZED;
        }
        return MIXED;
    }

    private static boolean isRoman(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if ("ivxl".indexOf(folded.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    // Marks that mean the same are one.
    private static int mark(int c) {
        return switch (c) {
            case '–', '—', '−', '‐', '‑', '‒', '-' -> '-';
            case '“', '„', '«', '《', '『', '「' -> '“';
            case '”', '»', '》', '』', '」' -> '”';
            case '’', '`', '´', '\'' -> '\'';
            case '‘', '‚' -> '‘';
            case '，', '、', '､' -> ',';
            case '。', '．' -> '.';
            case '：' -> ':';
            case '；' -> ';';
            case '（' -> '(';
            case '）' -> ')';
            case '【' -> '[';
            case '】' -> ']';
            default -> c < 128 ? c : '*';
        };
    }
}
