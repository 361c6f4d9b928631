package org.kmref.cli.command;

import java.io.IOException;
import java.util.List;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.lookup.SelfTest;
import org.kmref.model.RichText;
import org.kmref.terminal.Column;
import org.kmref.terminal.Table;

/** Which services answer. */
final class SelfTestReport {
    private final OutputOptions output;

    SelfTestReport(OutputOptions output) {
        this.output = output;
    }

    /** Writes the report, and returns the exit code: 1 where some do not answer, 3 where none does. */
    Integer of(List<SelfTest> tests, Session session) throws IOException {
        Table table = new Table(
                Column.whole("SERVICE"),
                Column.whole("ADDRESS"),
                Column.whole("RESULT"),
                Column.wrapped("ANSWER", 20, 1));
        tests.forEach(test -> table.row(
                test.service(), test.host(), test.isAnswered() ? "works" : "fails", RichText.plain(test.said())));
        output.write(
                OutputFormat.Shown.TABLE,
                output.toTerminal() ? table.render(output.width(), output.palette()) : table.plain(output.palette()));
        long works = tests.stream().filter(SelfTest::isAnswered).count();
        session.remark(works + " of " + Messages.count(SelfTest.count(), "service") + " work");
        return works == SelfTest.count() ? Exit.OK : works > 0 ? Exit.NO : Exit.FAILURE;
    }
}
