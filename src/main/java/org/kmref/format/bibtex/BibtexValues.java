package org.kmref.format.bibtex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.model.Item;
import org.kmref.model.Keywords;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** The values of one entry, each in Unicode; which fields have been asked for is remembered, so that the rest can be kept. */
final class BibtexValues {

    private final BibtexRecord record;
    private final Item.Builder item;
    private final Casing casing;
    private final Set<String> used;
    private final Set<String> kept = new HashSet<>();
    private int changed;

    /** What becomes of the capitals of a title. */
    enum Casing {
        /** English, or of no language that is said: one in title case is set in sentence case. */
        ENGLISH,
        /** English, and kept as it is. */
        KEPT,
        /** Of another language, in which styles change nothing. */
        FOREIGN
    }

    BibtexValues(BibtexRecord record, Item.Builder item, Casing casing, Set<String> silent) {
        this.record = record;
        this.item = item;
        this.casing = casing;
        this.used = new HashSet<>(silent);
    }

    boolean isUsed(String field) {
        return used.contains(field);
    }

    void use(String... fields) {
        used.addAll(List.of(fields));
    }

    void notUsed(String field) {
        used.remove(field);
    }

    /** Keeps a field as it was written, though something of it has been understood. */
    void keep(String field) {
        used.add(field);
        kept.add(field);
    }

    boolean isKept(String field) {
        return kept.contains(field) || !used.contains(field);
    }

    Map<String, String> fields() {
        return record.fields();
    }

    /** Returns the raw value, or the empty string. */
    String used(String field) {
        used.add(field);
        return record.field(field);
    }

    /** Returns the raw value of the first that has one. */
    String first(String field, String other) {
        return record.field(field).isBlank() ? record.field(other) : record.field(field);
    }

    String compound(String title, String subtitle, String addon, boolean cased) {
        use(title, subtitle, addon);
        int before = changed;
        String whole = joined(text(title, cased), ": ", text(subtitle, cased));
        String all = joined(whole, ". ", text(addon, cased));
        changed = Math.min(changed, before + 1);
        return all;
    }

    /** Returns how many titles have been set in sentence case. */
    int titlesChanged() {
        return changed;
    }

    private String text(String field, boolean cased) {
        return cased ? cased(record.field(field)) : LatexField.tagged(record.field(field));
    }

    static String joined(String title, String separator, String more) {
        if (title.isEmpty() || more.isEmpty()) {
            return title + more;
        }
        boolean ended = ".?!:".indexOf(title.charAt(title.length() - 1)) >= 0;
        return title + (ended ? " " : separator) + more;
    }

    /** Returns the title in Unicode, in sentence case if it is an English one in title case. */
    String cased(String tex) {
        if (casing == Casing.FOREIGN || tex.isBlank()) {
            return LatexField.tagged(tex);
        }
        List<TexText> title = LatexReader.parse(tex.strip());
        String kept = LatexField.tidy(TexText.tagged(SentenceCase.keep(title)));
        BibtexTitleCase.Kind kind = BibtexTitleCase.of(title);
        if (casing == Casing.KEPT || kind == BibtexTitleCase.Kind.SENTENCE_CASE) {
            return kept;
        }
        if (kind == BibtexTitleCase.Kind.NOT_TOLD) {
            return LatexField.tidy(TexText.tagged(SentenceCase.begin(title)));
        }
        String cased = LatexField.tidy(TexText.tagged(SentenceCase.apply(title)));
        changed += cased.equals(kept) ? 0 : 1;
        return cased;
    }

    /** Returns the title cased, without counting it: one that is part of another, or counted already. */
    String uncounted(String tex) {
        int before = changed;
        String cased = cased(tex);
        changed = before;
        return cased;
    }

    void title(TextVariable variable, String field) {
        String tex = record.field(field);
        if (!tex.isBlank()) {
            used.add(field);
            item.put(variable, cased(tex));
        }
    }

    void text(TextVariable variable, String field) {
        String tex = used(field);
        if (!tex.isBlank()) {
            item.put(variable, LatexField.tagged(tex));
        }
    }

    /** Returns the keywords; one in braces may have a comma within. */
    String keywords() {
        String tex = used("keywords");
        List<String> words = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= tex.length(); i++) {
            char c = i < tex.length() ? tex.charAt(i) : ',';
            depth += c == '{' ? 1 : (c == '}' ? -1 : 0);
            if (i == tex.length() || (depth <= 0 && (c == ',' || c == ';'))) {
                words.add(LatexField.tagged(tex.substring(from, i)));
                from = i + 1;
            }
        }
        boolean commas = words.stream().anyMatch(word -> word.indexOf(',') >= 0);
        return commas ? Keywords.of(words).text() : LatexField.tagged(tex);
    }

    void number(NumberVariable variable, String field) {
        item.put(variable, LatexField.plain(used(field)));
    }

    /** Returns a literal list of BibLaTeX, {@code {Berlin and New York}}, as it is printed. */
    String list(String field) {
        return list(field, " and ");
    }

    /** Returns a literal list with something else between its parts than {@code and}. */
    String list(String field, String separator) {
        String tex = used(field);
        if (tex.isBlank()) {
            return "";
        }
        List<String> parts = BibtexNameReader.splitAtAnd(tex).stream()
                .map(part -> BiblatexStrings.resolve(LatexField.tagged(part)))
                .toList();
        return parts.contains("") ? LatexField.tagged(tex) : String.join(separator, parts);
    }
}
