package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kmref.check.CheckRun;
import org.kmref.check.Checker;
import org.kmref.check.Finding;
import org.kmref.check.Fixes;
import org.kmref.check.Subject;
import org.kmref.check.report.GithubReport;
import org.kmref.check.report.GroupedReport;
import org.kmref.check.report.JsonReport;
import org.kmref.check.report.PlainReport;
import org.kmref.check.report.SarifReport;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.CheckOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.LookupOptions;
import org.kmref.cli.option.SelectionOptions;
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
import org.kmref.model.Problem.Severity;
import org.kmref.store.UserFolders;
import org.kmref.store.change.LibraryEdit;

public final class CheckCommand extends SessionCommand implements HasOutputFormats {
    private enum Format {
        TEXT,
        PLAIN,
        JSON,
        SARIF,
        GITHUB
    }

    /** What {@code --fail-on} takes: the mildest finding that makes the exit code 1. */
    public static final List<String> THRESHOLDS = List.of("error", "warning", "note", "never");

    private final LibraryOptions libraryOptions;

    private final SelectionOptions selectionOptions;

    private final OutputOptions output;

    private final CheckOptions checks = new CheckOptions();

    private @Nullable String explained;

    private String failOn = "warning";

    private final ChangeOptions change;

    private boolean fix;

    private @Nullable String retractions;

    private final LookupOptions lookup;

    public CheckCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.selectionOptions = new SelectionOptions(session);
        this.output = new OutputOptions(session);
        this.change = new ChangeOptions(session);
        this.lookup = new LookupOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Find what is wrong with a list, its partners and its approaches.")
                .footer(
                        "",
                        "With keys or a query, only those references are checked; with --cited-in, those that the "
                                + "manuscript cites, and what it cites that the list lacks.",
                        "The comment # kmref: ignore ID in the YAML suppresses a finding on its line or on the next.",
                        "With --online, kmref asks services whether identifiers exist and belong to these works, "
                                + "whether works have been retracted or corrected, and whether preprints and "
                                + "works in press have been published. Without it, no network connection is opened.");
        libraryOptions.declare(of);
        selectionOptions.declarePlain(of);
        output.declare(of, forms());
        checks.declare(of);
        of.choice(
                3,
                "SEVERITY",
                "Lowest severity that makes the exit code 1: " + String.join(", ", THRESHOLDS)
                        + "; by default warning.",
                THRESHOLDS,
                value -> failOn = value,
                "--fail-on");
        of.flag(4, "Fix what is safe to fix, then report what is left.", value -> fix = value, "--fix");
        change.declare(of);
        of.text(
                6,
                ArgumentValue.FILE,
                "Look the references up in this table of Retraction Watch (CSV).",
                value -> retractions = value,
                "--retractions");
        lookup.declareOnline(of, 7, "Ask services over the network what has become of the works.");
        of.text(
                5,
                CheckOptions.CHECK,
                "Explain this check instead of checking; all explains every check.",
                value -> explained = value,
                "--explain");
    }

    @Override
    public List<OutputFormat> forms() {
        return FormatChoice.of(Format.class);
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat form = output.form(forms());
        if (!THRESHOLDS.contains(failOn)) {
            throw new UsageException(Messages.unknown("severity", failOn, THRESHOLDS));
        }
        if (explained != null) {
            output.write(OutputFormat.Shown.TEXT, new CheckExplanation(output.palette(), output.width()).of(explained));
            return Exit.OK;
        }
        List<Checker> checkers = checks.chosen();
        CheckedFiles files = new CheckedFiles(session, libraryOptions, selectionOptions);
        if (fix) {
            Integer code = fix(checkers, files);
            if (code != Exit.OK || change.isDryRun()) {
                return code;
            }
        }
        Subject subject = files.subject(retractions, lookup);
        List<Finding> findings = new CheckRun(checkers).of(subject);
        output.write(form, written(form, findings, checkers));
        session.remark(summary(findings, subject));
        boolean bad = findings.stream().anyMatch(this::isBad);
        return files.code() == Exit.FAILURE ? Exit.FAILURE : bad ? Exit.NO : files.code();
    }

    private Integer fix(List<Checker> checkers, CheckedFiles files) throws IOException {
        UserFolders.Source target = change.target(libraryOptions);
        Fixes fixes = Fixes.of(files.subject(retractions, lookup), checkers);
        if (fixes.fixes().isEmpty()) {
            session.remark("nothing to fix");
            return Exit.OK;
        }
        int count = fixes.fixes().size();
        List<String> keys = fixes.fixes().stream()
                .map(each -> each.part().steps().get(1))
                .distinct()
                .toList();
        String what = Messages.count(count, "field") + " of " + Messages.named(keys, "reference")
                + libraryOptions.place("in", target);
        ChangeSummary summary = new ChangeSummary("fixed", "fix", what, count);
        return change.make(List.of(LibraryEdit.of(target, fixes::applied)), () -> summary);
    }

    private boolean isBad(Finding finding) {
        return !failOn.equals("never") && finding.isAtLeast(Severity.valueOf(failOn.toUpperCase(Locale.ROOT)));
    }

    private String written(OutputFormat form, List<Finding> findings, List<Checker> checkers) throws IOException {
        return switch (FormatChoice.format(Format.class, form)) {
            case JSON -> Json.indented(JsonReport.tree(findings));
            case SARIF -> Json.indented(new SarifReport(checkers, Version.current()).tree(findings));
            case GITHUB -> GithubReport.text(findings);
            case PLAIN -> PlainReport.text(findings);
            case TEXT ->
                output.toTerminal()
                        ? new GroupedReport(output.palette(), output.width(), session::shortest).text(findings)
                        : PlainReport.text(findings);
        };
    }

    private static String summary(List<Finding> findings, Subject subject) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int count = (int) findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                counts.add(Messages.count(count, severity.name().toLowerCase(Locale.ROOT)));
            }
        }
        String found = counts.isEmpty() ? "nothing found" : String.join(", ", counts);
        return found + " in " + Messages.count(subject.count(), "reference");
    }
}
