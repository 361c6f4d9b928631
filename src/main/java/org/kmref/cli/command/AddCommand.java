package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.option.AdditionOptions;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.FieldOptions;
import org.kmref.cli.option.FileArguments;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.LookupOptions;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.lookup.LookupIdentifier;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.revision.KeyPattern;

public final class AddCommand extends SessionCommand {
    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;
    private final FieldOptions fields = new FieldOptions();
    private final LookupOptions lookup;
    private final AdditionOptions addition = new AdditionOptions();

    private List<String> files = new ArrayList<>();
    private @Nullable String from;
    private boolean form;

    private boolean verbose;
    private boolean review;
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
        addition.declareThemes(of, 40, "Theme of the new reference; repeatable.");
        addition.declareKey(of, 42);
        of.text(
                43,
                ArgumentValue.oneOf("FORMAT", ImportCommand::forms),
                "Format of the files, such as ris.",
                value -> from = value,
                "--from");
        of.flag(44, "Fill in a template in your editor.", value -> form = value, "--edit");
        of.flag(45, "Keep fields that services add for their own use.", value -> keepAll = value, "--keep-all");
        of.flag(47, "Open each reference in your editor before it is added.", value -> review = value, "--review");
        addition.declareNoThemes(of, 48);
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
        addition.requireKey();
        Adding adding = new Adding(session, change, libraryOptions);
        adding.report(verbose);
        NewReferences given = new NewReferences(session, fields.assignments());
        if (form) {
            Library library = libraryOptions.open();
            return new Editing(session, change)
                    .edit(
                            given.form(),
                            (name, text) -> given.read(name, text, library, addition.isNewTheme(), fields.isForced()),
                            works -> adding.addTyped(addition.typed(works, session)));
        }
        if (files.isEmpty()) {
            return adding.addTyped(addition.typed(List.of(given.ofOptions()), session));
        }
        FileArguments words = new FileArguments(files, session);
        if (!fields.isEmpty()) {
            words.requireFiles();
            throw new UsageException(
                    "fields are for one reference, and files have their own; leave one of the two out");
        }
        TypedIdentifiers typed = new TypedIdentifiers(session);
        if (typed.are(files)) {
            return addFound(adding, typed.all(files));
        }
        TypedText text = new TypedText(session);
        if (from == null && text.is(files)) {
            List<Item> works = reviewed(given, List.of(text.read(files.get(0))));
            return adding.addTyped(addition.typed(works, session));
        }
        boolean input = words.isInput() && from == null;
        Optional<List<LookupIdentifier>> lines = input ? typed.ofStandardInput() : Optional.empty();
        if (lines.isPresent()) {
            return addFound(adding, lines.get());
        }
        words.requireNames();
        List<Item> works = given.ofFiles(files, from, session.opener(typed.standardInput()));
        return adding.addFiles(addition.keyed(reviewed(given, addition.themed(works))), files);
    }

    private List<Item> reviewed(NewReferences given, List<Item> works) throws IOException {
        return review
                ? new Review(session, change, given, addition.isNewTheme()).of(works, libraryOptions.open())
                : works;
    }

    private Integer addFound(Adding adding, List<LookupIdentifier> identifiers) throws IOException {
        LookupOptions.Outcome outcome = lookup.find(identifiers);
        if (outcome.items().isEmpty()) {
            return outcome.code();
        }
        List<Item> works = outcome.items().stream().map(KeyPattern::keyless).toList();
        Integer code = adding.addTyped(addition.typed(works, session));
        return code == Exit.OK ? outcome.code() : code;
    }
}
