package org.kmref.cli.output;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.UsageException;
import org.kmref.document.DocumentHead;
import org.kmref.document.DocumentWriter;
import org.kmref.document.DocumentWriters;
import org.kmref.document.Summary;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;

/** Whether a document is written whole, and by which title. */
public final class DocumentOptions {
    private static final Set<String> PAGES = Set.of("html", "htm");

    private final OutputOptions output;

    private boolean standalone;

    private @Nullable String title;

    public DocumentOptions(OutputOptions output) {
        this.output = output;
    }

    /** Says what these options are. */
    public void declare(Declaration of) {
        of.flag(
                12,
                "Write a whole document, not a fragment of one; the default with -o x.html.",
                value -> standalone = value,
                "--standalone");
        of.text(
                13,
                "TEXT",
                "Title of the document; by default that of the list, '' for none.",
                value -> title = value,
                "--title");
    }

    /** Returns the title of the document. */
    public String title(Library library) {
        return title == null ? library.title() : title.strip();
    }

    /** Returns whether a whole document is to be written in this format; refuses what goes with none. */
    public boolean isWhole(OutputFormat form) {
        if (standalone && !DocumentWriters.NAMES.contains(form.word()) && !form.is(OutputFormat.Shown.DOCX)) {
            throw new UsageException("--standalone goes with --to " + String.join(", ", DocumentWriters.NAMES)
                    + "; leave it out, or choose one of these");
        }
        Optional<String> ending = output.fileName().flatMap(OutputFormat::ending);
        return standalone
                || (form.is(OutputFormat.Shown.HTML)
                        && ending.filter(PAGES::contains).isPresent());
    }

    /** Returns the writer of whole documents, or of pieces; absent where the format is another kind. */
    public Optional<DocumentWriter> writer(OutputFormat form, List<Item> items) {
        return DocumentWriters.named(form.word(), isWhole(form), key -> label(key, items));
    }

    /** Returns what a document in this language says of itself. */
    public DocumentHead head(Library library, String language) {
        return new DocumentHead(title(library), language);
    }

    // As natbib has them: Nilsen(2015).
    private static String label(CitationKey key, List<Item> items) {
        Optional<Item> item =
                items.stream().filter(each -> each.key().equals(key)).findFirst();
        return item.map(Summary::creators).orElse(key.value())
                + "("
                + item.flatMap(Item::year).map(String::valueOf).orElse("n.d.")
                + ")";
    }
}
