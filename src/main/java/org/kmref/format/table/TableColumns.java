package org.kmref.format.table;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.kmref.model.DateVariable;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/** What people and other programs call the columns of a table; apart from its reader, so that only a table makes them. */
final class TableColumns {
    private static final Map<String, String> VARIABLES = new HashMap<>();

    static {
        Stream.of(NameVariable.values(), DateVariable.values(), NumberVariable.values(), TextVariable.values())
                .flatMap(Stream::of)
                .map(Variable::cslName)
                .forEach(name -> VARIABLES.put(letters(name), name));
        Stream.of("id", "type", "themes").forEach(name -> VARIABLES.put(name, name));
        String[][] others = {
            {"key", "id"},
            {"citekey", "id"},
            {"citationkey", "id"},
            {"bibtexkey", "id"},
            {"itemtype", "type"},
            {"documenttype", "type"},
            {"publicationtype", "type"},
            {"authors", "author"},
            {"editors", "editor"},
            {"translators", "translator"},
            {"year", "issued"},
            {"publicationyear", "issued"},
            {"date", "issued"},
            {"publicationdate", "issued"},
            {"journal", "container-title"},
            {"sourcetitle", "container-title"},
            {"publicationtitle", "container-title"},
            {"booktitle", "container-title"},
            {"articletitle", "title"},
            {"pages", "page"},
            {"number", "number"},
            {"link", "URL"},
            {"keywords", "keyword"},
            {"tags", "keyword"},
            {"manualtags", "keyword"},
            {"authorkeywords", "keyword"},
            {"theme", "themes"},
            {"notes", "note"},
            {"place", "publisher-place"},
            {"series", "collection-title"},
            {"accessdate", "accessed"},
            {"pubmedid", "PMID"},
            {"shorttitle", "title-short"},
            {"abstractnote", "abstract"},
            {"journalabbreviation", "container-title-short"},
            {"numpages", "number-of-pages"},
            {"numberofvolumes", "number-of-volumes"},
            {"rights", "license"},
            {"callnumber", "call-number"},
            {"authorfullnames", "author"},
            {"groupauthors", "author"},
            {"bookeditors", "editor"},
            {"bookauthor", "container-author"},
            {"bookauthors", "container-author"},
            {"serieseditor", "collection-editor"},
            {"scriptwriter", "script-writer"},
            {"documenttitle", "title"},
            {"journalbook", "container-title"},
            {"journaltitle", "container-title"},
            {"journalname", "container-title"},
            {"secondarytitle", "container-title"},
            {"proceedingstitle", "container-title"},
            {"blogtitle", "container-title"},
            {"websitetitle", "container-title"},
            {"encyclopediatitle", "container-title"},
            {"dictionarytitle", "container-title"},
            {"abbreviatedsourcetitle", "container-title-short"},
            {"journalisoabbreviation", "container-title-short"},
            {"journalabbrev", "container-title-short"},
            {"bookseriestitle", "collection-title"},
            {"seriestitle", "collection-title"},
            {"seriesnumber", "collection-number"},
            {"conferencename", "event-title"},
            {"conferencetitle", "event-title"},
            {"meetingname", "event-title"},
            {"conferencelocation", "event-place"},
            {"publishercity", "publisher-place"},
            {"city", "publisher-place"},
            {"datepublished", "issued"},
            {"yearpublished", "issued"},
            {"reftype", "type"},
            {"referencetype", "type"},
            {"documentidentifier", "type"},
            {"entrytype", "type"},
            {"issuenumber", "issue"},
            {"pagerange", "page"},
            {"pagestart", "page-from"},
            {"startpage", "page-from"},
            {"beginningpage", "page-from"},
            {"firstpage", "page-from"},
            {"pageend", "page-to"},
            {"endpage", "page-to"},
            {"endingpage", "page-to"},
            {"lastpage", "page-to"},
            {"artno", "article-number"},
            {"articlenumber", "article-number"},
            {"articleno", "article-number"},
            {"eid", "eid"},
            {"issns", "ISSN"},
            {"eissn", "ISSN"},
            {"isbns", "ISBN"},
            {"isbnissn", "ISBN"},
            {"externalurl", "URL"},
            {"sourceurls", "URL"},
            {"urls", "URL"},
            {"doilink", "DOI"},
            {"abstracttext", "abstract"},
            {"researchnotes", "annote"},
            {"extra", "note"},
            {"indexkeywords", "keyword"},
            {"languageoforiginaldocument", "language"},
            {"archivelocation", "archive_location"},
            {"locinarchive", "archive_location"},
            {"librarycatalog", "source"},
            {"medlineid", "PMID"},
            {"pmc", "PMCID"},
            {"assignee", "publisher"},
            {"institution", "publisher"},
            {"university", "publisher"},
            {"itemtitle", "title"},
            {"journalvolume", "volume"},
            {"journalissue", "issue"},
            {"itemdoi", "DOI"},
            {"contenttype", "type"},
            {"authornames", "author"},
            {"dateofpublication", "issued"},
            {"medlinepmid", "PMID"},
            {"fulltextlink", "URL"},
            {"bookpublisher", "publisher"},
            {"conferencedate", "event-date"},
            {"meetingdate", "event-date"},
            {"pmcid", "PMCID"},
            {"articleurl", "URL"},
            {"journalbooktitle", "container-title"},
            {"sourcename", "container-title"}
        };
        for (String[] other : others) {
            VARIABLES.putIfAbsent(other[0], other[1]);
        }
    }

    private TableColumns() {}

    static boolean isKnown(String column) {
        return VARIABLES.containsKey(letters(column));
    }

    /** Returns the variable of CSL a column stands for, or its own name where it is none. */
    static String variable(String column) {
        return VARIABLES.getOrDefault(letters(column), column);
    }

    /** Returns the letters of a name, in lower case: what is the same in {@code DOC_TYPE} and {@code doc type}. */
    static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
