package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.format.Format;
import org.kmref.format.Formats;
import org.kmref.format.core.WriteOptions;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.NameVariable;
import org.kmref.model.Problem;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;
import org.kmref.revision.Assignment;
import org.kmref.revision.KeyPattern;
import org.kmref.revision.TypedType;
import org.kmref.store.LibraryReader;
import org.kmref.store.Loaded;
import org.kmref.store.Opener;
import org.kmref.store.UserFolders.Source;

/** References that are to be added: of options, of a form, of files. */
final class NewReferences {
    private static final String HEAD = """
        # Fill in what you know, save, and close the editor. Empty fields are left out; add any other field of CSL.
        # The key `new` stands for one made from author and year. Take the reference out to add nothing.
        references:
        """;

    private static final List<Variable> ASKED = List.of(
            TextVariable.TITLE,
            NameVariable.AUTHOR,
            DateVariable.ISSUED,
            TextVariable.CONTAINER_TITLE,
            TextVariable.PUBLISHER,
            TextVariable.DOI);

    private final Session session;
    private final List<Assignment> fields;

    NewReferences(Session session, List<Assignment> fields) {
        this.session = session;
        this.fields = fields;
    }

    /** Returns the reference that the options describe. */
    Item ofOptions() {
        if (fields.stream().noneMatch(field -> field.field().equals("title") && !field.isEmpty())) {
            throw new UsageException(
                    "a title is missing; give it with --title, name a file, or fill in a template with --edit");
        }
        List<Assignment> completed = TypedType.completed(fields, session::remark);
        completed.forEach(field -> field.remarks(Library.empty()).forEach(session::remark));
        return described(completed);
    }

    /** Returns the references of files. */
    List<Item> ofFiles(List<String> files, @Nullable String from, Opener opener) throws IOException {
        List<Item> items = new ArrayList<>();
        if (from != null && !ImportCommand.forms().contains(from)) {
            throw new UsageException(Messages.unknown("format", from, ImportCommand.forms()));
        }
        for (Source source : session.places().libraries(files, session.config())) {
            items.addAll(opener.library(source, from == null ? "" : from).items());
        }
        session.readingRemarks().sayHowManyMore();
        return items;
    }

    /** Returns the references without the themes they brought along. */
    static List<Item> withoutThemes(List<Item> items) {
        return items.stream()
                .map(item -> item.themes().isEmpty()
                        ? item
                        : item.toBuilder().themes(List.of()).build())
                .toList();
    }

    /** Returns the form to fill in, with what the options say already. */
    String form() throws IOException {
        Item item = described(fields);
        StringBuilder form = new StringBuilder(HEAD);
        form.append(yaml(item).lines().skip(1).map(line -> line + "\n").collect(Collectors.joining()));
        for (Variable variable : ASKED) {
            boolean said = fields.stream().anyMatch(field -> field.field().equals(variable.cslName()));
            if (!said) {
                String blank = variable instanceof NameVariable ? "\n      - {family: , given: }" : "";
                form.append("    ")
                        .append(variable.cslName())
                        .append(':')
                        .append(blank)
                        .append('\n');
            }
        }
        return form.toString();
    }

    /** Returns the references of a form that was filled in, which are to go into a list. */
    Loaded<List<Item>> read(String name, String text, Library list, boolean newThemes, boolean isForced) {
        Loaded<List<Item>> read = new TypedReferences(list, isForced, newThemes)
                .checked(name, text, LibraryReader.read(name, text), List.of());
        List<Problem> problems = new ArrayList<>(read.problems());
        if (read.value().stream().anyMatch(item -> item.title().isEmpty())) {
            problems.add(Problem.error(name, 0, 0, "a reference has no title; write one"));
        }
        return new Loaded<>(read.value(), problems);
    }

    /** Returns the reference as it is written in a list. */
    String yamlOf(Item item) throws IOException {
        return yaml(item);
    }

    private static String yaml(Item item) throws IOException {
        StringBuilder yaml = new StringBuilder();
        Formats.byId("csl-yaml")
                .flatMap(Format::writer)
                .orElseThrow()
                .write(List.of(item), new WriteOptions(Library.empty(), true), yaml);
        return yaml.toString();
    }

    private Item described(List<Assignment> assignments) {
        Item item = Item.builder(KeyPattern.ANY, ItemType.BOOK).build();
        for (Assignment field : assignments) {
            item = field.applied(item, Library.empty());
        }
        return item;
    }
}
