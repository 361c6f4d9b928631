package org.kmref.store.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.store.Trouble;
import org.kmref.store.change.Change.Drafts;
import org.kmref.store.change.Change.State;
import org.kmref.store.disk.Disk;
import org.kmref.store.disk.Replacement;

/**
 * The changes that were made, each in a file of its own, private to the user: {@code 00000012.done}.
 *
 * <p>What a change has come to is the ending of its file's name, so that a rename makes it so at once; of one under way
 * the name also has the token of its drafts, and whether they are ready: {@code 00000012.begun.0123456789abcdef.ready}.
 * The last {@value #MOST} changes are kept, and of those as many as fit into {@value #MOST_BYTES} bytes; the newest
 * always, and those that are under way.
 */
final class History {
    static final int MOST = 500;
    static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final String DRAFT = ".draft";

    private static final Pattern NAME = Pattern.compile("(\\d{8})\\.([a-z]+)(?:\\.([0-9a-f]{16})(\\.ready)?)?");

    private final Disk disk;
    private final Path folder;
    private final Consumer<String> warnings;

    History(Disk disk, Path folder, Consumer<String> warnings) {
        this.disk = disk;
        this.folder = folder;
        this.warnings = warnings;
    }

    /** Returns the changes in any of these states, the oldest first; one that is damaged is skipped and reported. */
    List<Change> in(Set<State> states) throws IOException {
        List<Change> all = new ArrayList<>();
        for (Path file : disk.files(folder)) {
            Matcher name = name(file);
            if (!name.matches() || !states.contains(state(name.group(2)))) {
                continue;
            }
            read(file, name).ifPresent(all::add);
        }
        return all;
    }

    private Optional<Change> read(Path file, Matcher name) {
        try {
            Optional<Drafts> drafts =
                    Optional.ofNullable(name.group(3)).map(token -> new Drafts(token, name.group(4) != null));
            Optional<Change> change = disk.read(file)
                    .flatMap(bytes -> ChangeText.read(
                            Integer.parseInt(name.group(1)),
                            state(name.group(2)),
                            drafts,
                            new String(bytes, StandardCharsets.UTF_8)));
            if (change.isPresent()) {
                return change;
            }
            warnings.accept("the record " + file + " of the history is damaged and was skipped; delete it");
        } catch (IOException unreadable) {
            warnings.accept("a record of the history cannot be read and is passed over: " + Trouble.of(unreadable));
        }
        return Optional.empty();
    }

    /** Returns a change that is under way as it now stands in the history. */
    Optional<Change> underWay(int number) throws IOException {
        return in(State.BETWEEN).stream()
                .filter(change -> change.number() == number)
                .findFirst();
    }

    /** Returns the number the next change has. */
    int next() throws IOException {
        int last = 0;
        for (Path file : disk.files(folder)) {
            Matcher name = name(file);
            if (name.matches()) {
                last = Math.max(last, Integer.parseInt(name.group(1)));
            }
        }
        return last + 1;
    }

    /** Writes a change down as begun. */
    void begin(Change change) throws IOException {
        Path file = file(change);
        Path draft = folder.resolve(DRAFT);
        // The folder is this user's alone and locked: what lies here was left by a crash.
        disk.delete(draft);
        Replacement record = new Replacement(disk, file, draft);
        try {
            record.prepare(ChangeText.write(change).getBytes(StandardCharsets.UTF_8), false);
            record.put();
        } catch (IOException broken) {
            dropQuietly(record, broken);
            throw broken;
        }
        record.confirm();
    }

    /** Takes note of what a change has come to. */
    void move(Change change, State state) throws IOException {
        move(change, change.in(state));
    }

    /** Takes note that a change that is at rest is on its way to another state, and returns it so. */
    Change start(Change change, State state) throws IOException {
        return move(change, change.between(state, Drafts.begun()));
    }

    /** Takes note that the drafts of a change are ready, or that they no longer count, and returns it so. */
    Change ready(Change change, boolean ready) throws IOException {
        Drafts drafts = new Drafts(change.drafts().orElseThrow().token(), ready);
        return move(change, change.between(change.state(), drafts));
    }

    private Change move(Change from, Change to) throws IOException {
        disk.rename(file(from), file(to));
        disk.syncFolder(folder);
        return to;
    }

    /** Takes note that a change has been made for the first time: what was undone before can then not be redone on top. */
    void done(Change change) throws IOException {
        // Before the change counts as done, so that a crash between the two leaves nothing to be redone.
        for (Change other : in(EnumSet.of(State.UNDONE))) {
            if (other.concerns(change.paths())) {
                delete(other);
            }
        }
        move(change, State.DONE);
    }

    void delete(Change change) throws IOException {
        disk.delete(file(change));
    }

    /** Deletes the oldest changes until those that stay are few and small enough. */
    void trim() throws IOException {
        List<Path> records = new ArrayList<>();
        for (Path file : disk.files(folder)) {
            if (name(file).matches()) {
                records.add(file);
            }
        }
        long bytes = 0;
        for (int i = records.size() - 1; i >= 0; i--) {
            bytes += disk.size(records.get(i));
            boolean newest = i == records.size() - 1;
            boolean between = State.BETWEEN.contains(state(name(records.get(i)).group(2)));
            if (!newest && !between && (records.size() - i > MOST || bytes > MOST_BYTES)) {
                disk.delete(records.get(i));
            }
        }
    }

    /** Returns where a change is written down. */
    Path file(Change change) {
        String ending = change.state().name().toLowerCase(Locale.ROOT);
        String drafts = change.drafts()
                .map(each -> "." + each.token() + (each.ready() ? ".ready" : ""))
                .orElse("");
        return folder.resolve(String.format(Locale.ROOT, "%08d.%s%s", change.number(), ending, drafts));
    }

    private static Matcher name(Path file) {
        Matcher matcher = NAME.matcher(String.valueOf(file.getFileName()));
        boolean known = matcher.matches() && isState(matcher.group(2));
        return known ? matcher : NAME.matcher("");
    }

    private static boolean isState(String ending) {
        for (State state : State.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(ending)) {
                return true;
            }
        }
        return false;
    }

    private static State state(String ending) {
        return State.valueOf(ending.toUpperCase(Locale.ROOT));
    }

    static void dropQuietly(Replacement draft, IOException because) {
        try {
            draft.drop();
        } catch (IOException alsoBroken) {
            because.addSuppressed(alsoBroken);
        }
    }
}
