package org.kmref.query.same;

import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.query.same.People.Agreement;
import org.kmref.query.same.TitleWords.Likeness;

/** Whether two references are one work, and by what that is told. */
final class SameWorkDecision {
    private final WorkFeatures one;
    private final WorkFeatures other;
    private @Nullable Likeness likeness;
    private @Nullable Agreement people;

    SameWorkDecision(WorkFeatures one, WorkFeatures other) {
        this.one = one;
        this.other = other;
    }

    /** Returns what tells that they are one work, such as {@code DOI}, or absent where they are two. */
    Optional<String> sameBy() {
        boolean shared = sharesIdentifier() || !Collections.disjoint(one.isbns, other.isbns);
        if ((!shared && yearsApart(1)) || areTwo()) {
            return Optional.empty();
        }
        return byIdentifier().or(this::byPlace).or(this::byTitle).or(this::byAllFields);
    }

    /** Returns whether something tells that they are two works, however alike they look. */
    boolean areTwo() {
        return differ(one.doi, other.doi)
                || differ(one.pmid, other.pmid)
                || isPartOfOther()
                || differ(one.part, other.part)
                || differ(one.edition, other.edition)
                || (!sharesIdentifier()
                        && (!one.kind.fits(other.kind)
                                || one.preprint != other.preprint
                                || !one.marks.equals(other.marks)
                                || differ(one.number, other.number)
                                || (isBetweenLanguages() && !samePlace())
                                || volumesDiffer()
                                || pagesDiffer()));
    }

    // A chapter may be given the DOI of its book.
    private boolean isPartOfOther() {
        return (one.kind == WorkKind.BOOK && other.kind == WorkKind.PART)
                || (one.kind == WorkKind.PART && other.kind == WorkKind.BOOK);
    }

    private boolean sharesIdentifier() {
        return same(one.doi, other.doi) || same(one.pmid, other.pmid) || same(one.arxiv, other.arxiv);
    }

    private boolean isBetweenLanguages() {
        return differ(one.language, other.language);
    }

    private boolean volumesDiffer() {
        return differ(one.volume, other.volume)
                && !(same(one.firstPage, other.firstPage) && one.kind == WorkKind.ARTICLE);
    }

    // An article with a number of its own is also counted from 1.
    private boolean pagesDiffer() {
        return differ(one.firstPage, other.firstPage)
                && !one.firstPage.equals("1")
                && !other.firstPage.equals("1")
                && one.electronic == other.electronic
                && one.kind.isContained()
                && other.kind.isContained();
    }

    private Optional<String> byIdentifier() {
        if (same(one.doi, other.doi) && !isWrongIdentifier()) {
            return Optional.of("DOI");
        }
        if (same(one.pmid, other.pmid) && !isWrongIdentifier()) {
            return Optional.of("PMID");
        }
        if (same(one.arxiv, other.arxiv) && !isWrongIdentifier()) {
            return Optional.of("arXiv number");
        }
        // Chapters have the ISBN of their book, and volumes now and then that of the whole.
        boolean shared = !one.kind.isContained()
                && !other.kind.isContained()
                && !Collections.disjoint(one.isbns, other.isbns)
                && likeness() != Likeness.DIFFERENT;
        return shared ? Optional.of("ISBN") : Optional.empty();
    }

    // The identifier of the book given with two of its chapters, or that of the article with its correction.
    private boolean isWrongIdentifier() {
        boolean otherWords = likeness() == Likeness.DIFFERENT
                && !one.title.words().isEmpty()
                && !other.title.words().isEmpty();
        return otherWords && (people() == Agreement.NO || pagesDiffer() || !one.marks.equals(other.marks));
    }

    // Where one work is printed no other is; but many letters stand on one page.
    private Optional<String> byPlace() {
        boolean same = samePlace()
                && !yearsApart(1)
                && people() == Agreement.YES
                && (likeness() != Likeness.DIFFERENT || isSpecific())
                && !isShortPiece();
        return same ? Optional.of("journal, volume and page") : Optional.empty();
    }

    private boolean isShortPiece() {
        return likeness() == Likeness.DIFFERENT
                && Collections.disjoint(one.title.words(), other.title.words())
                && !isBetweenLanguages();
    }

    private boolean samePlace() {
        return same(one.volume, other.volume)
                && same(one.firstPage, other.firstPage)
                && !one.firstPage.equals("1")
                && one.container.fits(other.container);
    }

    private Optional<String> byTitle() {
        if (likeness() == Likeness.DIFFERENT
                || people() == Agreement.NO
                || (one.container.contradicts(other.container) && isPrinted())) {
            return Optional.empty();
        }
        if (one.kind.isMixedUpWith(other.kind) && !(one.container.fits(other.container) || !isPrinted())) {
            return Optional.empty();
        }
        Agreement people = people();
        boolean certain = switch (likeness()) {
            case SAME -> isSameTitle(people);
            case SLIPS -> people == Agreement.YES && !yearsApart(0) && isSpecific();
            case SHORTENED -> people == Agreement.YES && !yearsApart(0) && bothYears() && isSpecificShort();
            case DIFFERENT -> false;
        };
        return certain
                ? Optional.of(people == Agreement.UNKNOWN ? "title and year" : "title, names and year")
                : Optional.empty();
    }

    // Of a work without a title, only the very same fields tell anything.
    private Optional<String> byAllFields() {
        boolean untitled = one.title.words().isEmpty() && other.title.words().isEmpty();
        return untitled && one.saysSomething() && Keys.alike(one).equals(Keys.alike(other))
                ? Optional.of("fields, all of them alike")
                : Optional.empty();
    }

    private boolean isPrinted() {
        return one.kind.isContained() || other.kind.isContained();
    }

    private boolean isSameTitle(Agreement people) {
        if (!bothYears()) {
            return people == Agreement.YES && (one.title.words().size() > 3 || samePublisher());
        }
        if (one.brief && other.brief && !(isEntry() && people == Agreement.YES)) {
            return !yearsApart(0) && (isStated() || (people == Agreement.YES && !isPrinted()));
        }
        return switch (people) {
            case YES -> !yearsApart(isPrinted() ? 1 : 0);
            case PARTLY -> !yearsApart(0) && (one.container.fits(other.container) || !isPrinted());
            case UNKNOWN -> !yearsApart(0) && one.title.words().size() >= 3;
            case NO -> false;
        };
    }

    // A book has one chapter, and an encyclopedia one entry, by a name; but every one has an introduction.
    private boolean isEntry() {
        return !one.generic
                && (one.kind == WorkKind.PART || other.kind == WorkKind.PART)
                && one.container.fits(other.container);
    }

    private boolean samePublisher() {
        return same(one.publisher, other.publisher) || one.container.fits(other.container);
    }

    // Where a title says little, the place must say the rest.
    private boolean isStated() {
        return one.container.fits(other.container)
                && (same(one.firstPage, other.firstPage)
                        || (same(one.volume, other.volume)
                                && same(one.issue, other.issue)
                                && people() == Agreement.YES));
    }

    private boolean isSpecific() {
        return !one.brief && !other.brief;
    }

    // The shorter title alone must say enough, or the names do.
    private boolean isSpecificShort() {
        return isSpecific() || !isPrinted() || one.container.fits(other.container);
    }

    private boolean bothYears() {
        return one.year.isPresent() && other.year.isPresent();
    }

    private boolean yearsApart(int allowed) {
        return bothYears() && Math.abs(one.year.get() - other.year.get()) > allowed;
    }

    // Both are asked for often, and take long to work out.
    private Likeness likeness() {
        if (likeness == null) {
            likeness = one.title.to(other.title);
        }
        return likeness;
    }

    private Agreement people() {
        if (people == null) {
            people = one.people.with(other.people);
        }
        return people;
    }

    private static boolean same(String left, String right) {
        return !left.isEmpty() && left.equals(right);
    }

    private static boolean differ(String left, String right) {
        return !left.isEmpty() && !right.isEmpty() && !left.equals(right);
    }
}
