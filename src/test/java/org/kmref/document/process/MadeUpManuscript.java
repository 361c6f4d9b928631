package org.kmref.document.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kmref.document.manuscript.Manuscript.Syntax;

/**
 * A manuscript that is made up: citations in all places where they may be, and what looks like one where none is.
 *
 * @param between what is not of a citation, in order; one more than there are citations
 * @param cited the keys of each citation in the order of the text
 * @param shown what is to stand in its place where it is shown as its keys in angular brackets
 */
record MadeUpManuscript(
        Syntax syntax, List<String> between, List<List<String>> cited, List<String> shown, List<String> sources) {

    static MadeUpManuscript of(Syntax syntax, long seed) {
        Writer writer = switch (syntax) {
            case MARKDOWN -> new MadeUpMarkdown();
            case LATEX -> new MadeUpLatex();
            case TYPST -> new MadeUpTypst();
            case ORG -> new MadeUpOrg();
            case AUX, BCF -> throw new IllegalArgumentException("written by programs");
        };
        return writer.manuscript(syntax, new Random(seed));
    }

    String text() {
        return joined(sources);
    }

    String formatted() {
        return joined(shown);
    }

    private String joined(List<String> citations) {
        StringBuilder out = new StringBuilder(between.get(0));
        for (int i = 0; i < citations.size(); i++) {
            out.append(citations.get(i)).append(between.get(i + 1));
        }
        return out.toString();
    }

    /** Writes one language. */
    abstract static class Writer {
        private static final List<String> WORDS = List.of(
                "word",
                "two words",
                "née",
                "日本",
                "e.g.",
                "a; b",
                "50",
                "(round)",
                "“quoted”",
                "it's",
                "a - b",
                "x: y",
                "…");
        private static final int DEEPEST = 3;

        Random random = new Random();
        String lineBreak = "\n";
        // What every further line begins with.
        String margin = "";
        private final StringBuilder current = new StringBuilder();
        private final List<String> between = new ArrayList<>();
        private final List<List<String>> cited = new ArrayList<>();
        private final List<String> shown = new ArrayList<>();
        private final List<String> sources = new ArrayList<>();
        private int depth;

        MadeUpManuscript manuscript(Syntax syntax, Random source) {
            random = source;
            lineBreak = chance(4) ? "\r\n" : "\n";
            head();
            int blocks = random.nextInt(8);
            for (int i = 0; i < blocks; i++) {
                block();
            }
            foot();
            if (chance(3)) {
                while (!current.isEmpty() && Character.isWhitespace(current.charAt(current.length() - 1))) {
                    current.setLength(current.length() - 1);
                }
            }
            between.add(current.toString());
            return new MadeUpManuscript(syntax, between, cited, shown, sources);
        }

        /** Writes what the text begins with. */
        void head() {}

        /** Writes what the text ends with. */
        void foot() {}

        /** Writes a paragraph or whatever stands like one, and the blank line after it. */
        abstract void block();

        /** Writes something that is no citation and looks like one. */
        abstract void decoy();

        /** Writes a citation of some form. */
        abstract void citation();

        /** Writes something with a text in it: emphasis, a link, a note. */
        abstract void around();

        final boolean chance(int of) {
            return random.nextInt(of) == 0;
        }

        final <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        final String key() {
            return "k" + random.nextInt(40);
        }

        /** Writes text; a line break in it is one of the document's, with the margin after it. */
        final void put(String text) {
            current.append(text.replace("\n", lineBreak + margin));
        }

        final void line() {
            put("\n");
        }

        /** Writes a citation whose source has its keys in place of {@code 1} and {@code 2}, shown with words around it. */
        final void cite(String source, String before, String after) {
            List<String> keys = new ArrayList<>();
            String written = source;
            for (String place : List.of("§1", "§2")) {
                if (written.contains(place)) {
                    String key = key();
                    keys.add(key);
                    written = written.replace(place, key);
                }
            }
            between.add(current.toString());
            current.setLength(0);
            cited.add(keys);
            sources.add(written.replace("\n", lineBreak + margin));
            shown.add(before + shown(keys) + after);
        }

        static String shown(List<String> keys) {
            return "⟦" + String.join("+", keys) + "⟧";
        }

        /** Writes text between two marks. */
        final void wrapped(String open, String close) {
            put(open);
            text();
            put(close);
        }

        /** Writes some words with what may stand among them; between two of them is always a word. */
        final void text() {
            depth++;
            put(one(WORDS));
            int pieces = 1 + random.nextInt(depth > DEEPEST ? 1 : 4);
            for (int i = 0; i < pieces; i++) {
                put(chance(4) ? "\n" : " ");
                switch (random.nextInt(depth > DEEPEST ? 3 : 5)) {
                    case 0 -> decoy();
                    case 1, 2 -> citation();
                    case 3 -> around();
                    default -> put(one(WORDS));
                }
                put(one(List.of(" ", ", ", ". ", " ", ": ")) + one(WORDS));
            }
            depth--;
        }

        /** Writes something with this as the margin of its lines. */
        final void within(String more, Runnable content) {
            String outer = margin;
            margin = outer + more;
            content.run();
            margin = outer;
        }

        final boolean isDeep() {
            return margin.length() > 12;
        }
    }
}
