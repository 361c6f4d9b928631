package org.kmref.pandoc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.csl.Processor.Formatted;
import org.kmref.csl.StyledText;
import org.kmref.csl.locale.LocatorGrammar;
import org.kmref.document.process.StyledPieces;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Cite;
import org.kmref.model.Item;
import org.kmref.pandoc.PandocDocument.Site;

/** Gives the citations of a document their text, and writes the bibliography into its {@code refs} division. */
public final class PandocFilter {
    private static final char SEAM = '\ue000';
    private static final String CLOSING = ".,;:!?";

    private final PandocDocument document;
    private final FilterSetup setup;
    private final PandocInlines inlines = new PandocInlines();
    // What becomes of each citation: its inlines; and whether it goes close to the word before, or is a note.
    private final IdentityHashMap<Object, Text> texts = new IdentityHashMap<>();

    public PandocFilter(PandocDocument document, FilterSetup setup) {
        this.document = document;
        this.setup = setup;
    }

    private record Text(List<Object> inlines, boolean isClose, boolean isNote) {}

    private record Numbered(Site site, Citation citation, boolean makesNote) {}

    /** Changes the document where it stands. */
    public void apply() throws IOException {
        List<Numbered> numbered = numbered();
        Map<CitationKey, Item> items = new LinkedHashMap<>();
        numbered.forEach(each -> each.citation().cites().forEach(cite -> put(items, cite.key())));
        setup.uncited().forEach(key -> put(items, key));
        Formatted formatted = setup.styler()
                .format(
                        List.copyOf(items.values()),
                        numbered.stream().map(Numbered::citation).toList());
        for (int i = 0; i < numbered.size(); i++) {
            take(numbered.get(i), formatted.citations().get(i));
        }
        IdentityHashMap<List<Object>, Boolean> done = new IdentityHashMap<>();
        for (Numbered each : numbered) {
            if (done.put(each.site().siblings(), true) == null) {
                rewrite(each.site().siblings());
            }
        }
        if (setup.hasBibliography() && formatted.bibliography().isPresent() && !items.isEmpty()) {
            new RefsDivision(document.blocks(), inlines)
                    .write(formatted.bibliography().get(), setup.heading());
        }
    }

    private void put(Map<CitationKey, Item> items, CitationKey key) {
        Optional.ofNullable(setup.known().get(key)).ifPresent(item -> items.putIfAbsent(key, item));
    }

    private List<Numbered> numbered() {
        List<Numbered> numbered = new ArrayList<>();
        int made = 0;
        int shift = 0;
        Map<Integer, Integer> notes = new LinkedHashMap<>();
        for (Site site : document.sites()) {
            List<Cite> cites = new ArrayList<>();
            boolean inText = false;
            for (Object each : Ast.list(Ast.part(site.cite().get("c"), 0))) {
                if (each instanceof Map<?, ?> citation) {
                    String mode = Ast.name(citation.get("citationMode"));
                    inText |= mode.equals("AuthorInText");
                    cites.add(cite(citation, mode));
                }
            }
            boolean known = !cites.isEmpty()
                    && cites.stream().allMatch(cite -> setup.known().containsKey(cite.key()));
            if (!known) {
                continue;
            }
            boolean makes = setup.citesInNotes() && site.note() == 0;
            made += makes ? 1 : 0;
            shift = made;
            int own = shift - (makes ? 1 : 0);
            int number = site.note() > 0 ? notes.computeIfAbsent(site.note(), note -> note + own) : 0;
            int note = makes ? site.notesBefore() + made : number;
            Citation citation = new Citation(cites, note, inText, inText && setup.citesInNotes() ? "" + SEAM : "");
            numbered.add(new Numbered(site, citation, makes));
        }
        return numbered;
    }

    private Cite cite(Map<?, ?> citation, String mode) {
        String prefix = inlines.read(Ast.list(citation.get("citationPrefix")));
        String rest = inlines.read(Ast.list(citation.get("citationSuffix")));
        boolean apart = rest.isEmpty() || " ,;:.!?{".indexOf(rest.charAt(0)) >= 0;
        LocatorGrammar.Split split = setup.locators().split(apart ? rest : " " + rest);
        return new Cite(
                new CitationKey(Ast.text(citation.get("citationId"))),
                split.locator(),
                prefix.isBlank() ? "" : prefix.strip() + " ",
                split.suffix(),
                mode.equals("SuppressAuthor"),
                false);
    }

    private void take(Numbered numbered, StyledText text) {
        Site site = numbered.site();
        boolean inText = numbered.citation().composite();
        if (!setup.citesInNotes()) {
            texts.put(site.cite(), new Text(inlines.written(text), StyledPieces.isRaised(text), false));
            return;
        }
        List<StyledText> parts = inText ? StyledPieces.split(text, SEAM) : List.of(StyledText.EMPTY, text);
        StyledText author = StyledPieces.strippedTrailing(parts.get(0));
        StyledText rest = StyledPieces.strippedLeading(parts.get(1));
        if (numbered.makesNote()) {
            boolean capital = !numbered.citation().cites().get(0).prefix().isBlank();
            List<Object> all = new ArrayList<>(inlines.written(author));
            List<Object> note = inlines.written(capital ? StyledPieces.capitalized(rest) : rest);
            all.add(Ast.element("Note", List.of(Ast.element("Para", note))));
            texts.put(site.cite(), new Text(all, author.isEmpty(), author.isEmpty()));
        } else if (inText) {
            StyledText whole = StyledPieces.joined(author, ", ", StyledPieces.withoutStop(rest));
            texts.put(site.cite(), new Text(inlines.written(whole), false, false));
        } else {
            boolean whole = site.isAlone() && site.siblings().size() == 1;
            StyledText shown = whole ? rest : StyledPieces.withoutStop(rest);
            texts.put(
                    site.cite(),
                    new Text(
                            inlines.written(site.isAlone() ? shown : StyledPieces.between("(", shown, ")")),
                            false,
                            false));
        }
    }

    // A note goes after the punctuation that follows, and neither it nor a raised number has a blank before it.
    private void rewrite(List<Object> siblings) {
        List<Object> out = new ArrayList<>(siblings.size());
        for (int i = 0; i < siblings.size(); i++) {
            Object each = siblings.get(i);
            Text text = texts.get(each);
            if (text == null) {
                out.add(each);
                continue;
            }
            boolean blank = !out.isEmpty() && isBlank(out.get(out.size() - 1));
            if (text.isClose() && blank && out.size() > 1) {
                out.remove(out.size() - 1);
                Object next = i + 1 < siblings.size() ? siblings.get(i + 1) : null;
                String words = Ast.name(next).equals("Str") ? Ast.text(Ast.content(next)) : "";
                boolean moves = setup.afterPunctuation().orElse(text.isNote());
                if (moves && !words.isEmpty() && CLOSING.indexOf(words.charAt(0)) >= 0) {
                    out.add(Ast.element("Str", words.substring(0, 1)));
                    out.add(written(each, text));
                    if (words.length() > 1) {
                        out.add(Ast.element("Str", words.substring(1)));
                    }
                    i++;
                    continue;
                }
            }
            out.add(written(each, text));
        }
        siblings.clear();
        siblings.addAll(out);
    }

    private static boolean isBlank(Object inline) {
        return Ast.name(inline).equals("Space") || Ast.name(inline).equals("SoftBreak");
    }

    private static Object written(Object cite, Text text) {
        Object citations = Ast.part(Ast.content(cite), 0);
        return Ast.element("Cite", List.of(citations == null ? List.of() : citations, text.inlines()));
    }
}
