package org.kmref.cli.option;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.csl.Processor;
import org.kmref.csl.Processor.Formatted;
import org.kmref.csl.Processor.Job;
import org.kmref.csl.Style;
import org.kmref.csl.catalogue.LocaleCatalogue;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.csl.catalogue.StyleEntry;
import org.kmref.csl.render.Abbreviations;
import org.kmref.csl.style.StyleReader;
import org.kmref.model.Citation;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.site.content.NamedStyle;

/** The style and the language citations are in, and the processor that formats them. */
public final class StyleOptions {
    private static final String USUAL_STYLE = "apa";

    // CSL 1.0.2: the language where neither user nor style names one.
    private static final String USUAL_LANGUAGE = "en-US";

    private final Session session;

    private @Nullable String style;

    private @Nullable String locale;

    private @Nullable String engine;

    private @Nullable String abbreviations;

    public StyleOptions(Session session) {
        this.session = session;
    }

    /** Says what these options are. */
    public void declare(Declaration of) {
        of.text(
                10,
                ArgumentValue.STYLE,
                "A style's id or alias (apa, vancouver, harvard ...) or a path to a .csl file; apa by default.",
                value -> style = value,
                "-s",
                "--style");
        of.text(
                11,
                ArgumentValue.LOCALE,
                "The language, such as en-GB or de-DE; the library's own by default.",
                value -> locale = value,
                "--locale");
        of.text(
                12,
                ArgumentValue.oneOf("ENGINE", () -> Engines.NAMES),
                "The CSL processor: kmref or citeproc-java.",
                value -> engine = value,
                "--engine");
        of.text(
                13,
                ArgumentValue.FILE,
                "Abbreviations of titles, JSON: {\"default\": {\"container-title\": {LONG: SHORT}}}.",
                value -> abbreviations = value,
                "--abbreviations");
    }

    /** Takes these where no option names others: what a document says of how it is formatted. */
    public StyleOptions orElse(ManuscriptHead document) {
        return orElse(document.style(), document.locale(), document.abbreviations());
    }

    /** Returns whether an option names the style. */
    public boolean namesStyle() {
        return style != null;
    }

    private StyleOptions orElse(String documentStyle, String documentLocale, String documentAbbreviations) {
        StyleOptions options = new StyleOptions(session);
        options.style = style != null || documentStyle.isEmpty() ? style : documentStyle;
        options.locale = locale != null || documentLocale.isEmpty() ? locale : documentLocale;
        options.engine = engine;
        options.abbreviations =
                abbreviations != null || documentAbbreviations.isEmpty() ? abbreviations : documentAbbreviations;
        return options;
    }

    /** Returns the citations formatted in another style, or in the one chosen where it is empty. */
    public Formatted format(
            Library library, List<Item> items, List<Citation> citations, String otherStyle, boolean linked)
            throws IOException {
        Style wanted = otherStyle.isEmpty()
                ? chosen()
                : StyleCatalogue.bundled()
                        .find(otherStyle, session.environment().directory());
        return processor()
                .format(Job.of(wanted, localeTag(library), items, citations).linked(linked));
    }

    /** Returns the items and the citations formatted as asked for. */
    public Formatted format(Library library, List<Item> items, List<Citation> citations) throws IOException {
        return processor().format(Job.of(chosen(), localeTag(library), items, citations));
    }

    private Style chosen() throws IOException {
        return StyleCatalogue.bundled().find(styleName(), session.environment().directory());
    }

    /** Returns the language that the text is in: the one asked for, else that of the list, else that of the style. */
    public String language(Library library) throws IOException {
        String asked = localeTag(library);
        if (!asked.isEmpty()) {
            return asked;
        }
        Style style = chosen();
        String own = style.defaultLocale().isEmpty() ? StyleReader.read(style).defaultLocale() : style.defaultLocale();
        return own.isEmpty()
                ? USUAL_LANGUAGE
                : LocaleCatalogue.bundled().closest(own).tag();
    }

    /** Returns the id under which others find the style too; absent where it is a file of the user's own. */
    public Optional<String> publishedStyle() throws IOException {
        String name = styleName();
        return StyleCatalogue.isPath(name)
                ? Optional.empty()
                : StyleCatalogue.bundled().entry(name).map(StyleEntry::id);
    }

    /** Returns whether the style puts citations into notes. */
    public boolean citesInNotes() throws IOException {
        return StyleReader.read(chosen()).note();
    }

    /** Returns whether the style has a bibliography. */
    public boolean listsReferences() throws IOException {
        return StyleReader.read(chosen()).bibliography().isPresent();
    }

    /** Returns the style and what it was asked for by. */
    public NamedStyle named() throws IOException {
        return new NamedStyle(styleName(), chosen());
    }

    public String styleName() throws IOException {
        return style != null ? style : session.config().value("style").orElse(USUAL_STYLE);
    }

    /** Refuses an option that only kmref's own processor knows, where another is chosen. */
    public void needsOwnEngine(String option) {
        if (engine != null && !engine.equals(Engines.NAMES.get(0))) {
            throw new UsageException(option + " is not for the engine " + engine + "; leave --engine out");
        }
    }

    private Processor processor() throws IOException {
        return Engines.named(Optional.ofNullable(engine), abbreviations());
    }

    private Abbreviations abbreviations() throws IOException {
        if (abbreviations != null) {
            needsOwnEngine("--abbreviations");
            return AbbreviationFile.read(session.environment().directory().resolve(abbreviations), abbreviations);
        }
        Optional<String> configured = session.config().value("abbreviations");
        return configured.isEmpty()
                ? Abbreviations.NONE
                : AbbreviationFile.read(session.places().configured(configured.get()), configured.get());
    }

    // The list's own language goes before the style's: a reader of one list expects one language.
    private String localeTag(Library library) throws IOException {
        String asked =
                locale != null ? locale : session.config().value("locale").orElse("");
        if (!asked.isEmpty()) {
            return LocaleCatalogue.bundled().find(asked).tag();
        }
        return library.locale().isEmpty()
                ? ""
                : LocaleCatalogue.bundled().closest(library.locale()).tag();
    }
}
