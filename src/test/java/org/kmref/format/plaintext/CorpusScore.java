package org.kmref.format.plaintext;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import tools.jackson.databind.JsonNode;

/**
 * Compares what was read with what a labelled corpus says, by the rules of the corpus: a field counts as right when its folded text is
 * the same, a title when it is as good as the same, and authors name by name.
 */
@NullMarked
final class CorpusScore {
    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("author", "author");
        LABELS.put("title", "title");
        LABELS.put("container-title", "container-title");
        LABELS.put("issued", "date");
        LABELS.put("volume", "volume");
        LABELS.put("issue", "issue");
        LABELS.put("page", "page");
        LABELS.put("DOI", "DOI");
        LABELS.put("publisher", "publisher");
    }

    private static final Set<String> TEXTS = Set.of("title", "container-title", "publisher");
    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "de", "der", "den", "del", "della", "di", "da", "du", "dos", "das", "do", "la", "le", "las",
            "los", "ter", "ten", "te", "zu", "zur", "zum", "af", "av", "el", "al", "bin", "ibn", "y", "e", "t", "st",
            "dal", "dei", "vom", "op", "s", "san", "d");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[4-9]\\d\\d|20\\d\\d)(?!\\d)");
    private static final Pattern PAGE = Pattern.compile("[A-Za-zА-Яа-я]{0,4}[.\\-]?\\d+[A-Za-z]?");

    private int right;
    private int wrong;
    private int missed;
    private int references;
    private int whole;
    private int sureRight;
    private int sureWrong;

    /** Counts one reference of the corpus and what was read of it. */
    void add(JsonNode reference, Item item) {
        references++;
        boolean four = true;
        Set<String> doubted = doubted(item);
        for (String field : LABELS.keySet()) {
            List<List<String>> gold = gold(reference, field);
            if (gold == null) {
                continue;
            }
            boolean equal =
                    field.equals("author") ? authors(gold, item, doubted) : text(field, gold.get(0), item, doubted);
            four &= equal
                    || !Set.of("author", "title", "container-title", "issued").contains(field);
        }
        whole += four ? 1 : 0;
    }

    private static Set<String> doubted(Item item) {
        Set<String> names = new TreeSet<>();
        if (item.extra().get("doubts") instanceof List<?> doubts) {
            doubts.forEach(doubt -> names.add(String.valueOf(doubt).replaceFirst(":.*", "")));
        }
        return names;
    }

    private boolean text(String field, List<String> gold, Item item, Set<String> doubted) {
        String given = given(item, field);
        if (gold.isEmpty() && given.isEmpty()) {
            return true;
        }
        boolean equal = !given.isEmpty() && gold.stream().anyMatch(value -> isRight(field, value, given));
        right += equal ? 1 : 0;
        wrong += !equal && !given.isEmpty() ? 1 : 0;
        missed += !equal && !gold.isEmpty() ? 1 : 0;
        if (!given.isEmpty() && !doubted.contains(field)) {
            sureRight += equal ? 1 : 0;
            sureWrong += equal ? 0 : 1;
        }
        return equal;
    }

    private boolean authors(List<List<String>> gold, Item item, Set<String> doubted) {
        List<String> given = item.names(NameVariable.AUTHOR).stream()
                .map(CorpusScore::family)
                .map(CorpusScore::foldedName)
                .toList();
        int best = -1;
        List<String> wanted = List.of();
        boolean equal = false;
        for (List<String> each : gold) {
            List<String> folded = each.stream().map(CorpusScore::foldedName).toList();
            List<String> rest = new ArrayList<>(folded);
            int found = 0;
            for (String name : given) {
                found += rest.remove(name) ? 1 : 0;
            }
            if (folded.equals(given) || (!equal && found > best)) {
                best = found;
                wanted = folded;
                equal = folded.equals(given);
            }
        }
        right += best;
        wrong += given.size() - best;
        missed += wanted.size() - best;
        if (!doubted.contains("author")) {
            sureRight += best;
            sureWrong += given.size() - best;
        }
        return equal;
    }

    private static String family(Name name) {
        return name.isLiteral() ? name.literal() : name.familyName();
    }

    /** Returns the right values; null where the field is not judged, and one empty list where the corpus has none. */
    private static @Nullable List<List<String>> gold(JsonNode reference, String field) {
        String label = LABELS.getOrDefault(field, field);
        for (JsonNode not : reference.path("not-judged")) {
            if (not.asString().equals(label)) {
                return null;
            }
        }
        if (field.equals("author")) {
            return families(reference);
        }
        if (field.equals("DOI")) {
            String doi = reference.path("fields").path("DOI").asString("");
            return List.of(doi.isEmpty() ? List.of() : List.of(doi));
        }
        List<String> values = new ArrayList<>();
        boolean sure = false;
        String text = reference.path("text").asString();
        for (JsonNode span : reference.path("spans")) {
            if (span.get(2).asString().equals(label)) {
                int start = text.offsetByCodePoints(0, span.get(0).asInt());
                values.add(text.substring(
                        start, text.offsetByCodePoints(0, span.get(1).asInt())));
                sure |= !isUncertain(reference, span);
            }
        }
        if (!values.isEmpty() && !sure) {
            return null;
        }
        if (field.equals("issued")) {
            List<String> years = new ArrayList<>();
            values.forEach(value -> YEAR.matcher(value).results().forEach(year -> years.add(year.group())));
            values = years;
        } else if (values.size() > 1 && TEXTS.contains(field)) {
            values.add(String.join(" ", values));
        }
        if (!values.isEmpty()) {
            for (JsonNode other : reference.path("alt").path(label)) {
                values.add(other.asString());
            }
        }
        return List.of(values);
    }

    private static @Nullable List<List<String>> families(JsonNode reference) {
        JsonNode families = reference.path("families");
        if (families.isNull() || families.isMissingNode()) {
            return null;
        }
        List<List<String>> all = new ArrayList<>();
        all.add(strings(families));
        reference.path("alt").path("families").forEach(other -> all.add(strings(other)));
        return all;
    }

    private static List<String> strings(JsonNode list) {
        List<String> out = new ArrayList<>();
        list.forEach(each -> out.add(each.asString()));
        return out;
    }

    private static boolean isUncertain(JsonNode reference, JsonNode span) {
        for (JsonNode source : reference.path("source-label")) {
            if (source.get(0).asInt() == span.get(0).asInt()
                    && source.get(1).asInt() == span.get(1).asInt()) {
                return true;
            }
        }
        return false;
    }

    private static String given(Item item, String field) {
        return switch (field) {
            case "title" -> item.title();
            case "container-title" -> item.text(TextVariable.CONTAINER_TITLE);
            case "publisher" -> item.text(TextVariable.PUBLISHER);
            case "issued" -> item.year().map(String::valueOf).orElse("");
            case "volume" -> item.number(NumberVariable.VOLUME);
            case "issue" -> item.number(NumberVariable.ISSUE);
            case "page" -> item.number(NumberVariable.PAGE);
            default -> item.doi().name();
        };
    }

    private static boolean isRight(String field, String gold, String given) {
        if (TEXTS.contains(field)) {
            return isSimilar(folded(gold), folded(given));
        }
        if (field.equals("page")) {
            return firstPage(gold).equals(firstPage(given));
        }
        if (field.equals("DOI")) {
            return doi(gold).equals(doi(given));
        }
        return folded(gold).equals(folded(given));
    }

    private static String doi(String text) {
        return text.replaceFirst("^(?i:(?:https?://)?(?:dx\\.)?doi\\.org/|doi:\\s*)", "")
                .replaceAll("[\u2010-\u2015\u2212]", "-")
                .replaceAll("\\s+", "")
                .replaceFirst("\\.$", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String firstPage(String text) {
        Matcher matcher = PAGE.matcher(text.strip());
        String page = matcher.find()
                ? matcher.group().split("[–—‐]|(?<=\\d)-", 2)[0]
                : text.strip().split("[-–—‐,;\\s]", 2)[0];
        return folded(page);
    }

    static String folded(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder();
        apart.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static String foldedName(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split("[\\s'’´`]+", 0)) {
            if (!folded(word).isEmpty()) {
                words.add(folded(word));
            }
        }
        while (words.size() > 1 && PARTICLES.contains(words.get(0))) {
            words.remove(0);
        }
        return String.join("", words);
    }

    private static boolean isSimilar(String a, String b) {
        if (a.equals(b)) {
            return !a.isEmpty();
        }
        double shorter = 2.0 * Math.min(a.length(), b.length()) / (a.length() + b.length());
        return !a.isEmpty()
                && !b.isEmpty()
                && shorter >= 0.95
                && 2.0 * matching(a, b) / (a.length() + b.length()) >= 0.95;
    }

    // Letters in common stretches: the longest, and likewise on both sides of it.
    private static int matching(String a, String b) {
        int longest = 0;
        int endA = 0;
        int endB = 0;
        int[] row = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            for (int j = b.length(); j > 0; j--) {
                row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? row[j - 1] + 1 : 0;
                if (row[j] > longest) {
                    longest = row[j];
                    endA = i;
                    endB = j;
                }
            }
        }
        return longest == 0
                ? 0
                : longest
                        + matching(a.substring(0, endA - longest), b.substring(0, endB - longest))
                        + matching(a.substring(endA), b.substring(endB));
    }

    /** Returns the harmonic mean of precision and recall over all fields. */
    double fields() {
        return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
    }

    /** Returns the part of references of which title, authors, year and container are right. */
    double whole() {
        return (double) whole / Math.max(1, references);
    }

    /** Returns how many of what is given without a doubt is right. */
    double sure() {
        return (double) sureRight / Math.max(1, sureRight + sureWrong);
    }

    int wholeCount() {
        return whole;
    }

    int sureWrong() {
        return sureWrong;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d references, fields F1 %.4f, title, authors, year and container %.4f, given without a doubt %.4f"
                        + " right (%d of %d)",
                references,
                fields(),
                whole(),
                sure(),
                sureRight,
                sureRight + sureWrong);
    }
}
