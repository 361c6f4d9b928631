package org.kmref.document.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.Nearest;

/**
 * What a mark says of the bibliography that goes there: {@code query="theme:public" style=apa heading="Public" cited=no
 * numbering=apart}.
 *
 * @param query what its references must match, or empty
 * @param style the style's id, or empty for that of the manuscript
 * @param heading above the list, or empty
 * @param apart whether the citations since the last such mark are numbered by themselves
 * @param problems what is wrong with the mark
 */
record BibliographyMark(String query, String style, String heading, Cited cited, boolean apart, List<String> problems) {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s*+([A-Za-z-]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"']++))");
    private static final List<String> NAMES = List.of("query", "style", "heading", "cited", "numbering");

    BibliographyMark {
        problems = List.copyOf(problems);
    }

    /** Which of the references that match are in the list. */
    enum Cited {
        /** Those that are cited anywhere. */
        YES,
        /** All. */
        NO,
        /** Those that are cited since the mark before. */
        SECTION
    }

    /** Returns what a mark says; an argument with nothing in it lists whatever is cited. */
    static BibliographyMark of(String argument) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        Matcher attribute = ATTRIBUTE.matcher(argument);
        int at = 0;
        while (at < argument.length() && attribute.find(at) && attribute.start() == at) {
            String value = attribute.group(2) != null
                    ? attribute.group(2)
                    : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
            String name = attribute.group(1);
            if (!NAMES.contains(name)) {
                String question = Nearest.question(name, NAMES);
                problems.add("a bibliography has no '" + name + "'; "
                        + (question.isEmpty() ? "it takes " + String.join(", ", NAMES) : question));
            }
            values.put(name, value);
            at = attribute.end();
        }
        if (!argument.substring(at).isBlank()) {
            problems.add("'" + argument.substring(at).strip()
                    + "' is not understood; write query=\"theme:public\" style=apa heading=\"Public\" cited=no");
        }
        Cited cited = cited(values.getOrDefault("cited", "yes"), problems);
        String numbering = values.getOrDefault("numbering", "shared");
        if (!List.of("shared", "apart").contains(numbering)) {
            problems.add("numbering is shared or apart, not '" + numbering + "'");
        }
        return new BibliographyMark(
                values.getOrDefault("query", ""),
                values.getOrDefault("style", ""),
                values.getOrDefault("heading", ""),
                cited,
                numbering.equals("apart"),
                problems);
    }

    private static Cited cited(String value, List<String> problems) {
        return switch (value) {
            case "yes" -> Cited.YES;
            case "no" -> Cited.NO;
            case "section" -> Cited.SECTION;
            default -> {
                problems.add("cited is yes, no or section, not '" + value + "'");
                yield Cited.YES;
            }
        };
    }
}
