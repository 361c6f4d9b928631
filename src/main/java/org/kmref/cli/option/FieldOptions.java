package org.kmref.cli.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.model.DateVariable;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;
import org.kmref.revision.Assignment;
import org.kmref.revision.ItemField;
import org.kmref.revision.Variables;

/** The fields of a reference as options, {@code --title TEXT}: every variable of CSL, the usual ones shown in the help. */
public final class FieldOptions {
    private static final int FIRST = 10;

    /** What the query language calls them. */
    private static final Map<Variable, List<String>> OTHER_NAMES = Map.ofEntries(
            Map.entry(DateVariable.ISSUED, List.of("--year", "--date")),
            Map.entry(NameVariable.AUTHOR, List.of("--authors")),
            Map.entry(NameVariable.EDITOR, List.of("--editors")),
            Map.entry(TextVariable.CONTAINER_TITLE, List.of("--journal", "--container")),
            Map.entry(NumberVariable.PAGE, List.of("--pages")),
            Map.entry(TextVariable.KEYWORD, List.of("--keywords")),
            Map.entry(TextVariable.LANGUAGE, List.of("--lang")),
            Map.entry(TextVariable.PUBLISHER_PLACE, List.of("--place")),
            Map.entry(TextVariable.COLLECTION_TITLE, List.of("--series")));

    private static final Map<Variable, String> USUAL = Map.ofEntries(
            Map.entry(TextVariable.TITLE, "Title."),
            Map.entry(NameVariable.AUTHOR, "Author, such as 'Lamont, Tara', or a body in braces; repeatable."),
            Map.entry(NameVariable.EDITOR, "Editor, such as 'Lamont, Tara'; repeatable."),
            Map.entry(DateVariable.ISSUED, "Date of publication, such as 2021 or 2021-04-30."),
            Map.entry(TextVariable.CONTAINER_TITLE, "Title of the journal, or of the book that a chapter is in."),
            Map.entry(NumberVariable.VOLUME, "Volume."),
            Map.entry(NumberVariable.ISSUE, "Issue of the journal."),
            Map.entry(NumberVariable.PAGE, "Pages, such as 477-497, or the number of an article."),
            Map.entry(NumberVariable.EDITION, "Edition, such as 2."),
            Map.entry(TextVariable.PUBLISHER, "Publisher."),
            Map.entry(TextVariable.PUBLISHER_PLACE, "Place of the publisher."),
            Map.entry(TextVariable.DOI, "DOI, alone or as an address."),
            Map.entry(TextVariable.ISBN, "ISBN."),
            Map.entry(TextVariable.ISSN, "ISSN."),
            Map.entry(TextVariable.PMID, "Number in PubMed (PMID)."),
            Map.entry(TextVariable.URL, "Address on the web."),
            Map.entry(DateVariable.ACCESSED, "Date when the address was last visited, such as 2021-04-30."),
            Map.entry(TextVariable.LANGUAGE, "Language, such as en-GB."),
            Map.entry(TextVariable.KEYWORD, "Keywords, separated by commas."),
            Map.entry(TextVariable.ABSTRACT, "Abstract."),
            Map.entry(TextVariable.NOTE, "Note."));

    private final Map<String, List<String>> given = new LinkedHashMap<>();
    private List<String> own = List.of();
    private List<String> summaries = List.of();
    private boolean force;

    /** Says what these options are. */
    public void declare(Declaration of) {
        of.texts(FIRST - 1, ArgumentValue.TYPE, "Type: book, article-journal ...", take(ItemField.TYPE), "--type");
        declareForce(of, value -> force = value);
        of.texts(
                58,
                "NAME=VALUE",
                "Set a field of your own, which neither CSL nor the list has; repeatable.",
                value -> own = value,
                "--new-field");
        of.texts(
                57,
                "READERS=TEXT",
                "A summary for readers, such as public='What it means for patients'; repeatable.",
                value -> summaries = value,
                "--summary");
        for (int i = 0; i < Variables.ALL.size(); i++) {
            Variable variable = Variables.ALL.get(i);
            if (i < Variables.USUAL.size()) {
                of.texts(FIRST + i, label(variable), said(variable), take(variable.cslName()), names(variable));
            } else {
                of.unlisted(label(variable), said(variable), take(variable.cslName()), names(variable));
            }
        }
    }

    /** Declares the option that has values kept that cannot be right. */
    public static void declareForce(Declaration of, java.util.function.Consumer<Boolean> sink) {
        of.flag(59, "Keep a DOI, ISBN, ISSN, date or field name as typed, even if it looks wrong.", sink, "--force");
    }

    /** Returns whether values are kept that cannot be right. */
    public boolean isForced() {
        return force;
    }

    /** Returns the fields that were given, in the order of the options. */
    public List<Assignment> assignments() {
        List<Assignment> assignments = new ArrayList<>();
        given.forEach((field, values) -> {
            // Without a value the field is emptied; beside another value it says nothing.
            List<String> said =
                    values.stream().filter(value -> !value.isBlank()).toList();
            assignments.add(new Assignment(field, said.isEmpty() ? List.of("") : said, force));
        });
        summaries.forEach(summary -> assignments.addAll(Assignment.parse(List.of("summaries." + summary))));
        own.forEach(field -> assignments.add(Assignment.own(field)));
        return assignments;
    }

    public boolean isEmpty() {
        return given.isEmpty() && own.isEmpty() && summaries.isEmpty();
    }

    /** Returns whether all that was given are fields of the user's own. */
    public boolean areOwn() {
        return given.isEmpty() && summaries.isEmpty() && !own.isEmpty();
    }

    private java.util.function.Consumer<List<String>> take(String field) {
        return values -> given.put(field, values);
    }

    private static String[] names(Variable variable) {
        List<String> names = new ArrayList<>();
        names.add("--" + variable.cslName().toLowerCase(Locale.ROOT));
        if (!names.contains("--" + variable.cslName())) {
            names.add("--" + variable.cslName());
        }
        names.addAll(OTHER_NAMES.getOrDefault(variable, List.of()));
        return names.toArray(String[]::new);
    }

    private static String label(Variable variable) {
        if (variable instanceof NameVariable) {
            return "NAME";
        }
        if (variable instanceof DateVariable) {
            return "DATE";
        }
        return variable instanceof NumberVariable ? "NUMBER" : "TEXT";
    }

    private static String said(Variable variable) {
        String usual = USUAL.get(variable);
        if (usual != null) {
            return usual;
        }
        String name = "The CSL variable " + variable.cslName();
        if (variable instanceof NameVariable) {
            return name + ", such as 'Lamont, Tara'; repeatable.";
        }
        return variable instanceof DateVariable ? name + ", such as 2021 or 2021-04-30." : name + ".";
    }
}
