package org.kmref.csl.style;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.StyleException;
import org.kmref.csl.style.Element.DateForm;
import org.kmref.csl.style.Element.DatePart;
import org.kmref.csl.style.Element.TermForm;
import org.kmref.csl.style.LocaleData.Gender;
import org.kmref.csl.style.LocaleData.LocalizedDate;
import org.kmref.csl.style.LocaleData.Ordinal;
import org.kmref.csl.style.LocaleData.OrdinalMatch;
import org.kmref.csl.style.LocaleData.Term;
import org.kmref.csl.style.LocaleData.TermKey;

/** Reads {@code cs:locale}, as a file of its own and within a style. */
public final class LocaleReader {

    private final TagReader tags;

    LocaleReader(TagReader tags) {
        this.tags = tags;
    }

    /** Returns the locale in a whole file, {@code name} being what messages call it. */
    public static LocaleData read(String name, String xml) throws StyleException {
        Tag root = XmlReader.read(name, xml);
        TagReader tags = new TagReader(name);
        if (!root.name.equals("locale")) {
            throw tags.problem(root, "<" + root.name + "> is not <locale>; a locale is a CSL locale file");
        }
        tags.checkGrammar(root);
        return new LocaleReader(tags).locale(root);
    }

    /** Returns the locale in what {@link CompiledTree#ofLocale} made of a file. */
    public static LocaleData read(String name, byte[] compiled) throws StyleException {
        return new LocaleReader(new TagReader(name)).locale(CompiledTree.read(compiled));
    }

    LocaleData locale(Tag tag) throws StyleException {
        Map<TermKey, Term> terms = new HashMap<>();
        List<Ordinal> ordinals = new ArrayList<>();
        Map<DateForm, LocalizedDate> dates = new EnumMap<>(DateForm.class);
        @Nullable Boolean punctuationInQuote = null;
        @Nullable Boolean limitDayOrdinals = null;
        for (Tag child : tag.children) {
            switch (child.name) {
                case "terms" -> {
                    for (Tag term : child.children) {
                        term(term, terms, ordinals);
                    }
                }
                case "date" -> {
                    DateForm form = tags.choice(child, "form", DateForm.class);
                    dates.put(form == null ? DateForm.NUMERIC : form, date(child));
                }
                case "style-options" -> {
                    punctuationInQuote = tags.bool(child, "punctuation-in-quote");
                    limitDayOrdinals = tags.bool(child, "limit-day-ordinals-to-day-1");
                }
                default -> {
                    // cs:info says who translated.
                }
            }
        }
        return new LocaleData(
                tag.get("xml:lang", ""),
                terms,
                List.copyOf(ordinals),
                dates,
                Optional.ofNullable(punctuationInQuote),
                Optional.ofNullable(limitDayOrdinals));
    }

    private LocalizedDate date(Tag tag) throws StyleException {
        List<DatePart> parts = new ArrayList<>(3);
        for (Tag part : tag.children) {
            parts.add(tags.datePart(part));
        }
        return new LocalizedDate(List.copyOf(parts), tag.get("delimiter", ""));
    }

    private void term(Tag tag, Map<TermKey, Term> terms, List<Ordinal> ordinals) throws StyleException {
        String name = tag.get("name");
        if (name == null) {
            throw tags.problem(tag, "<term> has no name; give it one");
        }
        Tag single = tag.child("single");
        Tag multiple = tag.child("multiple");
        String own = single == null && multiple == null ? tag.text.toString() : "";
        String one = onOneLine(single == null ? own : single.text.toString());
        String many = multiple == null ? one : onOneLine(multiple.text.toString());
        if (name.startsWith("ordinal")) {
            ordinals.add(ordinal(tag, name, one));
            return;
        }
        Gender gender = gender(tag, "gender");
        TermForm form = tags.choice(tag, "form", TermForm.class);
        String key = name.startsWith("long-ordinal") ? name + " " + gender(tag, "gender-form") : name;
        terms.put(new TermKey(key, form == null ? TermForm.LONG : form), new Term(one, many, gender));
    }

    // Spaces at the ends of a term count, but not those that only lay out the file.
    private static String onOneLine(String text) {
        return text.indexOf('\n') < 0 ? text : text.strip().replaceAll("\\s*\n\\s*", " ");
    }

    private Ordinal ordinal(Tag tag, String name, String suffix) throws StyleException {
        int number = -1;
        if (name.length() == "ordinal-00".length()) {
            try {
                number = Integer.parseInt(name.substring("ordinal-".length()));
            } catch (NumberFormatException e) {
                throw tags.problem(tag, "unknown term \"" + name + "\"; ordinals are ordinal-00 to ordinal-99");
            }
        }
        OrdinalMatch match = tags.choice(tag, "match", OrdinalMatch.class);
        OrdinalMatch usual = number >= 10 ? OrdinalMatch.LAST_TWO_DIGITS : OrdinalMatch.LAST_DIGIT;
        return new Ordinal(number, gender(tag, "gender-form"), match == null ? usual : match, suffix);
    }

    private Gender gender(Tag tag, String attribute) throws StyleException {
        Gender gender = tags.choice(tag, attribute, Gender.class);
        return gender == null ? Gender.NEUTER : gender;
    }
}
