package org.kmref.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kmref.format.tree.Json;
import org.kmref.model.CitationKey;
import org.kmref.model.RichText;
import org.kmref.revision.Completion.Difference;
import org.kmref.revision.Completion.Outcome;
import org.kmref.terminal.Palette;
import org.kmref.terminal.Role;

/** What services say of references and the references do not, as a diff: yours, theirs, and who says so. */
public final class CompletionReport {
    private static final int LONGEST = 200;

    private final Palette palette;

    public CompletionReport(Palette palette) {
        this.palette = palette;
    }

    /** A reference with what differs; {@code isSearched} where it was found by its title. */
    public record Entry(CitationKey key, boolean isSearched, List<Difference> differences) {
        public Entry {
            differences = List.copyOf(differences);
        }
    }

    private enum Format {
        TEXT,
        PLAIN,
        JSON
    }

    /** Returns the formats a report is written in. */
    public static List<OutputFormat> formats() {
        return FormatChoice.of(Format.class);
    }

    public String written(OutputFormat format, List<Entry> entries) {
        return switch (FormatChoice.format(Format.class, format)) {
            case JSON -> Json.indented(tree(entries));
            case PLAIN -> plain(entries);
            case TEXT -> text(entries);
        };
    }

    private String text(List<Entry> entries) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(palette.key(entry.key().value()))
                    .append(entry.isSearched() ? palette.dim("  found by its title") : "")
                    .append('\n');
            entry.differences().forEach(each -> lines(each, text));
        }
        return text.toString();
    }

    private void lines(Difference each, StringBuilder text) {
        String source = palette.dim("  (" + each.source() + ")");
        switch (each.outcome()) {
            case FILLED -> line(Role.ADDED, "+", each, each.theirs(), source, text);
            case REPLACED -> {
                line(Role.REMOVED, "-", each, each.yours(), "", text);
                line(Role.ADDED, "+", each, each.theirs(), source, text);
            }
            case KEPT, CONFIRMED -> {
                boolean confirmed = each.outcome() == Outcome.CONFIRMED;
                line(
                        Role.PLAIN,
                        " ",
                        each,
                        each.yours(),
                        palette.dim(confirmed ? "  (confirmed, kept)" : "  (kept)"),
                        text);
                line(Role.PLAIN, " ", each, each.theirs(), source, text);
            }
        }
    }

    private void line(Role role, String sign, Difference each, String value, String end, StringBuilder text) {
        text.append(palette.paint(role, sign + " " + each.field() + ": " + shortened(value)))
                .append(end)
                .append('\n');
    }

    private static String plain(List<Entry> entries) {
        StringBuilder lines = new StringBuilder();
        for (Entry entry : entries) {
            for (Difference each : entry.differences()) {
                lines.append(String.join(
                                "\t",
                                entry.key().value(),
                                each.field(),
                                word(each),
                                line(each.yours()),
                                line(each.theirs()),
                                each.source()))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private static List<Object> tree(List<Entry> entries) {
        List<Object> tree = new ArrayList<>();
        for (Entry entry : entries) {
            for (Difference each : entry.differences()) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("id", entry.key().value());
                fields.put("found-by", entry.isSearched() ? "title" : "identifier");
                fields.put("field", each.field());
                fields.put("outcome", word(each));
                fields.put("yours", each.yours());
                fields.put("theirs", each.theirs());
                fields.put("source", each.source());
                tree.add(fields);
            }
        }
        return tree;
    }

    private static String word(Difference each) {
        return each.outcome().name().toLowerCase(Locale.ROOT);
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String shortened(String value) {
        String plain = line(RichText.plain(value));
        return plain.length() <= LONGEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST - 3)) + "...";
    }
}
