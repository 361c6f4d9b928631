package org.kmref.cli;

import java.io.IOException;
import java.util.List;
import org.kmref.document.Summary;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.Search;
import org.kmref.query.SearchField;
import org.kmref.terminal.Highlight;
import org.kmref.terminal.Hit;
import org.kmref.terminal.Palette;
import org.kmref.terminal.Role;
import org.kmref.terminal.Snippet;

final class SearchCommand extends SessionCommand implements HasForms {
    private static final String INDENT = "  ";

    private final LibraryOptions libraryOptions;

    private final SelectionOptions selection = new SelectionOptions();

    private final OutputOptions output;

    SearchCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.output = new OutputOptions(session);
    }

    @Override
    void declare(Declaration of) {
        of.description("Find references by words, the best first, with the hit shown.")
                .footer(
                        "",
                        "Every word must begin a word of the reference.",
                        "On a terminal the hit is shown in its place, in a pipe one line each as in list.");
        libraryOptions.declare(of);
        selection.declare(of);
        output.declare(of, forms());
    }

    @Override
    public List<String> forms() {
        return List.of("hits", "table", "plain", "keys", "json", "jsonl");
    }

    @Override
    public Integer call() throws IOException {
        String form = output.given(forms()).orElse(output.toTerminal() ? "hits" : "plain");
        Library library = libraryOptions.open();
        Search search = selection.search(library);
        if (search.words().isEmpty()) {
            throw new UsageException("search for what? Name at least one word, such as kmref search brokering");
        }
        List<Search.Hit> hits = selection.rank(library);
        output.write(form, form.equals("hits") ? shown(hits, search) : listed(form, hits, library));
        if (hits.isEmpty()) {
            session.say(selection.described());
            return Exit.NO;
        }
        return Exit.OK;
    }

    private String listed(String form, List<Search.Hit> hits, Library library) throws IOException {
        List<Item> items = hits.stream().map(Search.Hit::item).toList();
        return new ItemForms(library, output.width(), output.palette()).write(form, items);
    }

    private String shown(List<Search.Hit> hits, Search search) throws IOException {
        Palette palette = output.palette();
        StringBuilder out = new StringBuilder();
        for (Search.Hit hit : hits) {
            Item item = hit.item();
            out.append(palette.key(item.key().value()))
                    .append("  ")
                    .append(palette.paint(Role.PLAIN, Summary.creators(item) + " " + Summary.year(item)))
                    .append('\n');
            line(SearchField.TITLE, item.title(), search, palette, out);
            if (hit.field() != SearchField.TITLE) {
                line(hit.field(), hit.text(), search, palette, out);
            }
        }
        return out.toString();
    }

    private void line(SearchField field, String text, Search search, Palette palette, StringBuilder out) {
        boolean title = field == SearchField.TITLE;
        String label = title ? "" : field.label() + ": ";
        int room = Math.max(10, output.width() - INDENT.length() - label.length());
        List<Hit> places = search.ranges(text).stream()
                .map(range -> new Hit(range[0], range[1]))
                .toList();
        Highlight snippet = Snippet.around(text, places, room);
        out.append(INDENT)
                .append(palette.dim(label))
                .append(snippet.paint(title ? Role.TITLE : Role.PLAIN, palette))
                .append('\n');
    }
}
