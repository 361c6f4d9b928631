package org.kmref.cli.command;

import java.io.IOException;
import java.util.List;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.LayoutOptions;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.document.Summary;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.Query;
import org.kmref.query.rank.Ranking;
import org.kmref.query.text.SearchField;
import org.kmref.terminal.Highlight;
import org.kmref.terminal.MatchRange;
import org.kmref.terminal.Palette;
import org.kmref.terminal.Role;
import org.kmref.terminal.Snippet;

public final class SearchCommand extends SessionCommand implements HasOutputFormats {
    private static final String INDENT = "  ";

    private final LibraryOptions libraryOptions;

    private final SelectionOptions selection;

    private final OutputOptions output;

    private final LayoutOptions layout;

    public SearchCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.selection = new SelectionOptions(session);
        this.output = new OutputOptions(session);
        this.layout = new LayoutOptions(output);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Find references by words, the best first, with the hit shown.")
                .footer(
                        "",
                        "The best first, by BM25F: a hit in the title weighs 8, in names 6, key 5, keywords 4, themes and "
                                + "journal 3, publisher, year and identifiers 2, abstract, notes and genre 1.",
                        "On a terminal the hit is shown in its place, in a pipe one line each as in list.");
        libraryOptions.declare(of);
        selection.declare(of);
        layout.declare(of, false);
        output.declare(of, forms());
    }

    @Override
    public List<String> forms() {
        return List.of("hits", "table", "plain", "keys", "json", "jsonl");
    }

    @Override
    public Integer call() throws IOException {
        String form = layout.form(forms(), output.toTerminal() ? "hits" : "plain");
        Library library = layout.needsWhole() ? libraryOptions.open() : selection.open(libraryOptions);
        Query query = selection.query(library);
        if (query instanceof Query.Everything) {
            throw new UsageException("search for what? Name at least one word, such as kmref search brokering");
        }
        selection.explain(query, library);
        Ranking ranking = new Ranking(query, library);
        List<Ranking.RankedItem> hits = selection.rank(ranking, library);
        output.write(form, form.equals("hits") ? shown(hits, ranking) : listed(form, hits, library));
        if (hits.isEmpty()) {
            session.warn(selection.described());
            sayWhatWasTried(query, library);
            return Exit.NO;
        }
        return Exit.OK;
    }

    private void sayWhatWasTried(Query query, Library library) throws IOException {
        for (String line : selection.explanation(query, library).lines()) {
            session.warn("tried " + line);
        }
        List<String> nearest = selection.nearest(query, library);
        if (!nearest.isEmpty()) {
            session.warn("did you mean " + Messages.quoted(nearest) + "?");
        }
    }

    private String listed(String form, List<Ranking.RankedItem> hits, Library library) throws IOException {
        List<Item> items = hits.stream().map(Ranking.RankedItem::item).toList();
        return layout.write(form, items, library);
    }

    private String shown(List<Ranking.RankedItem> hits, Ranking ranking) throws IOException {
        Palette palette = output.palette();
        StringBuilder out = new StringBuilder();
        for (Ranking.RankedItem hit : hits) {
            Item item = hit.item();
            out.append(palette.key(item.key().value()))
                    .append("  ")
                    .append(palette.paint(Role.PLAIN, Summary.creators(item) + " " + Summary.year(item)))
                    .append('\n');
            line(SearchField.TITLE, item.title(), ranking, palette, out);
            if (hit.field() != SearchField.TITLE) {
                line(hit.field(), hit.text(), ranking, palette, out);
            }
        }
        return out.toString();
    }

    private void line(SearchField field, String text, Ranking ranking, Palette palette, StringBuilder out) {
        boolean title = field == SearchField.TITLE;
        String label = title ? "" : field.label() + ": ";
        int room = Math.max(10, output.width() - INDENT.length() - label.length());
        List<MatchRange> places = ranking.places(field, text).stream()
                .map(place -> new MatchRange(place.start(), place.end()))
                .toList();
        Highlight snippet = Snippet.around(text, places, room);
        out.append(INDENT)
                .append(palette.dim(label))
                .append(snippet.paint(title ? Role.TITLE : Role.PLAIN, palette))
                .append('\n');
    }
}
