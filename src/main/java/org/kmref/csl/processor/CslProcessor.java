package org.kmref.csl.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Processor;
import org.kmref.csl.Style;
import org.kmref.csl.StyleException;
import org.kmref.csl.locale.CslLocale;
import org.kmref.csl.locale.Locales;
import org.kmref.csl.render.Abbreviations;
import org.kmref.csl.render.cites.Document;
import org.kmref.csl.style.Condition.Position;
import org.kmref.csl.style.StyleReader;
import org.kmref.csl.style.StyleSheet;

/**
 * The processor of kmref: CSL 1.0.2 in full, and where the official test suite goes beyond it, the suite.
 *
 * <p>Safe for use from many threads; styles and locales are read once and shared.
 */
public final class CslProcessor implements Processor {

    private static final int MOST_STYLES = 16;

    private final Locales locales = new Locales();
    private final Map<Style, StyleSheet> styles = new ConcurrentHashMap<>();
    private final Abbreviations abbreviations;
    private final boolean traced;

    public CslProcessor() {
        this(Abbreviations.NONE);
    }

    /** Makes a processor that shortens what {@code form="short"} asks for by a list. */
    public CslProcessor(Abbreviations abbreviations) {
        this(abbreviations, false);
    }

    private CslProcessor(Abbreviations abbreviations, boolean traced) {
        this.abbreviations = abbreviations;
        this.traced = traced;
    }

    /** Returns a processor whose text says of each stretch which variable it came from: {@link org.kmref.csl.Origin}. */
    public static CslProcessor traced(Abbreviations abbreviations) {
        return new CslProcessor(abbreviations, true);
    }

    @Override
    public Formatted format(Job job) throws StyleException {
        return document(job).format();
    }

    /** Returns each citation as if it were the only one in the document, with works numbered in the order given. */
    public Formatted preview(Job job, List<List<Position>> positions) throws StyleException {
        return document(job).preview(positions);
    }

    /**
     * Returns the bibliography of the works of a job, each as if it were the only one of the document, in the order given; absent
     * when the style has none. Takes far less than a document for each of them.
     */
    public Optional<Bibliography> eachAlone(Job job) throws StyleException {
        return document(job).eachAlone();
    }

    private Document document(Job job) throws StyleException {
        StyleSheet style = sheet(job.style());
        String language = job.locale();
        if (language.isEmpty()) {
            language = job.style().defaultLocale().isEmpty()
                    ? style.defaultLocale()
                    : job.style().defaultLocale();
        }
        CslLocale locale = new CslLocale(locales, style, language);
        Document document = new Document(style, locale, abbreviations, traced, job.items(), job.citations());
        return job.isLinked() ? document.linked() : document;
    }

    private StyleSheet sheet(Style style) throws StyleException {
        StyleSheet known = styles.get(style);
        if (known == null) {
            known = StyleReader.read(style);
            if (styles.size() >= MOST_STYLES) {
                styles.clear();
            }
            styles.put(style, known);
        }
        return known;
    }
}
