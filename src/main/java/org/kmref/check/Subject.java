package org.kmref.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kmref.model.Approaches;
import org.kmref.model.EditorialNotice;
import org.kmref.model.Item;
import org.kmref.model.PartnerDirectory;

/**
 * All that is checked together.
 *
 * @param lists the reading lists
 * @param partners the directory that references name partners of
 * @param approaches those that references name
 * @param partnerFile the directory's file, where it belongs to the lists and is checked too
 * @param approachFile likewise
 * @param today what lies ahead lies behind this
 * @param notices what editors have said of the works; none where no table of them is named
 */
public record Subject(
        List<CheckedFile> lists,
        PartnerDirectory partners,
        Approaches approaches,
        Optional<CheckedFile> partnerFile,
        Optional<CheckedFile> approachFile,
        LocalDate today,
        List<EditorialNotice> notices) {

    public Subject {
        lists = List.copyOf(lists);
        notices = List.copyOf(notices);
    }

    /** Returns the same with what a table says of the works. */
    public Subject with(List<EditorialNotice> known) {
        return new Subject(lists, partners, approaches, partnerFile, approachFile, today, known);
    }

    /** Returns the same with another list in the place of all. */
    Subject with(CheckedFile list) {
        return new Subject(List.of(list), partners, approaches, partnerFile, approachFile, today, notices);
    }

    /** Returns every file that is checked. */
    public List<CheckedFile> sources() {
        return Stream.of(lists.stream(), partnerFile.stream(), approachFile.stream())
                .flatMap(files -> files)
                .toList();
    }

    /** Returns the references of all lists. */
    public List<Item> items() {
        return lists.stream().flatMap(list -> list.library().items().stream()).toList();
    }

    /** Returns whether all references were read, so that what is not there can be missed. */
    public boolean isWhole() {
        return lists.stream().allMatch(CheckedFile::isWhole);
    }
}
