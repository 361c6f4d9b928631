package org.kmref.format.plaintext.tag;

/**
 * Where a title and a journal's name run into each other, the names of journals that are known tell where one ends and the other
 * begins.
 */
final class JournalNames {

    private static final int LONGEST = 24;

    private final Tokens tokens;
    private final Label[] labels;
    private final Lexicon lexicon;

    JournalNames(Tokens tokens, Label[] labels, Lexicon lexicon) {
        this.tokens = tokens;
        this.labels = labels;
        this.lexicon = lexicon;
    }

    /** Moves the border between a title and the journal's name behind it to where a known name begins. */
    void settle() {
        int from = first(Label.CONTAINER, 0);
        if (from < 0) {
            wanting();
        } else if (from > 0 && labels[from - 1] == Label.TITLE) {
            int name = name(from + 1, end(from));
            if (name > 0 && isSentence(from, name)) {
                fill(from, name, Label.TITLE);
            }
        }
    }

    // A reference with a volume and no journal has the journal at the end of its title.
    private void wanting() {
        int title = first(Label.TITLE, 0);
        int to = title < 0 ? labels.length : end(title);
        if (to == labels.length
                || (labels[to] != Label.VOLUME && labels[to] != Label.DATE)
                || first(Label.VOLUME, to) < 0) {
            return;
        }
        int name = name(title + 3, to);
        if (name > 0 && !Character.isLowerCase(letter(name))) {
            fill(name, to, Label.CONTAINER);
        }
    }

    private void fill(int from, int to, Label label) {
        for (int i = from; i < to; i++) {
            labels[i] = label;
        }
    }

    private int first(Label label, int from) {
        for (int i = from; i < labels.length; i++) {
            if (labels[i] == label) {
                return i;
            }
        }
        return -1;
    }

    private int end(int from) {
        int to = from;
        while (to < labels.length && labels[to] == labels[from]) {
            to++;
        }
        return to;
    }

    /** Returns where the longest known name begins that ends where a stretch ends; -1 without one. */
    private int name(int from, int to) {
        for (int at = Math.max(from, to - LONGEST); at < to; at++) {
            String text = tokens.text().substring(tokens.start(at), tokens.end(to - 1));
            if (Character.isLetter(letter(at)) && lexicon.isJournal(Lexicon.journal(text))) {
                return at;
            }
        }
        return -1;
    }

    private int letter(int token) {
        return tokens.text().codePointAt(tokens.start(token));
    }

    // Words of which the last alone has a full stop: no abbreviations.
    private boolean isSentence(int from, int to) {
        int words = 0;
        for (int i = from; i < to - 1; i++) {
            if (letter(i) == '.') {
                return false;
            }
            words += Character.isLetter(letter(i)) ? 1 : 0;
        }
        return words > 2 && ".?!".indexOf(letter(to - 1)) >= 0;
    }
}
