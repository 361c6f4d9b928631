package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.QueryArguments;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.output.ItemChanges;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.model.Item;
import org.kmref.revision.ThemeRevision;
import org.kmref.store.UserFolders.Source;

public final class TagCommand extends SessionCommand {
    /** What a word such as {@code -theory} is read as, for it is no option. */
    static final String MINUS = "+-";

    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;

    private final SelectionOptions selectionOptions;

    private List<String> words = new ArrayList<>();
    private boolean newTheme;

    public TagCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
        this.selectionOptions = new SelectionOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Add and remove themes of references: kmref tag QUERY +theme -theme.")
                .footer(
                        "",
                        "The words before the themes are keys, or else a query as kmref list takes it. Write an "
                                + "option and its value as two words: -l FILE.");
        of.words("1..*", ArgumentValue.TAGS, "Which references, and which themes.", value -> words = value);
        selectionOptions.declareThemes(of);
        of.flag(10, "Create themes that do not exist yet.", value -> newTheme = value, "--new-theme");
        change.declare(of);
        libraryOptions.declare(of);
    }

    /** Returns the arguments with {@code +-theme} for {@code -theme}, which is no option here, and no part of a query. */
    public static String[] withThemes(String[] args) {
        String[] read = args.clone();
        for (int i = 1; i < read.length && read[0].equals("tag"); i++) {
            boolean isTheme = read[i].length() > 2 && read[i].charAt(0) == '-' && read[i].charAt(1) != '-';
            if (isTheme && !QueryArguments.isNegated(read[i])) {
                read[i] = MINUS + read[i].substring(1);
            }
        }
        return read;
    }

    @Override
    public Integer call() throws IOException {
        List<String> more = words.stream()
                .filter(word -> word.startsWith("+") && !word.startsWith(MINUS))
                .map(word -> word.substring(1))
                .toList();
        List<String> less = words.stream()
                .filter(word -> word.startsWith(MINUS))
                .map(word -> word.substring(2))
                .toList();
        List<String> query =
                words.stream().filter(word -> !word.startsWith("+")).toList();
        selectionOptions.take(query);
        if (selectionOptions.isEmpty() || more.size() + less.size() == 0) {
            throw new UsageException("write which references, and themes with + or -: kmref tag nilsen2015 +theory");
        }
        Source target = change.target(libraryOptions);
        Selection selection = selectionOptions.openWhole(libraryOptions);
        selection.some();
        ItemChanges itemChanges = new ItemChanges(target, selection::in);
        return change.make(
                List.of(itemChanges.edit(
                        now -> newTheme ? new ThemeRevision(now).withNew(more) : now,
                        (item, now) -> tagged(item, new ThemeRevision(now), more, less))),
                () -> summary(itemChanges, more, less));
    }

    // As it was typed: what is taken away is to be seen too.
    private static ChangeSummary summary(ItemChanges itemChanges, List<String> more, List<String> less) {
        StringBuilder themes = new StringBuilder();
        more.forEach(theme -> themes.append(" +").append(theme));
        less.forEach(theme -> themes.append(" -").append(theme));
        String what = itemChanges.named() + ":" + themes;
        return more.isEmpty()
                ? new ChangeSummary("untagged", "untag", what, itemChanges.count())
                : new ChangeSummary("tagged", "tag", what, itemChanges.count());
    }

    private static Item tagged(Item item, ThemeRevision themes, List<String> more, List<String> less) {
        Set<String> ids = new LinkedHashSet<>(item.themes());
        ids.addAll(themes.ids(more));
        themes.ids(less).forEach(ids::remove);
        return item.toBuilder().themes(List.copyOf(ids)).build();
    }
}
