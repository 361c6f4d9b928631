package org.kmref.query;

import java.util.List;
import java.util.function.Function;
import org.kmref.model.Partner;
import org.kmref.model.PartnerDirectory;
import org.kmref.query.text.Folding;

/**
 * Which partners are wanted; what is empty does not narrow.
 *
 * @param kind what sort of body
 * @param scope how far it reaches
 * @param parent the id of a body it belongs to, directly or further up
 * @param text words that must each begin a word of it
 */
public record PartnerFilter(String kind, String scope, String parent, List<String> text) {

    public PartnerFilter {
        text = text.stream().flatMap(words -> Folding.words(words).stream()).toList();
    }

    /** Returns the partners wanted, in the order of the directory. */
    public List<Partner> select(PartnerDirectory directory) {
        return directory.partners().stream()
                .filter(partner -> test(partner, directory))
                .toList();
    }

    public static List<String> kinds(PartnerDirectory directory) {
        return distinct(directory, Partner::kind);
    }

    public static List<String> scopes(PartnerDirectory directory) {
        return distinct(directory, Partner::scope);
    }

    public static List<String> ids(PartnerDirectory directory) {
        return distinct(directory, Partner::id);
    }

    private static List<String> distinct(PartnerDirectory directory, Function<Partner, String> field) {
        return directory.partners().stream()
                .map(field)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private boolean test(Partner partner, PartnerDirectory directory) {
        return (kind.isEmpty() || partner.kind().equals(kind))
                && (scope.isEmpty() || partner.scope().equals(scope))
                && (parent.isEmpty() || belongs(partner, directory))
                && holds(partner);
    }

    private boolean belongs(Partner partner, PartnerDirectory directory) {
        return !partner.id().equals(parent)
                && directory
                        .partner(parent)
                        .map(directory::familyOf)
                        .filter(family -> family.contains(partner.id()))
                        .isPresent();
    }

    private boolean holds(Partner partner) {
        List<String> words = Folding.words(String.join(
                " ",
                partner.id(),
                partner.name(),
                partner.acronym(),
                partner.kind(),
                partner.scope(),
                partner.description(),
                String.valueOf(partner.extra().getOrDefault("name-on-page", "")),
                String.valueOf(partner.extra().getOrDefault("later", ""))));
        return text.stream().allMatch(wanted -> words.stream().anyMatch(word -> word.startsWith(wanted)));
    }
}
