package org.kmref.format.bibtex;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words that BibLaTeX's localization keys stand for in a field, in English: {@code mathesis}, {@code countryde}.
 *
 * <p>See the BibLaTeX manual, section 4.9.2, localization keys.
 */
final class BiblatexStrings {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("mathesis", "Master’s thesis"),
            Map.entry("bathesis", "Bachelor’s thesis"),
            Map.entry("phdthesis", "PhD thesis"),
            Map.entry("candthesis", "Candidate thesis"),
            Map.entry("techreport", "technical report"),
            Map.entry("resreport", "research report"),
            Map.entry("software", "computer software"),
            Map.entry("datacd", "data CD"),
            Map.entry("audiocd", "audio CD"),
            Map.entry("patent", "patent"),
            Map.entry("patentde", "German patent"),
            Map.entry("patenteu", "European patent"),
            Map.entry("patentfr", "French patent"),
            Map.entry("patentuk", "British patent"),
            Map.entry("patentus", "U.S. patent"),
            Map.entry("patreq", "patent request"),
            Map.entry("patreqde", "German patent request"),
            Map.entry("patreqeu", "European patent request"),
            Map.entry("patreqfr", "French patent request"),
            Map.entry("patrequk", "British patent request"),
            Map.entry("patrequs", "U.S. patent request"),
            Map.entry("countryde", "Germany"),
            Map.entry("countryeu", "European Union"),
            Map.entry("countryfr", "France"),
            Map.entry("countryuk", "United Kingdom"),
            Map.entry("countryus", "United States of America"),
            Map.entry("newseries", "New series"),
            Map.entry("oldseries", "Old series"),
            Map.entry("inpreparation", "in preparation"),
            Map.entry("submitted", "submitted"),
            Map.entry("forthcoming", "forthcoming"),
            Map.entry("inpress", "in press"),
            Map.entry("prepublished", "pre-published"),
            Map.entry("and", "and"));

    private static final Map<String, String> KEYS = WORDS.entrySet().stream()
            .filter(entry -> !entry.getValue().equals(entry.getKey()))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey, (one, other) -> one));

    private BiblatexStrings() {}

    /** Returns what the key stands for, or the text itself where it is no key. */
    static String resolve(String text) {
        return WORDS.getOrDefault(text.strip(), text);
    }

    /** Returns the key that stands for the text, or the text itself where none does. */
    static String key(String text) {
        return KEYS.getOrDefault(text, text);
    }
}
