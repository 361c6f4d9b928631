package org.kmref.cli.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kmref.index.IndexedLibraries;
import org.kmref.index.Indexes;
import org.kmref.model.Problem;
import org.kmref.revision.KeyPattern;
import org.kmref.store.Config;
import org.kmref.store.DataException;
import org.kmref.store.Loaded;
import org.kmref.store.Opener;
import org.kmref.store.ReadingChoices;
import org.kmref.store.UserFolders;
import org.kmref.store.change.Changes;
import org.kmref.store.change.ConflictException;
import org.kmref.store.change.UnifiedDiff;
import org.kmref.store.disk.LocalDisk;
import org.kmref.terminal.ColorChoice;
import org.kmref.terminal.Palette;
import org.kmref.terminal.Printable;

/** One run of the program: its environment, its settings, and the two streams it speaks on. */
public final class Session {
    private static final List<String> WITHOUT_LINKS = List.of("dumb", "linux", "vt", "eterm", "emacs", "cons");

    /** In bytes: from here on a command saves half of its time, and what the index costs is won back by the second (src/bench). */
    private static final long SMALLEST_WITH_INDEX = 128 * 1024;

    private static final String PLAIN = "_./:=@%+,-";

    private final ProcessEnvironment environment;
    private final String[] args;
    private Optional<Config> config = Optional.empty();
    private ColorChoice color = ColorChoice.AUTO;
    private boolean colorGiven;
    private boolean changed;
    private Optional<IOException> unheard = Optional.empty();
    private boolean keepsCase;
    private boolean keepsAll;
    private boolean quiet;
    private boolean pages = true;
    private final ReadingRemarks readingRemarks = new ReadingRemarks(this);

    private Optional<Programs.Stoppable> stoppable = Optional.empty();

    public Session(ProcessEnvironment environment, String... args) {
        this.environment = environment;
        this.args = args;
    }

    public ProcessEnvironment environment() {
        return environment;
    }

    public UserFolders places() {
        return environment.places();
    }

    public Screen screen() {
        return environment
                .screen()
                .withColumns(environment.variable("COLUMNS"))
                .withLines(environment.variable("LINES"));
    }

    /** Returns the user's settings, read once. */
    public Config config() throws DataException {
        if (config.isEmpty()) {
            Loaded<Config> loaded = Config.read(places().configFile());
            if (loaded.hasErrors()) {
                throw new DataException(loaded.problems());
            }
            config = Optional.of(loaded.value());
        }
        return config.get();
    }

    /** Returns files that were named, as the history knows them. */
    public List<Path> files(List<String> names) {
        return names.stream()
                .map(name -> UserFolders.real(environment.directory().resolve(name)))
                .toList();
    }

    public Changes changes() {
        return new Changes(new LocalDisk(), places().stateFolder(), environment.clock(), this::warn);
    }

    /** Returns the words that were typed to start this run. */
    public List<String> arguments() {
        return List.of(args);
    }

    /** Returns what was typed to start this run, as a shell would take it again. */
    public String commandLine() {
        StringBuilder line = new StringBuilder("kmref");
        for (String arg : args) {
            boolean plain = !arg.isEmpty()
                    && arg.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            line.append(' ').append(plain ? arg : "'" + arg.replace("'", "'\\''") + "'");
        }
        return line.toString();
    }

    /** Returns what opens libraries, with indexes of large ones in the cache folder. */
    public IndexedLibraries libraries() throws DataException {
        boolean off = environment.variable("KMREF_CACHE").equals("off");
        String build = Version.build() + (keepsCase() ? " keep-case" : "") + (keepsAll ? " keep-all" : "");
        Indexes indexes =
                new Indexes(places().cacheFolder().resolve("index"), build, off ? Long.MAX_VALUE : SMALLEST_WITH_INDEX);
        return new IndexedLibraries(environment.in(), readingRemarks::say, indexes, watch(), choices());
    }

    public Opener opener() throws DataException {
        return new Opener(environment.in(), readingRemarks::say, watch(), choices());
    }

    /** Returns what opens libraries, with other bytes for those of standard input. */
    public Opener opener(InputStream standardInput) throws DataException {
        return new Opener(standardInput, readingRemarks::say, watch(), choices());
    }

    /** Titles keep the capitals that a form's reader would lower. */
    public void keepCase() {
        keepsCase = true;
    }

    /** What registries and services note for themselves is kept. */
    public void keepAll() {
        keepsAll = true;
    }

    private ReadingChoices choices() throws DataException {
        return new ReadingChoices(keepsCase(), keepsAll);
    }

    private boolean keepsCase() throws DataException {
        return keepsCase
                || config().value("keep-case")
                        .filter(value -> value.equals("true"))
                        .isPresent();
    }

    /** Returns what decides which remarks on files that are read are said. */
    public ReadingRemarks readingRemarks() {
        return readingRemarks;
    }

    private Opener.Watch watch() throws DataException {
        boolean watched = screen().errors() && !environment.variable("TERM").equals("dumb");
        return watched ? new ReadingBar(this) : Opener.Watch.NONE;
    }

    public void setColor(ColorChoice choice) {
        color = choice;
        colorGiven = true;
    }

    /** Returns the looks of standard output. */
    public Palette palette() throws DataException {
        boolean colored = colored(screen().output());
        return new Palette(colored, colored && linked());
    }

    // Terminals that follow no addresses leave them out, but for these, which may show the escapes as text.
    private boolean linked() {
        String forced = environment.variable("FORCE_HYPERLINK");
        if (!forced.isEmpty()) {
            return !forced.equals("0");
        }
        String term = environment.variable("TERM");
        return screen().output() && !term.isEmpty() && WITHOUT_LINKS.stream().noneMatch(term::startsWith);
    }

    /** Returns the looks of standard error. */
    public Palette errorPalette() throws DataException {
        return new Palette(colored(screen().errors()), false);
    }

    private boolean colored(boolean terminal) throws DataException {
        Optional<String> setting = colorGiven ? Optional.empty() : config().value("color");
        ColorChoice choice = setting.isEmpty() ? color : ColorOption.parse(setting.get());
        return choice.resolve(
                terminal,
                environment.variable("NO_COLOR"),
                environment.variable("CLICOLOR_FORCE"),
                environment.variable("TERM"));
    }

    /** Puts a text into the clipboard. */
    public void copy(String text) throws IOException {
        new Clipboard(this).copy(text);
        int characters = text.codePointCount(0, text.length());
        remark("copied " + characters + (characters == 1 ? " character" : " characters"));
    }

    /** Nothing is shown by a pager. */
    public void setNoPager() {
        pages = false;
    }

    /** Writes data to standard output; what is longer than a terminal is shown by the user's pager. */
    public void page(String text) throws IOException {
        Screen screen = screen();
        if (pages && screen.output() && !environment.variable("TERM").equals("dumb") && Pager.isLong(text, screen)) {
            Pager.Shown shown = new Pager(environment, config()).show(text);
            if (shown.done()) {
                return;
            }
            if (!shown.message().isEmpty()) {
                warn(shown.message());
            }
        }
        print(text);
    }

    /** Writes data to standard output. */
    public void print(String text) throws IOException {
        print(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes data that is not text to standard output. */
    public void print(byte[] content) throws IOException {
        try {
            environment.out().write(content);
            environment.out().flush();
        } catch (IOException broken) {
            throw changed ? new ChangeStandsException(broken) : broken;
        }
    }

    /** Returns the shortest way to write a path from where the user is: as typed, from the folder, or from the home. */
    public String shortest(String path) {
        Path directory = environment.directory().normalize();
        Path whole = directory.resolve(path).normalize();
        String shortest = path;
        if (whole.startsWith(directory) && !whole.equals(directory)) {
            shortest = shorter(shortest, directory.relativize(whole).toString());
        }
        Path home = environment.home().normalize();
        if (whole.startsWith(home) && !whole.equals(home)) {
            shortest = shorter(shortest, "~/" + home.relativize(whole));
        }
        return shortest;
    }

    private static String shorter(String one, String other) {
        return other.length() < one.length() ? other : one;
    }

    /** Returns the columns of help: those of the screen, but neither too few nor too many to read. */
    public int helpWidth() {
        return Math.max(55, Math.min(100, screen().columns()));
    }

    /** Only errors and warnings are written to standard error. */
    public void setQuiet() {
        quiet = true;
    }

    boolean isQuiet() {
        return quiet;
    }

    /** Writes a message that says what was done, one line; nothing where only errors are wanted. */
    public void remark(String message) {
        if (!quiet) {
            warn(message);
        }
    }

    /** Writes a message to standard error, one line. */
    public void warn(String message) {
        write("kmref: " + Printable.line(message) + "\n");
    }

    /** Asks on standard error and returns the line that is typed behind it, without the blanks around it. */
    public String prompt(String question) throws IOException {
        // A question that nobody can see is not answered.
        writeError("kmref: " + Printable.line(question));
        // No more than the line: what is typed after it may be for someone else.
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = environment.in().read();
                next >= 0 && next != '\n';
                next = environment.in().read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    /** Returns whether someone is there to be asked. */
    public boolean canAsk() {
        return screen().input() && screen().errors();
    }

    /** Returns how keys are made. */
    public KeyPattern keyPattern() throws DataException {
        return new KeyPattern(config().value("key-pattern").orElse(KeyPattern.USUAL));
    }

    /** Says what is in the way of a change, and shows it as a diff. */
    public void warn(ConflictException conflict) throws DataException {
        warn(String.valueOf(conflict.getMessage()));
        DiffText diff = new DiffText(errorPalette(), screen().errors());
        conflict.patches().forEach(patch -> write(diff.lines(UnifiedDiff.of(patch.name(), patch.patch()))));
    }

    /** Writes to standard error as it is. Where that fails, what is being done goes on; the exit code tells of it. */
    void write(String text) {
        try {
            writeError(text);
        } catch (IOException broken) {
            unheard = unheard.or(() -> Optional.of(broken));
        }
    }

    /** Shows what comes and goes on a terminal, such as how far something has come. */
    public void show(String text) {
        if (!text.isEmpty()) {
            write(text);
        }
    }

    private void writeError(String text) throws IOException {
        environment.err().write(text.getBytes(StandardCharsets.UTF_8));
        environment.err().flush();
    }

    /** From here on to the end of the command, Ctrl-C interrupts this thread, which keeps what it has. */
    public void stoppable() {
        if (stoppable.isEmpty()) {
            stoppable = Optional.of(environment.programs().stoppable());
        }
    }

    /** Ends what {@link #stoppable()} began, when nothing is left to be kept. */
    public void end() {
        stoppable.ifPresent(Programs.Stoppable::close);
    }

    /** Says that something has been changed, which stands whatever becomes of the output. */
    public void setChanged() {
        changed = true;
    }

    public boolean isChanged() {
        return changed;
    }

    /** Returns how the first message to standard error failed that did. */
    public Optional<IOException> unheard() {
        return unheard;
    }

    /** Says what is wrong with a file, and which setting names the file, if one does. */
    public void fail(String file, String message) {
        warn(message
                + config.flatMap(settings -> settings.naming(file, places()))
                        .map(setting -> " (named by the setting `" + setting + "`)")
                        .orElse(""));
    }

    public void warn(List<Problem> problems) {
        problems.forEach(problem -> {
            if (problem.isError()) {
                fail(problem.file(), problem.toString());
            } else {
                readingRemarks.say(problem);
            }
        });
    }
}
