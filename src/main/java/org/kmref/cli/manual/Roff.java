package org.kmref.cli.manual;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a manual page in the man macros.
 *
 * <p>The clauses are those of groff_man(7) and groff_char(7): a hyphen that is typed is {@code \-}, and a line of text
 * must not begin like a request.
 */
public final class Roff {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.;]) (?=[A-Z])");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-z][a-z-]*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]*");

    private final StringBuilder page = new StringBuilder();

    /**
     * Begins a page of section 1.
     *
     * @param date {@code 2026-11-01}; its hyphens are no text, and some readers take a date in this form only
     */
    public Roff title(String name, String date, String source) {
        return request("TH " + quoted(name) + " 1 " + date + " " + quoted(source) + " \"kmref manual\"")
                // What is to be typed must not be hyphenated, nor have blanks drawn out.
                .request("nh")
                .request("ad l");
    }

    public Roff section(String name) {
        return request("SH " + quoted(name));
    }

    public Roff paragraph() {
        return request("PP");
    }

    /** Begins the next line of the output. */
    public Roff breakLine() {
        return request("br");
    }

    /** Writes running text, one line a sentence, with options in bold. */
    public Roff prose(String text) {
        for (String sentence : SENTENCE.split(text.strip(), -1)) {
            line(emphasized(sentence, OPTION));
        }
        return this;
    }

    /** Writes a term, already in roff, and below it what it means. */
    public Roff term(String marked, String meaning) {
        request("TP");
        line(marked);
        return prose(meaning);
    }

    /** Writes lines as they are typed. */
    public Roff typed(String text) {
        request("PP").request("RS 4").request("nf");
        text.lines().forEach(each -> line(escaped(each)));
        return request("fi").request("RE");
    }

    /** Writes a line that is already in roff. */
    public Roff line(String marked) {
        boolean likeRequest = marked.startsWith(".") || marked.startsWith("'");
        page.append(likeRequest ? "\\&" : "").append(marked).append('\n');
        return this;
    }

    /** Returns the page. */
    public String page() {
        return page.toString();
    }

    public static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    public static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    /** Returns the name of something to type, with what is typed as it stands in bold, and what is replaced in italics. */
    public static String label(String text) {
        return emphasized(text, WORD);
    }

    /** Returns text that roff shows as it is. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> out.append("\\e");
                case '-' -> out.append("\\-");
                case '\'' -> out.append("\\(aq");
                case '"' -> out.append("\\(dq");
                case '`' -> out.append("\\(ga");
                case '^' -> out.append("\\(ha");
                case '~' -> out.append("\\(ti");
                default -> {
                    if (c < 0x7f) {
                        out.appendCodePoint(c);
                    } else {
                        out.append(String.format(java.util.Locale.ROOT, "\\[u%04X]", c));
                    }
                }
            }
        });
        return out.toString();
    }

    private Roff request(String text) {
        page.append('.').append(text).append('\n');
        return this;
    }

    private static String quoted(String text) {
        return "\"" + escaped(text) + "\"";
    }

    private static String emphasized(String text, Pattern pattern) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = pattern.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String found = matcher.group();
            boolean replaced = Character.isUpperCase(found.charAt(0));
            out.append(escaped(text.substring(end, matcher.start()))).append(replaced ? italic(found) : bold(found));
            end = matcher.end();
        }
        return out.append(escaped(text.substring(end))).toString();
    }
}
