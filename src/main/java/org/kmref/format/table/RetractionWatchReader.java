package org.kmref.format.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.core.InputText;
import org.kmref.model.Doi;
import org.kmref.model.EditorialNotice;
import org.kmref.model.EditorialNotice.Kind;
import org.kmref.model.Problem;

/**
 * Reads the table of Retraction Watch as Crossref gives it out, keeping the notices of some works only: the table has 60,000 rows
 * and more, and nobody cites them all. It is read as bytes, a row at a time, for odd bytes are common in its titles.
 *
 * <p>See <a href="https://gitlab.com/crossref/retraction-watch-data">Retraction Watch data</a>.
 */
public final class RetractionWatchReader {

    private static final String SOURCE = "Retraction Watch";
    private static final int MAX_CELL = 1 << 20;
    private static final List<String> COLUMNS = List.of(
            "originalpaperdoi",
            "originalpaperpubmedid",
            "retractionnature",
            "retractiondate",
            "retractiondoi",
            "reason");

    private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b.*");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})\\b.*");

    private final String file;
    private final Set<String> dois;
    private final Set<String> pmids;
    private final Consumer<EditorialNotice> notices;
    private final Consumer<Problem> problems;

    private int[] columns = new int[0];
    private int line = 1;
    private int rowBegin = 1;

    /**
     * @param dois the DOIs wanted, {@linkplain Doi#folded folded}
     * @param pmids the PMIDs wanted
     */
    public RetractionWatchReader(
            String file,
            Set<String> dois,
            Set<String> pmids,
            Consumer<EditorialNotice> notices,
            Consumer<Problem> problems) {
        this.file = file;
        this.dois = Set.copyOf(dois);
        this.pmids = Set.copyOf(pmids);
        this.notices = notices;
        this.problems = problems;
    }

    /** Reads to the end; a table that is none of Retraction Watch's is a problem. */
    public void read(InputStream in) throws IOException {
        Cells cells = new Cells();
        byte[] buffer = new byte[1 << 16];
        boolean going = true;
        for (int count = in.read(buffer); count >= 0 && going; count = in.read(buffer)) {
            for (int i = 0; i < count && going; i++) {
                going = cells.take(buffer[i]);
            }
        }
        if (going) {
            cells.end();
        }
    }

    /** The cells of a row as its bytes arrive; of those in columns nobody asks for nothing is kept. */
    private final class Cells {
        private final ByteArrayOutputStream cell = new ByteArrayOutputStream(256);
        private final String[] row = new String[COLUMNS.size()];
        private final List<String> header = new ArrayList<>();
        private int column;
        private boolean begun;
        private boolean quoted;
        private boolean quoteBefore;

        /** Returns whether to go on. */
        boolean take(byte b) {
            if (b == '\n') {
                line++;
            }
            if (quoted) {
                if (b == '"') {
                    quoted = false;
                    quoteBefore = true;
                } else {
                    keep(b);
                }
                return true;
            }
            switch (b) {
                case '"' -> {
                    if (quoteBefore) {
                        keep(b);
                    } else if (begun) {
                        keep(b);
                        return true;
                    }
                    quoted = true;
                    begun = true;
                }
                case ',' -> endCell();
                case '\n' -> {
                    return endRow();
                }
                case '\r' -> {
                    // Before the line feed.
                }
                default -> {
                    begun = true;
                    keep(b);
                }
            }
            quoteBefore = false;
            return true;
        }

        private void keep(byte b) {
            if ((columns.length == 0 || wanted() >= 0) && cell.size() < MAX_CELL) {
                cell.write(b);
            }
        }

        private int wanted() {
            return column < columns.length ? columns[column] : -1;
        }

        private void endCell() {
            if (columns.length == 0) {
                header.add(cell.toString(StandardCharsets.UTF_8));
            } else if (wanted() >= 0) {
                row[wanted()] = InputText.decode(cell.toByteArray()).strip();
            }
            cell.reset();
            begun = false;
            quoteBefore = false;
            column++;
        }

        private boolean endRow() {
            boolean empty = column == 0 && cell.size() == 0 && !begun;
            endCell();
            boolean going = true;
            if (columns.length == 0) {
                going = head(header);
            } else if (!empty) {
                row(row);
            }
            Arrays.fill(row, "");
            column = 0;
            rowBegin = line;
            return going;
        }

        void end() {
            if (quoted) {
                problems.accept(Problem.error(
                        file, rowBegin, 1, "a quote opened in this row is never closed; get the whole file again"));
            } else if (columns.length == 0 || column > 0 || begun) {
                endRow();
            }
        }
    }

    private boolean head(List<String> header) {
        columns = new int[header.size()];
        Arrays.fill(columns, -1);
        Set<String> missing = new java.util.TreeSet<>(COLUMNS.subList(0, 3));
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            columns[i] = COLUMNS.indexOf(name);
            missing.remove(name);
        }
        if (!missing.isEmpty()) {
            problems.accept(Problem.error(
                    file,
                    1,
                    1,
                    "is not the table of Retraction Watch: it has no column "
                            + String.join(", ", missing)
                            + "; get retraction_watch.csv from Crossref"));
        }
        return missing.isEmpty();
    }

    private void row(String[] row) {
        Optional<Kind> kind = kind(text(row, 2));
        if (kind.isEmpty()) {
            return;
        }
        String date = date(text(row, 3));
        Doi notice = dois(text(row, 4)).stream().findFirst().orElse(new Doi(""));
        String pmid = text(row, 1).replaceFirst("\\.0*$", "");
        boolean ofPmid = pmids.contains(pmid);
        boolean found = false;
        for (Doi doi : dois(text(row, 0))) {
            if (dois.contains(doi.folded())) {
                found = true;
                notices.accept(new EditorialNotice(kind.get(), doi, pmid, date, notice, text(row, 5), SOURCE));
            }
        }
        if (ofPmid && !found) {
            notices.accept(new EditorialNotice(kind.get(), new Doi(""), pmid, date, notice, text(row, 5), SOURCE));
        }
    }

    private static String text(String[] row, int column) {
        String text = row[column];
        return text == null ? "" : text;
    }

    private static Optional<Kind> kind(String nature) {
        return switch (nature.toLowerCase(Locale.ROOT)) {
            case "retraction" -> Optional.of(Kind.RETRACTION);
            case "expression of concern" -> Optional.of(Kind.EXPRESSION_OF_CONCERN);
            case "correction" -> Optional.of(Kind.CORRECTION);
            case "reinstatement" -> Optional.of(Kind.REINSTATEMENT);
            default -> Optional.empty();
        };
    }

    // Several in one cell, and words such as "unavailable" where there is none.
    private static List<Doi> dois(String cell) {
        List<Doi> found = new ArrayList<>();
        if (cell.indexOf("10.") >= 0) {
            for (String each : cell.split("[;\\s]+|,(?=\\s*(?:https?:|doi:|10\\.))", -1)) {
                Doi doi = new Doi(each.strip());
                (doi.isWellFormed() ? Optional.of(doi) : Doi.in(each)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static String date(String text) {
        Matcher american = AMERICAN.matcher(text);
        if (american.matches()) {
            return american.group(3) + "-" + twoDigits(american.group(1)) + "-" + twoDigits(american.group(2));
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? iso.group(1) + "-" + iso.group(2) + "-" + iso.group(3) : "";
    }

    private static String twoDigits(String number) {
        return number.length() < 2 ? "0" + number : number;
    }
}
