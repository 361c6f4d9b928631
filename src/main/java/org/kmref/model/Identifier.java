package org.kmref.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What identifies a work outside the list, as it compares: a DOI, a PMID, a PMCID, an ISBN, an arXiv identifier, an address.
 *
 * @param value without label, address of a resolver, hyphens and case
 */
public record Identifier(Kind kind, String value) {
    /** The kinds there are. */
    public enum Kind {
        DOI,
        PMID,
        PMCID,
        ISBN,
        ARXIV,
        URL
    }

    /** The patterns, apart so that no command that needs none compiles them. */
    private static final class Patterns {
        static final Pattern PMID = Pattern.compile("(?i)(?:pmid|pubmed(?:\\s+id)?)\\s*:?\\s*0*([1-9]\\d{0,8})\\.?");
        // A number of four digits is a year.
        static final Pattern BARE_PMID = Pattern.compile("[1-9]\\d{4,8}");
        static final Pattern PUBMED = Pattern.compile(
                "(?i)(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|ncbi\\.nlm\\.nih\\.gov/(?:m/)?pubmed)/(?:\\?term=)?0*([1-9]\\d{0,8})\\b");
        static final Pattern PMCID = Pattern.compile("(?i)(?:pmcid\\s*:?\\s*)?PMC\\s?0*([1-9]\\d{0,9})(?:\\.\\d+)?");
        static final Pattern PMC = Pattern.compile(
                "(?i)(?:ncbi\\.nlm\\.nih\\.gov/(?:pmc/)?articles|europepmc\\.org/(?:articles?|article/PMC))/(?:PMC)?0*([1-9]\\d{0,9})\\b");
        static final Pattern ISBN = Pattern.compile("(?i)(?:e-?)?isbn(?:-?1[03])?\\s*:?\\s*");
        static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S{3,2000}");
        static final Pattern BEFORE_HOST = Pattern.compile("(?i)^(?:https?:/*)?(?:www\\.)?");
        // What publishers put behind the DOI in the addresses of their pages.
        static final Pattern PAGE = Pattern.compile(
                "(?i)(?:/(?:full|fulltext|full-text|abstract|abs|pdf|epdf|epub|html|meta|summary|references|figures)|\\.pdf|\\.full|\\.html?)+$");

        private Patterns() {}
    }

    /** Returns what a text that someone pasted may identify; nothing where it is no identifier. */
    public static List<Identifier> parse(String pasted) {
        String text = bare(pasted);
        if (text.length() < 4 || text.length() > 2000 || text.indexOf('*') >= 0) {
            return List.of();
        }
        Set<Identifier> found = new LinkedHashSet<>();
        Doi doi = new Doi(text);
        if (doi.isWellFormed()) {
            add(Kind.DOI, doi.folded(), found);
        }
        Arxiv.parse(text).ifPresent(arxiv -> add(Kind.ARXIV, arxiv.number(), found));
        if (found.isEmpty()) {
            addNumbers(text, found);
        }
        if (Patterns.ADDRESS.matcher(text).matches()) {
            addAddress(text, found);
        }
        return List.copyOf(found);
    }

    /** Returns everything that identifies a reference. */
    public static Set<Identifier> of(Item item) {
        Set<Identifier> all = new LinkedHashSet<>();
        Doi doi = item.doi();
        if (!doi.text().isEmpty()) {
            Doi named = doi.isWellFormed() ? doi : Doi.in(doi.text()).orElse(doi);
            add(Kind.DOI, named.folded(), all);
        }
        digits(item.text(TextVariable.PMID)).forEach(pmid -> add(Kind.PMID, pmid, all));
        digits(item.text(TextVariable.PMCID)).forEach(pmcid -> add(Kind.PMCID, pmcid, all));
        Isbn.in(item.text(TextVariable.ISBN)).forEach(isbn -> add(Kind.ISBN, isbn.thirteen(), all));
        String url = item.text(TextVariable.URL);
        if (!url.isEmpty()) {
            addAddress(url, all);
        }
        for (TextVariable field : List.of(
                TextVariable.DOI,
                TextVariable.URL,
                TextVariable.NOTE,
                TextVariable.CONTAINER_TITLE,
                TextVariable.PUBLISHER)) {
            Arxiv.in(item.text(field)).ifPresent(arxiv -> add(Kind.ARXIV, arxiv.number(), all));
        }
        return all;
    }

    private static void addNumbers(String text, Set<Identifier> found) {
        Matcher pmid = Patterns.PMID.matcher(text);
        Matcher pmcid = Patterns.PMCID.matcher(text);
        Matcher label = Patterns.ISBN.matcher(text);
        Isbn isbn = new Isbn(label.lookingAt() ? text.substring(label.end()) : text);
        if (pmid.matches()) {
            add(Kind.PMID, pmid.group(1), found);
        } else if (Patterns.BARE_PMID.matcher(text).matches()) {
            add(Kind.PMID, text, found);
        } else if (pmcid.matches()) {
            add(Kind.PMCID, pmcid.group(1), found);
        }
        if (isbn.isWellFormed()) {
            add(Kind.ISBN, isbn.thirteen(), found);
        }
    }

    private static void addAddress(String address, Set<Identifier> found) {
        add(Kind.URL, folded(address), found);
        first(Patterns.PUBMED, address, Kind.PMID, found);
        first(Patterns.PMC, address, Kind.PMCID, found);
        Doi.in(address).ifPresent(doi -> {
            add(Kind.DOI, doi.folded(), found);
            add(Kind.DOI, Patterns.PAGE.matcher(doi.folded()).replaceFirst(""), found);
        });
    }

    private static void first(Pattern pattern, String address, Kind kind, Set<Identifier> found) {
        Matcher number = pattern.matcher(address);
        if (number.find()) {
            add(kind, number.group(1), found);
        }
    }

    // Scheme, www, the slash at the end and the place in the page make no other page.
    private static String folded(String address) {
        String rest = Patterns.BEFORE_HOST.matcher(address.strip()).replaceFirst("");
        int fragment = rest.indexOf('#');
        String page = fragment > 0 ? rest.substring(0, fragment) : rest;
        int end = page.length();
        while (end > 0 && page.charAt(end - 1) == '/') {
            end--;
        }
        int host = page.indexOf('/') < 0 ? end : Math.min(end, page.indexOf('/'));
        return page.substring(0, host).toLowerCase(Locale.ROOT) + page.substring(host, end);
    }

    // A field may have the number's own label before it.
    private static List<String> digits(String field) {
        List<String> numbers = new ArrayList<>();
        int at = 0;
        while (at < field.length()) {
            int start = at;
            while (at < field.length() && field.charAt(at) >= '0' && field.charAt(at) <= '9') {
                at++;
            }
            if (at > start) {
                numbers.add(field.substring(start, at));
                // What follows a stop is a version.
                return numbers;
            }
            at++;
        }
        return numbers;
    }

    private static void add(Kind kind, String value, Set<Identifier> all) {
        if (!value.isEmpty()) {
            all.add(new Identifier(kind, value));
        }
    }

    // What stands around an address in a sentence or a message.
    private static String bare(String pasted) {
        String before = "";
        String text = pasted.strip();
        while (!text.equals(before)) {
            before = text;
            int last = text.length() - 1;
            if (last > 0 && ".,;".indexOf(text.charAt(last)) >= 0) {
                text = text.substring(0, last).strip();
            } else if (last > 1 && isAround(text.charAt(0), text.charAt(last))) {
                text = text.substring(1, last).strip();
            }
        }
        return text;
    }

    private static boolean isAround(char open, char close) {
        return (open == '<' && close == '>') || (open == '"' && close == '"') || (open == '(' && close == ')');
    }
}
