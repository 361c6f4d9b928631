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
import org.kmref.format.text.PlainNames;

/**
 * Reads the citations that Ovid saves as text, of MEDLINE, Embase, PsycINFO and others, through the tags of RIS: each begins with
 * its number, {@code <1>}, and has short tags ({@code AU  - Ibbs, Kit B.}) or labels in words with values behind blanks.
 *
 * <p>See <a href="https://ospguides.ovid.com/OSPguides/medline.htm">Ovid's field guides</a>.
 */
public final class OvidReader implements ItemReader {

    private static final Pattern NUMBER = Pattern.compile("\\s*<\\s*\\d+\\s*\\.?\\s*>\\s*(?:of \\d+)?\\s*");
    private static final Pattern TAG = Pattern.compile("([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("[A-Z][\\p{L}/()' -]{2,40}\\.?");
    /** Semicolons; or full stops, behind which the next begins with a family name: {@code Smith, John A. van der Berg, Carl.} */
    private static final Pattern BETWEEN_PEOPLE = Pattern.compile(
            "(?<!\\s)\\s*;\\s*|(?<=, [^,;]{0,40})\\. (?=[\\p{L}' -]{2,40}, \\p{Lu})|(?<= \\p{Lu}{1,3})\\. (?=[\\p{L}'"
                    + " -]{2,40} \\p{Lu}{1,3}\\.?(?:$| ))");

    /** What Ovid writes behind a name: {@code [Editor]}, {@code (Univ Kiel)}. */
    private static final Pattern WITH_A_NAME =
            Pattern.compile("(?<!\\s)\\s*\\[[^\\[\\]]{0,300}]|(?<!\\s)\\s+\\([^()]{0,300}\\)");

    /** Degrees, and marks of notes on a name: {@code Beck, Ada MD, PhD *}, {@code Ibbs, Kit 1}. */
    private static final Pattern MARKS = Pattern.compile("(?:,?"
            + " (?:M\\.?D|Ph\\.?D|M\\.?P\\.?H|M\\.?Sc?|B\\.?Sc?|R\\.?N|D\\.?O|MBBS|MBChB|DrPH|FACS|FRCS|FRCP|DSc|MBA|MHS|PharmD|DDS|DMD|DVM|DPhil|BA|MA)\\.?(?![\\p{L}.])|,?"
            + " [\\d,*+†‡§¶#]{1,9}){1,12}+$");

    private static final Pattern ANNOTATION =
            Pattern.compile("(?:\\.? ?\\[(?:Review|References|Article|Editorial|Letter|Erratum|Abstract|\\d+"
                    + " refs?|Retracted|Comment|Conference Paper|Miscellaneous)[^\\]]{0,30}]){1,12}+$");
    private static final Pattern AHEAD =
            Pattern.compile("Publish Ahead of Print(?:, [A-Z -]{1,60})?, (?=\\d{1,2} \\p{L}{3,9} \\d{4}$)");
    private static final Pattern DATE_WORDS = Pattern.compile("(?i)(?:date of publication:?|published:?)\\s*");

    /** Ovid's labels and the short tags they stand for, by their letters. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("author", "AU"),
            Map.entry("authors", "AU"),
            Map.entry("authorfullname", "FA"),
            Map.entry("authorsfullname", "FA"),
            Map.entry("editor", "ED"),
            Map.entry("editors", "ED"),
            Map.entry("title", "TI"),
            Map.entry("chaptertitle", "CH"),
            Map.entry("booktitle", "BT"),
            Map.entry("originaltitle", "OT"),
            Map.entry("source", "SO"),
            Map.entry("journalname", "JN"),
            Map.entry("abstract", "AB"),
            Map.entry("issn", "IS"),
            Map.entry("isbn", "IB"),
            Map.entry("language", "LG"),
            Map.entry("publicationtype", "PT"),
            Map.entry("documenttype", "PT"),
            Map.entry("publisher", "PU"),
            Map.entry("yearofpublication", "YR"),
            Map.entry("dateofpublication", "DP"),
            Map.entry("publicationdate", "DP"),
            Map.entry("volume", "VO"),
            Map.entry("issue", "IP"),
            Map.entry("issuepart", "IP"),
            Map.entry("page", "PG"),
            Map.entry("pages", "PG"),
            Map.entry("pagination", "PG"),
            Map.entry("doi", "DO"),
            Map.entry("doinumber", "DO"),
            Map.entry("authorkeywords", "KW"),
            Map.entry("keywordsauthor", "KW"),
            Map.entry("heading", "SH"),
            Map.entry("descriptors", "DE"),
            Map.entry("identifiers", "ID"),
            Map.entry("url", "UR"),
            Map.entry("translatedtitle", "TT"),
            Map.entry("corporateauthor", "CA"),
            Map.entry("placeofpublication", "CP"),
            Map.entry("digitalobjectidentifier", "DO"),
            Map.entry("subjectheadings", "SH"),
            Map.entry("meshsubjectheadings", "MH"),
            Map.entry("keywords", "KW"),
            Map.entry("keywordheading", "KW"),
            Map.entry("keyconcepts", "KW"),
            Map.entry("accessionnumber", "AN"),
            Map.entry("uniqueidentifier", "UI"),
            Map.entry("database", "DB"));

    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("TI", "TI"),
            Map.entry("OT", "OT"),
            Map.entry("AB", "AB"),
            Map.entry("IS", "SN"),
            Map.entry("SN", "SN"),
            Map.entry("IB", "SN"),
            Map.entry("BN", "SN"),
            Map.entry("LG", "LA"),
            Map.entry("LA", "LA"),
            Map.entry("PU", "PB"),
            Map.entry("PB", "PB"),
            Map.entry("CP", "PP"),
            Map.entry("ED", "ED"),
            Map.entry("YR", "PY"),
            Map.entry("DO", "DO"),
            Map.entry("DI", "DO"),
            Map.entry("UR", "UR"),
            Map.entry("XL", "XL"),
            Map.entry("MH", "KW"),
            Map.entry("SH", "KW"),
            Map.entry("KW", "KW"),
            Map.entry("DE", "KW"),
            Map.entry("ID", "KW"));
    private static final Set<String> A_LINE_EACH = Set.of("AU", "FA", "ED", "MH", "SH", "KW", "DE", "PT", "IS", "IB");

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        Lines lines = new Lines(in);
        KeyMaker keys = new KeyMaker();
        TagRecord record = null;
        for (String line = lines.next(); line != null; line = lines.next()) {
            Matcher tag = TAG.matcher(line);
            String label = label(line);
            boolean another = tag.matches() && tag.group(1).equals("VN") && record != null && record.has("VN");
            if (NUMBER.matcher(line).matches() || another) {
                finish(record, keys, sink);
                record = new TagRecord(lines.number());
            }
            if (tag.matches()) {
                record = record == null ? new TagRecord(lines.number()) : record;
                record.add(tag.group(1), tag.group(2));
            } else if (record != null && !label.isEmpty()) {
                record.add(label, "");
            } else if (record != null && !line.isBlank() && Character.isWhitespace(line.charAt(0))) {
                goOn(record, line);
            }
        }
        finish(record, keys, sink);
    }

    private static String label(String line) {
        if (!LABEL.matcher(line.stripTrailing()).matches()) {
            return "";
        }
        String letters = line.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return LABELS.getOrDefault(letters, line.strip());
    }

    private static void goOn(TagRecord record, String line) {
        if (A_LINE_EACH.contains(record.lastTag())) {
            record.add(record.lastTag(), line);
        } else {
            record.append(line);
        }
    }

    private static void finish(@Nullable TagRecord record, KeyMaker keys, Sink sink) {
        boolean nothing = record == null
                || (record.look("TI").isEmpty() && record.look("AU").isEmpty());
        if (record != null && !nothing) {
            sink.item(new RisItem(ris(record), "ovid", keys, PlainNames::readInitialsLast).read());
        }
    }

    private static TagRecord ris(TagRecord record) {
        TagRecord ris = new TagRecord(record.line());
        String type = type(record);
        ris.add("TY", type);
        authors(record, ris);
        OvidSource source = OvidSource.read(withoutStop(record.look("SO")));
        source(record, source, type, ris);
        String title = ANNOTATION.matcher(record.take("TI").strip()).replaceFirst("");
        ris.add("TI", withoutStop(PubmedValues.title(title)));
        record.takeAll("ED").forEach(name -> people(name).forEach(one -> ris.add("ED", one)));
        String date = DATE_WORDS.matcher(record.look("DP")).replaceFirst("");
        // Of an article that is not in print yet the date stands behind its state.
        String ahead = AHEAD.matcher(record.look("Status")).replaceFirst("");
        String day = date.isEmpty() ? source.date() : date;
        boolean online =
                day.isEmpty() && source.year().isEmpty() && record.look("YR").isEmpty();
        ris.add("DA", online && !ahead.equals(record.look("Status")) ? ahead : day);
        if (record.look("YR").isEmpty()) {
            ris.add("PY", source.year());
        }
        String database = record.look("DB").toLowerCase(Locale.ROOT);
        String number = record.look("UI").isEmpty() ? record.look("AN") : record.look("UI");
        boolean medline = database.contains("medline")
                || database.contains("pubmed")
                || record.look("Status").toLowerCase(Locale.ROOT).contains("medline");
        if (number.matches("\\d{1,8}") && medline) {
            ris.add("PMID", number);
        }
        record.rest().forEach((tag, values) -> {
            String same = TAGS.get(tag);
            for (Object value : values instanceof List<?> list ? list : List.of(values)) {
                if (same == null || same.equals("XL") || same.equals("OT")) {
                    ris.keep(tag, value.toString());
                } else {
                    ris.add(same, same.equals("AB") ? value.toString() : withoutStop(value.toString()));
                }
            }
        });
        return ris;
    }

    private static void source(TagRecord record, OvidSource source, String type, TagRecord ris) {
        String journal = record.take("JN", "TJ", "JT", "BT");
        boolean part = !type.equals("BOOK") && !type.equals("THES");
        if (part) {
            ris.add("T2", withoutStop(journal.isEmpty() ? source.title() : journal));
        }
        ris.add("VL", first(record.take("VO", "VI", "VL"), source.volume()));
        ris.add("IS", first(record.take("IP"), source.issue()));
        ris.add("SP", PubmedValues.pages(first(record.take("PG", "SP"), source.pages())));
    }

    private static String first(String own, String other) {
        return own.isEmpty() ? other : own;
    }

    // FA and FAU have the full names; one line may have several.
    private static void authors(TagRecord record, TagRecord ris) {
        List<String> brief = record.takeAll("AU");
        List<String> full = record.takeAll("FA", "FAU");
        List<String> initials = each(brief);
        List<String> whole = each(full);
        // Of full names in one line that cannot be told apart the short ones are as many as there are people.
        List<String> people = whole.isEmpty() || (whole.size() < initials.size()) ? initials : whole;
        people.forEach(one -> ris.add("AU", one));
        record.takeAll("CA", "CN").forEach(body -> ris.add("AU", withoutStop(body) + ","));
    }

    private static List<String> each(List<String> lines) {
        return lines.stream().flatMap(line -> people(line).stream()).toList();
    }

    private static List<String> people(String line) {
        return List.of(BETWEEN_PEOPLE.split(line, -1)).stream()
                .map(name -> WITH_A_NAME.matcher(name).replaceFirst(""))
                .map(name -> MARKS.matcher(name.strip()).replaceFirst(""))
                .map(name -> name.endsWith(".") && name.matches(".*\\p{Ll}{2}\\.") ? withoutStop(name) : name)
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static String withoutStop(String text) {
        return PubmedValues.withoutEndingStop(text.strip());
    }

    private static String type(TagRecord record) {
        String kinds = String.join("; ", record.left("PT")).toLowerCase(Locale.ROOT);
        if (kinds.contains("dissertation") || kinds.contains("thesis")) {
            return "THES";
        }
        if (kinds.contains("chapter")
                || !record.look("BT").isEmpty()
                || !record.look("CH").isEmpty()) {
            return "CHAP";
        }
        boolean journal = kinds.contains("journal") || kinds.contains("article") || kinds.contains("review");
        if (kinds.contains("book") && !journal) {
            return "BOOK";
        }
        return kinds.contains("conference paper") || kinds.contains("proceeding") ? "CPAPER" : "JOUR";
    }
}
