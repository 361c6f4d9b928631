package org.kmref.query.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One spelling for words that are written in several ways: British and American, one and many, doing and done. */
public final class Spelling {
    private static final int SHORTEST = 4;

    /**
     * How words end here and there.
     *
     * @param before how many letters must stand before the ending
     */
    private record Ending(String british, String american, int before) {}

    // The first that fits is taken. What comes of it need be no word; it has only to be the same for both spellings.
    private static final Ending[] ENDINGS = {
        new Ending("ctise", "ctice", 2),
        new Ending("ctised", "cticed", 2),
        new Ending("ctises", "ctices", 2),
        new Ending("ctising", "cticing", 2),
        new Ending("isation", "ization", 3),
        new Ending("isations", "izations", 3),
        new Ending("isational", "izational", 3),
        new Ending("isationally", "izationally", 3),
        new Ending("ise", "ize", 3),
        new Ending("ised", "ized", 3),
        new Ending("iser", "izer", 3),
        new Ending("isers", "izers", 3),
        new Ending("ises", "izes", 3),
        new Ending("ising", "izing", 3),
        new Ending("isable", "izable", 3),
        new Ending("isability", "izability", 3),
        new Ending("isabilities", "izabilities", 3),
        new Ending("ysable", "yzable", 3),
        new Ending("yse", "yze", 3),
        new Ending("ysed", "yzed", 3),
        new Ending("yser", "yzer", 3),
        new Ending("ysers", "yzers", 3),
        new Ending("yses", "yzes", 3),
        new Ending("ysing", "yzing", 3),
        new Ending("tre", "ter", 2),
        new Ending("tres", "ters", 2),
        new Ending("tred", "tered", 3),
        new Ending("bre", "ber", 2),
        new Ending("bres", "bers", 2),
        new Ending("ogue", "og", 2),
        new Ending("ogues", "ogs", 2),
        new Ending("ense", "ence", 2),
        new Ending("ensed", "enced", 2),
        new Ending("enses", "ences", 2),
        new Ending("ensing", "encing", 2),
        new Ending("elling", "eling", 3),
        new Ending("elled", "eled", 3),
        new Ending("eller", "eler", 3),
        new Ending("ellers", "elers", 3),
        new Ending("ellor", "elor", 3),
        new Ending("ellors", "elors", 3),
        new Ending("ellous", "elous", 3),
        new Ending("centring", "centering", 0),
        new Ending("focussed", "focused", 0),
        new Ending("focusses", "focuses", 0),
        new Ending("focussing", "focusing", 0),
        new Ending("artefact", "artifact", 0),
        new Ending("artefacts", "artifacts", 0),
        new Ending("fulfill", "fulfil", 0),
        new Ending("fulfillment", "fulfilment", 0),
        new Ending("enroll", "enrol", 0),
        new Ending("enrollment", "enrolment", 0),
        new Ending("installment", "instalment", 0),
        new Ending("skillful", "skilful", 0),
        new Ending("willful", "wilful", 0),
        new Ending("programme", "program", 0),
        new Ending("programmes", "programs", 0),
        new Ending("dgement", "dgment", 2),
        new Ending("dgements", "dgments", 2),
        new Ending("ageing", "aging", 0),
        new Ending("manoeuvre", "maneuver", 0),
        new Ending("manoeuvres", "maneuvers", 0),
    };

    // Within a word: British, American, and how many letters stand before it at least.
    private static final Ending[] PARTS = {
        new Ending("our", "or", 2),
        new Ending("aec", "ec", 1),
        new Ending("aed", "ed", 1),
        new Ending("aes", "es", 1),
        new Ending("aem", "em", 1),
        new Ending("aeo", "eo", 3),
        new Ending("aesth", "esth", 0),
        new Ending("aetio", "etio", 0),
        new Ending("coeli", "celi", 0),
        new Ending("pnoe", "pne", 0),
        new Ending("sulph", "sulf", 0),
        new Ending("rrhoe", "rrhe", 1),
        new Ending("foet", "fet", 0),
        new Ending("oestr", "estr", 0),
        new Ending("oesoph", "esoph", 0),
        new Ending("oedem", "edem", 0),
        new Ending("homoeo", "homeo", 0),
        new Ending("sceptic", "skeptic", 0),
        new Ending("grey", "gray", 0),
    };

    // Every word of a library is held against them, so only against those that it may fit.
    private static final Ending[][] BY_LAST = sorted(ENDINGS, true);
    private static final Ending[][] BY_FIRST = sorted(PARTS, false);

    // What the rules do not bring together, and what they must not take apart: a word and its other forms.
    private static final Map<String, String> IRREGULAR = irregular(
            "act acting acted",
            "add adding added",
            "agree agrees agreeing agreed",
            "aid aiding aided",
            "aim aiming aimed",
            "alias aliases",
            "ask asking asked",
            "atlas atlases",
            "axis axes",
            "base bases based basing basis",
            "bias biases biased",
            "bus buses",
            "canvas canvases",
            "care caring cared",
            "cite citing cited",
            "code coding coded",
            "cope coping coped",
            "cosmos",
            "dose dosing dosed",
            "ethos",
            "gas gases",
            "give giving given",
            "gp gps",
            "icu icus",
            "knife knives",
            "lens lenses",
            "life lives",
            "make making",
            "menu menus",
            "move moving moved",
            "name naming named",
            "rate rating rated",
            "take taking taken",
            "thesis theses",
            "time timing timed",
            "try tries tried trying",
            "type typing typed",
            "use uses using used",
            "virus viruses");

    private Spelling() {}

    private static Map<String, String> irregular(String... rows) {
        Map<String, String> forms = new HashMap<>();
        for (String row : rows) {
            String[] words = row.split(" ", -1);
            for (String word : words) {
                forms.put(word, words[0]);
            }
        }
        return forms;
    }

    private static Ending[][] sorted(Ending[] endings, boolean byLast) {
        List<List<Ending>> sorted = new ArrayList<>();
        for (int i = 0; i < 26; i++) {
            sorted.add(new ArrayList<>());
        }
        for (Ending ending : endings) {
            String text = ending.british();
            sorted.get(text.charAt(byLast ? text.length() - 1 : 0) - 'a').add(ending);
        }
        return sorted.stream().map(each -> each.toArray(new Ending[0])).toArray(Ending[][]::new);
    }

    /**
     * Returns how words end here and there, for a reader of words beside this one: British ending, American ending, and how many
     * letters stand before it at least. The first that fits counts.
     */
    public static List<String> endings() {
        return rows(ENDINGS);
    }

    /** Returns what stands within words, likewise; at each letter the first that fits counts. */
    public static List<String> parts() {
        return rows(PARTS);
    }

    /** Returns the stems of words that follow no rule. */
    public static Map<String, String> irregular() {
        return new TreeMap<>(IRREGULAR);
    }

    private static List<String> rows(Ending[] endings) {
        return Arrays.stream(endings)
                .map(ending -> ending.british() + " " + ending.american() + " " + ending.before())
                .toList();
    }

    /** Returns a folded word in the one spelling that its British and its American form share. */
    public static String american(String folded) {
        if (folded.length() < SHORTEST || !isPlain(folded)) {
            return folded;
        }
        String word = folded;
        for (Ending ending : BY_LAST[word.charAt(word.length() - 1) - 'a']) {
            if (word.endsWith(ending.british())
                    && word.length() >= ending.british().length() + ending.before()) {
                word = word.substring(0, word.length() - ending.british().length()) + ending.american();
                break;
            }
        }
        for (int i = 0; i < word.length(); i++) {
            for (Ending part : BY_FIRST[word.charAt(i) - 'a']) {
                if (i >= part.before() && word.startsWith(part.british(), i)) {
                    word = word.substring(0, i)
                            + part.american()
                            + word.substring(i + part.british().length());
                    break;
                }
            }
        }
        return word;
    }

    /**
     * Returns every letter that a word may begin with whose stem, or whose common spelling, is this one: {@code oestrogen} is
     * {@code estrogen}. Of most words of a text one look at the first letter tells that they are others.
     */
    public static String firstLetters(String word) {
        if (word.isEmpty()) {
            return word;
        }
        StringBuilder letters = new StringBuilder().append(word.charAt(0));
        for (Ending[][] rules : List.of(BY_LAST, BY_FIRST)) {
            for (Ending[] some : rules) {
                for (Ending rule : some) {
                    boolean begins = rule.before() == 0 && rule.american().startsWith(word.substring(0, 1));
                    letters.append(begins ? rule.british().substring(0, 1) : "");
                }
            }
        }
        IRREGULAR.forEach((form, stem) -> letters.append(stem.equals(word) ? form.substring(0, 1) : ""));
        return letters.toString();
    }

    /** Returns the beginning of a folded word as it is in the one spelling: {@code mobilis} and {@code mobiliz}. */
    public static String americanBeginning(String beginning) {
        String word = beginning.replace("isat", "izat").replace("isin", "izin");
        boolean cut = word.endsWith("is") || word.endsWith("ys");
        return cut && word.length() >= SHORTEST ? word.substring(0, word.length() - 1) + "z" : word;
    }

    /** Returns what a folded word shares with its plural and its forms in -ing and -ed. */
    public static String stem(String folded) {
        String word = american(folded);
        String known = IRREGULAR.get(word);
        if (known != null) {
            return known;
        }
        if (word.length() < SHORTEST || !isPlain(word)) {
            return word;
        }
        word = withoutSuffix(singular(word));
        int last = word.length() - 1;
        if (last >= SHORTEST && word.charAt(last) == 'e') {
            return word.substring(0, last);
        }
        // theory, theories
        return last >= SHORTEST - 1 && word.charAt(last) == 'y' ? word.substring(0, last) + "i" : word;
    }

    private static String singular(String word) {
        // As if it were the plural less its s: analysis, analyses, analyse; hypothesis, hypotheses.
        if (word.endsWith("ysis")) {
            return word.substring(0, word.length() - 4) + "yze";
        }
        if (word.endsWith("sis") && word.length() > SHORTEST) {
            return word.substring(0, word.length() - 2) + "e";
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        if (!plural) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > SHORTEST) {
            return word.substring(0, word.length() - 2);
        }
        boolean hissing =
                word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes");
        return word.substring(0, word.length() - (hissing ? 2 : 1));
    }

    // planned, planning: plan; but need, string and exceed stay as they are.
    private static String withoutSuffix(String word) {
        int ending = word.endsWith("ing") ? 3 : word.endsWith("ed") ? 2 : 0;
        String rest = word.substring(0, word.length() - ending);
        if (ending == 0) {
            return word.length() > SHORTEST ? dropDoubledLetter(word) : word;
        }
        return rest.length() < SHORTEST || rest.endsWith("e") ? word : dropDoubledLetter(rest);
    }

    private static String dropDoubledLetter(String word) {
        int last = word.length() - 1;
        char letter = word.charAt(last);
        boolean twice = last > 0 && letter == word.charAt(last - 1);
        boolean dropped = "bdgmnprt".indexOf(letter) >= 0 || (letter == 'l' && word.length() > SHORTEST + 1);
        return twice && dropped ? word.substring(0, last) : word;
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }
}
