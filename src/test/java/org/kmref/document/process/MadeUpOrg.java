package org.kmref.document.process;

import java.util.List;

/** Makes up Org. */
final class MadeUpOrg extends MadeUpManuscript.Writer {
    private int notes;
    private int defined;

    @Override
    void head() {
        if (chance(2)) {
            put("#+title: A\n# [cite:@no]\n#+options: toc:nil\n\n");
        }
    }

    @Override
    void foot() {
        while (defined < notes) {
            defined++;
            put("[fn:" + defined + "] ");
            text();
            put("\n\n");
        }
    }

    @Override
    void citation() {
        cite(
                one(List.of(
                        "[cite:@§1]",
                        "[cite:@§1 p. 3]",
                        "[cite:see @§1, ch. 2;@§2; and more]",
                        "[cite/t:@§1]",
                        "[cite/na:/see/ @§1;\n@§2 p. 4]",
                        "[cite//b:@§1 [sic]]",
                        "[cite/a:@§1]",
                        "[cite/text/caps:@§1]",
                        "[cite/y:@§1]")),
                "",
                "");
    }

    @Override
    void decoy() {
        put(one(List.of(
                "=[cite:@no]=",
                "~[cite:@no]~",
                "[[https://x.org/@no][word]]",
                "me@no.org",
                "https://x.org/@no",
                "@@html:[cite:@no]@@",
                "$[cite:@no]$",
                "src_r{[cite:@no]}",
                "[cite:]",
                "[cite: no]",
                "[cite/zz:@no]")));
    }

    @Override
    void around() {
        switch (random.nextInt(4)) {
            case 0 -> wrapped("*", "*");
            case 1 -> wrapped("/", "/");
            case 2 -> wrapped("word[fn:: ", "]");
            default -> put("word[fn:" + ++notes + "]");
        }
    }

    @Override
    void block() {
        switch (random.nextInt(isDeep() ? 2 : 9)) {
            case 0, 1 -> paragraph();
            case 2 -> {
                put("\n* On ");
                citation();
                put("\n");
            }
            case 3 -> put("#+begin_src r\n[cite:@no]\n#+end_src\n\n");
            case 4 -> put("#+BEGIN_EXAMPLE\n[cite:@no]\n#+END_EXAMPLE\n\n");
            case 5 -> put(": [cite:@no]\n# [cite:@no]\n\n");
            case 6 -> {
                put("| x | ");
                citation();
                put(" |\n\n");
            }
            case 7 -> {
                put("#+begin_quote\n");
                text();
                put("\n#+end_quote\n\n");
            }
            default -> {
                put(one(List.of("- ", "1. ", "- word :: ")));
                within("  ", () -> {
                    paragraph();
                    put("  ");
                    paragraph();
                });
                line();
            }
        }
    }

    private void paragraph() {
        text();
        put("\n\n");
    }
}
