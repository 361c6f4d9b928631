package org.kmref.format.ris;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.model.NameVariable;

/**
 * Who the authors of a record are under {@code AU} and, behind it, {@code A2}, {@code A3} and {@code A4}: EndNote has a label of
 * its own for each in nearly every type. Who has no place in CSL, such as the department of a report, is absent.
 */
final class RisRoles {

    private static final Set<String> BOOKS = Set.of("BOOK", "EDBOOK", "SER", "CLSWK");
    private static final Set<String> IN_SERIES = Set.of("RPRT", "MAP", "COMP", "UNPB", "UNPD", "ELEC", "WEB", "MULTI");
    private static final Set<String> WITHOUT = Set.of(
            "A2 PAT",
            "A2 THES",
            "A2 CASE",
            "A2 BILL",
            "A2 HEAR",
            "A2 STAT",
            "A2 LEGAL",
            "A2 GOVDOC",
            "A2 PAMP",
            "A2 CTLG",
            "A2 EQUA",
            "A2 CHART",
            "A2 FIGURE",
            "A2 MPCT",
            "A2 GRANT",
            "A3 PAT",
            "A3 CASE",
            "A3 BILL",
            "A3 HEAR",
            "A3 STAT",
            "A4 CASE",
            "A4 PAT",
            "A4 DATA",
            "A4 CONF",
            "A4 EQUA");
    private static final Map<String, NameVariable> OWN = Map.ofEntries(
            Map.entry("AU MPCT", NameVariable.DIRECTOR),
            Map.entry("A2 PCOMM", NameVariable.RECIPIENT),
            Map.entry("A2 ICOMM", NameVariable.RECIPIENT),
            Map.entry("A2 DATA", NameVariable.PRODUCER),
            Map.entry("A2 ADVS", NameVariable.PERFORMER),
            Map.entry("A3 BLOG", NameVariable.ILLUSTRATOR),
            Map.entry("A3 MPCT", NameVariable.PRODUCER),
            // The advisor of a thesis has no place of their own in CSL, but contributes to it.
            Map.entry("A3 THES", NameVariable.CONTRIBUTOR),
            Map.entry("A4 MPCT", NameVariable.PERFORMER),
            Map.entry("A4 MUSIC", NameVariable.PRODUCER));

    private RisRoles() {}

    /** Returns what those under a tag are in a record of this type. */
    static Optional<NameVariable> of(String tag, String code) {
        String both = tag + " " + code;
        if (WITHOUT.contains(both)) {
            return Optional.empty();
        }
        NameVariable own = OWN.get(both);
        if (own != null) {
            return Optional.of(own);
        }
        boolean series = BOOKS.contains(code) || IN_SERIES.contains(code);
        return Optional.of(
                switch (tag) {
                    case "A2" -> series ? NameVariable.COLLECTION_EDITOR : NameVariable.EDITOR;
                    case "A3" -> series ? NameVariable.EDITOR : NameVariable.COLLECTION_EDITOR;
                    case "A4" -> NameVariable.TRANSLATOR;
                    default -> NameVariable.AUTHOR;
                });
    }

    /** Returns whether {@code A2} names the editors of a series. */
    static boolean isSeries(String code) {
        return of("A2", code)
                .filter(role -> role == NameVariable.COLLECTION_EDITOR)
                .isPresent();
    }
}
