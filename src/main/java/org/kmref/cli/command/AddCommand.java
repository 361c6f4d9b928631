package org.kmref.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.FieldOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.LookupOptions;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.lookup.LookupIdentifier;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.revision.Addition;
import org.kmref.revision.KeyPattern;
import org.kmref.revision.TypedKey;

public final class AddCommand extends SessionCommand {
    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;
    private final FieldOptions fields = new FieldOptions();
    private final LookupOptions lookup;

    private List<String> files = new ArrayList<>();
    private List<String> themes = new ArrayList<>();
    private @Nullable String key;
    private @Nullable String from;
    private boolean form;
    private boolean newTheme;

    private boolean verbose;
    private boolean review;
    private boolean noThemes;
    private boolean keepAll;

    public AddCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
        this.lookup = new LookupOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Add references: from options, your editor, files of any format kmref reads, a DOI, PMID, "
                        + "arXiv number or ISBN, or a line as printed in a list.")
                .footer(
                        "",
                        "Every CSL field is an option, including those not shown here. The key follows the "
                                + "setting key-pattern, {author}{year} by default, and is printed. An identifier "
                                + "is looked up over the network, which must be allowed: --online, or the setting "
                                + "network.");
        of.words(
                "0..*",
                ArgumentValue.FILE,
                "Files, identifiers or one printed reference to add; - is standard input.",
                value -> files = value);
        fields.declare(of);
        of.texts(
                40,
                ArgumentValue.THEME,
                "Theme of the new reference; repeatable.",
                value -> themes = value,
                "-t",
                "--theme");
        of.flag(41, "Create themes that do not exist yet.", value -> newTheme = value, "--new-theme");
        of.text(42, "NEWKEY", "Key of the new reference.", value -> key = value, "--key", "--id");
        of.text(
                43,
                ArgumentValue.oneOf("FORMAT", ImportCommand::forms),
                "Format of the files, such as ris.",
                value -> from = value,
                "--from");
        of.flag(44, "Fill in a template in your editor.", value -> form = value, "--edit");
        of.flag(45, "Keep fields that services add for their own use.", value -> keepAll = value, "--keep-all");
        of.flag(47, "Open each reference in your editor before it is added.", value -> review = value, "--review");
        of.flag(48, "Do not make themes of the headings of plain text.", value -> noThemes = value, "--no-themes");
        lookup.declare(of);
        of.flag(
                46,
                "List every reference and every remark, not only the first ten.",
                value -> verbose = value,
                "-v",
                "--verbose");
        change.declare(of);
        libraryOptions.declare(of);
    }

    @Override
    public Integer call() throws IOException {
        if (keepAll) {
            session.keepAll();
        }
        Optional<CitationKey> typedKey = Optional.ofNullable(key).map(TypedKey::of);
        Adding adding = new Adding(session, change, libraryOptions);
        if (verbose) {
            adding.setVerbose();
        } else {
            session.readingRemarks().sayFew();
        }
        NewReferences given = new NewReferences(session, fields.assignments());
        if (form) {
            Library library = libraryOptions.open();
            return new Editing(session, change)
                    .edit(
                            given.form(),
                            (name, text) -> given.read(name, text, library, newTheme, fields.isForced()),
                            works -> adding.addTyped(addition(works, typedKey, true)));
        }
        if (files.isEmpty()) {
            return adding.addTyped(addition(List.of(given.ofOptions()), typedKey, true));
        }
        if (!fields.isEmpty()) {
            requireFiles();
            throw new UsageException(
                    "fields are for one reference, and files have their own; leave one of the two out");
        }
        TypedIdentifiers typed = new TypedIdentifiers(session);
        if (typed.are(files)) {
            return addFound(adding, typed.all(files), typedKey);
        }
        TypedText text = new TypedText(session);
        if (from == null && text.is(files)) {
            List<Item> works = reviewed(given, List.of(text.read(files.get(0))));
            return adding.addTyped(addition(works, typedKey, true));
        }
        boolean input = files.equals(List.of("-")) && from == null;
        Optional<List<LookupIdentifier>> lines = input ? typed.ofStandardInput() : Optional.empty();
        if (lines.isPresent()) {
            return addFound(adding, lines.get(), typedKey);
        }
        requireNames();
        List<Item> works = given.ofFiles(files, from, session.opener(typed.standardInput()));
        List<Item> kept = noThemes ? NewReferences.withoutThemes(works) : works;
        return adding.addFiles(addition(reviewed(given, kept), typedKey, false), files);
    }

    private List<Item> reviewed(NewReferences given, List<Item> works) throws IOException {
        return review ? new Review(session, change, given, newTheme).of(works, libraryOptions.open()) : works;
    }

    private Integer addFound(Adding adding, List<LookupIdentifier> identifiers, Optional<CitationKey> typedKey)
            throws IOException {
        LookupOptions.Outcome outcome = lookup.find(identifiers);
        if (outcome.items().isEmpty()) {
            return outcome.code();
        }
        List<Item> works = outcome.items().stream()
                .map(item -> item.toBuilder().key(KeyPattern.ANY).build())
                .toList();
        Integer code = adding.addTyped(addition(works, typedKey, true));
        return code == Exit.OK ? outcome.code() : code;
    }

    // A title of several words without quotes is a title of one word, and files.
    private void requireFiles() {
        for (String file : files) {
            if (!isFile(file)) {
                throw new UsageException(
                        "'" + file + "' is not a file; did you forget quotes around the " + optionBefore(file) + "?");
            }
        }
    }

    // Words without an ending or a folder are hardly names of files: a title, or a printed reference.
    private void requireNames() {
        for (String file : files) {
            if (file.indexOf('.') < 0 && file.indexOf('/') < 0 && !isFile(file)) {
                throw new UsageException("'" + file + "' is not a file; write a title as --title '"
                        + String.join(" ", files) + "', and a printed reference in quotes");
            }
        }
    }

    private boolean isFile(String word) {
        try {
            return word.equals("-")
                    || Files.exists(session.environment().directory().resolve(word));
        } catch (InvalidPathException unusual) {
            return false;
        }
    }

    private String optionBefore(String word) {
        String option = "title";
        for (String argument : session.arguments()) {
            if (argument.equals(word)) {
                break;
            }
            if (argument.startsWith("--")) {
                option = argument.substring(2).replaceAll("=.*", "");
            }
        }
        return option;
    }

    private Addition addition(List<Item> works, Optional<CitationKey> typedKey, boolean typed) throws IOException {
        if (typedKey.isPresent() && works.size() != 1) {
            throw new UsageException("--key is for one reference, not " + works.size());
        }
        return new Addition(
                works, themes, newTheme, typed ? Optional.of(session.keyPattern()) : Optional.empty(), typedKey);
    }
}
