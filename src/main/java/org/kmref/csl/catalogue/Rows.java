package org.kmref.csl.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the resources of this package, and the tables among them: one row a line, remarks behind {@code #}. */
final class Rows {
    private Rows() {}

    /** Returns the rows of a table, remarks left out. */
    static List<String> of(String resource) {
        String table = new String(bytes(resource), StandardCharsets.UTF_8);
        List<String> rows = new ArrayList<>();
        for (int start = 0; start < table.length(); ) {
            int end = table.indexOf('\n', start);
            if (table.charAt(start) != '#') {
                rows.add(table.substring(start, end));
            }
            start = end + 1;
        }
        return rows;
    }

    /** Returns the cell of a row before its first tab. */
    static String firstCell(String row) {
        return row.substring(0, row.indexOf('\t'));
    }

    static byte[] bytes(String resource) {
        try (InputStream in = Rows.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        resource + " is missing from the style catalogue; build kmref with mvn package");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read from the style catalogue", e);
        }
    }
}
