package org.kmref.format.table;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kmref.format.bibtex.BibtexTypes;
import org.kmref.format.ris.EndnoteTypes;
import org.kmref.format.ris.RisTypes;
import org.kmref.model.ItemType;

/** Types as people and programs write them into a table: in words of CSL, Zotero, Scopus, Lens, EndNote, BibTeX or RIS. */
final class TableTypes {

    /** By their letters. Those that an article of a journal can be called are one. */
    private static final Map<String, ItemType> WORDS = Map.ofEntries(
            Map.entry("journalarticle", ItemType.ARTICLE_JOURNAL),
            Map.entry("article", ItemType.ARTICLE_JOURNAL),
            Map.entry("journal", ItemType.ARTICLE_JOURNAL),
            Map.entry("j", ItemType.ARTICLE_JOURNAL),
            Map.entry("articleinpress", ItemType.ARTICLE_JOURNAL),
            Map.entry("datapaper", ItemType.ARTICLE_JOURNAL),
            Map.entry("editorial", ItemType.ARTICLE_JOURNAL),
            Map.entry("editorialmaterial", ItemType.ARTICLE_JOURNAL),
            Map.entry("erratum", ItemType.ARTICLE_JOURNAL),
            Map.entry("letter", ItemType.ARTICLE_JOURNAL),
            Map.entry("note", ItemType.ARTICLE_JOURNAL),
            Map.entry("review", ItemType.ARTICLE_JOURNAL),
            Map.entry("shortsurvey", ItemType.ARTICLE_JOURNAL),
            Map.entry("ieeejournals", ItemType.ARTICLE_JOURNAL),
            Map.entry("ieeemagazines", ItemType.ARTICLE_MAGAZINE),
            Map.entry("ieeeconferences", ItemType.PAPER_CONFERENCE),
            Map.entry("ieeestandards", ItemType.STANDARD),
            Map.entry("magazinearticle", ItemType.ARTICLE_MAGAZINE),
            Map.entry("tradejournalarticle", ItemType.ARTICLE_MAGAZINE),
            Map.entry("newspaperarticle", ItemType.ARTICLE_NEWSPAPER),
            Map.entry("news", ItemType.ARTICLE_NEWSPAPER),
            Map.entry("book", ItemType.BOOK),
            Map.entry("b", ItemType.BOOK),
            Map.entry("monograph", ItemType.BOOK),
            Map.entry("editedbook", ItemType.BOOK),
            Map.entry("conferenceproceedings", ItemType.BOOK),
            Map.entry("conferencereview", ItemType.BOOK),
            Map.entry("booksection", ItemType.CHAPTER),
            Map.entry("bookchapter", ItemType.CHAPTER),
            Map.entry("articlebookchapter", ItemType.CHAPTER),
            Map.entry("s", ItemType.CHAPTER),
            Map.entry("c", ItemType.PAPER_CONFERENCE),
            Map.entry("conferencepaper", ItemType.PAPER_CONFERENCE),
            Map.entry("conferenceproceedingsarticle", ItemType.PAPER_CONFERENCE),
            Map.entry("proceedingspaper", ItemType.PAPER_CONFERENCE),
            Map.entry("articleproceedingspaper", ItemType.PAPER_CONFERENCE),
            Map.entry("meetingabstract", ItemType.PAPER_CONFERENCE),
            Map.entry("p", ItemType.PATENT),
            Map.entry("patent", ItemType.PATENT),
            Map.entry("computerprogram", ItemType.SOFTWARE),
            Map.entry("blogpost", ItemType.POST_WEBLOG),
            Map.entry("forumpost", ItemType.POST),
            Map.entry("preprint", ItemType.ARTICLE),
            Map.entry("workingpaper", ItemType.REPORT),
            Map.entry("report", ItemType.REPORT),
            Map.entry("presentation", ItemType.SPEECH),
            Map.entry("statute", ItemType.LEGISLATION),
            Map.entry("case", ItemType.LEGAL_CASE),
            Map.entry("film", ItemType.MOTION_PICTURE),
            Map.entry("videorecording", ItemType.MOTION_PICTURE),
            Map.entry("audiorecording", ItemType.SONG),
            Map.entry("tvbroadcast", ItemType.BROADCAST),
            Map.entry("radiobroadcast", ItemType.BROADCAST),
            Map.entry("podcast", ItemType.BROADCAST),
            Map.entry("artwork", ItemType.GRAPHIC),
            Map.entry("webpage", ItemType.WEBPAGE),
            Map.entry("website", ItemType.WEBPAGE),
            Map.entry("thesis", ItemType.THESIS),
            Map.entry("dissertation", ItemType.THESIS),
            Map.entry("dissertationthesis", ItemType.THESIS),
            Map.entry("encyclopediaarticle", ItemType.ENTRY_ENCYCLOPEDIA),
            Map.entry("dictionaryentry", ItemType.ENTRY_DICTIONARY),
            Map.entry("referenceentry", ItemType.ENTRY),
            Map.entry("instantmessage", ItemType.PERSONAL_COMMUNICATION),
            Map.entry("email", ItemType.PERSONAL_COMMUNICATION),
            Map.entry("dataset", ItemType.DATASET),
            Map.entry("other", ItemType.DOCUMENT),
            Map.entry("unknown", ItemType.DOCUMENT),
            Map.entry("chapter", ItemType.CHAPTER),
            Map.entry("referenceworkentry", ItemType.ENTRY),
            Map.entry("protocol", ItemType.CHAPTER),
            Map.entry("articlereview", ItemType.ARTICLE_JOURNAL),
            Map.entry("conferenceabstract", ItemType.PAPER_CONFERENCE),
            Map.entry("ieeeearlyaccessarticles", ItemType.ARTICLE_JOURNAL),
            Map.entry("ieeebooks", ItemType.BOOK),
            Map.entry("misc", ItemType.DOCUMENT),
            Map.entry("generic", ItemType.DOCUMENT));

    private TableTypes() {}

    /** Returns the type, or absent where the words are none that is known. */
    static Optional<ItemType> of(String cell) {
        String name = cell.strip();
        String letters = TableColumns.letters(name);
        return ItemType.of(name)
                .or(() -> Optional.ofNullable(WORDS.get(letters)))
                .or(() -> BibtexTypes.named(letters))
                .or(() -> ItemType.of(name.toLowerCase(Locale.ROOT).replace(' ', '-')))
                .or(() -> EndnoteTypes.isKnown(name)
                        ? Optional.of(RisTypes.read(EndnoteTypes.code(name)))
                        : Optional.empty())
                .or(() -> RisTypes.isKnown(name) ? Optional.of(RisTypes.read(name)) : Optional.empty());
    }
}
