package org.kmref.document;

import java.util.List;
import org.kmref.model.DirectoryEntry;
import org.kmref.model.Item;
import org.kmref.query.rank.DirectorySearch;
import org.kmref.query.rank.Ranking;
import org.kmref.query.text.SearchField;
import org.kmref.terminal.CharRange;
import org.kmref.terminal.Column;
import org.kmref.terminal.MarkedText;
import org.kmref.terminal.Palette;
import org.kmref.terminal.Role;
import org.kmref.terminal.Snippet;
import org.kmref.terminal.Table;

/** What a search found, each hit with the words it was found by. */
public final class HitPage {
    private static final String INDENT = "  ";

    private final Ranking ranking;
    private final Palette palette;
    private final int width;

    public HitPage(Ranking ranking, Palette palette, int width) {
        this.ranking = ranking;
        this.palette = palette;
        this.width = width;
    }

    /** Returns the references and after them what else was found, each line ended. */
    public String write(List<Ranking.RankedItem> hits, List<DirectorySearch.Hit> entries) {
        StringBuilder out = new StringBuilder();
        hits.forEach(hit -> reference(hit, out));
        entries.forEach(hit -> entry(hit, out));
        return out.toString();
    }

    /** Returns a line for each entry, with tabs where those of references have them: id, what it is, nothing, name. */
    public static String plain(List<DirectorySearch.Hit> entries) {
        Table table = new Table(Column.whole("ID"), Column.whole("KIND"), Column.whole("BY"), Column.whole("NAME"));
        for (DirectorySearch.Hit hit : entries) {
            table.row(
                    hit.entry().id(),
                    hit.entry().kind().label(),
                    "",
                    hit.entry().name());
        }
        return table.plain();
    }

    private void reference(Ranking.RankedItem hit, StringBuilder out) {
        Item item = hit.item();
        head(item.key().value(), Summary.creators(item) + " " + Summary.year(item), out);
        line(SearchField.TITLE, Role.TITLE, "", TerminalText.of(item.title()), out);
        if (hit.field() != SearchField.TITLE) {
            line(hit.field(), Role.PLAIN, hit.field().label() + ": ", TerminalText.of(hit.text()), out);
        }
    }

    private void entry(DirectorySearch.Hit hit, StringBuilder out) {
        DirectoryEntry entry = hit.entry();
        head(entry.id(), entry.kind().label(), out);
        line(SearchField.TITLE, Role.TITLE, "", MarkedText.of(entry.name()), out);
        boolean named = hit.field() == SearchField.TITLE || hit.field() == SearchField.KEY;
        String text = named ? entry.summary() : hit.text();
        if (!text.isEmpty()) {
            line(hit.field(), Role.PLAIN, "", MarkedText.of(text), out);
        }
    }

    private void head(String key, String after, StringBuilder out) {
        out.append(palette.key(key))
                .append("  ")
                .append(palette.paint(Role.PLAIN, after))
                .append('\n');
    }

    private void line(SearchField field, Role role, String label, MarkedText text, StringBuilder out) {
        int room = Math.max(10, width - INDENT.length() - label.length());
        List<CharRange> places = ranking.places(field, text.text()).stream()
                .map(place -> new CharRange(place.start(), place.end()))
                .toList();
        MarkedText snippet = Snippet.around(text.withHits(places), room);
        out.append(INDENT)
                .append(palette.dim(label))
                .append(snippet.paint(role, palette))
                .append('\n');
    }
}
