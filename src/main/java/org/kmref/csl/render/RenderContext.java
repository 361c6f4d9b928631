package org.kmref.csl.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kmref.csl.Origin;
import org.kmref.csl.locale.CslLocale;
import org.kmref.csl.render.dates.Dates;
import org.kmref.csl.render.names.NameWriter;
import org.kmref.csl.render.names.Particles;
import org.kmref.csl.render.text.Formatter;
import org.kmref.csl.render.text.Node;
import org.kmref.csl.render.text.QuoteMarks;
import org.kmref.csl.render.text.RichTextReader;
import org.kmref.csl.style.Element.TermForm;
import org.kmref.csl.style.LocaleData.Term;
import org.kmref.csl.style.StyleSheet;
import org.kmref.model.Name;

/** What stays the same while one document is formatted: the style, the locale, and those that write with them. */
public final class RenderContext {

    public final StyleSheet style;
    public final CslLocale locale;
    final Formatter looks;
    final Dates dates;
    public final NameWriter names;
    final Abbreviations abbreviations;
    private final boolean traced;
    final String pageDelimiter;
    private final QuoteMarks quotes;
    private final Map<Name, Name> parsed = new HashMap<>();
    private final Map<String, Node> rich = new HashMap<>();

    public RenderContext(StyleSheet style, CslLocale locale, Abbreviations abbreviations, boolean traced) {
        this.style = style;
        this.locale = locale;
        this.abbreviations = abbreviations;
        this.traced = traced;
        this.looks = new Formatter(locale);
        this.quotes = QuoteMarks.of(locale);
        this.dates = new Dates(locale, looks, quotes);
        this.names = new NameWriter(locale, looks, style.options().demoteNonDroppingParticle());
        String delimiter = locale.term("page-range-delimiter");
        this.pageDelimiter = delimiter.isEmpty() ? "–" : delimiter;
    }

    /** Returns the names with their particles apart. */
    public List<Name> parsed(List<Name> list) {
        return list.stream()
                .map((Function<Name, Name>) name -> parsed.computeIfAbsent(name, Particles::parsed))
                .toList();
    }

    /** Returns whether the style says of works without a language that they are English. */
    boolean isEnglishStyle() {
        String language = style.defaultLocale();
        return language.isEmpty() || language.startsWith("en");
    }

    String andSymbol() {
        return locale.term("and", TermForm.SYMBOL)
                .map(Term::single)
                .filter(symbol -> symbol.length() > 0 && !symbol.equals(locale.term("and")))
                .orElse("&");
    }

    /** Returns a text of a work or of the user, read with the quotation marks of the locale. */
    public Node parsed(String text) {
        return RichTextReader.parse(text, quotes);
    }

    /** Returns the node, which in a traced document says where it came from. */
    Node from(Origin.Kind kind, String name, Node node) {
        return traced ? Node.linked(node, new Origin(kind, name).target()) : node;
    }

    /** Returns a text of the style itself, which is met again and again. */
    Node rich(String text) {
        return rich.computeIfAbsent(text, RichTextReader::parse);
    }
}
