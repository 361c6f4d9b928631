package org.kmref.csl.render.cites;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Processor.Formatted;
import org.kmref.csl.StyledText;
import org.kmref.csl.locale.CslLocale;
import org.kmref.csl.render.Abbreviations;
import org.kmref.csl.render.CitePlace;
import org.kmref.csl.render.Distinctions;
import org.kmref.csl.render.RenderContext;
import org.kmref.csl.render.Rendering;
import org.kmref.csl.render.Scope;
import org.kmref.csl.render.Scope.Use;
import org.kmref.csl.render.numbers.LocatorLabels;
import org.kmref.csl.render.text.Layouts;
import org.kmref.csl.render.text.Node;
import org.kmref.csl.render.text.Node.Span;
import org.kmref.csl.render.text.Typesetter;
import org.kmref.csl.style.Condition.Position;
import org.kmref.csl.style.Element;
import org.kmref.csl.style.StyleSheet;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Cite;
import org.kmref.model.Item;

/**
 * One document being formatted: numbers its works, finds the positions of its cites, tells works apart, and renders.
 *
 * <p>Everything follows from the whole: there is no state between documents.
 */
public final class Document {

    private final StyleSheet style;
    private final RenderContext rules;
    private final Scope citationScope;
    private final @Nullable Scope bibliographyScope;
    private final Map<CitationKey, CitedItem> entries = new LinkedHashMap<>();
    private final List<Citation> citations;
    private final Typesetter typesetter;
    private List<CitedItem> order;
    private boolean linked;

    /**
     * Prepares a document.
     *
     * @param traced whether links say which variable each stretch of text came from
     * @param items every work that may be cited
     * @param citations in the order of the document
     */
    public Document(
            StyleSheet style,
            CslLocale locale,
            Abbreviations abbreviations,
            boolean traced,
            List<Item> items,
            List<Citation> citations) {
        this.style = style;
        this.rules = new RenderContext(style, locale, abbreviations, traced);
        this.citations = citations;
        this.typesetter = new Typesetter(locale);
        Contents contents = new Contents(style);
        boolean hyphen = style.options().initializeWithHyphen();
        this.citationScope = new Scope(
                Use.CITATION,
                style.citation().nameOptions().over(style.nameOptions()),
                hyphen,
                contents.citationHasYearSuffix());
        this.bibliographyScope = style.bibliography()
                .map(list -> new Scope(
                        Use.BIBLIOGRAPHY,
                        list.nameOptions().over(style.nameOptions()),
                        hyphen,
                        contents.bibliographyHasYearSuffix()))
                .orElse(null);
        for (Item item : items) {
            entries.putIfAbsent(item.key(), new CitedItem(item));
        }
        this.order = new ArrayList<>(entries.values());
    }

    /** Makes what is shown of each work in a citation lead to {@code #ref-KEY}. */
    public Document linked() {
        linked = true;
        return this;
    }

    /** Returns the whole document, works numbered as they are first cited. */
    public Formatted format() {
        order = asCited();
        number();
        List<List<CitePlace>> places = positions();
        disambiguate();
        return new Formatted(citations(places), bibliography());
    }

    /**
     * Returns each citation as if it were the only one, works numbered in the order they were given.
     *
     * @param given where the cites of each citation are said to stand
     */
    public Formatted preview(List<List<Position>> given) {
        number();
        disambiguate();
        List<StyledText> texts = new ArrayList<>(citations.size());
        for (int i = 0; i < citations.size(); i++) {
            List<Cite> cites = citations.get(i).cites();
            List<CitePlace> places = new ArrayList<>(cites.size());
            for (int j = 0; j < cites.size(); j++) {
                places.add(place(cites.get(j), new Positions.At(given.get(i).get(j), false, 0)));
            }
            texts.add(citation(citations.get(i), places));
        }
        return new Formatted(texts, bibliography());
    }

    private List<CitedItem> asCited() {
        Map<CitationKey, CitedItem> cited = new LinkedHashMap<>();
        for (Citation citation : citations) {
            for (Cite cite : citation.cites()) {
                CitedItem entry = entries.get(cite.key());
                if (entry != null) {
                    entry.citedAgain |= entry.cited;
                    entry.cited = true;
                    cited.put(cite.key(), entry);
                }
            }
        }
        for (Map.Entry<CitationKey, CitedItem> each : entries.entrySet()) {
            cited.putIfAbsent(each.getKey(), each.getValue());
        }
        return new ArrayList<>(cited.values());
    }

    // A bibliography that is sorted gives the works their numbers.
    private void number() {
        for (int i = 0; i < order.size(); i++) {
            order.get(i).number = i + 1;
        }
        Optional<StyleSheet.Bibliography> list = style.bibliography();
        if (list.isEmpty() || list.get().sort().isEmpty()) {
            return;
        }
        Sorter sorter =
                new Sorter(rules, list.get().sort(), list.get().nameOptions().over(style.nameOptions()));
        sorter.sort(order);
        for (int i = 0; i < order.size(); i++) {
            order.get(i).number = sorter.numbersDescend() ? order.size() - i : i + 1;
        }
    }

    private List<List<CitePlace>> positions() {
        Positions positions = new Positions(style.citation().nearNoteDistance());
        List<List<CitePlace>> all = new ArrayList<>(citations.size());
        for (Citation citation : citations) {
            List<Cite> cites = citation.cites();
            List<Positions.At> at = positions.next(citation, cites);
            List<CitePlace> places = new ArrayList<>(cites.size());
            for (int i = 0; i < cites.size(); i++) {
                places.add(place(cites.get(i), at.get(i)));
            }
            all.add(places);
        }
        return all;
    }

    private CitePlace place(Cite cite, Positions.At at) {
        CitedItem entry = entries.get(cite.key());
        return new CitePlace(
                entry == null ? 0 : entry.number,
                cite.locator().map(LocatorLabels::read),
                Optional.of(at.position()),
                at.near(),
                at.firstNote(),
                Distinctions.NONE);
    }

    private void disambiguate() {
        new Disambiguator(rules, citationScope).disambiguate(order);
    }

    private List<StyledText> citations(List<List<CitePlace>> places) {
        List<StyledText> texts = new ArrayList<>(citations.size());
        for (int i = 0; i < citations.size(); i++) {
            texts.add(citation(citations.get(i), places.get(i)));
        }
        return texts;
    }

    private @Nullable Sorter citationSorter;

    private StyledText citation(Citation citation, List<CitePlace> places) {
        if (citation.cites().isEmpty()) {
            return StyledText.EMPTY;
        }
        List<RenderedCite> cites = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); i++) {
            Cite cite = citation.cites().get(i);
            CitedItem entry = entries.get(cite.key());
            if (entry == null) {
                cites.add(RenderedCite.missing(cite));
            } else {
                CitePlace place = places.get(i).with(entry.tells).withNumber(entry.number);
                Node node = new Rendering(rules, citationScope, entry.item, place)
                        .render(style.citation().layout().children());
                cites.add(new RenderedCite(cite, entry, place, shown(cite, entry, node)));
            }
        }
        return rules.style.note()
                ? typesetter.setAlternating(composed(citation, cites))
                : typesetter.set(composed(citation, cites));
    }

    private Node composed(Citation citation, List<RenderedCite> cites) {
        CiteGroups groups = new CiteGroups(rules, style.citation(), linked);
        if (!citation.composite()) {
            return groups.arranged(cites, citationSorter());
        }
        RenderedCite first = cites.get(0);
        List<RenderedCite> rest = new ArrayList<>(cites);
        rest.set(0, first.with(CiteGroups.withoutNames(first.node())));
        // A style may show nothing but the author.
        Node author = Authors.of(rules, first);
        boolean alone = rest.size() == 1 && CiteGroups.showsNothing(rest.get(0)) && !Node.isEmpty(author);
        if (alone && citation.infix().isBlank()) {
            return author;
        }
        return Composites.of(
                author,
                citation.infix(),
                groups.inOrder(rest),
                style.citation().layout().look());
    }

    private Sorter citationSorter() {
        if (citationSorter == null) {
            citationSorter = new Sorter(
                    rules,
                    style.citation().sort(),
                    style.citation().nameOptions().over(style.nameOptions()));
        }
        return citationSorter;
    }

    // With the author alone, or without, where the running text has the other part.
    private Node shown(Cite cite, CitedItem entry, @Nullable Node node) {
        Node whole = node == null ? new Node.Text("") : node;
        if (cite.authorOnly()) {
            return Authors.of(rules, entry, whole);
        }
        return cite.suppressAuthor() ? CiteGroups.withoutNames(whole) : whole;
    }

    /**
     * Returns the list with each work as if it were the only one in it: the first, told apart from no other; in the order in which
     * they were given.
     */
    public Optional<Bibliography> eachAlone() {
        order.forEach(entry -> entry.number = 1);
        return bibliography(true);
    }

    private Optional<Bibliography> bibliography() {
        return bibliography(false);
    }

    private Optional<Bibliography> bibliography(boolean alone) {
        Scope scope = bibliographyScope;
        if (scope == null) {
            return Optional.empty();
        }
        StyleSheet.Bibliography list = style.bibliography().orElseThrow();
        List<Bibliography.Entry> texts = new ArrayList<>(order.size());
        SubsequentAuthors authors = new SubsequentAuthors(list);
        Optional<Element> number = new Contents(rules.style).bibliographyNumber();
        for (CitedItem entry : order) {
            if (alone) {
                authors = new SubsequentAuthors(list);
            }
            CitePlace place = new CitePlace(
                    entry.number, Optional.empty(), Optional.empty(), false, entry.firstNote, entry.tells);
            Node node = new Rendering(rules, scope, entry.item, place)
                    .renderFields(list.layout().children());
            if ((node == null || Node.isEmpty(node)) && number.isPresent()) {
                node = keyed(entry, new Rendering(rules, scope, entry.item, place).render(List.of(number.get())));
            }
            if (node == null || Node.isEmpty(node)) {
                continue;
            }
            Node whole = Layouts.entry(list, authors.substituted(Capitals.inEntry(node, rules)));
            texts.add(new Bibliography.Entry(entry.item.key(), typesetter.set(whole)));
        }
        return Optional.of(new Bibliography(
                texts, list.hangingIndent(), list.secondFieldAlign(), list.lineSpacing(), list.entrySpacing()));
    }

    // A list of numbers has no gap: a work of which the style shows nothing stands at its number with its key.
    private static Node keyed(CitedItem entry, @Nullable Node number) {
        Node shown = number == null ? new Node.Text(String.valueOf(entry.number)) : number;
        String text = Node.plain(shown);
        boolean bare = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        Node key = new Node.Text("[" + entry.item.key().value() + "]");
        return Span.of(List.of(Node.affixed("", shown, bare ? ". " : " "), key));
    }
}
