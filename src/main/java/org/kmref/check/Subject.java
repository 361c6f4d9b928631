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
 * @param companions the partners and approaches that references name
 * @param today dates after this day are in the future
 * @param evidence what is known of the references from elsewhere
 * @param selected the references that findings are wanted of; absent for everything
 */
public record Subject(
        List<CheckedFile> lists,
        Companions companions,
        LocalDate today,
        Evidence evidence,
        Optional<Set<String>> selected) {

    /**
     * The partners and approaches.
     *
     * @param partners the directory that references name partners of
     * @param approaches those that references name
     * @param partnerFile the directory's file, where it belongs to the lists and is checked too
     * @param approachFile likewise
     */
    public record Companions(
            PartnerDirectory partners,
            Approaches approaches,
            Optional<CheckedFile> partnerFile,
            Optional<CheckedFile> approachFile) {}

    /**
     * What others say of the references.
     *
     * @param notices what editors have said of the works; none where no table of them is named
     * @param cited what manuscripts cite, each key once with the place of its first citation; none where no manuscript is named
     * @param registrations what services say of the references; none where no service is asked
     */
    public record Evidence(List<EditorialNotice> notices, List<CitedKey> cited, List<Registration> registrations) {
        public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

        public Evidence {
            notices = List.copyOf(notices);
            cited = List.copyOf(cited);
            registrations = List.copyOf(registrations);
        }
    }

    /** A key that a manuscript cites, and where it does so first. */
    public record CitedKey(CitationKey key, Place place) {}

    public Subject {
        lists = List.copyOf(lists);
        selected = selected.map(Set::copyOf);
    }

    /** Returns the same with what a table says of the works. */
    public Subject with(List<EditorialNotice> known) {
        return with(new Evidence(known, evidence.cited, evidence.registrations));
    }

    /** Returns the same with what services say of the references. */
    public Subject registered(List<Registration> known) {
        return with(new Evidence(evidence.notices, evidence.cited, known));
    }

    /** Returns the same with what manuscripts cite. */
    public Subject citing(List<CitedKey> keys) {
        return with(new Evidence(evidence.notices, keys, evidence.registrations));
    }

    private Subject with(Evidence other) {
        return new Subject(lists, companions, today, other, selected);
    }

    /** Returns the same, of which only findings about these references are wanted. */
    public Subject about(Set<String> keys) {
        return new Subject(lists, companions, today, evidence, Optional.of(keys));
    }

    /** Returns the same with another list in the place of all. */
    Subject with(CheckedFile list) {
        return new Subject(List.of(list), companions, today, evidence, selected);
    }

    /** Returns every file that is checked. */
    public List<CheckedFile> sources() {
        return Stream.of(lists.stream(), companions.partnerFile.stream(), companions.approachFile.stream())
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
        return evidence.cited.stream()
                .anyMatch(each -> each.place().file().equals(finding.problem().file()));
    }

    /** Returns whether all references were read, so that what is not there can be missed. */
    public boolean isWhole() {
        return lists.stream().allMatch(CheckedFile::isWhole);
    }
}
