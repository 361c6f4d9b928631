package org.kmref.training;

import java.util.List;
import org.kmref.csl.Inline;
import org.kmref.csl.Origin;
import org.kmref.csl.StyledText;
import org.kmref.format.plaintext.tag.Label;
import org.kmref.format.plaintext.tag.Lexicon;
import org.kmref.format.plaintext.tag.Lexicon.Kind;
import org.kmref.format.plaintext.tag.Tokens;
import org.kmref.format.plaintext.tag.Words;

/** A formatted reference in which each character says which part it is of, and whether it is of the value or around it. */
final class LabelledText {

    private static final int VALUE = 64;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder marks = new StringBuilder();

    /** Reads what a traced processor wrote. */
    static LabelledText of(StyledText styled) {
        LabelledText out = new LabelledText();
        out.add(styled.content(), 0);
        return out.collapsed();
    }

    private void add(List<Inline> content, int mark) {
        for (Inline inline : content) {
            if (inline instanceof Inline.Text words) {
                append(words.text(), mark);
            } else if (inline instanceof Inline.Styled styled) {
                add(styled.content(), mark);
            } else if (inline instanceof Inline.Block block) {
                if (text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                    append(" ", 0);
                }
                add(block.content(), mark);
                append(" ", 0);
            } else if (inline instanceof Inline.Link link) {
                add(
                        link.content(),
                        Origin.of(link.target()).map(LabelledText::mark).orElse(mark));
            }
        }
    }

    private static int mark(Origin origin) {
        Label label = origin.kind() == Origin.Kind.TERM ? term(origin.name()) : Label.of(origin.name());
        return label.code() + (origin.kind() == Origin.Kind.VALUE && label != Label.OTHER ? VALUE : 0);
    }

    private static Label term(String name) {
        return switch (name) {
            case "edition" -> Label.EDITION;
            case "accessed", "retrieved", "cited" -> Label.ACCESSED;
            case "presented at", "no date", "available at", "from", "online" -> Label.OTHER;
            default -> Label.OTHER;
        };
    }

    private LabelledText collapsed() {
        LabelledText out = new LabelledText();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i) == '\n' || text.charAt(i) == '\u00A0' || text.charAt(i) == '\u202F'
                    ? ' '
                    : text.charAt(i);
            boolean twice = c == ' ' && (out.text.length() == 0 || out.text.charAt(out.text.length() - 1) == ' ');
            if (!twice) {
                out.text.append(c);
                out.marks.append(marks.charAt(i));
            }
        }
        while (out.text.length() > 0 && out.text.charAt(out.text.length() - 1) == ' ') {
            out.text.setLength(out.text.length() - 1);
            out.marks.setLength(out.text.length());
        }
        return out;
    }

    void append(String words, int mark) {
        for (int i = 0; i < words.length(); i++) {
            text.append(words.charAt(i));
            marks.append((char) mark);
        }
    }

    void appendValue(String words, Label label) {
        append(words, label.code() + VALUE);
    }

    String text() {
        return text.toString();
    }

    int length() {
        return text.length();
    }

    char charAt(int i) {
        return text.charAt(i);
    }

    /** Returns the label of a character of a value, {@link Label#OTHER} around values. */
    Label value(int i) {
        int mark = marks.charAt(i);
        return mark >= VALUE ? Label.of(mark - VALUE) : Label.OTHER;
    }

    boolean has(Label label) {
        return marks.indexOf(String.valueOf((char) (label.code() + VALUE))) >= 0;
    }

    /** Replaces some characters by others of the same part as the first of them. */
    void replace(int from, int to, String by) {
        char mark = marks.charAt(Math.min(from, marks.length() - 1));
        text.replace(from, to, by);
        marks.replace(from, to, String.valueOf(mark).repeat(by.length()));
    }

    void insert(int at, String words, int mark) {
        text.insert(at, words);
        marks.insert(at, String.valueOf((char) mark).repeat(words.length()));
    }

    void insertValue(int at, String words, Label label) {
        insert(at, words, label.code() + VALUE);
    }

    /**
     * Returns a label for each token. A mark between two parts goes to the one before it, but what opens goes to the one after it; a
     * word around a value goes with the value, and a word of no value is {@link Label#OTHER}.
     */
    Label[] labels(Tokens tokens, Lexicon lexicon) {
        int n = tokens.size();
        Label[] values = new Label[n];
        Label[] labels = new Label[n];
        for (int t = 0; t < n; t++) {
            values[t] = Label.OTHER;
            for (int i = tokens.start(t); i < tokens.end(t) && values[t] == Label.OTHER; i++) {
                values[t] = value(i);
            }
            labels[t] = values[t];
        }
        Label next = Label.OTHER;
        Label[] following = new Label[n];
        for (int t = n - 1; t >= 0; t--) {
            following[t] = next;
            next = values[t] == Label.OTHER ? next : values[t];
        }
        Label before = Label.OTHER;
        Label attached = Label.OTHER;
        for (int t = 0; t < n; t++) {
            if (values[t] != Label.OTHER) {
                before = values[t];
                attached = before;
                continue;
            }
            int c = tokens.text().codePointAt(tokens.start(t));
            if (!Character.isLetterOrDigit(c)) {
                labels[t] = opens(tokens, t, c) ? following(labels, values, t, n, following[t]) : attached;
                continue;
            }
            labels[t] = word(tokens, t, lexicon, before, following[t]);
            attached = labels[t];
        }
        // What opens before a word around a value goes with that word.
        for (int t = n - 2; t >= 0; t--) {
            int c = tokens.text().codePointAt(tokens.start(t));
            if (values[t] == Label.OTHER && !Character.isLetterOrDigit(c) && opens(tokens, t, c)) {
                labels[t] = labels[t + 1];
            }
        }
        return labels;
    }

    private static Label following(Label[] labels, Label[] values, int t, int n, Label next) {
        return t + 1 < n && values[t + 1] != Label.OTHER ? values[t + 1] : next == Label.OTHER ? labels[t] : next;
    }

    private static boolean opens(Tokens tokens, int t, int c) {
        if ("([“„«‘‹《『「{".indexOf(c) >= 0) {
            return true;
        }
        boolean straight = c == '"' || c == '\'';
        return straight && t + 1 < tokens.size() && !tokens.isSpaced(t + 1) && (t == 0 || tokens.isSpaced(t));
    }

    private Label word(Tokens tokens, int t, Lexicon lexicon, Label before, Label next) {
        int mark = marks.charAt(tokens.start(t));
        if (mark > 0 && mark < VALUE) {
            return Label.of(mark);
        }
        int kinds = lexicon.kinds(Words.folded(tokens.word(t)));
        if (fits(kinds, next)) {
            return next;
        }
        return fits(kinds, before) ? before : Label.OTHER;
    }

    private static boolean fits(int kinds, Label label) {
        int wanted = switch (label) {
            case VOLUME, TOTAL_VOLUMES -> Kind.VOLUME.bit();
            case ISSUE -> Kind.ISSUE.bit();
            case PAGE, TOTAL_PAGES -> Kind.PAGE.bit();
            case EDITION -> Kind.EDITION.bit();
            case EDITOR, CONTRIBUTOR -> Kind.EDITOR.bit();
            case TRANSLATOR -> Kind.TRANSLATOR.bit();
            case ACCESSED -> Kind.ACCESS.bit();
            case URL -> Kind.ACCESS.bit();
            case PMID, PMCID, ISBN, ISSN -> Kind.NOTE.bit();
            default -> 0;
        };
        return (kinds & wanted) != 0;
    }
}
