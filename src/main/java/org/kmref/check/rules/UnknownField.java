package org.kmref.check.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kmref.check.CheckedFile;
import org.kmref.check.CheckedFile.FileKind;
import org.kmref.check.Subject;
import org.kmref.model.AttachedFiles;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.KeptFields;
import org.kmref.model.NameVariable;
import org.kmref.model.Nearest;
import org.kmref.model.NumberVariable;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.Summaries;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/** {@code jorunal: Implementation Science}. */
final class UnknownField extends ReadingRule {
    private static final Set<String> OWN = Set.of(
            "id",
            "type",
            "themes",
            "partners",
            "approaches",
            "source-text",
            "corrections",
            "confirmed",
            "unconfirmed",
            "doubts",
            "authors-complete",
            Summaries.FIELD,
            "categories",
            "custom",
            AttachedFiles.FIELD);
    private static final Set<String> OF_A_LIST =
            Set.of("title", "locale", "url", "description", "themes", "references");

    private static final List<String> KNOWN = new TreeSet<>(Stream.of(
                            OWN.stream(),
                            KeptFields.NAMES.stream(),
                            Stream.<Variable[]>of(
                                            TextVariable.values(),
                                            NumberVariable.values(),
                                            NameVariable.values(),
                                            DateVariable.values())
                                    .flatMap(Arrays::stream)
                                    .map(Variable::cslName))
                    .flatMap(names -> names)
                    .toList())
            .stream().toList();

    UnknownField() {
        super("unknown-field", Severity.WARNING, """
            An address begins with its scheme, https:// or another, names a host, and has no spaces; otherwise it is
            not a link where it is printed. No network connection is opened.\
            """);
    }

    @Override
    void check(Subject subject, Findings findings) {
        super.check(subject, findings);
        for (CheckedFile list : subject.lists()) {
            // Other programs put fields of their own into their files, and know them.
            if (list.kind() == FileKind.LIST) {
                list.library().items().forEach(item -> check(item, list, findings));
                check(list, findings);
            }
        }
    }

    private static void check(Item item, CheckedFile list, Findings findings) {
        for (String field : item.extra().keySet()) {
            // What stands under `custom` may be called anything.
            if (!OWN.contains(field) && !KeptFields.NAMES.contains(field) && list.has(Part.of(item.key(), field))) {
                String question = Nearest.question(field, KNOWN);
                String hint = question.isEmpty() ? "`custom` takes fields of your own" : question;
                findings.add(
                        list,
                        item.key().value(),
                        Part.of(item.key(), field),
                        "a reference has no field `" + field + "`; " + hint);
            }
        }
    }

    // The list is the metadata block of pandoc too, which has many fields: only what looks like a slip is told.
    private static void check(CheckedFile list, Findings findings) {
        for (String field : list.library().extra().keySet()) {
            String question = OF_A_LIST.contains(field) ? "" : Nearest.question(field, OF_A_LIST);
            if (!question.isEmpty()) {
                findings.add(list, "", Part.of(field), "a list has no field `" + field + "`; " + question);
            }
        }
    }
}
