package org.kmref.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.format.Formats;

/**
 * Where things are kept: the folders of the XDG base directory specification, and the files a command uses.
 *
 * @param variables the environment
 * @param directory what relative names start from
 * @param home the user's home folder
 */
public record UserFolders(Map<String, String> variables, Path directory, Path home) {

    public UserFolders {
        variables = Map.copyOf(variables);
    }

    /** One of the three native files. */
    public enum Folder {
        LIBRARY("library", "KMREF_LIBRARY", "reading-list.yaml"),
        PARTNERS("partners", "KMREF_PARTNERS", "partners.yaml"),
        APPROACHES("approaches", "KMREF_APPROACHES", "approaches.yaml");

        private final String setting;
        private final String variable;
        private final String fileName;

        Folder(String setting, String variable, String fileName) {
            this.setting = setting;
            this.variable = variable;
            this.fileName = fileName;
        }

        /** Returns the name of the setting and of the option that name such a file. */
        public String setting() {
            return setting;
        }

        public String variable() {
            return variable;
        }

        public String fileName() {
            return fileName;
        }
    }

    /**
     * A file to read, and why it is this one.
     *
     * @param path absent for the embedded file and for standard input
     * @param name what the user calls it, for problems
     * @param because where the choice comes from: an option, a variable, the configuration ...
     */
    public record Source(Optional<Path> path, String name, String because) {
        public static final String EMBEDDED = "embedded";
        /** There is none, and nothing in its place. */
        public static final String NONE = "none";

        static final String STANDARD_INPUT = "standard input";

        public boolean isEmbedded() {
            return path.isEmpty() && because.equals(EMBEDDED);
        }

        /** Returns whether it is kept in kmref's own form, as its name tells. */
        public boolean isNative() {
            return Formats.byFileName(name)
                    .map(format -> format.id().equals(Formats.NATIVE))
                    .orElse(true);
        }

        public boolean isNone() {
            return path.isEmpty() && because.equals(NONE);
        }

        public boolean isStandardInput() {
            return path.isEmpty() && name.equals(STANDARD_INPUT);
        }
    }

    public Path configFile() {
        return base("XDG_CONFIG_HOME", ".config").resolve("config.yaml");
    }

    /** Returns where the history of changes is kept. */
    public Path stateFolder() {
        return base("XDG_STATE_HOME", ".local/state");
    }

    public Path dataFolder() {
        return base("XDG_DATA_HOME", ".local/share");
    }

    public Path cacheFolder() {
        return base("XDG_CACHE_HOME", ".cache");
    }

    /** Returns the reading lists a command opens: those named, else the one that stands for this user. */
    public List<Source> libraries(List<String> named, Config config) {
        if (!named.isEmpty()) {
            return distinct(named.stream().map(name -> named(name, "--library")).toList());
        }
        return List.of(standing(Folder.LIBRARY, config));
    }

    // By the file that a name leads to: the same one given twice is opened once.
    private static List<Source> distinct(List<Source> sources) {
        Map<Path, Source> files = new LinkedHashMap<>();
        for (Source source : sources) {
            files.putIfAbsent(source.path().map(path -> real(path).normalize()).orElse(Path.of(source.name())), source);
        }
        return List.copyOf(files.values());
    }

    /** Returns the file that a path leads to, links followed; the path from the root where nothing is there. */
    public static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            // Whoever opens it says what is wrong.
            return path.toAbsolutePath();
        }
    }

    /** Returns the partners or approaches that go with a library: named ones, else those beside it, else the user's. */
    public Source companion(Folder kind, Optional<String> named, Config config, Source library) {
        if (named.isPresent()) {
            return named(named.get(), "--" + kind.setting());
        }
        Source standing = standing(kind, config);
        boolean chosen =
                standing.because().equals(kind.variable()) || standing.because().equals("config");
        Optional<Path> beside = library.path().map(path -> path.resolveSibling(kind.fileName()));
        if (!chosen && beside.isPresent() && Files.isRegularFile(beside.get())) {
            String name =
                    Path.of(library.name()).resolveSibling(kind.fileName()).toString();
            return new Source(beside, name, "beside the library");
        }
        // What goes with the embedded list says nothing about another.
        return standing.isEmbedded() && !library.isEmbedded()
                ? new Source(Optional.empty(), kind.fileName(), Source.NONE)
                : standing;
    }

    private Source standing(Folder kind, Config config) {
        String fromVariable = variables.getOrDefault(kind.variable(), "");
        if (!fromVariable.isBlank()) {
            return named(fromVariable, kind.variable());
        }
        Optional<String> configured = config.value(kind.setting());
        if (configured.isPresent()) {
            Path path = configured(configured.get());
            return new Source(Optional.of(path), path.toString(), "config");
        }
        Path own = dataFolder().resolve(kind.fileName());
        if (Files.exists(own)) {
            return new Source(Optional.of(own), own.toString(), "data folder");
        }
        return new Source(Optional.empty(), kind.fileName(), Source.EMBEDDED);
    }

    private Source named(String name, String because) {
        return name.equals("-")
                ? new Source(Optional.empty(), Source.STANDARD_INPUT, because)
                : new Source(Optional.of(directory.resolve(name)), name, because);
    }

    /** Returns the path that the configuration names; a relative one starts from the configuration's own folder. */
    public Path configured(String configured) {
        if (configured.startsWith("~/")) {
            return home.resolve(configured.substring(2));
        }
        return configFile().resolveSibling(configured);
    }

    private Path base(String variable, String otherwise) {
        String value = variables.getOrDefault(variable, "");
        // The specification has relative values ignored.
        boolean usable = !value.isEmpty() && Path.of(value).isAbsolute();
        return (usable ? Path.of(value) : home.resolve(otherwise)).resolve("kmref");
    }
}
