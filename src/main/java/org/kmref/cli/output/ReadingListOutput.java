package org.kmref.cli.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.UsageException;
import org.kmref.csl.Bibliography;
import org.kmref.document.DocumentWriter;
import org.kmref.document.DocumentWriters;
import org.kmref.document.ReadingList;
import org.kmref.document.TextReadingList;
import org.kmref.format.tree.Json;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.RichText;
import org.kmref.query.Field;
import org.kmref.query.FieldCatalogue;

/** The formats of a reading list, and what it says beside the entries. */
public final class ReadingListOutput {
    private final OutputOptions output;
    private final DocumentOptions documents;

    private boolean descriptions;

    private @Nullable String notes;

    private int level = 1;

    public ReadingListOutput(OutputOptions output) {
        this.output = output;
        this.documents = new DocumentOptions(output);
    }

    /** Returns the words of {@code --to}. */
    public static List<OutputFormat> forms() {
        List<OutputFormat> documents = OutputFormat.shown(DocumentWriters.NAMES);
        return Stream.of(
                        List.<OutputFormat>of(OutputFormat.Shown.TEXT),
                        documents,
                        List.<OutputFormat>of(OutputFormat.Shown.JSON, OutputFormat.Shown.DOCX))
                .flatMap(List::stream)
                .toList();
    }

    /** Says what these options are. */
    public void declare(Declaration of) {
        of.flag(
                10,
                "Write the description of each theme below its heading.",
                value -> descriptions = value,
                "--descriptions");
        of.text(
                11,
                ArgumentValue.oneOf("FIELD", () -> List.of("annote", "note", "abstract")),
                "Write this field below each reference: annote, note, abstract or one of your own.",
                value -> notes = value,
                "--notes");
        documents.declare(of);
        of.number(
                14,
                "N",
                "Level of the heading that is the title, 1 to " + (DocumentWriter.DEEPEST - 1) + "; by default 1.",
                value -> level = value,
                "--heading-level");
    }

    /** Refuses what cannot be, before any work is done. */
    public void check(OutputFormat form) {
        if (level < 1 || level >= DocumentWriter.DEEPEST) {
            throw new UsageException(
                    "--heading-level is a number from 1 to " + (DocumentWriter.DEEPEST - 1) + ", not " + level);
        }
        documents.isWhole(form);
    }

    /** Returns the list with the title, descriptions and notes asked for. */
    public ReadingList completed(ReadingList list, Library library, List<Item> items, boolean isDescribed) {
        ReadingList titled = list.titled(documents.title(library));
        ReadingList described = descriptions || isDescribed ? titled : titled.withoutDescriptions();
        if (notes == null) {
            return described;
        }
        Field field = field(notes, library);
        return described.annotated(
                items,
                item -> String.join(
                        "; ",
                        field.values(item, library).stream()
                                .map(RichText::plain)
                                .toList()));
    }

    private static Field field(String name, Library library) {
        FieldCatalogue fields = new FieldCatalogue(library);
        return fields.find(name)
                .filter(field -> field.type() != Field.Type.ANY)
                .orElseThrow(() -> new UsageException(Messages.unknown("field", name, fields.names())));
    }

    /** Returns the list in a format that is text; {@code language} is a tag or empty. */
    public String write(OutputFormat form, ReadingList list, List<Item> items, Library library, String language)
            throws IOException {
        Optional<DocumentWriter> writer = documents.writer(form, items);
        if (writer.isPresent()) {
            return writer.get().readingList(list, level, documents.head(library, language), documents.isWhole(form));
        }
        return form.is(OutputFormat.Shown.JSON)
                ? Json.indented(tree(list))
                : new TextReadingList(output.palette(), output.toTerminal() ? output.width() : 0).write(list);
    }

    private static Map<String, Object> tree(ReadingList list) {
        List<Object> sections = new ArrayList<>();
        for (ReadingList.Section section : list.sections()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("heading", section.heading());
            if (!section.description().isBlank()) {
                tree.put("description", section.description().strip());
            }
            List<Object> entries = new ArrayList<>();
            for (Bibliography.Entry entry : section.bibliography().entries()) {
                Map<String, Object> each = CitationFormats.tree(entry.key().value(), entry.text());
                String said = section.summaries().getOrDefault(entry.key(), "");
                if (!said.isEmpty()) {
                    each.put("note", said.strip());
                }
                entries.add(each);
            }
            tree.put("entries", entries);
            sections.add(tree);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", list.title());
        tree.put("sections", sections);
        return tree;
    }
}
