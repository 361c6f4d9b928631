package org.kmref.format.ris;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.text.PlainNames;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.TextVariable;

/**
 * Understands one record of RIS as a work; a tag without a place in CSL is kept under the name of the form.
 *
 * <p>What a tag means depends on the type of the reference: the labels are those of EndNote, which most programs follow.
 */
public final class RisItem {

    private final TagRecord record;
    private final String form;
    private final KeyMaker keys;
    private final Function<List<String>, List<Name>> people;
    private final String code;
    private final ItemType type;
    private final Item.Builder item;

    public RisItem(TagRecord record, String form, KeyMaker keys) {
        this(record, form, keys, PlainNames::read);
    }

    /** {@code people} reads the names of a form that writes them in its own way. */
    RisItem(TagRecord record, String form, KeyMaker keys, Function<List<String>, List<Name>> people) {
        this.form = form;
        this.record = record;
        this.keys = keys;
        this.people = people;
        this.code = RisTypes.narrowed(record.take("TY").toUpperCase(Locale.ROOT), record.look("M3"));
        this.type = RisTypes.read(code);
        this.item = Item.builder(new CitationKey("none"), type);
    }

    public Item read() {
        RisWork work = new RisWork(record, code, type, item);
        names();
        new RisTitles(work).read();
        new RisNumbers(work).read();
        new RisImprint(work).read();
        new RisDates(work).read();
        new RisAddresses(record, item).read();
        new RisSerials(record, type, item).read();
        work.text(TextVariable.ABSTRACT, "AB", "N2");
        work.text(TextVariable.ANNOTE, "RN");
        work.text(TextVariable.LANGUAGE, "LA");
        new RisNotes(record, type, item).read();
        return keyed();
    }

    private Item keyed() {
        String key = record.look("ID").strip();
        boolean usable = !key.isEmpty() && key.indexOf(' ') < 0 && key.indexOf('/') < 0;
        if (usable || key.isEmpty()) {
            record.take("ID");
        }
        Map<String, Object> rest = record.rest();
        if (!rest.isEmpty()) {
            item.extra(form, rest);
        }
        Item read = item.build();
        return read.toBuilder().key(usable ? keys.free(key) : keys.made(read)).build();
    }

    // ---- people

    private void names() {
        List<String> authors = record.takeAll("AU");
        // ProQuest has the author under two tags.
        record.takeAll("A1").stream().filter(name -> !authors.contains(name)).forEach(authors::add);
        if (code.equals("BILL") && authors.isEmpty()) {
            authors.addAll(record.takeAll("A2"));
        }
        List<String> editors = new ArrayList<>();
        if (code.equals("EDBOOK") && !record.has("ED")) {
            editors.addAll(authors);
        } else {
            names(RisRoles.of("AU", code).orElse(NameVariable.AUTHOR), authors);
        }
        // EndNote means series editors; who writes neither a series nor anybody else means the editors of the book.
        boolean series = record.has("T2") || record.has("T3") || record.has("A3") || record.has("ED");
        editors.addAll(record.takeAll("ED"));
        for (String tag : List.of("A2", "A3", "A4")) {
            NameVariable role = RisRoles.of(tag, code).orElse(null);
            boolean editor = role == NameVariable.EDITOR || (tag.equals("A2") && !series && RisRoles.isSeries(code));
            if (editor) {
                editors.addAll(record.takeAll(tag));
            } else if (role != null) {
                names(role, record.takeAll(tag));
            }
        }
        names(NameVariable.EDITOR, editors);
    }

    private void names(NameVariable variable, List<String> lines) {
        List<Name> names = people.apply(lines);
        if (!names.isEmpty()) {
            item.put(variable, names);
        }
    }
}
