package org.kmref.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kmref.check.Finding;
import org.kmref.check.ManuscriptCheck;
import org.kmref.check.report.GithubReport;
import org.kmref.check.report.JsonReport;
import org.kmref.check.report.PlainReport;
import org.kmref.check.report.SarifReport;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.StyleOptions;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.output.FormatChoice;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.cli.session.Version;
import org.kmref.format.tree.Json;
import org.kmref.model.Problem;
import org.kmref.store.DataException;
import org.kmref.store.Loaded;
import org.kmref.store.SourceText;
import org.kmref.store.change.FileEdit;
import org.kmref.terminal.Printable;

public final class ProcessCommand extends SessionCommand implements HasOutputFormats {
    private enum Format {
        TEXT,
        PLAIN,
        JSON,
        SARIF,
        GITHUB
    }

    private static final String STANDARD_INPUT = "-";
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final LibraryOptions libraryOptions;
    private final StyleOptions styleOptions;
    private final OutputOptions output;
    private final ChangeOptions change;

    private List<String> files = new ArrayList<>();
    private boolean inPlace;
    private boolean check;
    private boolean links;
    // Whether the manuscript begins with a byte order mark, which is one of the bytes that stay.
    private boolean marked;
    private String from = "";

    public ProcessCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.styleOptions = new StyleOptions(session);
        this.output = new OutputOptions(session);
        this.change = new ChangeOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Replace the citations in manuscripts with formatted ones.")
                .footer(
                        "",
                        "Markdown, LaTeX, Typst and Org, recognised by the ending of the file. Everything but"
                                + " citations and bibliographies stays as it is. The bibliography goes where a "
                                + "mark such as <!-- kmref:bibliography --> is, else at the end.",
                        "Library, style and language are those that the manuscript names, unless options override "
                                + "them.",
                        "Several manuscripts are read as one document, in this order, such as the chapters of a book: with"
                                + " ibid., numbers and years told apart through all of them, and the bibliography at the"
                                + " end of the last if there is no mark. One that another includes is read in its place.",
                        "The exit code is 1 if the library lacks a key; such a citation stays as it was.");
        of.words("1..*", ArgumentValue.FILE, "Manuscripts; - is standard input.", value -> files = value);
        of.choice(
                4,
                "LANGUAGE",
                "Language of the manuscripts, whatever their endings: " + String.join(", ", ManuscriptRun.LANGUAGES)
                        + ".",
                ManuscriptRun.LANGUAGES,
                value -> from = value,
                "--from");
        of.flag(
                1,
                "Write into the manuscript itself; each citation is kept in a comment.",
                value -> inPlace = value,
                "--in-place");
        of.flag(
                2,
                "Report unknown keys, uncited references and text that is out of date, and write nothing.",
                value -> check = value,
                "--check");
        of.flag(3, "Link each citation to its entry in the bibliography.", value -> links = value, "--link-citations");
        styleOptions.declare(of);
        output.declare(of, forms());
        change.declare(of);
        libraryOptions.declare(of);
    }

    @Override
    public List<OutputFormat> forms() {
        return FormatChoice.of(Format.class);
    }

    @Override
    public Integer call() throws IOException {
        if (inPlace && (check || output.fileName().isPresent())) {
            throw new UsageException(
                    "--in-place and " + (check ? "--check" : "-o") + " exclude each other; choose one");
        }
        files.forEach(file -> ManuscriptRun.syntax(file, from));
        if (inPlace && files.contains(STANDARD_INPUT)) {
            throw new UsageException("standard input cannot be changed in place; name a file");
        }
        if (check) {
            return checked();
        }
        if (output.named(forms()).isPresent()) {
            throw new UsageException("--to is for --check; a manuscript stays in its own language");
        }
        return inPlace ? inPlace() : written();
    }

    private List<ManuscriptRun.Done> run(List<ManuscriptRun.Input> inputs) throws IOException {
        ManuscriptRun.Choices choices = new ManuscriptRun.Choices(inPlace || check, links, check);
        return new ManuscriptRun(session, libraryOptions, styleOptions, choices).of(inputs);
    }

    private List<ManuscriptRun.Input> inputs() throws IOException {
        List<ManuscriptRun.Input> inputs = new ArrayList<>();
        for (String file : files) {
            inputs.add(new ManuscriptRun.Input(name(file), ManuscriptRun.syntax(file, from), text(file)));
        }
        return inputs;
    }

    private static String name(String file) {
        return file.equals(STANDARD_INPUT) ? "standard input" : file;
    }

    private Integer written() throws IOException {
        if (files.size() > 1) {
            throw new UsageException(
                    "only one manuscript can be printed or written with -o; for several use --in-place");
        }
        ManuscriptRun.Done done = run(inputs()).get(0);
        String text = (marked ? BYTE_ORDER_MARK : "") + done.formatted().text();
        // Elsewhere each byte outside the citations stays as it is.
        output.write(OutputFormat.Shown.PLAIN, output.toTerminal() ? Printable.lines(text) : text);
        return reported(done.unknown());
    }

    private Integer inPlace() throws IOException {
        List<ManuscriptRun.Input> inputs = inputs();
        List<ManuscriptRun.Done> done = run(inputs);
        List<FileEdit> edits = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String file = files.get(i);
            String read = inputs.get(i).text();
            String formatted = done.get(i).formatted().text();
            Path path = session.environment().directory().resolve(file);
            edits.add(new FileEdit(path, file, text -> {
                if (!text.equals(read)) {
                    throw new DataException(List.of(Problem.error(
                            file, 0, 0, "was changed by another program meanwhile; run kmref process again")));
                }
                return new Loaded<>(formatted, List.of());
            }));
        }
        Integer code = change.make(edits, () -> summary(done));
        List<Problem> unknown =
                done.stream().flatMap(each -> each.unknown().stream()).toList();
        return code == Exit.OK ? reported(unknown) : code;
    }

    private ChangeSummary summary(List<ManuscriptRun.Done> done) {
        int citations =
                done.stream().mapToInt(each -> each.formatted().citations()).sum();
        String what = Messages.count(citations, "citation") + " in " + Messages.named(files, "manuscript");
        return new ChangeSummary("formatted", "format", what, 1);
    }

    private Integer reported(List<Problem> unknown) throws IOException {
        if (unknown.isEmpty()) {
            return Exit.OK;
        }
        unknown.forEach(problem ->
                session.warn(problem.place().map(place -> place + ": ").orElse("") + problem.message()));
        return Exit.NO;
    }

    private Integer checked() throws IOException {
        Format format = FormatChoice.format(Format.class, output.form(forms()));
        List<Finding> findings = new ArrayList<>();
        List<ManuscriptRun.Input> inputs = inputs();
        List<ManuscriptRun.Done> done = run(inputs);
        for (int i = 0; i < inputs.size(); i++) {
            findings.addAll(
                    done.get(i).findings(inputs.get(i).file(), inputs.get(i).text()));
        }
        List<Finding> sorted = List.copyOf(findings);
        output.write(
                OutputFormat.Shown.PLAIN,
                switch (format) {
                    case TEXT, PLAIN -> PlainReport.text(sorted);
                    case JSON -> Json.indented(JsonReport.tree(sorted));
                    case SARIF ->
                        Json.indented(
                                new SarifReport(List.of(ManuscriptCheck.values()), Version.current()).tree(sorted));
                    case GITHUB -> GithubReport.text(sorted);
                });
        session.remark(
                sorted.isEmpty()
                        ? "no problems in " + Messages.named(files, "manuscript")
                        : Messages.count(sorted.size(), "problem") + " in " + Messages.named(files, "manuscript"));
        return sorted.isEmpty() ? Exit.OK : Exit.NO;
    }

    private String text(String file) throws IOException {
        Loaded<String> text = file.equals(STANDARD_INPUT)
                ? SourceText.readWhole(session.environment().in(), name(file))
                : SourceText.readWhole(session.environment().directory().resolve(file), file);
        String whole = text.required();
        marked = whole.startsWith(BYTE_ORDER_MARK);
        return marked ? whole.substring(1) : whole;
    }
}
