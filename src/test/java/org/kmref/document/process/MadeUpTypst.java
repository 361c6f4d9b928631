package org.kmref.document.process;

import java.util.List;

/** Makes up Typst. */
final class MadeUpTypst extends MadeUpManuscript.Writer {
    @Override
    void head() {
        if (chance(2)) {
            put("// @no\n#set text(lang: \"en\")\n#let x = \"@no\"\n= A <no>\n");
        }
    }

    @Override
    void citation() {
        cite(
                one(List.of(
                        "@§1",
                        "@§1[p. 3]",
                        "@§1 @§2[_see_ 4]",
                        "@§1\n@§2",
                        "#cite(<§1>)",
                        "#cite(<§1>, form: \"prose\")",
                        "#cite(<§1>, supplement: [p. 3 `@no`], form: \"year\")",
                        "#cite(label(\"§1\"))",
                        "#cite(\n  <§1>,\n)",
                        "#cite(<§1>, form: \"author\")")),
                "",
                "");
    }

    @Override
    void decoy() {
        put(one(List.of(
                "`@no`",
                "```typ @no ```",
                "\\@no",
                "me@no.org",
                "https://x.org/@no",
                "/* @no\n@no */",
                "/* a /* @no */ @no */",
                "// #cite(<no>)\n",
                "$@no$",
                "#link(\"x.org/@no\")[word]",
                "#raw(\"@no\")",
                "@ no")));
    }

    @Override
    void around() {
        switch (random.nextInt(4)) {
            case 0 -> wrapped("_", "_");
            case 1 -> wrapped("#emph[", "]");
            case 2 -> wrapped("word#footnote[", "]");
            default -> wrapped("#link(\"https://x.org/@no\")[", "]");
        }
    }

    @Override
    void block() {
        switch (random.nextInt(isDeep() ? 2 : 7)) {
            case 0, 1 -> paragraph();
            case 2 -> {
                put("== On ");
                citation();
                put("\n\n");
            }
            case 3 -> put("```r\n@no\n#cite(<no>)\n```\n\n");
            case 4 -> item(one(List.of("- ", "+ ", "/ word: ")));
            case 5 -> {
                put("#figure(\n  table([x], [");
                citation();
                put("], \"@no\"),\n  caption: [");
                text();
                put("],\n) <no>\n\n");
            }
            default -> {
                put("#quote(block: true)[\n");
                within("  ", () -> {
                    put("  ");
                    text();
                });
                put("\n]\n\n");
            }
        }
    }

    private void paragraph() {
        text();
        put("\n\n");
    }

    private void item(String mark) {
        put(mark);
        within("  ", () -> {
            paragraph();
            put("  ");
            block();
        });
        line();
    }
}
