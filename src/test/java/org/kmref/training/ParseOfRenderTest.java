package org.kmref.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Processor;
import org.kmref.csl.StyleException;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.csl.catalogue.StyleEntry;
import org.kmref.csl.processor.CslProcessor;
import org.kmref.csl.render.Abbreviations;
import org.kmref.format.plaintext.Parsed;
import org.kmref.format.plaintext.ReferenceReader;
import org.kmref.format.plaintext.tag.Label;
import org.kmref.format.plaintext.tag.Lexicon;
import org.kmref.format.plaintext.tag.Words;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** What the processor writes in any style, the reader of plain text understands, or says that it doubts. */
@NullMarked
class ParseOfRenderTest {
    private static final int STYLES = 300;
    private static final int EACH = 3;
    private static final double LEAST = 0.97;
    private static final List<String> LOCALES =
            List.of("en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "pt-BR", "it-IT", "nl-NL", "sv-SE", "pl-PL");
    private static final Map<Label, String> FIELDS = Map.of(
            Label.AUTHOR, "author",
            Label.TITLE, "title",
            Label.CONTAINER, "container-title",
            Label.PUBLISHER, "publisher",
            Label.DATE, "issued",
            Label.VOLUME, "volume",
            Label.ISSUE, "issue",
            Label.PAGE, "page",
            Label.DOI, "DOI");

    @Test
    void whatIsWrittenIsUnderstoodOrDoubted() throws StyleException {
        Lexicon lexicon = Lexicon.read();
        Chance chance = new Chance(2_026);
        MadeUpReferences references = new MadeUpReferences(chance, new WordLists(), lexicon);
        CslProcessor processor = CslProcessor.traced(Abbreviations.NONE);
        ReferenceReader reader = new ReferenceReader();
        List<StyleEntry> styles = StyleCatalogue.bundled().all().stream()
                .filter(style -> !style.isDependent())
                .toList();
        int all = 0;
        int good = 0;
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < STYLES; i++) {
            StyleEntry style = styles.get(i * styles.size() / STYLES);
            String locale = LOCALES.get(i % LOCALES.size());
            List<Item> items = new ArrayList<>();
            for (int k = 0; k < EACH; k++) {
                items.add(references.next(i % 3 == 0 ? locale.substring(0, 2) : "en"));
            }
            Processor.Job job = new Processor.Job(StyleCatalogue.bundled().find(style.id()), locale, items, List.of());
            for (Bibliography.Entry entry : processor
                    .format(job)
                    .bibliography()
                    .map(Bibliography::entries)
                    .orElse(List.of())) {
                LabelledText line = LabelledText.of(entry.text());
                Item item = items.stream()
                        .filter(made -> made.key().equals(entry.key()))
                        .findFirst()
                        .orElseThrow();
                Parsed parsed = reader.read(line.text());
                Set<String> doubts = doubts(parsed);
                for (Label label : FIELDS.keySet()) {
                    String printed = printed(line, label);
                    if (printed.isEmpty()) {
                        continue;
                    }
                    all++;
                    if (isRight(label, item, printed, parsed.item()) || isDoubted(label, printed, doubts, parsed)) {
                        good++;
                    } else {
                        silent.add(style.id() + " " + locale + " " + FIELDS.get(label) + " '" + printed + "': "
                                + line.text());
                    }
                }
            }
        }
        double part = (double) good / all;
        System.out.println(String.format(
                Locale.ROOT,
                "plain-text: %d of %d fields of %d styles right or in doubt: %.4f",
                good,
                all,
                STYLES,
                part));
        assertThat(part)
                .as(() -> silent.stream().limit(20).collect(Collectors.joining("\n")))
                .isGreaterThanOrEqualTo(LEAST);
    }

    private static Set<String> doubts(Parsed parsed) {
        Set<String> names = new TreeSet<>();
        if (parsed.item().extra().get("doubts") instanceof List<?> list) {
            list.forEach(doubt -> names.add(String.valueOf(doubt).replaceFirst(":.*", "")));
        }
        return names;
    }

    // A field is in doubt too where words of it are among those that nothing accounts for.
    private static boolean isDoubted(Label label, String printed, Set<String> doubts, Parsed parsed) {
        if (doubts.contains(FIELDS.getOrDefault(label, ""))) {
            return true;
        }
        String folded = folded(printed);
        return parsed.unexplained().stream()
                .map(ParseOfRenderTest::folded)
                .anyMatch(words -> folded.contains(words) || words.contains(folded));
    }

    private static String printed(LabelledText line, Label label) {
        StringBuilder out = new StringBuilder();
        boolean begun = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.value(i) == label) {
                out.append(line.charAt(i));
                begun = true;
            } else if (begun) {
                break;
            }
        }
        return out.toString();
    }

    private static boolean isRight(Label label, Item made, String printed, Item parsed) {
        return switch (label) {
            case AUTHOR -> authors(made, parsed);
            case TITLE -> same(printed, parsed.title());
            case CONTAINER -> same(printed, parsed.text(TextVariable.CONTAINER_TITLE));
            case PUBLISHER -> same(printed, parsed.text(TextVariable.PUBLISHER));
            case DATE ->
                made.date(DateVariable.ISSUED)
                        .flatMap(date -> date.year())
                        .equals(parsed.date(DateVariable.ISSUED).flatMap(date -> date.year()));
            case VOLUME -> same(printed, parsed.number(NumberVariable.VOLUME));
            case ISSUE -> same(printed, parsed.number(NumberVariable.ISSUE));
            case PAGE -> same(firstPage(printed), firstPage(parsed.number(NumberVariable.PAGE)));
            default -> same(made.doi().name(), parsed.doi().name());
        };
    }

    private static String firstPage(String pages) {
        return pages.split("[^\\p{L}\\p{N}]", 2)[0];
    }

    private static boolean authors(Item made, Item parsed) {
        List<String> families = made.names(NameVariable.AUTHOR).stream()
                .map(ParseOfRenderTest::family)
                .toList();
        List<String> read = parsed.names(NameVariable.AUTHOR).stream()
                .map(ParseOfRenderTest::family)
                .toList();
        return !read.isEmpty()
                && read.stream()
                        .allMatch(name ->
                                families.stream().anyMatch(family -> family.endsWith(name) || name.endsWith(family)));
    }

    private static String family(Name name) {
        return folded(name.isLiteral() ? name.literal() : name.family());
    }

    private static boolean same(String a, String b) {
        return folded(a).equals(folded(b));
    }

    private static String folded(String text) {
        return Words.folded(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
