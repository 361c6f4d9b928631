package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.document.Summary;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.same.ImportPlan;
import org.kmref.query.same.KnownLines;
import org.kmref.query.same.LineDifferences;
import org.kmref.revision.Addition;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.change.LibraryEdit;
import org.kmref.terminal.DisplayWidth;
import org.kmref.terminal.Printable;

/** Puts references into the list, wherever they come from, and says what came of each. */
public final class Adding {
    private static final int FEW = 10;
    private static final int LEAST_TITLE = 24;

    private final Session session;
    private final ChangeOptions change;
    private final Source target;
    private final String place;
    private boolean verbose;
    private final List<Addition.Result> result = new ArrayList<>();
    private final List<String> likely = new ArrayList<>();

    public Adding(Session session, ChangeOptions change, LibraryOptions libraryOptions) throws IOException {
        this.session = session;
        this.change = change;
        this.target = change.target(libraryOptions);
        this.place = libraryOptions.place("to", target);
    }

    /** Adds the one reference that was typed, or a few, and prints their keys. */
    public Integer addTyped(Addition addition) throws IOException {
        Integer code = add(addition, "");
        if (change.isMade()) {
            session.print(last().added().stream().map(item -> item.key() + "\n").collect(Collectors.joining()));
        }
        told(
                last().known().stream()
                        .map(known ->
                                "'" + known.item().title() + "' is there already as " + by(known) + differences(known))
                        .toList(),
                "are");
        return code;
    }

    /** Adds the references of files, and prints a line for each. */
    public Integer addFiles(Addition addition, List<String> files) throws IOException {
        Integer code = add(addition, String.join(", ", files));
        if (change.isMade()) {
            report(last().added());
        }
        told(
                last().known().stream()
                        .map(known -> known.item().key() + " is there already as " + by(known) + differences(known))
                        .toList(),
                "are");
        return code;
    }

    /** Says whether every reference and every remark is reported, or the first of them. */
    void report(boolean all) {
        verbose = all;
        if (!all) {
            session.readingRemarks().sayFew();
        }
    }

    // A line for each of the first few; a title is cut at the width of the screen.
    private void report(List<Item> added) throws IOException {
        int shown = verbose ? added.size() : Math.min(FEW, added.size());
        StringBuilder lines = new StringBuilder();
        for (Item item : added.subList(0, shown)) {
            String line = Printable.line(Summary.line(item));
            lines.append(verbose ? line : cut(item, line)).append('\n');
        }
        session.page(lines.toString());
        if (shown < added.size()) {
            session.remark("and " + (added.size() - shown) + " more; --verbose lists them all");
        }
    }

    private String cut(Item item, String line) {
        int width =
                Math.max(session.screen().columns(), DisplayWidth.of(item.key().value()) + LEAST_TITLE);
        return DisplayWidth.truncate(line, width);
    }

    private Integer add(Addition addition, String files) throws IOException {
        Integer code = change.make(
                List.of(LibraryEdit.of(target, now -> {
                    result.clear();
                    result.add(addition.into(now));
                    noteLikely(now);
                    return last().library();
                })),
                () -> summary(files));
        left();
        told(likely, "may be");
        return last().added().isEmpty() ? Exit.NO : code;
    }

    // A printed line may be a work of the list but for a misprint: it is added, and said, for only the user can tell.
    private void noteLikely(Library before) {
        likely.clear();
        List<Item> lines = last().added().stream().filter(KnownLines::isLine).toList();
        if (lines.isEmpty()) {
            return;
        }
        KnownLines known = new KnownLines(before.items());
        for (Item line : lines) {
            known.misprinted(line)
                    .ifPresent(match -> likely.add(line.key() + " may be there already as "
                            + match.there().key() + LineDifferences.after(match.differences())));
        }
    }

    private Addition.Result last() {
        return result.get(result.size() - 1);
    }

    // Nothing that exists is changed, and undo takes it back: there is nothing to ask.
    private ChangeSummary summary(String files) {
        List<Item> added = last().added();
        String what = added.size() == 1 && files.isEmpty()
                ? added.get(0).key().value()
                : Messages.count(added.size(), "reference");
        return new ChangeSummary("added", "add", what + place, added.size(), false, note(files));
    }

    private String note(String files) {
        int known = last().known().size();
        if (last().added().isEmpty()) {
            return known > 0
                    ? ": " + Messages.count(known, "reference") + (known == 1 ? " is" : " are") + " there already"
                    : ": no references in " + files;
        }
        if (files.isEmpty()) {
            return "";
        }
        String there = known == 0 ? "" : "; " + known + " " + (known == 1 ? "is" : "are") + " there already";
        return there + (change.isDryRun() ? "" : "; kmref undo takes it back");
    }

    private static String by(ImportPlan.Known known) {
        return known.there() + ", by its " + known.by();
    }

    // Of a printed line it is of use to know where it, or the list, is wrong.
    private String differences(ImportPlan.Known known) {
        if (!KnownLines.isLine(known.item())) {
            return "";
        }
        return last().library().items().stream()
                .filter(item -> item.key().equals(known.there()))
                .map(there -> LineDifferences.after(LineDifferences.of(known.item(), there)))
                .collect(Collectors.joining());
    }

    private void told(List<String> lines, String verb) {
        lines.stream().limit(verbose ? lines.size() : FEW).forEach(session::remark);
        if (lines.size() > FEW && !verbose) {
            session.remark(
                    "and " + (lines.size() - FEW) + " more " + verb + " there already; --verbose lists them all");
        }
    }

    // What a file holds is taken as it is, but not in silence.
    private void left() {
        List<String> keys = last().added().stream()
                .map(Item::key)
                .filter(key -> !key.isCitable())
                .map(CitationKey::value)
                .toList();
        if (!keys.isEmpty()) {
            session.warn("warning: no manuscript can cite "
                    + Messages.quoted(keys.subList(0, Math.min(FEW, keys.size())))
                    + (keys.size() > FEW ? " and " + (keys.size() - FEW) + " more" : "")
                    + "; give " + (keys.size() == 1 ? "it another key" : "them other keys") + " with kmref rename");
        }
        List<String> themes = last().unknownThemes();
        if (!themes.isEmpty()) {
            session.warn("warning: left out " + (themes.size() == 1 ? "the theme " : "")
                    + Messages.named(themes, "theme") + ", which the list does not have; --new-theme creates "
                    + (themes.size() == 1 ? "it" : "them"));
        }
    }
}
