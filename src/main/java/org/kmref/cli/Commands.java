package org.kmref.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kmref.cli.command.AddCommand;
import org.kmref.cli.command.ApproachCommand;
import org.kmref.cli.command.ApproachesCommand;
import org.kmref.cli.command.BibliographyCommand;
import org.kmref.cli.command.CheckCommand;
import org.kmref.cli.command.CiteCommand;
import org.kmref.cli.command.CitedCommand;
import org.kmref.cli.command.CompleteCommand;
import org.kmref.cli.command.CompletionCommand;
import org.kmref.cli.command.CompletionOffers;
import org.kmref.cli.command.ConfigCommand;
import org.kmref.cli.command.DedupeCommand;
import org.kmref.cli.command.EditCommand;
import org.kmref.cli.command.ExportCommand;
import org.kmref.cli.command.FilterCommand;
import org.kmref.cli.command.HelpCommand;
import org.kmref.cli.command.HistoryCommand;
import org.kmref.cli.command.ImportCommand;
import org.kmref.cli.command.InitCommand;
import org.kmref.cli.command.ListCommand;
import org.kmref.cli.command.LocalesCommand;
import org.kmref.cli.command.LookupCommand;
import org.kmref.cli.command.OpenCommand;
import org.kmref.cli.command.ParseCommand;
import org.kmref.cli.command.PartnerCommand;
import org.kmref.cli.command.PartnersCommand;
import org.kmref.cli.command.ProcessCommand;
import org.kmref.cli.command.ReadingListCommand;
import org.kmref.cli.command.RemoveCommand;
import org.kmref.cli.command.RenameCommand;
import org.kmref.cli.command.SearchCommand;
import org.kmref.cli.command.SetCommand;
import org.kmref.cli.command.ShowCommand;
import org.kmref.cli.command.SiteCommand;
import org.kmref.cli.command.StatsCommand;
import org.kmref.cli.command.StylesCommand;
import org.kmref.cli.command.TagCommand;
import org.kmref.cli.command.ThemeCommand;
import org.kmref.cli.command.ThemesCommand;
import org.kmref.cli.command.UndoCommand;
import org.kmref.cli.command.UnsetCommand;
import org.kmref.cli.completion.Completions;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;

/**
 * All commands, in the order help shows them.
 *
 * <p>One is made only when it is needed: declaring the options of all of them takes longer than most commands do.
 */
public final class Commands {
    private static final List<CommandEntry> ALL = List.of(
            new CommandEntry("list", List.of(), ListCommand::new),
            new CommandEntry("search", List.of(), SearchCommand::new),
            new CommandEntry("show", List.of(), ShowCommand::new),
            new CommandEntry("open", List.of(), OpenCommand::new),
            new CommandEntry("themes", List.of(), ThemesCommand::new),
            new CommandEntry("bibliography", List.of("bib"), BibliographyCommand::new),
            new CommandEntry("cite", List.of(), CiteCommand::new),
            new CommandEntry("reading-list", List.of(), ReadingListCommand::new),
            new CommandEntry("site", List.of(), SiteCommand::new),
            new CommandEntry("export", List.of(), ExportCommand::new),
            new CommandEntry("cited", List.of(), CitedCommand::new),
            new CommandEntry("process", List.of(), ProcessCommand::new),
            new CommandEntry("filter", List.of(), FilterCommand::new),
            new CommandEntry("import", List.of(), ImportCommand::new),
            new CommandEntry("add", List.of(), AddCommand::new),
            new CommandEntry("parse", List.of(), ParseCommand::new),
            new CommandEntry("lookup", List.of(), LookupCommand::new),
            new CommandEntry("complete", List.of(), CompleteCommand::new),
            new CommandEntry("edit", List.of(), EditCommand::new),
            new CommandEntry("set", List.of(), SetCommand::new),
            new CommandEntry("unset", List.of(), UnsetCommand::new),
            new CommandEntry("tag", List.of(), TagCommand::new),
            new CommandEntry("theme", List.of(), ThemeCommand::new),
            new CommandEntry("rename", List.of(), RenameCommand::new),
            new CommandEntry("remove", List.of(), RemoveCommand::new),
            new CommandEntry("partner", List.of(), PartnerCommand::new),
            new CommandEntry("approach", List.of(), ApproachCommand::new),
            new CommandEntry("undo", List.of(), UndoCommand::undo),
            new CommandEntry("redo", List.of(), UndoCommand::redo),
            new CommandEntry("history", List.of(), HistoryCommand::new),
            new CommandEntry("check", List.of(), CheckCommand::new),
            new CommandEntry("dedupe", List.of(), DedupeCommand::new),
            new CommandEntry("styles", List.of(), StylesCommand::new),
            new CommandEntry("locales", List.of(), LocalesCommand::new),
            new CommandEntry("partners", List.of(), PartnersCommand::new),
            new CommandEntry("approaches", List.of(), ApproachesCommand::new),
            new CommandEntry("stats", List.of(), StatsCommand::new),
            new CommandEntry("init", List.of(), InitCommand::new),
            new CommandEntry("config", List.of(), ConfigCommand::new),
            new CommandEntry("completion", List.of(), Commands::completion),
            new CommandEntry("help", List.of(), Commands::help));

    // What scripts ask for and people do not.
    private static final List<CommandEntry> HIDDEN =
            List.of(new CommandEntry(Completions.CALLBACK, List.of(), Commands::offers));

    // Whatever the library, these need few of its references at a time; the launcher chooses Java's memory by that.
    private static final List<String> TAKING_LITTLE =
            List.of("list", "search", "show", "cite", "themes", Completions.CALLBACK);

    private Commands() {}

    /** Returns the commands that take little of a large library, through its index. */
    public static List<String> takingLittle() {
        return TAKING_LITTLE;
    }

    // These two tell of all commands, and are the only ones that know there are others.
    private static SessionCommand completion(Session session) {
        return new CompletionCommand(session, () -> CompletionGrammar.of(CommandTree.whole(session)));
    }

    private static SessionCommand offers(Session session) {
        return new CompletionOffers(session, line -> TypedLine.words(line, session));
    }

    private static SessionCommand help(Session session) {
        return new HelpCommand(session, Commands::names, topic -> CommandTree.help(session, topic));
    }

    /** A command, by which names, and how it is made. */
    record CommandEntry(String name, List<String> aliases, Function<Session, SessionCommand> maker) {
        boolean isCalled(String word) {
            return name.equals(word) || aliases.contains(word);
        }
    }

    /** Returns those that help shows. */
    static List<CommandEntry> all() {
        return ALL;
    }

    static Optional<CommandEntry> called(String word) {
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
