package org.kmref.format.bibtex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes lists of names apart: at {@code and}, as BibTeX does, and as they were meant where somebody wrote {@code ;} instead, or
 * {@code A. Smith, B. Jones, and C. Doe}.
 */
final class BibtexNameLists {

    private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}\\.?[\\s~-]*)+");
    /** What BibTeX reads of one name: von Last, Jr, First. */
    private static final int MOST_PARTS = 3;

    private BibtexNameLists() {}

    static List<String> split(String tex) {
        List<String> names = new ArrayList<>();
        for (String piece : BibtexNameReader.splitAtAnd(tex)) {
            for (String one : BibtexNameReader.split(piece, ";")) {
                String name = one.strip();
                boolean left = name.endsWith(",");
                while (name.endsWith(",")) {
                    name = name.substring(0, name.length() - 1).stripTrailing();
                }
                addNames(name, left, names);
            }
        }
        return names;
    }

    // A comma left over before `and` ends a list of names with commas, and no name has more than two.
    private static void addNames(String piece, boolean listed, List<String> names) {
        List<String> parts = BibtexNameReader.split(piece, ",");
        boolean several = parts.size() > MOST_PARTS || (listed && parts.size() > 1);
        if (several && piece.indexOf('=') < 0 && parts.stream().allMatch(BibtexNameLists::isWhole)) {
            names.addAll(parts);
        } else if (parts.size() > MOST_PARTS && areLastAndInitials(parts)) {
            for (int i = 0; i < parts.size(); i += 2) {
                names.add(parts.get(i) + ", " + parts.get(i + 1));
            }
        } else {
            names.add(piece);
        }
    }

    private static boolean isWhole(String part) {
        return BibtexNameReader.split(part, " \n\t~").size() > 1;
    }

    private static boolean areLastAndInitials(List<String> parts) {
        boolean paired = parts.size() % 2 == 0;
        for (int i = 1; paired && i < parts.size(); i += 2) {
            paired = INITIALS.matcher(parts.get(i)).matches();
        }
        return paired;
    }
}
