package org.kmref.csl.markup;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kmref.csl.HtmlMarkup;
import org.kmref.csl.Markup;

/** Every form a citation or a bibliography can be written in by name (a terminal's is chosen by what it can show); help and completion are made from this list. */
public final class Markups {
    private static final List<Form> FORMS = List.of(
            new Form("text", "plain text, one entry a line", TextMarkup::new),
            new Form("html", "HTML, as the CSL test suite spells it", HtmlMarkup::new),
            new Form("markdown", "Markdown (CommonMark)", MarkdownMarkup::new),
            new Form("latex", "LaTeX, with hyperref", LatexMarkup::new),
            new Form("typst", "Typst", TypstMarkup::new),
            new Form("asciidoc", "AsciiDoc", AsciidocMarkup::new),
            new Form("org", "Org", OrgMarkup::new),
            new Form("rtf", "Rich Text Format", RtfMarkup::new));

    private Markups() {}

    /** A form by the name that {@code --to} takes. */
    public record Form(String name, String description, Supplier<Markup> maker) {}

    public static List<String> names() {
        return FORMS.stream().map(Form::name).toList();
    }

    /** Returns the form of this name; absent when there is none. */
    public static Optional<Markup> named(String name) {
        return FORMS.stream()
                .filter(form -> form.name().equals(name))
                .map(form -> form.maker().get())
                .findFirst();
    }
}
