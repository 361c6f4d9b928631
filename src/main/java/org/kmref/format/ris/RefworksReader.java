package org.kmref.format.ris;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.core.Lines;
import org.kmref.model.Problem;

/**
 * Reads the tagged format of RefWorks ({@code RT Journal Article}), through the tags of RIS.
 *
 * <p>A record begins with {@code RT}, or behind an empty line. See <a
 * href="https://knowledge.exlibrisgroup.com/RefWorks/Legacy_RefWorks/05Managing_References/020RefWorks_Tagged_Format">RefWorks
 * tagged format</a>.
 */
public final class RefworksReader implements ItemReader {

    private static final Pattern TAG = Pattern.compile("([A-Z][A-Z0-9]|U1[0-5]|PMID|PMCID)(?: (.*))?", Pattern.DOTALL);

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("abstract", "ABST"),
            Map.entry("artwork", "ART"),
            Map.entry("billsresolutions", "BILL"),
            Map.entry("bookedited", "EDBOOK"),
            Map.entry("booksection", "CHAP"),
            Map.entry("bookwhole", "BOOK"),
            Map.entry("book", "BOOK"),
            Map.entry("casecourtdecisions", "CASE"),
            Map.entry("computerprogram", "COMP"),
            Map.entry("conferenceproceedings", "CPAPER"),
            Map.entry("dissertationthesis", "THES"),
            Map.entry("dissertationthesisunpublished", "THES"),
            Map.entry("dissertation", "THES"),
            Map.entry("generic", "GEN"),
            Map.entry("grant", "GRANT"),
            Map.entry("hearing", "HEAR"),
            Map.entry("journal", "JOUR"),
            Map.entry("journalarticle", "JOUR"),
            Map.entry("journalelectronic", "EJOUR"),
            Map.entry("lawsstatutes", "STAT"),
            Map.entry("magazinearticle", "MGZN"),
            Map.entry("map", "MAP"),
            Map.entry("monograph", "BOOK"),
            Map.entry("motionpicture", "MPCT"),
            Map.entry("musicscore", "MUSIC"),
            Map.entry("newspaperarticle", "NEWS"),
            Map.entry("onlinediscussionforumblogs", "BLOG"),
            Map.entry("onlinediscussionforum", "BLOG"),
            Map.entry("onlinemultimedia", "MULTI"),
            Map.entry("patent", "PAT"),
            Map.entry("personalcommunication", "PCOMM"),
            Map.entry("report", "RPRT"),
            Map.entry("soundrecording", "SOUND"),
            Map.entry("unpublishedmaterial", "UNPB"),
            Map.entry("videodvd", "VIDEO"),
            Map.entry("webpage", "ELEC"));

    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("A1", "AU"),
            Map.entry("T1", "TI"),
            Map.entry("JF", "JF"),
            Map.entry("JO", "J2"),
            Map.entry("YR", "PY"),
            Map.entry("FD", "DA"),
            Map.entry("VO", "VL"),
            Map.entry("IS", "IS"),
            Map.entry("SP", "SP"),
            Map.entry("OP", "EP"),
            Map.entry("K1", "KW"),
            Map.entry("AB", "AB"),
            Map.entry("NO", "N1"),
            Map.entry("A3", "A3"),
            Map.entry("A4", "A4"),
            Map.entry("T2", "T2"),
            Map.entry("T3", "T3"),
            Map.entry("ED", "ET"),
            Map.entry("PB", "PB"),
            Map.entry("PP", "PP"),
            Map.entry("SN", "SN"),
            Map.entry("LA", "LA"),
            Map.entry("LK", "UR"),
            Map.entry("UL", "UR"),
            Map.entry("DO", "DO"),
            Map.entry("CN", "CN"),
            Map.entry("ID", "ID"),
            Map.entry("RD", "Y2"),
            Map.entry("ST", "ST"),
            Map.entry("WT", "T2"),
            Map.entry("WV", "ET"),
            Map.entry("A6", "ED"),
            Map.entry("PMID", "PMID"),
            Map.entry("PMCID", "PMC"));
    private static final Set<String> PARTS = Set.of("CHAP", "CPAPER", "JOUR", "EJOUR", "MGZN", "NEWS");

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        Lines lines = new Lines(in);
        KeyMaker keys = new KeyMaker();
        TagRecord record = null;
        boolean blank = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) {
                blank = true;
                continue;
            }
            Matcher tag = TAG.matcher(line);
            boolean tagged = tag.matches() && (TAGS.containsKey(tag.group(1)) || isOwn(tag.group(1)));
            if (!tagged) {
                if (record != null) {
                    record.append(line);
                }
                blank = false;
                continue;
            }
            String name = tag.group(1);
            boolean begins = record == null
                    || (name.equals("RT") && record.has("RT"))
                    || (blank && (name.equals("RT") || (record.has("RT") && isFirst(name))));
            if (begins) {
                finish(record, keys, file, sink);
                record = new TagRecord(lines.number());
            }
            if (record != null) {
                record.add(name, tag.group(2) == null ? "" : tag.group(2));
            }
            blank = false;
        }
        finish(record, keys, file, sink);
    }

    private static boolean isFirst(String tag) {
        return tag.equals("SR") || tag.equals("ID") || tag.equals("A1") || tag.equals("T1");
    }

    private static boolean isOwn(String tag) {
        return switch (tag) {
            case "RT",
                    "SR",
                    "A2",
                    "A5",
                    "AD",
                    "AN",
                    "AV",
                    "CL",
                    "CR",
                    "DB",
                    "DS",
                    "IP",
                    "LL",
                    "OL",
                    "OT",
                    "SF",
                    "SL",
                    "WP" -> true;
            default -> tag.startsWith("U");
        };
    }

    private static void finish(@Nullable TagRecord record, KeyMaker keys, String file, Sink sink) {
        if (record == null || record.isEmpty()) {
            return;
        }
        String type = record.take("RT");
        String code = TYPES.get(type.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
        if (code == null) {
            String said = type.isEmpty() ? "a record has no type `RT`" : "`" + type + "` is not a type of RefWorks";
            sink.problem(Problem.warning(file, record.line(), 1, said + ", read as Generic; correct it"));
        }
        sink.item(new RisItem(ris(record, code == null ? "GEN" : code), "refworks", keys).read());
    }

    private static TagRecord ris(TagRecord record, String code) {
        TagRecord ris = new TagRecord(record.line());
        ris.add("TY", code);
        // Secondary authors are the editors, of a book as of what a part stands in.
        record.takeAll("A2").forEach(name -> ris.add(code.equals("THES") || code.equals("PAT") ? "A3" : "ED", name));
        if (PARTS.contains(code) && record.look("JF").isEmpty()) {
            ris.add("T2", record.take("T2"));
        } else if (PARTS.contains(code)) {
            ris.add("T2", record.take("JF"));
        }
        if (code.equals("PCOMM") || code.equals("MANSCPT")) {
            ris.add("DB", record.take("DB"));
        }
        record.rest().forEach((tag, values) -> {
            String same = TAGS.get(tag);
            for (Object value : values instanceof java.util.List<?> list ? list : java.util.List.of(values)) {
                if (same == null) {
                    ris.keep(tag, value.toString());
                } else {
                    ris.add(same, value.toString());
                }
            }
        });
        return ris;
    }
}
