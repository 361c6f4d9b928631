package org.kmref.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kmref.model.Approaches;
import org.kmref.model.CitationKey;
import org.kmref.model.EditorialNotice;
import org.kmref.model.Item;
import org.kmref.model.PartnerDirectory;
import org.kmref.model.Place;
import org.kmref.model.Registration;

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
 * @param cited what manuscripts cite, each key once with the place of its first citation; none where no manuscript is named
 * @param selected the references that findings are wanted of; absent for everything
 * @param registrations what services say of the references; none where no service is asked
 */
public record Subject(
        List<CheckedFile> lists,
        PartnerDirectory partners,
        Approaches approaches,
        Optional<CheckedFile> partnerFile,
        Optional<CheckedFile> approachFile,
        LocalDate today,
        List<EditorialNotice> notices,
        List<CitedKey> cited,
        Optional<Set<String>> selected,
        List<Registration> registrations) {

    /** A key that a manuscript cites, and where it does so first. */
    public record CitedKey(CitationKey key, Place place) {}

    public Subject {
        lists = List.copyOf(lists);
        notices = List.copyOf(notices);
        cited = List.copyOf(cited);
        selected = selected.map(Set::copyOf);
        registrations = List.copyOf(registrations);
    }

    /** Returns the same with what a table says of the works. */
    public Subject with(List<EditorialNotice> known) {
        return new Subject(
                lists, partners, approaches, partnerFile, approachFile, today, known, cited, selected, registrations);
    }

    /** Returns the same with what services say of the references. */
    public Subject registered(List<Registration> known) {
        return new Subject(
                lists, partners, approaches, partnerFile, approachFile, today, notices, cited, selected, known);
    }

    /** Returns the same with what manuscripts cite. */
    public Subject citing(List<CitedKey> keys) {
        return new Subject(
                lists, partners, approaches, partnerFile, approachFile, today, notices, keys, selected, registrations);
    }

    /** Returns the same, of which only findings about these references are wanted. */
    public Subject about(Set<String> keys) {
        return new Subject(
                lists,
                partners,
                approaches,
                partnerFile,
                approachFile,
                today,
                notices,
                cited,
                Optional.of(keys),
                registrations);
    }

    /** Returns the same with another list in the place of all. */
    Subject with(CheckedFile list) {
        return new Subject(
                List.of(list),
                partners,
                approaches,
                partnerFile,
                approachFile,
                today,
                notices,
                cited,
                selected,
                registrations);
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

    /** Returns how many references findings are wanted of. */
    public int count() {
        return selected.map(Set::size).orElseGet(() -> items().size());
    }

    /** Returns whether a finding is wanted: one about a reference that is selected, or where a manuscript cites it. */
    boolean isWanted(Finding finding) {
        return selected.map(keys -> keys.contains(finding.about()) || isCitedAt(finding))
                .orElse(true);
    }

    private boolean isCitedAt(Finding finding) {
        return cited.stream()
                .anyMatch(each -> each.place().file().equals(finding.problem().file()));
    }

    /** Returns whether all references were read, so that what is not there can be missed. */
    public boolean isWhole() {
        return lists.stream().allMatch(CheckedFile::isWhole);
    }
}
