package org.kmref.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.UsageException;
import org.kmref.csl.LocatorText;
import org.kmref.csl.locale.LocatorGrammar;
import org.kmref.document.CitationLine;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Cite;
import org.kmref.model.Locator;

/** What stands around the references of one citation, and which part of it is wanted. */
public final class CiteOptions {
    private @Nullable String locator;

    private String prefix = "";

    private String suffix = "";

    private boolean suppressAuthor;

    private boolean authorOnly;

    private boolean composite;

    /** Says what these options are. */
    public void declare(Declaration of) {
        of.text(20, "PLACE", "Place in the reference: 12, p. 12-14, chapter 3.", value -> locator = value, "--locator");
        of.text(21, "TEXT", "Text before the citation: see.", value -> prefix = value, "--prefix");
        of.text(22, "TEXT", "Text after the citation.", value -> suffix = value, "--suffix");
        of.flag(23, "Omit the author: (2015).", value -> suppressAuthor = value, "--suppress-author");
        of.flag(24, "Print the author only: Nilsen.", value -> authorOnly = value, "--author-only");
        of.flag(
                25,
                "Author in the text, the rest in brackets: Nilsen (2015).",
                value -> composite = value,
                "--composite");
    }

    /** Refuses options that exclude each other. */
    public void check() {
        List<String> given = new ArrayList<>();
        if (suppressAuthor) {
            given.add("--suppress-author");
        }
        if (authorOnly) {
            given.add("--author-only");
        }
        if (composite) {
            given.add("--composite");
        }
        if (given.size() > 1) {
            throw new UsageException(given.get(0) + " and " + given.get(1) + " exclude each other; choose one");
        }
    }

    /** Returns what asks for the author in the text. */
    public String compositeSource() {
        return composite ? "--composite" : "@KEY [PLACE]";
    }

    /**
     * Returns the one citation of these references.
     *
     * @param words as typed: a citation that was pasted whole, {@code [@nilsen2015, p. 3]}, keeps its place
     */
    public Citation citation(List<CitationKey> keys, List<String> words, String language) {
        return pasted(keys, words, language).orElseGet(() -> {
            Citation citation = new Citation(cites(keys), 1);
            return composite ? citation.asComposite() : citation;
        });
    }

    private Optional<Citation> pasted(List<CitationKey> keys, List<String> words, String language) {
        boolean isBare = locator == null && prefix.isEmpty() && suffix.isEmpty();
        boolean isWhole = !suppressAuthor && !authorOnly && !composite;
        if (!isBare || !isWhole || words.size() != 1 || !words.get(0).startsWith("[")) {
            return Optional.empty();
        }
        return CitationLine.read(words.get(0))
                .map(written -> CitationLine.meaning(written, 1, LocatorGrammar.of(language)))
                .filter(citation -> citation.cites().stream().map(Cite::key).allMatch(Set.copyOf(keys)::contains));
    }

    private List<Cite> cites(List<CitationKey> named) {
        Optional<Locator> place = Optional.ofNullable(locator).map(LocatorText::parse);
        List<Cite> cites = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            boolean first = i == 0;
            boolean last = i == named.size() - 1;
            cites.add(new Cite(
                    named.get(i),
                    last ? place : Optional.empty(),
                    first && !prefix.isEmpty() ? spacedAfter(prefix) : "",
                    last && !suffix.isEmpty() ? spacedBefore(suffix) : "",
                    suppressAuthor,
                    authorOnly));
        }
        return cites;
    }

    private static String spacedAfter(String text) {
        return text.endsWith(" ") ? text : text + " ";
    }

    private static String spacedBefore(String text) {
        return Character.isLetterOrDigit(text.codePointAt(0)) ? " " + text : text;
    }
}
