package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.output.ThemeChange;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.model.Library;
import org.kmref.model.Theme;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.change.LibraryEdit;

public final class ThemeCommand extends SessionCommand {
    public static final List<String> ACTIONS = List.of("add", "rename", "merge", "move", "describe", "remove");

    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;

    private List<String> words = new ArrayList<>();
    private List<String> aliases = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String description;

    public ThemeCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Change the themes: add ID, rename OLD NEW, merge FROM... INTO, move ID PLACE, describe ID, "
                        + "remove ID...")
                .footer(
                        "",
                        "rename, merge and remove change the references too, but remove none of them. Places are "
                                + "counted from 1. kmref themes lists the themes.");
        of.words(
                "0..*",
                ArgumentValue.line(String.join(" | ", ACTIONS), "theme"),
                "What to do.",
                value -> words = value);
        of.text(1, "TEXT", "Title; for add and describe.", value -> title = value, "--title");
        of.text(2, "TEXT", "Description; for add and describe.", value -> description = value, "--description");
        of.texts(3, "WORD", "Alias on the command line; repeatable.", value -> aliases = value, "--alias");
        change.declare(of);
        libraryOptions.declare(of);
    }

    @Override
    public Integer call() throws IOException {
        if (words.size() == 1 && ACTIONS.contains(words.get(0))) {
            throw new UsageException(words.get(0) + " which theme? Write its id after it; kmref themes lists them");
        }
        if (words.size() < 2) {
            throw new UsageException(
                    "write what to do: kmref theme " + String.join(", ", ACTIONS) + ", each with an id");
        }
        Source target = change.target(libraryOptions);
        Library library = libraryOptions.open();
        ThemeChange themeChange = themeChange(words.get(0), words.subList(1, words.size()), library);
        return change.make(List.of(LibraryEdit.of(target, themeChange.step())), themeChange::summary);
    }

    private ThemeChange themeChange(String action, List<String> names, Library library) {
        return switch (action) {
            case "add" -> add(one(action, names));
            case "describe" -> describe(one(action, names));
            case "rename" -> rename(two(action, names), library);
            case "merge" -> merge(names, library);
            case "move" -> move(two(action, names));
            case "remove" -> ThemeChange.remove(names, library);
            default -> throw new UsageException(Messages.unknown("action", action, ACTIONS));
        };
    }

    private ThemeChange add(String id) {
        if (id.isBlank()) {
            throw new UsageException("a theme's id cannot be empty; write a short word");
        }
        Theme theme = new Theme(id, title == null ? id : title, aliases, description == null ? "" : description);
        return ThemeChange.add(theme);
    }

    private ThemeChange describe(String id) {
        if (title == null && description == null && aliases.isEmpty()) {
            throw new UsageException("describe it with --title, --description or --alias");
        }
        return ThemeChange.describe(id, this::described);
    }

    private Theme described(Theme theme) {
        return new Theme(
                theme.id(),
                title == null ? theme.title() : title,
                aliases.isEmpty() ? theme.aliases() : aliases,
                description == null ? theme.description() : description);
    }

    private static ThemeChange rename(List<String> names, Library library) {
        return ThemeChange.rename(names.get(0), names.get(1), library);
    }

    private static ThemeChange merge(List<String> names, Library library) {
        if (names.size() < 2) {
            throw new UsageException("write kmref theme merge FROM... INTO");
        }
        int last = names.size() - 1;
        return ThemeChange.merge(names.subList(0, last), names.get(last), library);
    }

    private static ThemeChange move(List<String> names) {
        String place = names.get(1);
        if (!place.matches("[0-9]{1,4}")) {
            throw new UsageException("a place is a number from 1 on, not '" + place + "'");
        }
        return ThemeChange.move(names.get(0), Integer.parseInt(place));
    }

    private static String one(String action, List<String> names) {
        if (names.size() != 1) {
            throw new UsageException("write kmref theme " + action + " ID");
        }
        return names.get(0);
    }

    private static List<String> two(String action, List<String> names) {
        if (names.size() != 2) {
            throw new UsageException(
                    "write kmref theme " + action + (action.equals("move") ? " ID PLACE" : " OLD NEW"));
        }
        return names;
    }
}
