package org.kmref.training;

import java.util.ArrayList;
import java.util.List;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Processor;
import org.kmref.csl.Style;
import org.kmref.csl.StyleException;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.csl.catalogue.StyleEntry;
import org.kmref.csl.processor.CslProcessor;
import org.kmref.csl.render.Abbreviations;
import org.kmref.format.plaintext.tag.Lexicon;
import org.kmref.model.Item;

/** An endless supply of labelled references: made up, formatted in one style after another, spoiled. */
final class Examples {

    private static final int EACH = 10;

    private final Chance chance;
    private final MadeUpReferences references;
    private final Noise noise;
    private final List<StyleEntry> styles = new ArrayList<>();
    private final List<StyleEntry> common = new ArrayList<>();
    private final CslProcessor processor = CslProcessor.traced(Abbreviations.NONE);
    private int made;

    Examples(long seed, Lexicon lexicon) {
        this.chance = new Chance(seed);
        WordLists lists = new WordLists();
        this.references = new MadeUpReferences(chance, lists, lexicon);
        this.noise = new Noise(chance, lists);
        for (StyleEntry style : StyleCatalogue.bundled().all()) {
            if (!style.isDependent()) {
                styles.add(style);
            }
        }
        for (String id : List.of(
                "apa",
                "vancouver",
                "ieee",
                "modern-language-association",
                "nature",
                "elsevier-harvard",
                "american-medical-association",
                "chicago-author-date",
                "springer-basic-author-date",
                "american-physics-society",
                "american-chemical-society",
                "harvard-cite-them-right",
                "iso690-author-date-fr",
                "associacao-brasileira-de-normas-tecnicas",
                "acm-sig-proceedings",
                "springer-lecture-notes-in-computer-science",
                "american-political-science-association",
                "the-astrophysical-journal",
                "royal-society-of-chemistry",
                "bmj",
                "din-1505-2",
                "elsevier-with-titles")) {
            StyleCatalogue.bundled().entry(id).ifPresent(common::add);
        }
    }

    /** Returns some more examples. */
    List<LabelledText> next() {
        boolean madeUp = chance.is(0.55);
        StyleEntry entry = chance.is(0.3) ? chance.of(common) : chance.of(styles);
        String language = language();
        String locale = locale(language, entry.defaultLocale());
        List<LabelledText> out = new ArrayList<>();
        try {
            Style style = madeUp
                    ? MadeUpStyle.next(chance, made++, language)
                    : StyleCatalogue.bundled().find(entry.id());
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                items.add(references.next(chance.is(0.85) ? language : "en"));
            }
            Processor.Formatted formatted = processor.format(new Processor.Job(style, locale, items, List.of()));
            for (Bibliography.Entry each :
                    formatted.bibliography().map(Bibliography::entries).orElse(List.of())) {
                LabelledText text = LabelledText.of(each.text());
                if (text.length() > 15 && text.length() < 1500) {
                    noise.spoil(text);
                    out.add(text);
                }
            }
        } catch (StyleException broken) {
            throw new IllegalStateException(broken);
        }
        return out;
    }

    private String language() {
        int at = chance.weighted(74, 5, 4, 3, 2, 2, 1, 1, 1, 1, 1, 5, 1, 2);
        return at < MadeUpTitles.LANGUAGES.size()
                ? MadeUpTitles.LANGUAGES.get(at)
                : List.of("ko", "zh", "ja").get(at - MadeUpTitles.LANGUAGES.size());
    }

    private String locale(String language, String ofStyle) {
        if (!ofStyle.isEmpty() && chance.is(0.6)) {
            return ofStyle;
        }
        return switch (chance.is(0.6) ? language : "en") {
            case "fr" -> "fr-FR";
            case "de" -> "de-DE";
            case "es" -> "es-ES";
            case "pt" -> chance.is(0.7) ? "pt-BR" : "pt-PT";
            case "it" -> "it-IT";
            case "nl" -> "nl-NL";
            case "sv" -> "sv-SE";
            case "ru" -> "ru-RU";
            case "pl" -> "pl-PL";
            case "tr" -> "tr-TR";
            case "ko" -> chance.is(0.3) ? "ko-KR" : "en-US";
            case "zh" -> chance.is(0.3) ? "zh-CN" : "en-US";
            case "ja" -> chance.is(0.3) ? "ja-JP" : "en-US";
            default -> chance.is(0.2) ? "en-GB" : "en-US";
        };
    }
}
