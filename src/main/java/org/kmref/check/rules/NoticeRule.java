package org.kmref.check.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.check.CheckedFile;
import org.kmref.check.Fix;
import org.kmref.check.Subject;
import org.kmref.model.Doi;
import org.kmref.model.EditorialNotice;
import org.kmref.model.EditorialNotice.Kind;
import org.kmref.model.Item;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;

/** What a table of retractions says of references; finds nothing where none is named. */
abstract class NoticeRule extends Rule {
    private static final int MOST_REASONS = 3;

    NoticeRule(String id, Severity severity, String explanation) {
        super(id, severity, explanation);
    }

    @Override
    final void check(Subject subject, Findings findings) {
        if (subject.evidence().notices().isEmpty()) {
            return;
        }
        Map<String, List<EditorialNotice>> byWork = new HashMap<>();
        for (EditorialNotice notice : subject.evidence().notices()) {
            if (!notice.work().text().isEmpty()) {
                byWork.computeIfAbsent(notice.work().folded(), none -> new ArrayList<>())
                        .add(notice);
            }
            if (!notice.pmid().isEmpty()) {
                byWork.computeIfAbsent("pmid:" + notice.pmid(), none -> new ArrayList<>())
                        .add(notice);
            }
        }
        for (CheckedFile source : subject.lists()) {
            for (Item item : source.library().items()) {
                List<EditorialNotice> known = of(item, byWork);
                if (!known.isEmpty()) {
                    check(new Noticed(item, source, known, subject.today().toString()), findings);
                }
            }
        }
    }

    private static List<EditorialNotice> of(Item item, Map<String, List<EditorialNotice>> byWork) {
        Doi written = item.doi();
        Doi doi = written.isWellFormed() ? written : Doi.in(written.text()).orElse(written);
        List<EditorialNotice> known = doi.text().isBlank() ? List.of() : byWork.getOrDefault(doi.folded(), List.of());
        String pmid = item.text(TextVariable.PMID).strip();
        List<EditorialNotice> all =
                known.isEmpty() && !pmid.isEmpty() ? byWork.getOrDefault("pmid:" + pmid, List.of()) : known;
        return all.stream()
                .sorted(Comparator.comparing(EditorialNotice::date))
                .distinct()
                .toList();
    }

    abstract void check(Noticed work, Findings findings);

    /**
     * A reference, and what was said of it.
     *
     * @param notices in the order of their dates
     */
    record Noticed(Item item, CheckedFile source, List<EditorialNotice> notices, String today) {

        /** Returns the last notice of this kind. */
        Optional<EditorialNotice> last(Kind kind) {
            return notices.stream().filter(notice -> notice.kind() == kind).reduce((first, then) -> then);
        }

        /** Returns the last notice of this kind, unless the work was reinstated on that day or later. */
        Optional<EditorialNotice> standing(Kind kind) {
            Optional<EditorialNotice> reinstated = last(Kind.REINSTATEMENT);
            return last(kind)
                    .filter(notice -> reinstated.isEmpty()
                            || notice.date().compareTo(reinstated.get().date()) > 0);
        }

        /** Returns whether the reference itself has the word in its status, note or title. */
        boolean says(String word) {
            return List.of(TextVariable.STATUS, TextVariable.NOTE, TextVariable.TITLE).stream()
                    .anyMatch(field ->
                            item.text(field).toLowerCase(java.util.Locale.ROOT).contains(word));
        }

        /** Returns where the notice is reported: at the identifier that it was found by. */
        Part part() {
            return Part.of(item.key(), item.text(TextVariable.DOI).isEmpty() ? "PMID" : "DOI");
        }

        /** Returns the change that makes the reference say so: its status, and a note with date and source. */
        Fix fix(String status, String verb, EditorialNotice notice) {
            return new Fix(
                    source.file(),
                    Part.of(item.key(), "status"),
                    item.text(TextVariable.STATUS),
                    status,
                    List.of(noted(verb, notice)));
        }

        /** Returns whether the note of the reference names the notice already. */
        boolean mentions(EditorialNotice notice) {
            return !notice.notice().text().isEmpty()
                    && item.text(TextVariable.NOTE)
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains(notice.notice().folded());
        }

        /** Returns the change that adds a note of the notice, with date and source, and nothing else. */
        Fix noted(String verb, EditorialNotice notice) {
            String note = item.text(TextVariable.NOTE);
            return new Fix(
                    source.file(),
                    Part.of(item.key(), "note"),
                    note,
                    (note.isEmpty() ? "" : note + "; ") + said(verb, notice));
        }

        private String said(String verb, EditorialNotice notice) {
            return verb + when(notice, " ") + address(notice, ", ") + " (" + notice.source() + ", " + today + ")";
        }

        /** Returns the status with a word added to what it says. */
        String statusWith(String word) {
            String status = item.text(TextVariable.STATUS);
            return status.isEmpty() ? word : status + "; " + word;
        }
    }

    /** Returns {@code on 2023-07-12} and the like, where the day is known. */
    static String when(EditorialNotice notice, String lead) {
        return notice.date().isEmpty() ? "" : lead + notice.date();
    }

    static String address(EditorialNotice notice, String lead) {
        return notice.notice().text().isEmpty() ? "" : lead + notice.notice().url();
    }

    /** Returns the day, the notice and the first reasons. */
    static String facts(EditorialNotice notice) {
        List<String> reasons = new ArrayList<>();
        for (String reason : notice.reason().split(";", -1)) {
            String plain = reason.replaceFirst("^[\\s+]+", "")
                    .replaceAll("\\p{Cntrl}", " ")
                    .strip();
            if (!plain.isEmpty()) {
                reasons.add(plain);
            }
        }
        int more = reasons.size() - MOST_REASONS;
        String said = String.join(", ", reasons.subList(0, Math.min(MOST_REASONS, reasons.size())))
                + (more > 0 ? " and " + more + " more" : "");
        return when(notice, " on ") + address(notice, ", ") + (said.isEmpty() ? "" : ", for: " + said);
    }
}
