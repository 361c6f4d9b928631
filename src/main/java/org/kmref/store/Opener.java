package org.kmref.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.kmref.format.Format;
import org.kmref.format.Formats;
import org.kmref.format.core.InputText;
import org.kmref.format.core.ItemReader;
import org.kmref.model.Approaches;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.PartnerDirectory;
import org.kmref.model.Problem;
import org.kmref.model.Theme;
import org.kmref.store.UserFolders.Folder;
import org.kmref.store.UserFolders.Source;

/** Opens the files a command uses: an error in one ends the command, a warning is handed on. */
public final class Opener {
    /** Is told how far the reading of a large file has come. */
    public interface Watch {
        /** Nobody watches. */
        Watch NONE = new Watch() {
            @Override
            public void reading(String name, long done, long whole) {}

            @Override
            public void end() {}
        };

        void reading(String name, long done, long whole);

        void end();
    }

    private final InputStream standardInput;
    private final Consumer<Problem> warnings;
    private final Watch watch;
    private final ReadingChoices choices;

    /** {@code standardInput} is what a source named {@code -} is read from. */
    public Opener(InputStream standardInput, Consumer<Problem> warnings, Watch watch, ReadingChoices choices) {
        this.standardInput = standardInput;
        this.warnings = warnings;
        this.watch = watch;
        this.choices = choices;
    }

    /** Returns the works of all sources as one list; a key that two of them have is an error. */
    public Library libraries(List<Source> sources) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Library> libraries = new ArrayList<>();
        for (Source source : sources) {
            Loaded<Library> loaded = loaded(source, "");
            problems.addAll(loaded.problems());
            libraries.add(loaded.value());
        }
        if (libraries.size() > 1) {
            problems.addAll(clashes(sources, libraries));
        }
        report(problems);
        return libraries.size() == 1 ? libraries.get(0) : joined(libraries);
    }

    /**
     * Returns the works of one source.
     *
     * @param form the id of the form it is in, or empty where the file's ending tells
     */
    public Library library(Source source, String form) throws IOException {
        return checked(loaded(source, form));
    }

    // The native form is read by its own reader, which knows of themes with titles; any other by the form's.
    private Loaded<Library> loaded(Source source, String form) throws IOException {
        if (form.isEmpty() && source.isEmbedded()) {
            return new Loaded<>(Embedded.library(), List.of());
        }
        Optional<Format> told = form.isEmpty() ? Formats.byFileName(source.name()) : Formats.byId(form);
        // The usual case needs no look at what the file says.
        boolean isNative =
                told.filter(format -> format.id().equals(Formats.NATIVE)).isPresent() && form.isEmpty();
        if (isNative && source.name().endsWith(".yaml")) {
            return ownForm(source);
        }
        Loaded<byte[]> bytes = bytes(source);
        if (bytes.hasErrors()) {
            return new Loaded<>(Library.empty(), bytes.problems());
        }
        Optional<Problem> unread = form.isEmpty() ? unread(source, bytes.value()) : Optional.empty();
        if (unread.isPresent()) {
            return new Loaded<>(Library.empty(), List.of(unread.get()));
        }
        return parsed(bytes.value(), form.isEmpty() ? told(source, bytes.value()) : told, source.name());
    }

    // A file of a format that is not read is reported by that name, not by what it lacks of another.
    private static Optional<Problem> unread(Source source, byte[] bytes) {
        return Formats.unread(bytes)
                .map(kind -> Problem.error(
                        source.name(), 0, 0, "is " + kind + ", which kmref does not read; export it as RIS or BibTeX"));
    }

    private static Optional<Format> told(Source source, byte[] bytes) {
        return Formats.detect(source.path().isPresent() ? source.name() : "", bytes);
    }

    private Loaded<Library> parsed(byte[] bytes, Optional<Format> told, String name) throws IOException {
        Optional<ItemReader> reader =
                told.filter(format -> !format.id().equals(Formats.NATIVE)).flatMap(Format::reader);
        if (reader.isPresent()) {
            Loaded<Library> read = ForeignLibrary.read(reader.get(), bytes, name, choices, watch);
            boolean silent = read.value().items().isEmpty() && read.problems().isEmpty();
            return silent ? new Loaded<>(read.value(), List.of(nothingFound(told.get(), bytes, name))) : read;
        }
        Loaded<String> text = SourceText.decode(bytes, name);
        // Nobody keeps a reading list in a plain text file.
        if (told.isEmpty() && name.toLowerCase(Locale.ROOT).endsWith(".txt") && !text.hasErrors()) {
            Problem unknown =
                    Problem.error(name, 0, 0, "is in no format that kmref knows; name its format with --from");
            return new Loaded<>(Library.empty(), List.of(unknown));
        }
        return text.hasErrors() ? new Loaded<>(Library.empty(), text.problems()) : ownForm(name, text.value());
    }

    private static Problem nothingFound(Format format, byte[] bytes, String name) {
        boolean blank = InputText.head(bytes, bytes.length).isBlank();
        return Problem.warning(
                name,
                0,
                0,
                blank
                        ? "is empty"
                        : "no references found in it as " + format.id()
                                + "; check that it is complete, or name its format with --from");
    }

    private Loaded<Library> ownForm(Source source) throws IOException {
        Loaded<byte[]> bytes = bytes(source);
        if (bytes.hasErrors()) {
            return new Loaded<>(Library.empty(), bytes.problems());
        }
        Optional<ChunkedList> pieces = ChunkedList.of(source.name(), bytes.value(), ChunkedList.SIZE);
        try {
            Optional<Loaded<Library>> read = pieces.isEmpty()
                    ? Optional.empty()
                    : pieces.get().read((done, all) -> watch.reading(source.name(), done, all));
            Loaded<Library> own =
                    read.isPresent() ? read.get() : parsed(bytes.value(), Optional.empty(), source.name());
            // Other programs have YAML too.
            Optional<Problem> unread = own.value().items().isEmpty() ? unread(source, bytes.value()) : Optional.empty();
            return unread.isPresent() ? new Loaded<>(own.value(), List.of(unread.get())) : own;
        } finally {
            watch.end();
        }
    }

    private Loaded<Library> ownForm(String name, String text) {
        if (watch == Watch.NONE) {
            return LibraryReader.read(name, text);
        }
        try {
            return LibraryReader.read(name, text, (done, all) -> watch.reading(name, done, all));
        } finally {
            watch.end();
        }
    }

    /** Returns the references of a source with the text they were read from; what is wrong ends nothing. */
    public OpenedFile<Library> examine(Source source) throws IOException {
        Loaded<byte[]> bytes = bytes(source);
        if (bytes.hasErrors()) {
            return new OpenedFile<>(
                    source.name(), "", Optional.empty(), new Loaded<>(Library.empty(), bytes.problems()));
        }
        Optional<Format> told = told(source, bytes.value());
        // Of a form that has an idea of letters of its own, the text serves for looking things up only.
        String text = SourceText.decode(bytes.value(), source.name()).value();
        String form = told.map(Format::id).orElse(Formats.NATIVE);
        return new OpenedFile<>(source.name(), text, Optional.of(form), parsed(bytes.value(), told, source.name()));
    }

    public OpenedFile<PartnerDirectory> examinePartners(Source source) throws IOException {
        return examine(source, Folder.PARTNERS, PartnerReader::read, PartnerDirectory.empty());
    }

    public OpenedFile<Approaches> examineApproaches(Source source) throws IOException {
        return examine(source, Folder.APPROACHES, ApproachReader::read, Approaches.empty());
    }

    private <T> OpenedFile<T> examine(Source source, Folder kind, BiFunction<String, String, Loaded<T>> reader, T none)
            throws IOException {
        Loaded<String> text = text(source, kind);
        Loaded<T> loaded =
                text.hasErrors() ? new Loaded<>(none, text.problems()) : reader.apply(source.name(), text.value());
        Optional<String> form = text.hasErrors() ? Optional.empty() : Optional.of(Formats.NATIVE);
        return new OpenedFile<>(source.name(), text.value(), form, loaded);
    }

    /** Returns the text of a source, whatever it is encoded in; what is not text is refused. */
    public String text(Source source) throws IOException {
        Loaded<byte[]> bytes = bytes(source);
        report(bytes.problems());
        Optional<Problem> unread = unread(source, bytes.value());
        if (unread.isPresent()) {
            throw new DataException(List.of(unread.get()));
        }
        String text = InputText.decode(bytes.value());
        if (text.indexOf('\0') >= 0) {
            throw new DataException(
                    List.of(Problem.error(source.name(), 0, 0, "is binary, not text; name a text file")));
        }
        return text;
    }

    private Loaded<byte[]> bytes(Source source) throws IOException {
        if (source.isEmbedded()) {
            return new Loaded<>(Embedded.text(Folder.LIBRARY).getBytes(StandardCharsets.UTF_8), List.of());
        }
        return source.path().isPresent()
                ? SourceText.bytes(source.path().get(), source.name())
                : SourceText.bytes(standardInput, source.name());
    }

    public PartnerDirectory partners(Source source) throws IOException {
        return checked(load(source, Folder.PARTNERS, PartnerReader::read, PartnerDirectory.empty()));
    }

    public Approaches approaches(Source source) throws IOException {
        return checked(load(source, Folder.APPROACHES, ApproachReader::read, Approaches.empty()));
    }

    private <T> Loaded<T> load(Source source, Folder kind, BiFunction<String, String, Loaded<T>> reader, T none)
            throws IOException {
        Loaded<String> text = text(source, kind);
        return text.hasErrors() ? new Loaded<>(none, text.problems()) : reader.apply(source.name(), text.value());
    }

    private Loaded<String> text(Source source, Folder kind) throws IOException {
        if (source.isStandardInput()) {
            return SourceText.read(standardInput, source.name());
        }
        if (source.isNone()) {
            return new Loaded<>(kind.setting() + ": []\n", List.of());
        }
        return source.path().isPresent()
                ? SourceText.read(source.path().get(), source.name())
                : new Loaded<>(Embedded.text(kind), List.of());
    }

    private <T> T checked(Loaded<T> loaded) throws DataException {
        report(loaded.problems());
        return loaded.value();
    }

    private void report(List<Problem> problems) throws DataException {
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new DataException(problems);
        }
        RepeatedWarnings.once(problems).forEach(warnings);
    }

    private static List<Problem> clashes(List<Source> sources, List<Library> libraries) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> owner = new HashMap<>();
        for (int i = 0; i < libraries.size(); i++) {
            String name = sources.get(i).name();
            for (Item item : libraries.get(i).items()) {
                String other = owner.putIfAbsent(item.key().value(), name);
                if (other != null) {
                    problems.add(Problem.error(
                            name, 0, 0, "the key `" + item.key() + "` is also in " + other + "; rename one"));
                }
            }
        }
        return problems;
    }

    private static Library joined(List<Library> libraries) {
        Map<String, Theme> themes = new LinkedHashMap<>();
        List<Item> items = new ArrayList<>();
        for (Library library : libraries) {
            library.themes().forEach(theme -> themes.putIfAbsent(theme.id(), theme));
            items.addAll(library.items());
        }
        Library first = libraries.get(0);
        return new Library(first.title(), first.locale(), List.copyOf(themes.values()), items, Map.of());
    }
}
