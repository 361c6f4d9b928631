package org.kmref.site.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kmref.document.Links;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.RichText;
import org.kmref.model.TextVariable;
import org.kmref.site.machine.CitationTags;
import org.kmref.site.machine.Coins;
import org.kmref.site.machine.SchemaOrg;
import org.kmref.site.text.Escaping;
import org.kmref.site.text.SiteCitations;
import org.kmref.site.text.SiteMarkup;
import org.kmref.site.text.View;
import org.kmref.site.text.Words;

/** The page of one reference: what it is, how to cite it, what it belongs to, and where each fact comes from. */
final class ReferencePage {
    // What stands elsewhere on the page, or is the reader's own.
    private static final Set<TextVariable> ELSEWHERE =
            EnumSet.of(TextVariable.TITLE, TextVariable.ABSTRACT, TextVariable.KEYWORD, TextVariable.ANNOTE);

    private final SiteFrame site;
    private final EntryViews entries;

    ReferencePage(SiteFrame site, EntryViews entries) {
        this.site = site;
        this.entries = entries;
    }

    View view(Item item, List<SiteCitations.Citation> citations) {
        Words words = site.words();
        String title = RichText.plain(item.title());
        String heading = title.isEmpty() ? item.key().value() : title;
        View view = site.page(site.path(item), heading, description(item));
        String root = view.text("root");
        view.put("key", item.key().value());
        view.put(
                "meta",
                CitationTags.of(item).stream()
                        .map(tag -> new View().put("name", tag.getKey()).put("content", tag.getValue()))
                        .toList());
        view.put("jsonld", SchemaOrg.reference(item, view.text("canonical")));
        view.put("coins", Coins.of(item));
        view.put("summaries", entries.summaries(item));
        view.put("title", title.isEmpty() ? Escaping.html(item.key().value()) : SiteMarkup.rich(item.title()));
        view.put("title-lang", entries.lang(item));
        view.put("type", site.type(item.type()));
        view.put("authors", names(item.creators()));
        view.put("published", item.date(DateVariable.ISSUED).map(words::date).orElse(""));
        view.put(
                "where",
                !view.text("published").isEmpty()
                        || !item.text(TextVariable.CONTAINER_TITLE).isEmpty());
        view.put("container", SiteMarkup.rich(item.text(TextVariable.CONTAINER_TITLE)));
        view.put("abstract", SiteMarkup.rich(item.text(TextVariable.ABSTRACT)));
        view.put("abstract-lang", entries.lang(item));
        view.put("citations", citations(citations));
        String file = root + site.stem(item);
        view.put("bibtex", file + ".bib").put("ris", file + ".ris").put("csl", file + ".json");
        view.put("links", links(item));
        view.put("facts", facts(item));
        view.put("keywords", String.join(", ", item.keywords().list()));
        view.put(
                "themes",
                site.themesOf(item).stream()
                        .map(theme -> link(theme.title(), root + site.path(theme)))
                        .toList());
        view.put(
                "partners",
                site.partnersOf(item).stream()
                        .map(partner -> link(partner.name(), root + site.path(partner)))
                        .toList());
        view.put(
                "approaches",
                site.approachesOf(item).stream()
                        .map(approach -> link(approach.name(), root + site.path(approach)))
                        .toList());
        view.put("source", Provenance.of(item, words));
        return view;
    }

    private String description(Item item) {
        return org.kmref.document.Summary.line(item)
                .substring(item.key().value().length())
                .strip();
    }

    private static View link(String text, String href) {
        return new View().put("text", text).put("href", href);
    }

    private static String names(List<Name> names) {
        return names.stream()
                .map(name -> name.isOthers() && Name.goesOn(names) ? "et al." : name.displayName())
                .collect(Collectors.joining(", "));
    }

    private static List<View> citations(List<SiteCitations.Citation> citations) {
        List<View> views = new ArrayList<>();
        for (SiteCitations.Citation citation : citations) {
            if (citation.text().plain().isBlank()) {
                continue;
            }
            views.add(new View()
                    .put("style", citation.style())
                    .put("id", "citation-" + (views.size() + 1))
                    .put("html", SiteMarkup.html(citation.text())));
        }
        return views;
    }

    private static List<View> links(Item item) {
        List<View> links = new ArrayList<>();
        for (TextVariable variable :
                List.of(TextVariable.DOI, TextVariable.URL, TextVariable.PMID, TextVariable.PMCID)) {
            String value = item.text(variable);
            String href = Links.of(variable.cslName(), value);
            if (!href.isEmpty()) {
                links.add(link(
                        variable == TextVariable.URL ? host(href) : variable.cslName() + " " + value(item, variable),
                        href));
            }
        }
        return links;
    }

    private static String value(Item item, TextVariable variable) {
        return variable == TextVariable.DOI ? item.doi().name() : item.text(variable);
    }

    // What a reader looks for in an address is whose it is.
    private static String host(String address) {
        String rest = address.substring(address.indexOf("//") + 2);
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }

    private List<View> facts(Item item) {
        List<View> facts = new ArrayList<>();
        fact(facts, site.words().word("field.type"), site.type(item.type()), "");
        item.names().forEach((role, names) -> fact(facts, label(role.cslName()), names(names), ""));
        item.dates()
                .forEach((date, value) ->
                        fact(facts, label(date.cslName()), site.words().date(value), ""));
        item.texts().forEach((variable, text) -> {
            if (!ELSEWHERE.contains(variable)) {
                String said = variable == TextVariable.DOI ? item.doi().name() : RichText.plain(text);
                fact(facts, label(variable.cslName()), said, Links.of(variable.cslName(), text));
            }
        });
        item.numbers().forEach((variable, number) -> fact(facts, label(variable.cslName()), number, ""));
        return facts;
    }

    private String label(String field) {
        String word = "field." + field;
        if (site.words().has(word)) {
            return site.words().word(word);
        }
        String plain = field.replace('-', ' ').replace('_', ' ');
        return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    private static void fact(List<View> facts, String label, String value, String href) {
        if (!value.isEmpty()) {
            facts.add(new View().put("label", label).put("value", value).put("href", href));
        }
    }
}
