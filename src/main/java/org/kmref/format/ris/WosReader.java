package org.kmref.format.ris;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.core.Lines;
import org.kmref.format.core.WrittenDates;
import org.kmref.format.text.PlainNames;
import org.kmref.model.DateValue;
import org.kmref.model.Problem;

/**
 * Reads the plain text that Web of Science saves ({@code savedrecs.txt}, {@code .ciw}), and its table of the same tags ({@code Tab
 * delimited file}), through the tags of RIS.
 *
 * <p>A record begins with {@code PT} and ends with {@code ER}; further values of a tag stand on lines of their own behind three
 * blanks. See <a href="https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html">the field tags of the Core
 * Collection</a>.
 */
public final class WosReader implements ItemReader {

    private static final Pattern TAG = Pattern.compile("([A-Z][A-Z0-9])(?: (.*))?", Pattern.DOTALL);

    /** Tags each line of which is a value; the lines of all others are one value. */
    private static final Set<String> A_LINE_EACH = Set.of("AU", "AF", "BA", "BF", "BE", "ED", "CA", "GP", "CR", "C1");

    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("TI", "TI"),
            Map.entry("SO", "T2"),
            Map.entry("SE", "T3"),
            Map.entry("JI", "J2"),
            Map.entry("LA", "LA"),
            Map.entry("CT", "CT"),
            Map.entry("CL", "CL"),
            Map.entry("AB", "AB"),
            Map.entry("PU", "PB"),
            Map.entry("PI", "PP"),
            Map.entry("SN", "SN"),
            Map.entry("EI", "SN"),
            Map.entry("BN", "SN"),
            Map.entry("PD", "DA"),
            Map.entry("PY", "PY"),
            Map.entry("VL", "VL"),
            Map.entry("IS", "IS"),
            Map.entry("BP", "SP"),
            Map.entry("EP", "EP"),
            Map.entry("AR", "C7"),
            Map.entry("DI", "DO"),
            Map.entry("PM", "PMID"),
            Map.entry("BE", "ED"),
            Map.entry("ED", "ED"));

    /** What the header row of its table begins with. */
    private static final Pattern HEADER = Pattern.compile("\\W*PT\t[A-Z][A-Z0-9](?:\t[A-Z][A-Z0-9])*\\s*");

    /** Inspec's subscripts and superscripts: {@code H/sub 2/O}. */
    private static final Pattern SHIFTED = Pattern.compile("/(sub|sup) ([^/ ]{1,9}) ?/");

    private static final Pattern SUSPENDED = Pattern.compile("(?:and|or|to|und|bis|et)\\b.*", Pattern.DOTALL);

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        Lines lines = new Lines(in);
        KeyMaker keys = new KeyMaker();
        TagRecord record = null;
        String first = lines.next();
        if (first != null && HEADER.matcher(first).matches()) {
            table(lines, first, keys, sink);
            return;
        }
        for (String line = first; line != null; line = lines.next()) {
            Matcher tag = TAG.matcher(line);
            boolean goesOn = line.startsWith("  ") && !line.isBlank();
            if (goesOn && record != null) {
                goOn(record, line);
            } else if (!tag.matches()) {
                if (!line.isBlank() && record != null) {
                    record.append(line);
                }
            } else if (tag.group(1).equals("ER") || tag.group(1).equals("EF")) {
                finish(record, keys, sink);
                record = null;
            } else if (!tag.group(1).equals("FN") && !tag.group(1).equals("VR")) {
                if (tag.group(1).equals("PT") && record != null && record.has("PT")) {
                    sink.problem(Problem.warning(
                            file, lines.number(), 1, "the record above has no end; close it with `ER`"));
                    finish(record, keys, sink);
                    record = null;
                }
                record = record == null ? new TagRecord(lines.number()) : record;
                record.add(tag.group(1), tag.group(2) == null ? "" : tag.group(2));
            }
        }
        finish(record, keys, sink);
    }

    private static void goOn(TagRecord record, String line) {
        if (A_LINE_EACH.contains(record.lastTag())) {
            record.add(record.lastTag(), line);
        } else {
            // A line is broken behind a hyphen too.
            String more = line.strip();
            boolean broken = !more.isEmpty()
                    && Character.isLetter(more.charAt(0))
                    && !SUSPENDED.matcher(more).matches();
            record.append(more, broken);
        }
    }

    // The same tags as the columns of a table, `Tab delimited file`; names and other lists stand between semicolons.
    private static void table(Lines lines, String header, KeyMaker keys, Sink sink) throws IOException {
        List<String> tags = List.of(header.replaceAll("[^A-Z0-9\t]", "").split("\t", -1));
        for (String line = lines.next(); line != null; line = lines.next()) {
            String[] cells = line.split("\t", -1);
            TagRecord record = new TagRecord(lines.number());
            for (int i = 0; i < Math.min(cells.length, tags.size()); i++) {
                boolean list = A_LINE_EACH.contains(tags.get(i)) && !tags.get(i).equals("C1");
                for (String value : list ? cells[i].split(";", -1) : new String[] {cells[i]}) {
                    if (!value.isBlank()) {
                        record.add(tags.get(i), value);
                    }
                }
            }
            finish(record, keys, sink);
        }
    }

    private static void finish(@Nullable TagRecord record, KeyMaker keys, Sink sink) {
        if (record != null && !record.isEmpty()) {
            sink.item(new RisItem(ris(record), "wos", keys, PlainNames::readInitialsLast).read());
        }
    }

    /** Returns the record in the tags of RIS; what these have no tag for is kept. */
    static TagRecord ris(TagRecord record) {
        TagRecord ris = new TagRecord(record.line());
        String type = type(record);
        ris.add("TY", type);
        authors(record, ris);
        ofOtherDatabases(record, ris);
        for (String tag : List.of("DE", "ID")) {
            record.takeAll(tag).forEach(words -> ris.add("KW", words));
        }
        String abbreviated = record.look("JI").isEmpty() ? record.take("J9") : "";
        if (!abbreviated.isEmpty()) {
            ris.add("J2", abbreviated);
        }
        if (type.equals("PAT")) {
            ris.add("SN", record.take("PN"));
        }
        if (type.equals("CPAPER")) {
            meeting(record, ris);
        }
        pages(record, ris);
        String bookDoi = record.take("D2");
        if (record.look("DI").isEmpty()) {
            ris.add("DO", bookDoi);
        }
        record.rest().forEach((tag, values) -> {
            String same = TAGS.get(tag);
            for (Object value : values instanceof List<?> list ? list : List.of(values)) {
                if (same == null) {
                    ris.keep(tag, value.toString());
                } else {
                    ris.add(same, value.toString());
                }
            }
        });
        return ris;
    }

    // AF has the full names, AU the same with initials.
    private static void authors(TagRecord record, TagRecord ris) {
        List<String> brief = record.takeAll("AU");
        List<String> full = record.takeAll("AF");
        (full.isEmpty() ? brief : full).forEach(name -> ris.add("AU", name));
        for (String tag : List.of("CA", "GP")) {
            record.takeAll(tag).forEach(body -> ris.add("AU", body + ","));
        }
    }

    // MEDLINE and Inspec, which Web of Science has beside its own: their numbers, and what their titles are written
    // with.
    private static void ofOtherDatabases(TagRecord record, TagRecord ris) {
        String number = record.look("UT");
        String title = record.look("TI");
        if (number.startsWith("MEDLINE:") && number.substring(8).matches("\\d{1,9}")) {
            ris.add("PMID", number.substring(8));
            ris.add("TI", PubmedValues.title(record.take("TI")));
        } else if (number.startsWith("INSPEC:")) {
            record.take("TI");
            ris.add("TI", SHIFTED.matcher(title).replaceAll("<$1>$2</$1>"));
            // In brackets between the codes of the publisher.
            String codes = record.take("ID");
            ris.add(
                    "DO",
                    RisAddresses.doi(codes)
                            .map(doi -> doi.replaceFirst("[\\])]+$", ""))
                            .orElse(""));
            ris.keep("ID", codes);
        }
    }

    // Some databases have all pages in one; `&` once stood for pages that do not follow each other.
    private static void pages(TagRecord record, TagRecord ris) {
        boolean whole = record.look("BP").indexOf('-') < 0 && !record.look("BP").isEmpty();
        if (!whole && !record.look("PS").isEmpty()) {
            ris.add("SP", PubmedValues.pages(record.take("PS")));
            record.take("BP");
            record.take("EP");
        }
        record.takeFirst("EP", "&"::equals);
    }

    private static void meeting(TagRecord record, TagRecord ris) {
        ris.add("C3", record.take("SO"));
        ris.add("T2", record.take("CT"));
        ris.add("CY", record.take("CL"));
        if (WrittenDates.whole(record.look("CY")).filter(DateValue::isRange).isPresent()) {
            ris.add("Y2", record.take("CY"));
        }
        ris.add("C1", record.take("PI"));
    }

    // PT has one letter of what it is published in, and DT the kind of document in words.
    private static String type(TagRecord record) {
        String published = record.take("PT").toUpperCase(Locale.ROOT);
        String document = record.look("DT").toLowerCase(Locale.ROOT);
        if (published.startsWith("P") && !published.startsWith("PR")) {
            return "PAT";
        }
        if (published.startsWith("J")) {
            return "JOUR";
        }
        if (published.startsWith("C") || document.contains("proceedings paper")) {
            return "CPAPER";
        }
        boolean part = document.contains("chapter") || (published.startsWith("S") && !document.equals("book"));
        return part || !record.look("BE").isEmpty() || !sameTitle(record) ? chapterOrBook(record, part) : "BOOK";
    }

    private static boolean sameTitle(TagRecord record) {
        String title = record.look("TI");
        String source = record.look("SO");
        return source.isEmpty() || title.isEmpty() || title.equalsIgnoreCase(source);
    }

    private static String chapterOrBook(TagRecord record, boolean part) {
        return part || !sameTitle(record) ? "CHAP" : "BOOK";
    }
}
