package org.kmref.site.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of files that stand for keys and ids: of the letters, digits and marks that every file system and every web server
 * takes as they are, apart from each other also where case does not count.
 */
public final class PageNames {
    private static final int LONGEST = 80;

    // No file of Windows may be called so, whatever its ending.
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "index");

    private final Map<String, String> names = new HashMap<>();

    /** Gives each id a name; ids that have one already in the order given keep it when others are added behind them. */
    public PageNames(Collection<String> ids) {
        Set<String> taken = new HashSet<>(RESERVED);
        for (String id : ids) {
            String plain = plain(id);
            String name = plain;
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = plain + "-" + i;
            }
            names.putIfAbsent(id, name);
        }
    }

    /** Returns the name of an id given before, without an ending. */
    public String of(String id) {
        return names.getOrDefault(id, "");
    }

    private static String plain(String id) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < id.length() && out.length() < LONGEST; i++) {
            char c = id.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
            boolean after =
                    !out.isEmpty() && out.charAt(out.length() - 1) != '-' && out.charAt(out.length() - 1) != '.';
            // Marks stand between letters, one at a time.
            if (letter || after) {
                out.append(letter || c == '.' ? c : '-');
            }
        }
        String name = out.toString();
        while (name.endsWith(".") || name.endsWith("-")) {
            name = name.substring(0, name.length() - 1);
        }
        return name.isEmpty() ? "x" : name;
    }
}
