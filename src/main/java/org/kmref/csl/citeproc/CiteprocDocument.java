package org.kmref.csl.citeproc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Processor.Formatted;
import org.kmref.csl.Processor.Job;
import org.kmref.csl.StyleException;
import org.kmref.csl.StyledText;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Cite;
import org.kmref.model.Item;
import org.kmref.model.Problem;
import org.w3c.dom.Element;

/** The formatting of one document: the order first, then the bibliography and the citations, broken items made harmless. */
final class CiteprocDocument {
    /** Put before each entry where it must be seen which items a style prints nothing for. */
    private static final String PRESENT = "\uF6D1";

    private final AdaptedStyle style;
    private final Job job;
    private final CiteprocRun.Starter engine;
    private final Map<CitationKey, Map<String, Object>> json = new LinkedHashMap<>();

    private CiteprocDocument(AdaptedStyle style, Job job, CiteprocRun.Starter engine) {
        this.style = style;
        this.job = job;
        this.engine = engine;
        job.items().forEach(item -> json.put(item.key(), ItemJson.of(item)));
    }

    static Formatted format(AdaptedStyle style, Job job, CiteprocRun.Starter engine) throws StyleException {
        CiteprocDocument document = new CiteprocDocument(style, job, engine);
        try {
            return document.formatted();
        } catch (RuntimeException e) {
            document.reduceBrokenItems(e);
        }
        try {
            return document.formatted();
        } catch (RuntimeException e) {
            throw document.unusable(e);
        }
    }

    private Formatted formatted() throws StyleException {
        List<Item> items = ordered(job.items());
        CiteprocRun run = engine.start(style, style.xml(), "html", json(items));
        Optional<Bibliography> bibliography =
                style.hasBibliography() ? Optional.of(bibliography(items, run)) : Optional.empty();
        return new Formatted(citations(items, run), bibliography);
    }

    private List<Item> ordered(List<Item> items) throws StyleException {
        BibliographyOrder order = new BibliographyOrder(style);
        if (!style.hasBibliography() || !order.sorts() || items.size() < 2) {
            return items;
        }
        List<String> keys =
                engine.start(style, order.keyStyle(), "text", json(items)).bibliography();
        return keys.size() == items.size() ? order.sorted(items, keys) : items;
    }

    private List<Map<String, Object>> json(List<Item> items) {
        return items.stream()
                .map(item -> json.getOrDefault(item.key(), Map.of()))
                .toList();
    }

    private Bibliography bibliography(List<Item> items, CiteprocRun run) throws StyleException {
        List<String> printed = items.isEmpty() ? List.of() : run.bibliography();
        List<Bibliography.Entry> entries = new ArrayList<>();
        List<Item> shown = printed.size() == items.size() ? items : notEmpty(items);
        Map<CitationKey, StyledText> texts = new HashMap<>();
        for (int i = 0; i < Math.min(shown.size(), printed.size()); i++) {
            texts.put(shown.get(i).key(), HtmlInlines.parse(printed.get(i).strip()));
        }
        for (Item item : items) {
            entries.add(new Bibliography.Entry(item.key(), texts.getOrDefault(item.key(), StyledText.EMPTY)));
        }
        return new Bibliography(
                entries, style.hangingIndent(), style.secondFieldAlign(), style.lineSpacing(), style.entrySpacing());
    }

    // citeproc-java leaves out the entry of an item that a style prints nothing for, and does not say whose it was.
    private List<Item> notEmpty(List<Item> items) throws StyleException {
        Element root = style.copy();
        Element bibliography = StyleXml.child(root, "bibliography").orElseThrow();
        bibliography.removeAttribute("second-field-align");
        Element layout = StyleXml.child(bibliography, "layout").orElseThrow();
        layout.insertBefore(StyleXml.element(layout, "text", "value", PRESENT), layout.getFirstChild());
        layout.removeAttribute("prefix");
        layout.removeAttribute("suffix");
        List<String> all =
                engine.start(style, StyleXml.write(root), "text", json(items)).bibliography();
        List<Item> shown = new ArrayList<>();
        for (int i = 0; i < Math.min(items.size(), all.size()); i++) {
            if (!all.get(i).replace(PRESENT, "").isBlank()) {
                shown.add(items.get(i));
            }
        }
        return shown;
    }

    private List<StyledText> citations(List<Item> items, CiteprocRun run) throws StyleException {
        List<StyledText> texts =
                new ArrayList<>(Collections.nCopies(job.citations().size(), StyledText.EMPTY));
        List<MarkedPass> passes = new ArrayList<>();
        for (int i = 0; i < job.citations().size(); i++) {
            Citation citation = known(job.citations().get(i));
            if (citation.cites().isEmpty()) {
                continue;
            }
            if (citation.cites().stream().noneMatch(cite -> cite.suppressAuthor() || cite.authorOnly())) {
                texts.set(i, citation(run, citation));
            } else {
                MarkedPass.add(passes, i, citation);
            }
        }
        for (MarkedPass pass : passes) {
            CiteprocRun marked = pass.start(style, engine, json(items));
            for (Map.Entry<Integer, Citation> citation : pass.citations().entrySet()) {
                texts.set(citation.getKey(), citation(marked, citation.getValue()));
            }
        }
        return texts;
    }

    private Citation known(Citation citation) {
        return new Citation(
                citation.cites().stream()
                        .filter(cite -> json.containsKey(cite.key()))
                        .toList(),
                citation.noteNumber());
    }

    // A locator that cannot be understood as a number is still printed.
    private static StyledText citation(CiteprocRun run, Citation citation) {
        try {
            return HtmlInlines.parse(run.citation(citation));
        } catch (RuntimeException e) {
            List<Cite> plain = citation.cites().stream()
                    .map(CiteprocDocument::locatorInSuffix)
                    .toList();
            return HtmlInlines.parse(run.citation(new Citation(plain, citation.noteNumber())));
        }
    }

    private static Cite locatorInSuffix(Cite cite) {
        String locator = cite.locator()
                .map(place -> ", " + place.label() + " " + place.value())
                .orElse("");
        return new Cite(
                cite.key(),
                Optional.empty(),
                cite.prefix(),
                locator + cite.suffix(),
                cite.suppressAuthor(),
                cite.authorOnly());
    }

    private void reduceBrokenItems(RuntimeException cause) throws StyleException {
        boolean someBroken = false;
        for (Item item : job.items()) {
            if (isBroken(item)) {
                someBroken = true;
                json.put(item.key(), ItemJson.reduced(item));
                if (isBroken(item)) {
                    throw unusable(cause);
                }
            }
        }
        if (!someBroken) {
            throw unusable(cause);
        }
    }

    private boolean isBroken(Item item) throws StyleException {
        try {
            Citation alone = new Citation(List.of(Cite.of(item.key())), 0);
            CiteprocDocument document = new CiteprocDocument(
                    style, new Job(job.style(), job.locale(), List.of(item), List.of(alone)), engine);
            document.json.putAll(Map.of(item.key(), json.getOrDefault(item.key(), Map.of())));
            BibliographyOrder order = new BibliographyOrder(style);
            if (style.hasBibliography() && order.sorts()) {
                var keys = engine.start(style, order.keyStyle(), "text", document.json(List.of(item)));
                keys.bibliography();
            }
            document.formatted();
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    private StyleException unusable(RuntimeException cause) {
        StyleException unusable = new StyleException(Problem.error(
                style.style().name(),
                0,
                0,
                "citeproc-java cannot format with this style (" + cause.getMessage()
                        + "); leave out --engine citeproc-java"));
        unusable.initCause(cause);
        return unusable;
    }
}
