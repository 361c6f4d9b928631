package org.kmref.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kmref.cli.completion.Completions;

/**
 * All commands, in the order help shows them.
 *
 * <p>One is made only when it is needed: reading the annotations of all of them takes longer than most commands do.
 */
final class Commands {
    private static final List<Entry> ALL = List.of(
            new Entry("list", List.of(), ListCommand::new),
            new Entry("search", List.of(), SearchCommand::new),
            new Entry("show", List.of(), ShowCommand::new),
            new Entry("themes", List.of(), ThemesCommand::new),
            new Entry("bibliography", List.of("bib"), BibliographyCommand::new),
            new Entry("cite", List.of(), CiteCommand::new),
            new Entry("reading-list", List.of(), ReadingListCommand::new),
            new Entry("export", List.of(), ExportCommand::new),
            new Entry("import", List.of(), ImportCommand::new),
            new Entry("add", List.of(), AddCommand::new),
            new Entry("edit", List.of(), EditCommand::new),
            new Entry("set", List.of(), SetCommand::new),
            new Entry("unset", List.of(), UnsetCommand::new),
            new Entry("tag", List.of(), TagCommand::new),
            new Entry("theme", List.of(), ThemeCommand::new),
            new Entry("rename", List.of(), RenameCommand::new),
            new Entry("remove", List.of(), RemoveCommand::new),
            new Entry("partner", List.of(), PartnerCommand::new),
            new Entry("undo", List.of(), UndoCommand::undo),
            new Entry("redo", List.of(), UndoCommand::redo),
            new Entry("history", List.of(), HistoryCommand::new),
            new Entry("check", List.of(), CheckCommand::new),
            new Entry("dedupe", List.of(), DedupeCommand::new),
            new Entry("styles", List.of(), StylesCommand::new),
            new Entry("locales", List.of(), LocalesCommand::new),
            new Entry("partners", List.of(), PartnersCommand::new),
            new Entry("approaches", List.of(), ApproachesCommand::new),
            new Entry("stats", List.of(), StatsCommand::new),
            new Entry("init", List.of(), InitCommand::new),
            new Entry("config", List.of(), ConfigCommand::new),
            new Entry("completion", List.of(), Commands::completion),
            new Entry("help", List.of(), Commands::help));

    // What scripts ask for and people do not.
    private static final List<Entry> HIDDEN = List.of(new Entry(Completions.CALLBACK, List.of(), CompleteCommand::new));

    private Commands() {}

    // These two tell of all commands, and are the only ones that know there are others.
    private static SessionCommand completion(Session session) {
        return new CompletionCommand(session, () -> CompletionGrammar.of(CommandTree.whole(session)));
    }

    private static SessionCommand help(Session session) {
        return new HelpCommand(session, topic -> CommandTree.help(session, topic));
    }

    /** A command, by which names, and how it is made. */
    record Entry(String name, List<String> aliases, Function<Session, SessionCommand> maker) {
        boolean isCalled(String word) {
            return name.equals(word) || aliases.contains(word);
        }
    }

    /** Returns those that help shows. */
    static List<Entry> all() {
        return ALL;
    }

    static Optional<Entry> called(String word) {
        return Stream.concat(ALL.stream(), HIDDEN.stream())
                .filter(entry -> entry.isCalled(word))
                .findFirst();
    }

    static List<String> names() {
        return ALL.stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.name()), entry.aliases().stream()))
                .toList();
    }
}
