package org.kmref.document.process;

import java.util.List;

/** Makes up Markdown. */
final class MadeUpMarkdown extends MadeUpManuscript.Writer {
    private int notes;
    private int defined;

    @Override
    void head() {
        if (chance(3)) {
            put("---\ntitle: '@no'\nnocite: \"[@no]\"\n" + one(List.of("---\n", "...\n")));
        }
    }

    @Override
    void foot() {
        while (defined < notes) {
            defined++;
            put("[^n" + defined + "]: ");
            within("    ", this::text);
            put("\n\n");
            if (chance(3)) {
                put("    ");
                within("    ", this::text);
                put("\n\n");
            }
        }
    }

    @Override
    void citation() {
        String source = one(List.of(
                "@§1",
                "@§1 [p. 3]",
                "@§1 [see @§2]",
                "[@§1]",
                "[see @§1, pp. 3-4; -@§2]",
                "[-@§1, {p. 5}]",
                "[*see* `@no` @§1 p. **32**; @§2{ii, A}, with words]",
                "@{§1}",
                "[@§1{}, 99 years; see\nalso @§2, sec. 2]",
                "[@§1 [sic]; $x$ @§2: see]"));
        cite(source, "", "");
    }

    @Override
    void decoy() {
        put(one(List.of(
                "`@no [@no]`",
                "``a ` [@no]``",
                "\\@no",
                "me@no.org",
                "<me@no.org>",
                "https://x.org/@no",
                "<https://x.org/@no?a=[@no]>",
                "[word](https://x.org/@no \"[@no]\")",
                "![word](a@no.png)",
                "<!-- [@no]\n@no -->",
                "$@no$",
                "$$[@no]$$",
                "<a title='[@no]' href=\"@no\">word</a>",
                "<code>[@no]</code>",
                "[@]",
                "@ no",
                "{{< video x.org/@no >}}")));
    }

    @Override
    void around() {
        switch (random.nextInt(7)) {
            case 0 -> wrapped("*", "*");
            case 1 -> wrapped("**", "**");
            case 2 -> wrapped("[", "](https://x.org/@no)");
            case 3 -> wrapped("[", "]{.c key=\"@no\"}");
            case 4 -> wrapped("word^[", "]");
            case 5 -> wrapped("<b>", "</b>");
            default -> put("word[^n" + ++notes + "]");
        }
    }

    @Override
    void block() {
        switch (random.nextInt(isDeep() ? 3 : 14)) {
            case 0, 1, 2 -> paragraph();
            case 3 -> {
                put("#".repeat(1 + random.nextInt(3)) + " word ");
                citation();
                put("\n\n");
            }
            case 4 -> code("```\n", "[@no]\n\n@no", "\n```\n\n");
            case 5 -> code("~~~~ {.r caption=\"@no\"}\n", "@no\n~~~\n[@no]", "\n~~~~\n\n");
            case 6 -> code("```{r}\n", "x@no # [@no]", "\n```\n\n");
            case 7 -> item("- ", "  ");
            case 8 -> item("1. ", "   ");
            case 9 -> item("> ", "> ");
            case 10 -> table();
            case 11 -> code("<pre>\n", "[@no]", "\n</pre>\n\n");
            case 12 -> code("word\n\n    ", "[@no]\n    @no", "\n\n");
            default -> {
                put("::: {.note title=\"@no\"}\n\n");
                block();
                put(":::\n\n");
            }
        }
    }

    private void paragraph() {
        text();
        put("\n\n");
    }

    private void code(String open, String content, String close) {
        put(open + content + close);
    }

    private void item(String mark, String further) {
        put(mark);
        within(further, () -> {
            paragraph();
            block();
        });
        // Nothing goes on with it.
        line();
        line();
    }

    private void table() {
        put("| a | b |\n|---|---|\n");
        for (int i = 0; i < 2; i++) {
            put("| word ");
            citation();
            put(" | x `@no` |\n");
        }
        line();
    }
}
