package org.kmref.format.bibtex;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kmref.model.Item;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** The values of one entry, each in Unicode; which fields have been asked for is remembered, so that the rest can be kept. */
final class BibtexValues {

    private final BibtexRecord record;
    private final Item.Builder item;
    private final boolean english;
    private final Set<String> used;

    BibtexValues(BibtexRecord record, Item.Builder item, boolean english, Set<String> silent) {
        this.record = record;
        this.item = item;
        this.english = english;
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
        String whole = joined(text(title, cased), ": ", text(subtitle, cased));
        return joined(whole, ". ", text(addon, cased));
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

    /** Returns the title in Unicode, in sentence case if it is an English one. */
    String cased(String tex) {
        if (!english || tex.isBlank()) {
            return LatexField.tagged(tex);
        }
        return LatexField.tidy(TexText.tagged(SentenceCase.apply(LatexReader.parse(tex.strip()))));
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

    void number(NumberVariable variable, String field) {
        item.put(variable, LatexField.plain(used(field)));
    }

    /** Returns a literal list of BibLaTeX, {@code {Berlin and New York}}, with semicolons. */
    String list(String field) {
        String tex = used(field);
        if (tex.isBlank()) {
            return "";
        }
        return BibtexNameReader.splitAtAnd(tex).stream()
                .map(part -> BiblatexStrings.resolve(LatexField.tagged(part)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
