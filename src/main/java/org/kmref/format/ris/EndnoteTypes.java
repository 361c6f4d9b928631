package org.kmref.format.ris;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** EndNote's reference types, by name and number, and the types of RIS they are exported as. */
public final class EndnoteTypes {

    /** Also the number of the types that EndNote's documentation names and gives no number of. */
    private static final String GENERIC = "13";

    /** Of several names for one type of RIS the first is the one written. */
    private static final String[][] TYPES = {
        {"JOUR", "Journal Article", "17"},
        {"BOOK", "Book", "6"},
        {"CHAP", "Book Section", "5"},
        {"CPAPER", "Conference Paper", "47"},
        {"CONF", "Conference Proceedings", "10"},
        {"EDBOOK", "Edited Book", "28"},
        {"RPRT", "Report", "27"},
        {"THES", "Thesis", "32"},
        {"ELEC", "Web Page", "12"},
        {"MGZN", "Magazine Article", "19"},
        {"NEWS", "Newspaper Article", "23"},
        {"PAT", "Patent", "25"},
        {"COMP", "Computer Program", "9"},
        {"MAP", "Map", "20"},
        {"MANSCPT", "Manuscript", "36"},
        {"GEN", "Generic", GENERIC},
        {"BILL", "Bill", "4"},
        {"CASE", "Case", "7"},
        {"HEAR", "Hearing", "14"},
        {"STAT", "Statute", "31"},
        {"MPCT", "Film or Broadcast", "21"},
        {"ART", "Artwork", "2"},
        {"ADVS", "Audiovisual Material", "3"},
        {"PCOMM", "Personal Communication", "26"},
        {"UNPB", "Unpublished Work", "34"},
        {"ENCYC", "Encyclopedia", "53"},
        {"DICT", "Dictionary", "52"},
        {"DATA", "Dataset", "59"},
        {"BLOG", "Blog", "56"},
        {"STAND", "Standard", "58"},
        {"PAMP", "Pamphlet", "24"},
        {"FIGURE", "Figure", "37"},
        {"CHART", "Chart or Table", "38"},
        {"EQUA", "Equation", "39"},
        {"DBASE", "Online Database", "45"},
        {"EJOUR", "Electronic Article", "43"},
        {"EBOOK", "Electronic Book", "44"},
        {"ECHAP", "Electronic Book Section", "60"},
        {"GRANT", "Grant", "54"},
        {"GOVDOC", "Government Document", "46"},
        {"CLSWK", "Classical Work", "49"},
        {"ANCIENT", "Ancient Text", "51"},
        {"LEGAL", "Legal Rule or Regulation", "50"},
        {"SER", "Serial", "57"},
        {"MUSIC", "Music", GENERIC},
        {"INTV", "Interview", GENERIC},
        {"POD", "Podcast", GENERIC},
        {"PRESS", "Press Release", GENERIC},
        {"AGGR", "Aggregated Database", "55"},
        {"CTLG", "Catalog", "8"},
        {"MULTI", "Multimedia", GENERIC},
        {"SER", "Serial Publication", "57"},
        {"MULTI", "Online Multimedia", GENERIC},
        {"JOUR", "Journal", "17"},
        {"JOUR", "Review", "17"},
        {"CONF", "Conference", "10"},
        {"ELEC", "Electronic Source", "12"},
        {"SOUND", "Sound Recording", GENERIC},
        {"SLIDE", "Presentation", GENERIC},
        {"JFULL", "Journal Issue", GENERIC}
    };

    /** Types whose Number is that of the work or within its series; in all others it is the issue. */
    private static final Set<String> NUMBERED =
            Set.of("BOOK", "EDBOOK", "SER", "CLSWK", "THES", "BILL", "STAT", "HEAR", "MANSCPT", "UNPB");

    private static final Map<String, String> CODES = new HashMap<>();
    private static final Map<String, String[]> WRITTEN = new HashMap<>();

    /** Returns the tag of RIS for EndNote's Number, or back, in a record of this type. */
    public static String numberTag(String code, String tag) {
        return switch (tag) {
            case "IS" -> NUMBERED.contains(code) ? "M1" : tag;
            case "M1" -> NUMBERED.contains(code) ? "IS" : tag;
            default -> tag;
        };
    }

    static {
        for (String[] type : TYPES) {
            CODES.putIfAbsent(type[1].toLowerCase(Locale.ROOT), type[0]);
            WRITTEN.putIfAbsent(type[0], type);
        }
    }

    private EndnoteTypes() {}

    /** Returns the type of RIS for EndNote's name of it, or {@code GEN}. */
    public static String code(String name) {
        return CODES.getOrDefault(name.strip().toLowerCase(Locale.ROOT), "GEN");
    }

    /** Returns the type of RIS for EndNote's number of it, or {@code GEN}. */
    public static String codeOfNumber(String number) {
        for (String[] type : TYPES) {
            if (type[2].equals(number.strip()) && !type[2].equals(GENERIC)) {
                return type[0];
            }
        }
        return "GEN";
    }

    public static boolean isKnown(String name) {
        return CODES.containsKey(name.strip().toLowerCase(Locale.ROOT));
    }

    public static String name(String code) {
        String[] type = WRITTEN.get(code);
        return type == null ? "Generic" : type[1];
    }

    public static String number(String code) {
        String[] type = WRITTEN.get(code);
        return type == null ? GENERIC : type[2];
    }
}
