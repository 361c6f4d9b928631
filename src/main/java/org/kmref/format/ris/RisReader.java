package org.kmref.format.ris;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.core.Lines;
import org.kmref.model.Problem;

/**
 * Reads RIS in the dialects of Zotero, EndNote, Mendeley, Scopus, Web of Science, EBSCO, ProQuest, Ovid, IEEE and PubMed.
 *
 * <p>A line without a tag goes on with the line above; a record may lack its {@code ER}, and may have tags before its
 * {@code TY}.
 */
public final class RisReader implements ItemReader {

    // A tag of the specification has two characters; some programs are lax about what stands behind it.
    private static final Pattern TAG =
            Pattern.compile("([A-Z][A-Z0-9])(?:  ?-(?: (.*)|\\s*)|   ?-?(.*)|  ?-(.*))", Pattern.DOTALL);
    // Tags that programs made up: PMID, ISSN. They are held to the specification in what stands behind them.
    private static final Pattern OTHER_TAG =
            Pattern.compile("([A-Za-z][A-Za-z0-9]{1,5})  -(?: (.*)|\\s*)", Pattern.DOTALL);
    private static final Map<String, String> SAME =
            Map.of("ISSN", "SN", "ISBN", "SN", "EISSN", "SN", "DOI", "DO", "PMCID", "PMC");

    /** What EBSCO, Cochrane and Wiley write before the first record, and the numbers others write between records. */
    private static final Pattern PREAMBLE =
            Pattern.compile("(?:Provider|Database|Content|Source|Export Date)\\s*:.*|[0-9]+\\.?|[\\p{Cf}\\p{Z}]*");

    private static final Pattern ADDRESS = Pattern.compile("\\s*(?:https?:|ftp:|www\\.).*", Pattern.DOTALL);

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        Lines lines = new Lines(in);
        KeyMaker keys = new KeyMaker();
        TagRecord record = null;
        for (String line = lines.next(); line != null; line = lines.next()) {
            String plain = line.stripLeading();
            Matcher tag = TAG.matcher(plain);
            if (!tag.matches()) {
                record = other(record, line, plain, lines.number(), file, sink);
                continue;
            }
            String name = tag.group(1);
            if (name.equals("ER")) {
                finish(record, keys, file, sink);
                record = null;
                continue;
            }
            if (name.equals("TY") && record != null && record.has("TY")) {
                sink.problem(Problem.warning(
                        file, lines.number(), 1, "the record above has no end; close it with `ER  - `"));
                finish(record, keys, file, sink);
                record = null;
            }
            if (record == null) {
                record = new TagRecord(lines.number());
            }
            if (name.equals("TY")) {
                typed(value(tag), lines.number(), file, sink);
            }
            record.add(name, value(tag));
        }
        finish(record, keys, file, sink);
    }

    private static String value(Matcher tag) {
        String value = tag.group(2) != null ? tag.group(2) : (tag.group(3) != null ? tag.group(3) : tag.group(4));
        return value == null ? "" : value;
    }

    private static void typed(String type, int line, String file, Sink sink) {
        if (!RisTypes.isKnown(type.strip())) {
            sink.problem(Problem.warning(
                    file, line, 7, "`" + type.strip() + "` is not a type of RIS, read as GEN; correct it"));
        }
    }

    private static @Nullable TagRecord other(
            @Nullable TagRecord record, String line, String plain, int number, String file, Sink sink) {
        Matcher tag = OTHER_TAG.matcher(plain);
        if (tag.matches()) {
            TagRecord begun = record == null ? new TagRecord(number) : record;
            begun.add(SAME.getOrDefault(tag.group(1), tag.group(1)), tag.group(2) == null ? "" : tag.group(2));
            return begun;
        }
        if (record != null && isOneMore(record.lastTag(), line)) {
            record.add(record.lastTag(), line);
        } else if (record != null) {
            record.append(line);
        } else if (number > 1
                && !line.isBlank()
                && !PREAMBLE.matcher(line.strip()).matches()) {
            sink.problem(Problem.warning(file, number, 1, "this is outside any record, skipped; remove it"));
        }
        return record;
    }

    // EndNote writes the first keyword, or address, behind the tag and each further one on a line of its own.
    private static boolean isOneMore(String tag, String line) {
        return switch (tag) {
            case "KW" -> !line.isBlank();
            case "UR" -> ADDRESS.matcher(line).matches();
            default -> false;
        };
    }

    private static void finish(@Nullable TagRecord record, KeyMaker keys, String file, Sink sink) {
        if (record == null || record.isEmpty()) {
            return;
        }
        if (!record.has("TY")) {
            sink.problem(Problem.error(
                    file, record.line(), 1, "a record begins without its type; put `TY  - JOUR` or the like first"));
        }
        sink.item(new RisItem(record, "ris", keys).read());
    }
}
