package org.kmref.training;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.kmref.format.plaintext.tag.Label;

/** What happens to references on their way into a text: lost and odd marks, other quotes and dashes, spaces of PDF files, capitals. */
final class Noise {

    private final Chance chance;
    private final WordLists lists;

    Noise(Chance chance, WordLists lists) {
        this.chance = chance;
        this.lists = lists;
    }

    void spoil(LabelledText text) {
        number(text);
        if (chance.is(0.05)) {
            preprint(text);
        } else if (chance.is(0.12)) {
            trailing(text);
        }
        if (chance.is(0.3)) {
            quotes(text);
        }
        if (chance.is(0.55)) {
            dashes(text);
        }
        if (chance.is(0.25)) {
            marks(text, chance.between(1, 2));
        }
        if (chance.is(0.05)) {
            unmarked(text);
        }
        if (chance.is(0.04)) {
            capitals(text);
        }
        if (chance.is(0.08)) {
            plain(text);
        }
        if (chance.is(0.03)) {
            etAl(text);
        } else if (chance.is(0.02)) {
            dashed(text);
        }
        if (chance.is(0.05)) {
            glued(text);
        }
        if (chance.is(0.13)) {
            spaces(text);
        } else if (chance.is(0.05)) {
            tight(text);
        }
        if (chance.is(0.03)) {
            letters(text);
        }
        end(text);
    }

    private void number(LabelledText text) {
        if (chance.is(0.09) && !text.has(Label.CITATION_NUMBER)) {
            String number = String.valueOf(chance.between(1, 120));
            String[] around = chance.of(
                    new String[] {"[", "] "},
                    new String[] {"", ". "},
                    new String[] {"(", ") "},
                    new String[] {"", " "},
                    new String[] {"", ") "},
                    new String[] {"[", "]"},
                    new String[] {"", "."});
            text.insert(0, around[0] + " ".repeat(0) + around[1], 0);
            text.insertValue(around[0].length(), number, Label.CITATION_NUMBER);
        }
    }

    private void trailing(LabelledText text) {
        if (text.has(Label.NOTE) || text.length() < 10) {
            return;
        }
        String note = chance.of(lists.get("note"));
        String[] around = chance.of(
                new String[] {" (", ")."},
                new String[] {". ", "."},
                new String[] {", ", "."},
                new String[] {" [", "]"},
                new String[] {" ", ""},
                new String[] {"; ", "."});
        while (text.length() > 1 && text.charAt(text.length() - 1) == '.' && chance.is(0.8)) {
            text.replace(text.length() - 1, text.length(), "");
        }
        text.append(around[0], 0);
        text.appendValue(note, Label.NOTE);
        text.append(around[1], 0);
    }

    // As physicists add it: [arXiv:1307.4969 [hep-th]].
    private void preprint(LabelledText text) {
        if (text.has(Label.NOTE) || text.has(Label.NUMBER) || text.length() < 10) {
            return;
        }
        if (text.charAt(text.length() - 1) == '.') {
            text.replace(text.length() - 1, text.length(), "");
        }
        String field = chance.of(
                "hep-th",
                "hep-ph",
                "astro-ph",
                "gr-qc",
                "hep-lat",
                "cond-mat",
                "quant-ph",
                "nucl-th",
                "hep-ex",
                "math.AG");
        String[] around = chance.of(
                new String[] {" [", "]"},
                new String[] {", ", ""},
                new String[] {" (", ")"},
                new String[] {" ", ""},
                new String[] {"; ", ""});
        text.append(around[0], 0);
        if (chance.is(0.4)) {
            text.appendValue(field + "/" + chance.between(9200000, 9912999), Label.NUMBER);
        } else {
            text.appendValue(
                    chance.of("arXiv:", "arXiv:", "arXiv ", "") + chance.between(1001, 2012) + "."
                            + chance.between(1000, 9999),
                    Label.NUMBER);
            if (chance.is(0.5)) {
                text.append(" [", 0);
                text.appendValue(field, Label.NOTE);
                text.append("]", 0);
            }
        }
        text.append(around[1], 0);
        if (chance.is(0.2)) {
            text.append(" [", 0);
            text.appendValue(chance.of("INSPIRE", "SPIRES"), Label.NOTE);
            text.append("]", 0);
        }
        text.append(chance.of(".", "", ";"), 0);
    }

    private void quotes(LabelledText text) {
        String[] to = chance.of(
                new String[] {"\"", "\""},
                new String[] {"\"", "\""},
                new String[] {"``", "''"},
                new String[] {"'", "'"},
                new String[] {"“", "”"},
                new String[] {"\" ", "\""},
                new String[] {"« ", " »"},
                new String[] {"’", "’"});
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == '“' || c == '«' || c == '„') {
                text.replace(i, i + 1, to[0]);
            } else if (c == '”' || c == '»') {
                text.replace(i, i + 1, to[1]);
            } else if (c == '’' && !to[0].equals("“")) {
                text.replace(i, i + 1, "'");
            }
        }
    }

    private void dashes(LabelledText text) {
        String to = chance.of(
                "-", "-", "-", "-", "–", "--", " - ", "‐", "- ", chance.is(0.3) ? "e" : "-", " -", " – ", "—", "−");
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == '–' || (c == '-' && text.value(i) == Label.PAGE)) {
                text.replace(i, i + 1, to);
            }
        }
    }

    // A mark between two values is lost or another one.
    private void marks(LabelledText text, int most) {
        int left = most;
        for (int tries = 0; tries < 12 && left > 0; tries++) {
            int i = chance.below(text.length());
            char c = text.charAt(i);
            if (text.value(i) != Label.OTHER || ",.;:".indexOf(c) < 0) {
                continue;
            }
            boolean spaced = i + 1 < text.length() && text.charAt(i + 1) == ' ';
            text.replace(
                    i,
                    i + 1,
                    chance.of(spaced ? "" : String.valueOf(c), ",", ".", ";", ":", spaced ? " ," : ",", ".,"));
            left--;
        }
    }

    // No mark between the title and what it is in.
    private void unmarked(LabelledText text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            int next = i;
            while (next < text.length() && text.value(next) == Label.OTHER && ".,;: ".indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            boolean between = next > i && next < text.length() && text.value(i - 1) == Label.TITLE;
            if (between && text.value(next) == Label.CONTAINER) {
                text.replace(i, next, " ");
                return;
            }
        }
    }

    private void capitals(LabelledText text) {
        Label which = !text.has(Label.AUTHOR)
                ? Label.CONTAINER
                : chance.of(Label.TITLE, Label.AUTHOR, Label.AUTHOR, Label.CONTAINER, Label.OTHER);
        for (int i = 0; i < text.length(); i++) {
            if (which == Label.OTHER || text.value(i) == which) {
                String upper = String.valueOf(text.charAt(i)).toUpperCase(Locale.ROOT);
                if (upper.length() == 1) {
                    text.replace(i, i + 1, upper);
                }
            }
        }
    }

    private void plain(LabelledText text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c > 0x7F && Character.isLetter(c) && c < 0x250) {
                String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                text.replace(i, i + 1, chance.is(0.1) ? apart.charAt(0) + "´" : apart.substring(0, 1));
            }
        }
    }

    // The same authors as before.
    private void dashed(LabelledText text) {
        int end = text.length();
        while (end > 0 && text.value(end - 1) != Label.AUTHOR) {
            end--;
        }
        if (end > 0 && text.value(0) == Label.AUTHOR && text.value(end / 2) == Label.AUTHOR) {
            text.replace(0, end, chance.of("———", "______", "---", "–––––", "--", "-", "Id.", "Ibid."));
        }
    }

    private void etAl(LabelledText text) {
        for (int i = text.length() - 1; i > 0; i--) {
            if (text.value(i) == Label.AUTHOR) {
                text.insertValue(
                        i + 1,
                        chance.of(" et al.", ", et al.", " et al", " and others", ", and others", " et. al.", " etc."),
                        Label.AUTHOR);
                return;
            }
        }
    }

    // As PDF files give them: spaces before marks and after brackets, and none between some words.
    private void spaces(LabelledText text) {
        boolean marks = chance.is(0.7);
        boolean words = chance.is(0.5);
        double often = chance.is(0.5) ? 0.8 : 0.3;
        for (int i = text.length() - 1; i > 0; i--) {
            char c = text.charAt(i);
            if (text.value(i) == Label.DOI || text.value(i) == Label.URL) {
                continue;
            }
            if (marks && ",.;:()".indexOf(c) >= 0 && chance.is(often)) {
                boolean after = i + 1 < text.length() && text.charAt(i + 1) == ' ';
                if (c == '(') {
                    text.insert(i + 1, " ", 0);
                } else if (after && text.charAt(i - 1) != ' ' && chance.is(0.7)) {
                    text.replace(i, i + 2, " " + c);
                } else if (text.charAt(i - 1) != ' ') {
                    text.insert(i, " ", 0);
                }
            } else if (words
                    && c == ' '
                    && chance.is(0.07)
                    && i + 1 < text.length()
                    && Character.isLetter(text.charAt(i - 1))
                    && Character.isLetter(text.charAt(i + 1))
                    && text.value(i - 1) == text.value(i + 1)) {
                text.replace(i, i + 1, "");
            } else if (c == '-' && chance.is(0.3)) {
                text.insert(i + (chance.is(0.5) ? 1 : 0), " ", 0);
            }
        }
    }

    // What PDF files run together between two parts: "and" and the name after it, a journal and its volume.
    private void glued(LabelledText text) {
        for (int i = text.length() - 2; i > 0; i--) {
            boolean word = Character.isLetter(text.charAt(i - 1));
            if (text.charAt(i) != ' ' || !word) {
                continue;
            }
            boolean conjunction =
                    i > 3 && text.text().startsWith(" and", i - 4) && Character.isUpperCase(text.charAt(i + 1));
            boolean number = text.value(i - 1) == Label.CONTAINER && Character.isDigit(text.charAt(i + 1));
            if ((conjunction || number) && chance.is(0.6)) {
                text.replace(i, i + 1, "");
            }
        }
    }

    // No space after marks.
    private void tight(LabelledText text) {
        for (int i = text.length() - 2; i > 0; i--) {
            if (text.charAt(i) == ' ' && ",.;:".indexOf(text.charAt(i - 1)) >= 0 && chance.is(0.6)) {
                text.replace(i, i + 1, "");
            }
        }
    }

    private void letters(LabelledText text) {
        List<String[]> pairs = List.of(
                new String[] {"fi", "ﬁ"},
                new String[] {"fl", "ﬂ"},
                new String[] {"ff", "ﬀ"},
                new String[] {"rn", "m"},
                new String[] {"li", "h"},
                new String[] {"I", "l"},
                new String[] {"m", "rn"});
        String[] pair = chance.of(pairs);
        for (int i = text.length() - pair[0].length(); i >= 0; i--) {
            if (text.text().startsWith(pair[0], i) && chance.is(0.6)) {
                text.replace(i, i + pair[0].length(), pair[1]);
            }
        }
        if (chance.is(0.4) && text.length() > 20) {
            int at = chance.between(5, text.length() - 5);
            if (Character.isLetter(text.charAt(at))
                    && Character.isLetter(text.charAt(at - 1))
                    && text.value(at) == text.value(at - 1)
                    && text.value(at) == Label.TITLE) {
                text.insertValue(at, chance.of("-", "- ", " "), Label.TITLE);
            }
        }
    }

    private void end(LabelledText text) {
        int last = text.length() - 1;
        if (last > 0 && text.charAt(last) == '.' && chance.is(0.2)) {
            text.replace(last, last + 1, chance.of("", "", "", ";", ","));
        } else if (last > 0 && text.charAt(last) != '.' && chance.is(0.2)) {
            text.append(".", 0);
        }
    }
}
