package org.kmref.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final LibraryOptions libraryOptions;
    private final StyleOptions styleOptions;
    private final OutputOptions output;
    private final ChangeOptions change;

    private List<String> files = new ArrayList<>();
    private boolean inPlace;
    private boolean check;
    private boolean links;
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

    private ManuscriptRun.Done run(String file, String text) throws IOException {
        ManuscriptRun.Choices choices = new ManuscriptRun.Choices(inPlace || check, links, check);
        return new ManuscriptRun(session, libraryOptions, styleOptions, choices)
                .of(name(file), ManuscriptRun.syntax(file, from), text);
    }

    private static String name(String file) {
        return file.equals(STANDARD_INPUT) ? "standard input" : file;
    }

    private Integer written() throws IOException {
        if (files.size() > 1) {
            throw new UsageException(
                    "only one manuscript can be printed or written with -o; for several use --in-place");
        }
        ManuscriptRun.Done done = run(files.get(0), text(files.get(0)));
        String text = done.formatted().text();
        // Elsewhere each byte outside the citations stays as it is.
        output.write(OutputFormat.Shown.PLAIN, output.toTerminal() ? Printable.lines(text) : text);
        return reported(done.unknown());
    }

    private Integer inPlace() throws IOException {
        List<FileEdit> edits = new ArrayList<>();
        Map<String, ManuscriptRun.Done> done = new LinkedHashMap<>();
        for (String file : files) {
            Path path = session.environment().directory().resolve(file);
            edits.add(new FileEdit(path, file, text -> {
                ManuscriptRun.Done each = run(file, text);
                done.put(file, each);
                return new Loaded<>(each.formatted().text(), List.of());
            }));
        }
        Integer code = change.make(edits, () -> summary(done));
        List<Problem> unknown =
                done.values().stream().flatMap(each -> each.unknown().stream()).toList();
        return code == Exit.OK ? reported(unknown) : code;
    }

    private ChangeSummary summary(Map<String, ManuscriptRun.Done> done) {
        int citations = done.values().stream()
                .mapToInt(each -> each.formatted().citations())
                .sum();
        String what = Messages.count(citations, "citation") + " in "
                + Messages.named(List.copyOf(done.keySet()), "manuscript");
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
        for (String file : files) {
            String text = text(file);
            findings.addAll(run(file, text).findings(name(file), text));
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
                ? SourceText.read(session.environment().in(), name(file))
                : SourceText.read(session.environment().directory().resolve(file), file);
        return text.required();
    }
}
