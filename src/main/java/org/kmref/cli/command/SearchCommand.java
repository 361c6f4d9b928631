package org.kmref.cli.command;

import java.io.IOException;
import java.util.List;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.LayoutOptions;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.document.HitPage;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.Query;
import org.kmref.query.rank.DirectorySearch;
import org.kmref.query.rank.Ranking;

public final class SearchCommand extends SessionCommand implements HasOutputFormats {

    private final LibraryOptions libraryOptions;

    private final SelectionOptions selectionOptions;

    private final OutputOptions output;

    private final LayoutOptions layout;

    public SearchCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.selectionOptions = new SelectionOptions(session);
        this.output = new OutputOptions(session);
        this.layout = new LayoutOptions(output);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Find references, approaches and partners by words, best first, and show each hit.")
                .footer(
                        "",
                        "Best first, ranked by BM25F: a hit in the title counts 8, in names 6, key 5, keywords 4,"
                                + " themes and journal 3, publisher, year and identifiers 2, abstract, notes and genre 1.",
                        "On a terminal each hit is shown in its text; in a pipe there is one line each, as in list."
                                + " Approaches, partners and the unit follow the references in these two formats only.");
        libraryOptions.declare(of);
        selectionOptions.declare(of);
        layout.declare(of, false);
        output.declare(of, forms());
    }

    @Override
    public List<OutputFormat> forms() {
        return List.of(
                OutputFormat.Shown.HITS,
                OutputFormat.Shown.TABLE,
                OutputFormat.Shown.PLAIN,
                OutputFormat.Shown.KEYS,
                OutputFormat.Shown.JSON,
                OutputFormat.Shown.JSONL);
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat form =
                layout.form(forms(), output.toTerminal() ? OutputFormat.Shown.HITS : OutputFormat.Shown.PLAIN);
        Selection selection = layout.needsWhole()
                ? selectionOptions.openWhole(libraryOptions)
                : selectionOptions.openRanked(libraryOptions);
        Library library = selection.library();
        Query query = selection.query();
        if (query instanceof Query.Everything) {
            throw new UsageException("search for what? Name at least one word, such as kmref search brokering");
        }
        selection.explain(query);
        Ranking ranking = new Ranking(query, library);
        List<Ranking.RankedItem> hits = selection.rank(ranking);
        List<DirectorySearch.Hit> entries = entries(form, query, hits.size());
        output.write(form, written(form, hits, entries, ranking, library));
        if (hits.isEmpty() && entries.isEmpty()) {
            session.warn(selection.described());
            sayWhatWasTried(query, selection);
            return Exit.NO;
        }
        return Exit.OK;
    }

    private void sayWhatWasTried(Query query, Selection selection) throws IOException {
        for (String line : selection.explanation(query).lines()) {
            session.remark("found " + line);
        }
        List<String> nearest = selection.nearest(query);
        if (!nearest.isEmpty()) {
            session.remark("did you mean " + Messages.quoted(nearest) + "?");
        }
    }

    // Scripts that take keys, JSON or a template ask for references alone.
    private List<DirectorySearch.Hit> entries(OutputFormat form, Query query, int references) throws IOException {
        if (!(form.is(OutputFormat.Shown.HITS) || form.is(OutputFormat.Shown.PLAIN))
                || selectionOptions.areThemesNamed()) {
            return List.of();
        }
        List<DirectorySearch.Hit> hits = new DirectorySearch(libraryOptions.directory()).rank(query);
        int room = selectionOptions.limit().map(limit -> limit - references).orElse(hits.size());
        return hits.subList(0, Math.min(hits.size(), room));
    }

    private String written(
            OutputFormat form,
            List<Ranking.RankedItem> hits,
            List<DirectorySearch.Hit> entries,
            Ranking ranking,
            Library library)
            throws IOException {
        if (form.is(OutputFormat.Shown.HITS)) {
            return new HitPage(ranking, output.palette(), output.width()).write(hits, entries);
        }
        List<Item> items = hits.stream().map(Ranking.RankedItem::item).toList();
        return layout.write(form, items, library) + HitPage.plain(entries);
    }
}
