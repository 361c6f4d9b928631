package org.kmref.store.change;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.kmref.ClassesUnderTest;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.store.LibraryReader;
import org.kmref.store.Loaded;
import org.kmref.store.change.Change.ChangedFile;
import org.kmref.store.change.Change.State;
import org.kmref.store.disk.LocalDisk;

/**
 * Does to a list whatever could lose something of it, and looks after each time whether anything is lost.
 *
 * <p>{@code src/bench/torture} starts it; {@code TortureTest} is its short form.
 */
final class Torture {
    private static final String FIRST = """
            # mine
            references:
              - id: paper   # cited
                title: The paper
            """;
    private static final String CITING = "As we know [@paper].\n";
    private static final int ROUNDS_OF_A_LIST = 25;
    private static final long FIRST_COMMAND_NANOS = 500_000_000L;

    private final Path base;
    private final Random random;
    private final List<String> failures = new ArrayList<>();

    private Path folder = Path.of("");
    private int lists;
    private int books;
    private int commands;
    private int undoneToTheFirst;

    /** {@code base} is an empty folder; the same seed gives the same commands, if not the same moments. */
    Torture(Path base, long seed) {
        this.base = base;
        this.random = new Random(seed);
    }

    /** Runs what is asked for, such as {@code kills=2000 users=500 crowd=200 errors=300}; ends with 1 where anything failed. */
    public static void main(String[] args) throws Exception {
        long seed = 1;
        Path base = Files.createTempDirectory("kmref-torture");
        boolean failed = false;
        for (String arg : args) {
            String name = arg.substring(0, arg.indexOf('='));
            int count = Integer.parseInt(arg.substring(arg.indexOf('=') + 1));
            if (name.equals("seed")) {
                seed = count;
                continue;
            }
            Torture torture = new Torture(Files.createDirectory(base.resolve(name)), seed);
            switch (name) {
                case "kills" -> torture.kills(count);
                case "users" -> torture.users(count, 2, 2);
                case "crowd" -> torture.users(count, 2, 4);
                case "processes" -> torture.users(count, 1, 6);
                case "errors" -> torture.errors(count);
                default -> throw new IllegalArgumentException(arg);
            }
            System.out.println(name + " " + count + ": " + torture.figures());
            torture.failures().forEach(System.out::println);
            failed |= !torture.failures().isEmpty();
        }
        if (!failed) {
            delete(base);
        }
        System.exit(failed ? 1 : 0);
    }

    List<String> failures() {
        return failures;
    }

    String figures() {
        return commands + " commands on " + lists + " lists, " + undoneToTheFirst
                + " of them undone to their first bytes; " + failures.size() + " failures";
    }

    /** A worker, and what it was told last. */
    private final class Worker implements AutoCloseable {
        private final Process process;
        private final BufferedWriter in;
        private final BufferedReader out;

        Worker(String user, List<String> before) throws IOException {
            List<String> words = new ArrayList<>(before);
            words.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "-cp",
                    ClassesUnderTest.path(),
                    TortureWorker.class.getName(),
                    folder.resolve("data").toString(),
                    home(user).toString()));
            process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("said").toFile()))
                    .start();
            in = process.outputWriter(StandardCharsets.UTF_8);
            out = process.inputReader(StandardCharsets.UTF_8);
        }

        /** Returns when the worker waits for commands, or is dead. */
        Worker ready() throws IOException {
            answer();
            return this;
        }

        void tell(List<String> command) throws IOException {
            commands++;
            in.write(String.join(TortureWorker.BETWEEN, command) + "\n");
            in.flush();
        }

        /** Returns the exit code and what was said; absent where the worker is dead. */
        Optional<Answer> answer() throws IOException {
            String line = out.readLine();
            if (line == null) {
                return Optional.empty();
            }
            int at = line.indexOf(TortureWorker.BETWEEN);
            return Optional.of(new Answer(Integer.parseInt(line.substring(0, at)), line.substring(at + 1)));
        }

        /** Returns when it is dead. */
        void kill() {
            process.destroyForcibly().onExit().join();
        }

        @Override
        public void close() {
            kill();
        }
    }

    private record Answer(int code, String said) {}

    /** Users who change one list at once, each with so many processes: all are told the truth and nothing is lost. */
    void users(int rounds, int users, int each) throws IOException {
        for (int round = 0; round < rounds; ) {
            start();
            List<Worker> workers = new ArrayList<>();
            for (int i = 0; i < users * each; i++) {
                workers.add(new Worker("user-" + i % users, List.of()));
            }
            for (Worker worker : workers) {
                worker.ready();
            }
            for (int i = 0; i < ROUNDS_OF_A_LIST && round < rounds; i++, round++) {
                round(workers, round, i);
            }
            workers.forEach(Worker::close);
            undoAll("round " + round, users);
        }
    }

    private void round(List<Worker> workers, int round, int ofList) throws IOException {
        Set<String> expected = titles();
        boolean undoing = ofList % 5 == 4;
        List<String> added = new ArrayList<>();
        for (Worker worker : workers) {
            String title = "Book " + books++;
            added.add(title);
            worker.tell(undoing ? List.of("undo", "-l", "list.yaml") : add(title));
        }
        int undone = 0;
        for (int i = 0; i < workers.size(); i++) {
            Answer answer = workers.get(i).answer().orElseThrow();
            if (answer.code() == 0) {
                undone++;
                expected.add(added.get(i));
            }
            require(
                    undoing ? isUndoAnswer(answer) : isDone(answer),
                    "round %d: exit %d, %s",
                    round,
                    answer.code(),
                    answer.said());
        }
        Set<String> now = titles();
        if (undoing) {
            require(now.size() == expected.size() - 2 * undone, "round %d: %d were undone", round, undone);
        } else {
            require(now.equals(expected), "round %d: %s instead of %s", round, now, expected);
        }
        require(names().equals(List.of("a.md", "list.yaml")), "round %d: there are %s", round, names());
    }

    /** A process is killed while it changes a list and a manuscript; in every other trial another user is at work too. */
    void kills(int kills) throws IOException {
        Worker other = null;
        for (int kill = 0; kill < kills; kill++) {
            if (kill % ROUNDS_OF_A_LIST == 0) {
                if (other != null) {
                    other.close();
                    undoAll("kill " + kill, 2);
                }
                start();
                other = new Worker("user-1", List.of()).ready();
            }
            kill(kill, kill % 2 == 0 ? Optional.empty() : Optional.ofNullable(other));
        }
        if (other != null) {
            other.close();
            undoAll("the end", 2);
        }
    }

    private void kill(int kill, Optional<Worker> other) throws IOException {
        Set<String> sure = titles();
        boolean taken = false;
        try (Worker victim = new Worker("user-0", List.of()).ready()) {
            String theirs = "Book " + books++;
            if (other.isPresent()) {
                other.get().tell(add(theirs));
            }
            long last = System.nanoTime();
            // The first command is slow, for its classes have yet to come.
            long took = FIRST_COMMAND_NANOS;
            for (int before = random.nextInt(4); before >= 0; before--) {
                List<String> command = any();
                taken |= !command.get(0).equals("add");
                victim.tell(command);
                if (before > 0) {
                    Answer answer = victim.answer().orElseThrow();
                    require(answer.code() < 2 || isRefusal(answer), "kill %d: %s: %s", kill, command, answer);
                    if (answer.code() == 0 && command.get(0).equals("add")) {
                        sure.add(title(command));
                    }
                    took = System.nanoTime() - last;
                    last = System.nanoTime();
                } else {
                    LockSupport.parkNanos((long) (random.nextDouble() * Math.min(took, FIRST_COMMAND_NANOS)));
                }
            }
            victim.kill();
            if (other.isPresent()) {
                Answer answer = other.get().answer().orElseThrow();
                require(answer.code() == 0, "kill %d: the other user: %s", kill, answer);
                sure.add(theirs);
            }
        }
        Set<String> now = titles();
        require(taken || now.containsAll(sure), "kill %d: %s were added, there are %s", kill, sure, now);
        verify("kill " + kill, 2);
    }

    private static boolean isDone(Answer answer) {
        return answer.code() == 0
                && answer.said().matches("(kmref: waiting for another kmref to end its change \\| )?kmref: \\S[^|]*");
    }

    private static boolean isUndoAnswer(Answer answer) {
        boolean nothingLeft = answer.code() == 1 && answer.said().contains("there is nothing to undo");
        return isDone(answer) || nothingLeft || isRefusal(answer);
    }

    private static boolean isRefusal(Answer answer) {
        return answer.said().contains("has been changed since by another program or another user's kmref");
    }

    /** The system refuses a step of a change, as strace can make it do: what is said of it afterwards is true. */
    void errors(int errors) throws IOException {
        List<String> calls = List.of(
                "fsync",
                "pwrite64",
                "fcntl",
                "?rename,?renameat,?renameat2",
                "?unlink,?unlinkat",
                "?chmod,?fchmodat",
                "?mkdir,?mkdirat");
        List<String> kinds = List.of("ENOSPC", "EIO", "EACCES", "EDQUOT", "EROFS", "ENOLCK");
        for (int error = 0; error < errors; error++) {
            if (error % ROUNDS_OF_A_LIST == 0) {
                start();
            }
            String call = calls.get(random.nextInt(calls.size()));
            String inject = "inject=" + call + ":error=" + kinds.get(random.nextInt(kinds.size())) + ":when="
                    + (1 + random.nextInt(12));
            String as = "error " + error + " (" + inject + ")";
            List<String> strace =
                    List.of("strace", "-f", "-qqq", "-o", "/dev/null", "-e", "trace=" + call, "-e", inject);
            try (Worker worker = new Worker("user-0", strace).ready()) {
                for (int i = 0; i < 2; i++) {
                    String before = Files.readString(list());
                    List<String> command = any();
                    worker.tell(command);
                    Optional<Answer> answer = worker.answer();
                    if (answer.isEmpty()) {
                        // Java itself does not start without some of these.
                        break;
                    }
                    boolean changed = !Files.readString(list()).equals(before);
                    boolean made =
                            answer.get().code() == 0 || answer.get().said().contains(" is changed, but ");
                    boolean truth = changed == made || answer.get().said().contains("nothing to");
                    require(
                            truth,
                            "%s: %s: %s, and the list is %s",
                            as,
                            command,
                            answer.get(),
                            changed ? "new" : "old");
                }
            }
            verify(as, 1);
            if (error % ROUNDS_OF_A_LIST == ROUNDS_OF_A_LIST - 1) {
                undoAll(as, 1);
            }
        }
    }

    // Of a sort that may meet others of its sort.
    private List<String> any() throws IOException {
        String paper = keys().stream()
                .filter(key -> key.startsWith("paper"))
                .findFirst()
                .orElse("paper");
        return switch (random.nextInt(12)) {
            case 0, 1 -> List.of("set", paper, "title=Paper " + books++, "-l", "list.yaml");
            case 2, 3 -> List.of("rename", paper, "paper" + books++, "--in", "a.md", "--yes", "-l", "list.yaml");
            case 4 -> List.of("undo", "-l", "list.yaml");
            case 5 -> List.of("redo", "-l", "list.yaml");
            default -> add("Book " + books++);
        };
    }

    private static List<String> add(String title) {
        return List.of(
                "add", "-l", "list.yaml", "--type=book", "--title=" + title, "--author=Lamont, Tara", "--year=2021");
    }

    private static String title(List<String> add) {
        return add.stream()
                .filter(word -> word.startsWith("--title="))
                .findFirst()
                .orElseThrow()
                .substring("--title=".length());
    }

    private void start() throws IOException {
        folder = Files.createDirectory(base.resolve(Integer.toString(lists++)));
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(list(), FIRST);
        Files.writeString(folder.resolve("data/a.md"), CITING);
    }

    // After recovery: nothing is under way, and from the first bytes the changes of all users lead to those that are
    // there.
    private void verify(String as, int users) throws IOException {
        for (int user = 0; user < users; user++) {
            changes("user-" + user).history(List.of());
        }
        List<Change> done = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            for (Change change : changes("user-" + user).history(List.of())) {
                require(!State.BETWEEN.contains(change.state()), "%s: %s is under way", as, change);
                if (change.state() == State.DONE) {
                    done.add(change);
                }
            }
        }
        requireChain(as, list(), FIRST, done);
        requireChain(as, folder.resolve("data/a.md"), CITING, done);
        String paper = keys().stream()
                .filter(key -> key.startsWith("paper"))
                .findFirst()
                .orElse("");
        String cited = Files.readString(folder.resolve("data/a.md"));
        require(cited.equals(CITING.replace("paper", paper)), "%s: %s is cited, but there is %s", as, cited, paper);
        List<String> drafts =
                names().stream().filter(name -> name.endsWith("draft")).toList();
        require(drafts.isEmpty(), "%s: %s is left", as, drafts);
    }

    private void requireChain(String as, Path file, String first, List<Change> done) throws IOException {
        Path real = file.toRealPath();
        List<ChangedFile> links = new ArrayList<>();
        done.forEach(change -> change.files().stream()
                .filter(changed -> changed.file().equals(real))
                .forEach(links::add));
        String sum = Checksum.of(first);
        while (!links.isEmpty()) {
            String from = sum;
            Optional<ChangedFile> next =
                    links.stream().filter(link -> link.before().equals(from)).findFirst();
            if (next.isEmpty()) {
                break;
            }
            links.remove(next.get());
            sum = next.get().after();
        }
        require(
                links.isEmpty(),
                "%s: %d changes of %s have no place in its history",
                as,
                links.size(),
                file.getFileName());
        require(
                sum.equals(Checksum.of(Files.readString(file))),
                "%s: history does not lead to %s",
                as,
                file.getFileName());
    }

    private void undoAll(String as, int users) throws IOException {
        verify(as, users);
        boolean undone = true;
        while (undone) {
            undone = false;
            for (int user = 0; user < users; user++) {
                try {
                    undone |= changes("user-" + user).reverse(List.of(), true, 1, change -> {}) > 0;
                } catch (ConflictException othersFirst) {
                    // Another user's change lies on top of it.
                }
            }
        }
        boolean first = Files.readString(list()).equals(FIRST)
                && Files.readString(folder.resolve("data/a.md")).equals(CITING);
        require(first, "%s: undoing all does not give the first bytes", as);
        require(names().equals(List.of("a.md", "list.yaml")), "%s: there are %s", as, names());
        undoneToTheFirst += first ? 1 : 0;
        if (failures.isEmpty()) {
            delete(folder);
        }
    }

    private Changes changes(String user) {
        return new Changes(
                new LocalDisk(),
                home(user).resolve(".local/state/kmref"),
                Clock.systemUTC(),
                warning -> require(warning.startsWith("waiting"), "%s", warning));
    }

    private Path home(String user) {
        return folder.resolve(user);
    }

    private Path list() {
        return folder.resolve("data/list.yaml");
    }

    private List<Item> items() throws IOException {
        Loaded<Library> library = LibraryReader.read("list.yaml", Files.readString(list()));
        require(library.problems().isEmpty(), "the list is torn: %s", library.problems());
        return library.value().items();
    }

    private Set<String> titles() throws IOException {
        Set<String> titles = new HashSet<>();
        items().forEach(item -> titles.add(item.title()));
        titles.removeIf(title -> !title.startsWith("Book"));
        return titles;
    }

    private List<String> keys() throws IOException {
        return items().stream().map(item -> item.key().value()).toList();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("data"))) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void require(boolean holds, String message, Object... values) {
        if (!holds) {
            failures.add(folder + ": " + String.format(java.util.Locale.ROOT, message, values));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
