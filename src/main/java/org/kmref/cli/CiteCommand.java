package org.kmref.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.LocatorText;
import org.kmref.csl.StyledText;
import org.kmref.model.Citation;
import org.kmref.model.Cite;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Locator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "cite",
        description = "Format one citation of one reference or several.",
        footer = {
            "",
            "--locator and --suffix go with the last reference, --prefix with the first.",
            "kmref list -t theory --to keys | kmref cite - cites what list found."
        })
final class CiteCommand extends SessionCommand implements HasForms {
    @Mixin
    private final LibraryOptions libraryOptions;

    @Mixin
    private final StyleOptions styleOptions;

    @Mixin
    private final OutputOptions output;

    @Parameters(arity = "1..*", paramLabel = "KEY", description = "Keys; - reads them from standard input.")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--locator",
            paramLabel = "PLACE",
            order = 1,
            description = "A place in the work: 12, p. 12-14, chapter 3.")
    private @Nullable String locator;

    @Option(names = "--prefix", paramLabel = "TEXT", order = 2, description = "What stands before: see.")
    private String prefix = "";

    @Option(names = "--suffix", paramLabel = "TEXT", order = 3, description = "What stands after.")
    private String suffix = "";

    @Option(names = "--suppress-author", order = 4, description = "Leave the author out: (2015).")
    private boolean suppressAuthor;

    @Option(names = "--author-only", order = 5, description = "Give the author alone: Nilsen.")
    private boolean authorOnly;

    CiteCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.styleOptions = new StyleOptions(session);
        this.output = new OutputOptions(session);
    }

    @Override
    public List<String> forms() {
        return CitationForms.names();
    }

    @Override
    public Integer call() throws IOException {
        CitationForms forms = new CitationForms(output);
        if (suppressAuthor && authorOnly) {
            throw new UsageException("--suppress-author and --author-only exclude each other; choose one");
        }
        Library library = libraryOptions.open();
        List<Item> items = new KeyArguments(session).items(keys, library);
        if (items.isEmpty()) {
            throw new NoAnswerException("no key came in; name at least one");
        }
        List<StyledText> formatted = styleOptions
                .format(library, items, List.of(new Citation(cites(items), 1)))
                .citations();
        List<String> ids = items.stream().map(item -> item.key().value()).toList();
        output.write(forms.form(), forms.citations(List.of(ids), formatted));
        return Exit.OK;
    }

    private List<Cite> cites(List<Item> items) {
        Optional<Locator> place = Optional.ofNullable(locator).map(LocatorText::parse);
        List<Cite> cites = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            boolean first = i == 0;
            boolean last = i == items.size() - 1;
            cites.add(new Cite(
                    items.get(i).key(),
                    last ? place : Optional.empty(),
                    first && !prefix.isEmpty() ? spacedAfter(prefix) : "",
                    last && !suffix.isEmpty() ? spacedBefore(suffix) : "",
                    suppressAuthor,
                    authorOnly));
        }
        return cites;
    }

    private static String spacedAfter(String text) {
        return text.endsWith(" ") ? text : text + " ";
    }

    private static String spacedBefore(String text) {
        return Character.isLetterOrDigit(text.codePointAt(0)) ? " " + text : text;
    }
}
