package org.kmref.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kmref.lookup.Lookup;
import org.kmref.lookup.LookupResult.Found;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.revision.Completion;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.change.FileEdit;

/**
 * A reference, what a service says of it, and what would become of it.
 *
 * @param isSearched whether it was found by its title
 * @param replaced the names of the fields to replace
 */
public record CompletionProposal(
        Item item, Found found, boolean isSearched, Set<String> replaced, Completion completion) {

    /** Returns a proposal for each reference that was found. */
    public static List<CompletionProposal> of(List<Lookup.Answered> answers, Set<String> replaced) {
        List<CompletionProposal> proposals = new ArrayList<>();
        for (Lookup.Answered each : answers) {
            if (each.result() instanceof Found found) {
                Completion completion = completion(each.item(), found, replaced);
                proposals.add(new CompletionProposal(each.item(), found, each.isSearched(), replaced, completion));
            }
        }
        return proposals;
    }

    private static Completion completion(Item item, Found found, Set<String> replaced) {
        return Completion.of(item, found.items().get(0), found.said(), replaced);
    }

    /** Returns those in which something changes. */
    public static List<CompletionProposal> changing(List<CompletionProposal> proposals) {
        return proposals.stream().filter(each -> each.completion().isChange()).toList();
    }

    /** Returns what is reported of those in which something differs. */
    public static List<CompletionReport.Entry> entries(List<CompletionProposal> proposals) {
        return proposals.stream()
                .filter(each -> !each.completion().differences().isEmpty())
                .map(each -> new CompletionReport.Entry(
                        each.item().key(), each.isSearched(), each.completion().differences()))
                .toList();
    }

    /** Returns the references. */
    public static List<Item> items(List<CompletionProposal> proposals) {
        return proposals.stream().map(CompletionProposal::item).toList();
    }

    /** Returns the names of the fields that change, with commas between them. */
    public String changedFields() {
        return completion.differences().stream()
                .filter(Completion.Difference::isTaken)
                .map(Completion.Difference::field)
                .collect(Collectors.joining(", "));
    }

    /** Returns the references of a list that proposals are made for. */
    public static ItemChanges changes(List<CompletionProposal> proposals, Source target) {
        Set<CitationKey> keys = items(proposals).stream().map(Item::key).collect(Collectors.toSet());
        return new ItemChanges(
                target,
                library -> library.items().stream()
                        .filter(item -> keys.contains(item.key()))
                        .toList());
    }

    /** Returns the edit of the list as it is by then: what someone has filled in meanwhile is not missing any more. */
    public static FileEdit edit(List<CompletionProposal> proposals, ItemChanges changes) {
        Map<CitationKey, CompletionProposal> chosen = new LinkedHashMap<>();
        proposals.forEach(each -> chosen.put(each.item().key(), each));
        return changes.edit(library -> library, (item, library) -> {
            CompletionProposal one = chosen.get(item.key());
            return one == null
                    ? item
                    : completion(item, one.found(), one.replaced()).completed();
        });
    }
}
