package org.kmref.format.bibtex;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.model.ItemType;

/** What each entry type of BibTeX and BibLaTeX is in CSL. See the BibLaTeX manual, section 2.1, entry types. */
public final class BibtexTypes {

    private static final Map<String, ItemType> TYPES = Map.ofEntries(
            Map.entry("article", ItemType.ARTICLE_JOURNAL),
            Map.entry("artwork", ItemType.GRAPHIC),
            Map.entry("audio", ItemType.SONG),
            Map.entry("bibnote", ItemType.DOCUMENT),
            Map.entry("book", ItemType.BOOK),
            Map.entry("bookinbook", ItemType.CHAPTER),
            Map.entry("booklet", ItemType.PAMPHLET),
            Map.entry("collection", ItemType.BOOK),
            Map.entry("commentary", ItemType.BOOK),
            Map.entry("conference", ItemType.PAPER_CONFERENCE),
            Map.entry("data", ItemType.DATASET),
            Map.entry("dataset", ItemType.DATASET),
            Map.entry("electronic", ItemType.WEBPAGE),
            Map.entry("image", ItemType.GRAPHIC),
            Map.entry("inbook", ItemType.CHAPTER),
            Map.entry("incollection", ItemType.CHAPTER),
            Map.entry("inproceedings", ItemType.PAPER_CONFERENCE),
            Map.entry("inreference", ItemType.ENTRY_ENCYCLOPEDIA),
            Map.entry("jurisdiction", ItemType.LEGAL_CASE),
            Map.entry("legal", ItemType.TREATY),
            Map.entry("legislation", ItemType.LEGISLATION),
            Map.entry("letter", ItemType.PERSONAL_COMMUNICATION),
            Map.entry("manual", ItemType.BOOK),
            Map.entry("mastersthesis", ItemType.THESIS),
            Map.entry("misc", ItemType.DOCUMENT),
            Map.entry("movie", ItemType.MOTION_PICTURE),
            Map.entry("music", ItemType.SONG),
            Map.entry("mvbook", ItemType.BOOK),
            Map.entry("mvcollection", ItemType.BOOK),
            Map.entry("mvproceedings", ItemType.BOOK),
            Map.entry("mvreference", ItemType.BOOK),
            Map.entry("online", ItemType.WEBPAGE),
            Map.entry("patent", ItemType.PATENT),
            Map.entry("performance", ItemType.SPEECH),
            Map.entry("periodical", ItemType.ARTICLE_JOURNAL),
            Map.entry("phdthesis", ItemType.THESIS),
            Map.entry("proceedings", ItemType.BOOK),
            Map.entry("reference", ItemType.BOOK),
            Map.entry("report", ItemType.REPORT),
            Map.entry("review", ItemType.REVIEW),
            Map.entry("software", ItemType.SOFTWARE),
            Map.entry("standard", ItemType.STANDARD),
            Map.entry("suppbook", ItemType.CHAPTER),
            Map.entry("suppcollection", ItemType.CHAPTER),
            Map.entry("suppperiodical", ItemType.ARTICLE_JOURNAL),
            Map.entry("techreport", ItemType.REPORT),
            Map.entry("thesis", ItemType.THESIS),
            Map.entry("unpublished", ItemType.MANUSCRIPT),
            Map.entry("video", ItemType.MOTION_PICTURE),
            Map.entry("www", ItemType.WEBPAGE));

    /** Types that no manual of BibTeX or BibLaTeX has and that programs and people write: read as what they say. */
    private static final Map<String, ItemType> ALSO_WRITTEN = Map.ofEntries(
            Map.entry("artifactdataset", ItemType.DATASET),
            Map.entry("artifactsoftware", ItemType.SOFTWARE),
            Map.entry("blog", ItemType.POST_WEBLOG),
            Map.entry("blogpost", ItemType.POST_WEBLOG),
            Map.entry("broadcast", ItemType.BROADCAST),
            Map.entry("chapter", ItemType.CHAPTER),
            Map.entry("codefragment", ItemType.SOFTWARE),
            Map.entry("film", ItemType.MOTION_PICTURE),
            Map.entry("game", ItemType.SOFTWARE),
            Map.entry("interview", ItemType.INTERVIEW),
            Map.entry("lecture", ItemType.SPEECH),
            Map.entry("magazine", ItemType.ARTICLE_MAGAZINE),
            Map.entry("manuscript", ItemType.MANUSCRIPT),
            Map.entry("map", ItemType.MAP),
            Map.entry("monograph", ItemType.BOOK),
            Map.entry("newspaper", ItemType.ARTICLE_NEWSPAPER),
            Map.entry("podcast", ItemType.BROADCAST),
            Map.entry("preprint", ItemType.ARTICLE),
            Map.entry("presentation", ItemType.SPEECH),
            Map.entry("softwaremodule", ItemType.SOFTWARE),
            Map.entry("softwareversion", ItemType.SOFTWARE),
            Map.entry("speech", ItemType.SPEECH),
            Map.entry("talk", ItemType.SPEECH),
            Map.entry("url", ItemType.WEBPAGE),
            Map.entry("web", ItemType.WEBPAGE),
            Map.entry("webpage", ItemType.WEBPAGE),
            Map.entry("website", ItemType.WEBPAGE),
            Map.entry("workingpaper", ItemType.REPORT));

    private static final Set<String> BROADCAST =
            Set.of("tvbroadcast", "tvepisode", "television", "radio", "radiobroadcast", "broadcast", "podcast");

    private static final Set<String> PERIODICAL = Set.of("article", "periodical", "suppperiodical", "review");
    private static final Set<String> IN_SOMETHING = Set.of(
            "bookinbook",
            "conference",
            "inbook",
            "incollection",
            "inproceedings",
            "inreference",
            "suppbook",
            "suppcollection");
    private static final Set<String> RECORDINGS = Set.of("audio", "movie", "music", "video");
    private static final Set<String> NUMBERED_IN_SERIES = Set.of(
            "book",
            "bookinbook",
            "collection",
            "inbook",
            "incollection",
            "inproceedings",
            "conference",
            "inreference",
            "mvbook",
            "mvcollection",
            "mvproceedings",
            "mvreference",
            "proceedings",
            "reference",
            "suppbook",
            "suppcollection");

    private BibtexTypes() {}

    static boolean isKnown(String type) {
        return TYPES.containsKey(type)
                || ALSO_WRITTEN.containsKey(type)
                || type.equals("set")
                || type.equals("customa");
    }

    /** Returns the CSL type that a word for an entry type stands for, in lower case; absent where it is none. */
    public static Optional<ItemType> named(String type) {
        return Optional.ofNullable(TYPES.get(type));
    }

    /** Returns the CSL type of an entry; its {@code entrysubtype} may name a narrower one. */
    static ItemType type(BibtexRecord record) {
        String subtype = LatexField.plain(record.field("entrysubtype"));
        ItemType type = Optional.ofNullable(TYPES.get(record.type()))
                .orElse(ALSO_WRITTEN.getOrDefault(record.type(), ItemType.DOCUMENT));
        boolean recorded = type == ItemType.MOTION_PICTURE || type == ItemType.SONG;
        if (recorded && BROADCAST.contains(subtype)) {
            return ItemType.BROADCAST;
        }
        if (type == ItemType.ARTICLE_JOURNAL && subtype.equals("magazine")) {
            return ItemType.ARTICLE_MAGAZINE;
        }
        if (type == ItemType.ARTICLE_JOURNAL && subtype.equals("newspaper")) {
            return ItemType.ARTICLE_NEWSPAPER;
        }
        boolean spoken = !record.field("eventdate").isBlank()
                || !record.field("eventtitle").isBlank()
                || !record.field("venue").isBlank();
        ItemType plain = type == ItemType.MANUSCRIPT && spoken ? ItemType.SPEECH : type;
        return ItemType.of(subtype).orElse(plain);
    }

    /** Whether it is an issue of a periodical or stands in one. */
    static boolean isPeriodical(String type) {
        return PERIODICAL.contains(type);
    }

    /** Whether its {@code title} is that of a part and {@code booktitle} or {@code maintitle} that of the whole. */
    static boolean isPart(String type) {
        return IN_SOMETHING.contains(type);
    }

    /** Whether its {@code maintitle} is that of what it stands in: of an album, of a series. */
    static boolean isRecording(String type) {
        return RECORDINGS.contains(type);
    }

    /** Whether its {@code number} is that within a series. */
    static boolean isNumberedInSeries(String type) {
        return NUMBERED_IN_SERIES.contains(type);
    }
}
