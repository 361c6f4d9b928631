package org.kmref.check.rules;

import java.util.Set;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;

/** {@code container-title: J. Biol. Chem.} */
final class JournalAbbreviated extends ItemRule {
    // Words that stand for nothing but longer ones, as PubMed and ISO 4 write them without a dot.
    private static final Set<String> SHORTENED = Set.of(
            "acad",
            "adm",
            "am",
            "anal",
            "ann",
            "annu",
            "appl",
            "assoc",
            "behav",
            "biochem",
            "biol",
            "biomed",
            "br",
            "bull",
            "can",
            "chem",
            "clin",
            "commun",
            "comput",
            "curr",
            "dev",
            "dis",
            "econ",
            "educ",
            "engl",
            "environ",
            "epidemiol",
            "eur",
            "eval",
            "exp",
            "gen",
            "implement",
            "inf",
            "inst",
            "int",
            "j",
            "lett",
            "mech",
            "med",
            "mol",
            "nat",
            "natl",
            "neurol",
            "neurosci",
            "nurs",
            "obstet",
            "oncol",
            "organ",
            "pediatr",
            "pharmacol",
            "philos",
            "phys",
            "physiol",
            "pract",
            "proc",
            "psychiatry",
            "psychol",
            "qual",
            "rep",
            "res",
            "rev",
            "rheumatol",
            "saf",
            "sci",
            "serv",
            "soc",
            "sociol",
            "stat",
            "surg",
            "technol",
            "theor",
            "ther",
            "trans",
            "univ");

    JournalAbbreviated() {
        super("journal-abbreviated", Severity.NOTE, """
                The field `container-title` holds the journal's name in full and `container-title-short` its
                abbreviation: a style that wants the abbreviation takes it from there, but no style can restore the
                full name.\
                """);
    }

    @Override
    void check(Work work) {
        String journal = Journals.of(work.item());
        if (isAbbreviated(journal)) {
            work.found(
                    Part.of(TextVariable.CONTAINER_TITLE.cslName()),
                    "`" + journal + "` is an abbreviation; give the name in full, and this as `container-title-short`");
        }
    }

    private static boolean isAbbreviated(String journal) {
        String[] words = journal.strip().split("\\s+", -1);
        int shortened = 0;
        int dotted = 0;
        for (String word : words) {
            dotted += word.matches("\\p{L}[\\p{L}-]*\\.,?") ? 1 : 0;
            shortened +=
                    SHORTENED.contains(word.replaceAll("[^\\p{L}]", "").toLowerCase(java.util.Locale.ROOT)) ? 1 : 0;
        }
        return words.length > 1 && (dotted > 1 || (dotted == 1 && shortened > 0) || shortened > 1);
    }
}
