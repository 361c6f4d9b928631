package org.kmref.format.bibtex;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.Key;
import org.jbibtex.Value;
import org.kmref.format.core.FormatEncoder;
import org.kmref.format.core.WriteOptions;
import org.kmref.model.Item;

/** Writes BibTeX or BibLaTeX, one entry a work, the fields aligned and in the order people expect them. */
public final class BibtexWriter implements FormatEncoder {

    private final BibtexDialect dialect;

    public BibtexWriter(BibtexDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void write(List<Item> items, WriteOptions options, Appendable out) throws IOException {
        AlignedFormatter formatter = new AlignedFormatter();
        LatexText latex = new LatexText(options.unicode() || dialect.isBiblatex());
        String lead = "";
        for (Item item : items) {
            StringWriter text = new StringWriter();
            formatter.format(new BibtexEntry(item, dialect, latex).entry(), text);
            out.append(lead).append(text.getBuffer());
            lead = "\n";
        }
    }

    @Override
    public boolean hasRichText() {
        return true;
    }

    @Override
    public boolean hasOthers() {
        return true;
    }

    /** Lays an entry out with its equals signs under each other and a comma behind each field. */
    private static final class AlignedFormatter extends BibTeXFormatter {

        // Open to the writer, which formats entries one by one: a database of JBibTeX drops an entry whose key it has.
        @Override
        public void format(BibTeXEntry entry, Writer writer) throws IOException {
            writer.write("@" + entry.getType().getValue() + "{" + entry.getKey().getValue() + ",\n");
            int width = entry.getFields().keySet().stream()
                    .mapToInt(key -> key.getValue().length())
                    .max()
                    .orElse(0);
            for (Map.Entry<Key, Value> field : entry.getFields().entrySet()) {
                String name = field.getKey().getValue();
                writer.write("  " + name + " ".repeat(width - name.length()) + " = ");
                format(field.getValue(), 1, writer);
                writer.write(",\n");
            }
            writer.write("}\n");
        }
    }
}
