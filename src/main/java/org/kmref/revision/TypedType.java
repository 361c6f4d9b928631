package org.kmref.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kmref.format.bibtex.BibtexTypes;
import org.kmref.format.ris.RisTypes;
import org.kmref.model.ItemType;
import org.kmref.model.Library;

/** The type of a reference as a user says it: CSL's word, else BibTeX's or RIS's; or none, where the fields tell it. */
public final class TypedType {
    private static final String ARTICLE = "article";

    private static final Set<String> OF_CONFERENCES = Set.of("event-title", "event-place", "event-date");
    private static final Set<String> OF_BOOKS = Set.of("publisher", "publisher-place", "ISBN", "edition");

    private TypedType() {}

    /** Returns the type of a word, upper and lower case not told apart. */
    public static Optional<ItemType> of(String word) {
        String folded = word.strip().toLowerCase(Locale.ROOT);
        String tag = folded.toUpperCase(Locale.ROOT);
        return ItemType.of(folded)
                .or(() -> BibtexTypes.named(folded))
                .or(() -> RisTypes.isKnown(tag) ? Optional.of(RisTypes.read(tag)) : Optional.empty());
    }

    /**
     * Returns the fields of a new reference with its type: the one that was said, else the one the fields tell.
     *
     * @param remarks is told what was taken for what
     * @throws RevisionException where nothing tells it
     */
    public static List<Assignment> completed(List<Assignment> fields, Consumer<String> remarks) {
        List<Assignment> completed = new ArrayList<>();
        boolean isSaid = false;
        for (Assignment field : fields) {
            boolean isType = field.field().equals(ItemField.TYPE);
            isSaid |= isType;
            completed.add(isType && field.values().size() == 1 ? said(field, remarks) : field);
        }
        if (!isSaid) {
            ItemType guess = guess(fields)
                    .orElseThrow(() -> new RevisionException("a type is missing; give it with --type, name a file, "
                            + "or fill in a template with --edit"));
            remarks.accept(
                    "the type is taken to be " + guess.cslName() + ", from its fields; choose another with --type");
            completed.add(0, new Assignment(ItemField.TYPE, List.of(guess.cslName())));
        }
        return completed;
    }

    // Who writes BibTeX means a paper in a journal; in CSL it is one that is in none.
    private static Assignment said(Assignment field, Consumer<String> remarks) {
        String word = field.values().get(0).strip().toLowerCase(Locale.ROOT);
        if (word.equals(ARTICLE) && !field.isForced()) {
            remarks.accept(
                    "article is taken as article-journal; for CSL's own article, such as a preprint, add --force");
            return new Assignment(ItemField.TYPE, List.of(ItemType.ARTICLE_JOURNAL.cslName()));
        }
        Optional<ItemType> type = of(word);
        if (type.isPresent() && ItemType.of(word).isEmpty()) {
            remarks.accept(word + " is taken as " + type.get().cslName());
        }
        return field;
    }

    private static Optional<ItemType> guess(List<Assignment> assignments) {
        Map<String, Assignment> fields = new LinkedHashMap<>();
        for (Assignment assignment : assignments) {
            if (!assignment.isEmpty()) {
                fields.put(assignment.name(Library.empty()), assignment);
            }
        }
        Set<String> names = fields.keySet();
        if (names.stream().anyMatch(OF_CONFERENCES::contains)) {
            return Optional.of(ItemType.PAPER_CONFERENCE);
        }
        boolean isBook = names.stream().anyMatch(OF_BOOKS::contains);
        if (names.contains("container-title")) {
            boolean isIn = isBook && !names.contains("volume") && !names.contains("issue");
            return Optional.of(isIn ? ItemType.CHAPTER : ItemType.ARTICLE_JOURNAL);
        }
        if (names.contains("ISSN") || names.contains("PMID") || (names.contains("volume") && names.contains("page"))) {
            return Optional.of(ItemType.ARTICLE_JOURNAL);
        }
        if (isBook) {
            return Optional.of(ItemType.BOOK);
        }
        boolean isOnline = names.contains("URL") && !names.contains("DOI");
        return isOnline ? Optional.of(ItemType.WEBPAGE) : Optional.empty();
    }
}
