package org.kmref.csl.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kmref.csl.locale.CslLocale;
import org.kmref.csl.render.text.Node.Quote;
import org.kmref.csl.render.text.Node.Span;
import org.kmref.csl.render.text.Node.SpanFormat;
import org.kmref.csl.style.Formatting;
import org.kmref.model.Language;

/** Gives text the look that a style's attributes ask for. */
public final class Formatter {

    private final Locale caseLocale;
    private final boolean english;

    public Formatter(CslLocale locale) {
        this.caseLocale = locale.javaLocale();
        this.english = locale.isEnglish();
    }

    /** Returns the words with periods stripped and case changed; a language of their own decides on title case. */
    public Node words(Node words, Formatting look, String language) {
        Node plain = look.stripPeriods() ? withoutPeriods(words) : words;
        return look.textCase() == Formatting.TextCase.NONE
                ? plain
                : TextCases.apply(plain, look.textCase(), caseLocale(language), isEnglish(language));
    }

    public Node words(Node words, Formatting look) {
        return words(words, look, "");
    }

    private Locale caseLocale(String language) {
        return language.isEmpty() ? caseLocale : Locale.forLanguageTag(new Language(language).tag());
    }

    private boolean isEnglish(String language) {
        return language.isEmpty() ? english : new Language(language).isEnglish();
    }

    private static Node withoutPeriods(Node node) {
        if (node instanceof Node.Text text) {
            return text.text().indexOf('.') < 0
                    ? text
                    : new Node.Text(text.text().replace(".", ""));
        }
        Span span = (Span) node;
        List<Node> children = new ArrayList<>(span.children().size());
        for (Node child : span.children()) {
            children.add(withoutPeriods(child));
        }
        return span.with(children)
                .withDelimiter(span.delimiter().replace(".", ""))
                .withAffixes(span.prefix().replace(".", ""), span.suffix().replace(".", ""));
    }

    /** Returns the node with affixes, faces, quotes and display. */
    public Node dressed(Node node, Formatting look, String link) {
        if (look.faces().isEmpty() && look.display().isEmpty() && !look.quotes() && link.isEmpty()) {
            return Node.affixed(look.prefix(), node, look.suffix());
        }
        if (isAddress(look, node, link)) {
            Span inside = Span.of(List.of(node)).withAffixes(look.prefix(), "").withFormat(format(look, ""));
            SpanFormat linked = SpanFormat.PLAIN.withLink(link);
            return Span.of(List.of(inside)).withAffixes("", look.suffix()).withFormat(linked);
        }
        return Span.of(List.of(node)).withAffixes(look.prefix(), look.suffix()).withFormat(format(look, link));
    }

    // A style writes a DOI's address with the resolver as a prefix; the whole of it is the link.
    private static boolean isAddress(Formatting look, Node node, String link) {
        return !look.prefix().isEmpty()
                && look.display().isEmpty()
                && node instanceof Node.Text text
                && link.equals(look.prefix() + text.text());
    }

    static SpanFormat format(Formatting look, String link) {
        return SpanFormat.PLAIN
                .withFaces(look.faces())
                .withDisplay(look.display().orElse(null))
                .withQuote(look.quotes() ? Quote.ALTERNATING : Quote.NONE)
                .withLink(link);
    }
}
