package org.kmref.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kmref.model.DateVariable;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/** The variables of CSL that a user may set, those asked for most first. */
public final class Variables {
    /** What CSL counts or knows by itself while it formats; to set it would be of no effect. */
    private static final List<Variable> OF_THE_PROCESSOR = List.of(
            NumberVariable.CITATION_NUMBER,
            NumberVariable.FIRST_REFERENCE_NOTE_NUMBER,
            NumberVariable.LOCATOR,
            TextVariable.CITATION_KEY,
            TextVariable.CITATION_LABEL,
            TextVariable.YEAR_SUFFIX);

    /** What most works have some of. */
    public static final List<Variable> USUAL = List.of(
            TextVariable.TITLE,
            NameVariable.AUTHOR,
            NameVariable.EDITOR,
            DateVariable.ISSUED,
            TextVariable.CONTAINER_TITLE,
            NumberVariable.VOLUME,
            NumberVariable.ISSUE,
            NumberVariable.PAGE,
            NumberVariable.EDITION,
            TextVariable.PUBLISHER,
            TextVariable.PUBLISHER_PLACE,
            TextVariable.DOI,
            TextVariable.ISBN,
            TextVariable.ISSN,
            TextVariable.PMID,
            TextVariable.URL,
            DateVariable.ACCESSED,
            TextVariable.LANGUAGE,
            TextVariable.KEYWORD,
            TextVariable.ABSTRACT,
            TextVariable.NOTE);

    public static final List<Variable> ALL = all();

    private Variables() {}

    private static List<Variable> all() {
        List<Variable> all = new ArrayList<>(USUAL);
        List<Variable> rest = new ArrayList<>();
        rest.addAll(Arrays.asList(NameVariable.values()));
        rest.addAll(Arrays.asList(DateVariable.values()));
        rest.addAll(Arrays.asList(NumberVariable.values()));
        rest.addAll(Arrays.asList(TextVariable.values()));
        rest.removeAll(USUAL);
        rest.removeAll(OF_THE_PROCESSOR);
        all.addAll(rest);
        return List.copyOf(all);
    }
}
