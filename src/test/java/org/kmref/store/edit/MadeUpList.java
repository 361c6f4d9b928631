package org.kmref.store.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reading lists as no one would write them: comments wherever YAML allows, every style beside every other. */
public final class MadeUpList {
    private final Random random;
    private final List<Line> lines = new ArrayList<>();
    private int comments;

    /** A line, and the reference and the field it belongs to; a line of comment belongs to none. */
    public record Line(String text, int reference, String field) {}

    public MadeUpList(Random random) {
        this.random = random;
        write();
    }

    public String text(String lineBreak) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append(lineBreak));
        return text.toString();
    }

    public List<Line> lines() {
        return lines;
    }

    private void write() {
        noise(0);
        line("title: " + quoted("A list"), -1, "title");
        noise(0);
        if (random.nextBoolean()) {
            line("themes:", -1, "themes");
            noise(2);
            line("  - {id: theory, title: Theory}", -1, "themes");
            noise(2);
            line("  - id: public", -1, "themes");
            noise(4);
            line("    title: 'The public'", -1, "themes");
            noise(0);
        }
        line("references:", -1, "references");
        int dash = random.nextInt(3);
        int inset = 2 + random.nextInt(3);
        int count = 1 + random.nextInt(5);
        boolean apart = random.nextBoolean();
        for (int i = 0; i < count; i++) {
            noise(dash);
            if (random.nextInt(5) == 0) {
                line(
                        " ".repeat(dash) + "- {id: k" + i + ", type: book, title: " + quoted("T" + i)
                                + ", volume: 7, themes: [theory]}",
                        i,
                        "*");
            } else {
                reference(i, dash, inset);
            }
            if (apart) {
                lines.add(new Line("", -1, ""));
            }
        }
        noise(0);
        if (random.nextBoolean()) {
            line("url: https://example.org/", -1, "url");
        }
    }

    private void reference(int i, int dash, int inset) {
        int indent = dash + inset;
        String margin = " ".repeat(indent);
        line(" ".repeat(dash) + "-" + " ".repeat(inset - 1) + "id: " + quoted("k" + i), i, "id");
        noise(indent);
        line(margin + "type: " + quoted("book"), i, "type");
        noise(indent);
        title(i, margin);
        noise(indent);
        names(i, margin);
        noise(indent);
        switch (random.nextInt(4)) {
            case 0 -> line(margin + "issued: 2015", i, "issued");
            case 1 -> line(margin + "issued: {date-parts: [[2015, 4]]}", i, "issued");
            case 2 -> {
                line(margin + "issued:", i, "issued");
                line(margin + "  date-parts:", i, "issued");
                line(margin + "  - - 2015", i, "issued");
                line(margin + "    - 4", i, "issued");
            }
            default -> line(margin + "issued: '2015-04'", i, "issued");
        }
        noise(indent);
        line(margin + "volume: " + (random.nextBoolean() ? "7" : "\"7\""), i, "volume");
        if (random.nextBoolean()) {
            themes(i, margin);
        }
        if (random.nextBoolean()) {
            noise(indent);
            line(margin + "odd: " + (random.nextBoolean() ? "{a: [1, 'b'], c: ~}" : "[one, {two: 2}]"), i, "odd");
        }
    }

    private void title(int i, String margin) {
        switch (random.nextInt(4)) {
            case 0 -> line(margin + "title: " + quoted("A title of " + i), i, "title");
            case 1 -> {
                plain(margin + "title: >-", i, "title");
                plain(margin + "  A title", i, "title");
                plain(margin + "  # of " + i, i, "title");
                if (random.nextBoolean()) {
                    lines.add(new Line("", i, "title"));
                }
            }
            case 2 -> {
                plain(margin + "title: |", i, "title");
                plain(margin + "   A title of " + i, i, "title");
            }
            default -> {
                plain(margin + "title: A title", i, "title");
                line(margin + "  of " + i, i, "title");
            }
        }
    }

    private void names(int i, String margin) {
        int inner = random.nextInt(3);
        if (random.nextInt(4) == 0) {
            line(margin + "author: [{family: Wye, given: L.}, {literal: WHO}]", i, "author");
            return;
        }
        if (random.nextInt(4) == 0) {
            line(margin + "author: [", i, "author");
            line(margin + "  {family: Wye, given: L.},", i, "author");
            line(margin + "  {literal: WHO}", i, "author");
            line(margin + "  ]", i, "author");
            return;
        }
        String dash = margin + " ".repeat(inner) + "- ";
        line(margin + "author:", i, "author");
        if (random.nextBoolean()) {
            line(dash + "{family: Wye, given: L.}", i, "author");
        } else {
            line(dash + "family: Wye", i, "author");
            line(margin + " ".repeat(inner) + "  given: 'L.'", i, "author");
        }
        comment(margin.length() + inner, i, "author");
        line(dash + "literal: WHO", i, "author");
    }

    private void themes(int i, String margin) {
        noise(margin.length());
        if (random.nextBoolean()) {
            line(margin + "themes: [theory]", i, "themes");
        } else {
            line(margin + "themes:", i, "themes");
            line(margin + "- theory", i, "themes");
        }
    }

    private String quoted(String text) {
        return switch (random.nextInt(3)) {
            case 0 -> "'" + text + "'";
            case 1 -> '"' + text + '"';
            default -> text;
        };
    }

    private void noise(int indent) {
        switch (random.nextInt(5)) {
            case 0 -> comment(indent, -1, "");
            case 1 -> lines.add(new Line("", -1, ""));
            case 2 -> {
                lines.add(new Line("", -1, ""));
                comment(indent, -1, "");
            }
            default -> {
                // Nothing stands here.
            }
        }
    }

    private void comment(int indent, int reference, String field) {
        if (random.nextBoolean()) {
            lines.add(new Line(" ".repeat(indent) + "# comment " + comments++ + ": [, {", reference, field));
        }
    }

    private void line(String text, int reference, String field) {
        String comment = random.nextInt(4) == 0 ? " # comment " + comments++ : "";
        lines.add(new Line(text + comment, reference, field));
    }

    private void plain(String text, int reference, String field) {
        lines.add(new Line(text, reference, field));
    }
}
