package org.kmref.cli.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kmref.csl.Bibliography;
import org.kmref.csl.HtmlMarkup;
import org.kmref.csl.Markup;
import org.kmref.csl.StyledText;
import org.kmref.csl.markup.AnsiMarkup;
import org.kmref.csl.markup.Markups;
import org.kmref.csl.markup.TextMarkup;
import org.kmref.format.tree.Json;
import org.kmref.model.Citation;
import org.kmref.terminal.Palette;
import org.kmref.terminal.Wrap;

/** The forms in which citations and bibliographies are written. */
public final class CitationFormats {
    private static final String HANGING = "    ";

    private final OutputOptions output;
    private final OutputFormat form;

    public CitationFormats(OutputOptions output) {
        this.output = output;
        this.form = output.form(formats());
    }

    /** Returns the forms of {@code --to}. */
    public static List<OutputFormat> formats() {
        return Stream.concat(
                        OutputFormat.shown(Markups.names()).stream(),
                        Stream.of(OutputFormat.Shown.JSON, OutputFormat.Shown.DOCX))
                .toList();
    }

    public OutputFormat form() {
        return form;
    }

    public String bibliography(Bibliography bibliography) throws IOException {
        if (form.is(OutputFormat.Shown.JSON)) {
            return Json.indented(bibliography.entries().stream()
                    .map(entry -> tree(entry.key().value(), entry.text()))
                    .toList());
        }
        String text = markup().bibliography(bibliography);
        return form.is(OutputFormat.Shown.TEXT) && output.toTerminal() ? wrapped(text, HANGING) : text;
    }

    /** Returns the citations, one a line; the formatted ones stand in the order of those asked for. */
    public String citations(List<Citation> asked, List<StyledText> citations) throws IOException {
        if (form.is(OutputFormat.Shown.JSON)) {
            List<Map<String, Object>> trees = new ArrayList<>();
            for (int i = 0; i < citations.size(); i++) {
                trees.add(tree(keys(asked.get(i)), citations.get(i)));
            }
            return Json.indented(trees);
        }
        Markup markup = markup();
        StringBuilder out = new StringBuilder();
        citations.forEach(citation -> out.append(markup.inline(citation)).append('\n'));
        return form.is(OutputFormat.Shown.TEXT) && output.toTerminal() ? wrapped(out.toString(), "") : out.toString();
    }

    private static String keys(Citation citation) {
        return citation.cites().stream().map(cite -> cite.key().value()).collect(Collectors.joining(" "));
    }

    private Markup markup() throws IOException {
        Palette palette = output.palette();
        return form.is(OutputFormat.Shown.TEXT) && palette.color()
                ? new AnsiMarkup(palette.links())
                : Markups.named(form.word()).orElseThrow();
    }

    private String wrapped(String text, String hanging) {
        Wrap wrap = new Wrap(output.width()).indented("", hanging);
        StringBuilder out = new StringBuilder();
        text.lines().forEach(line -> out.append(wrap.text(line)));
        return out.toString();
    }

    static Map<String, Object> tree(String id, StyledText text) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put("text", new TextMarkup().inline(text));
        tree.put("html", new HtmlMarkup().inline(text).strip());
        return tree;
    }
}
