package org.kmref.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kmref.cli.command.RootCommand;
import org.kmref.cli.command.TagCommand;
import org.kmref.cli.option.FileWords;
import org.kmref.cli.option.QueryArguments;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.FailureMessages;
import org.kmref.cli.session.NamedFiles;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.ProcessEnvironment;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.csl.StyleException;
import org.kmref.query.parse.SyntaxException;
import org.kmref.revision.RevisionException;
import org.kmref.store.DataException;
import org.kmref.store.change.ConflictException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program: arguments and environment in, an exit code out. */
public final class Kmref {
    private static final List<String> HELP = List.of("-h", "--help", "help");

    private Kmref() {}

    /** Runs one command to its end; whatever goes wrong becomes one line and an exit code. */
    public static int run(String[] args, ProcessEnvironment environment) {
        Session session = new Session(environment, args);
        boolean debug = List.of(args).contains("--debug");
        try {
            return heard(execute(args, session), session);
        } catch (Exception | Error e) {
            try {
                if (debug) {
                    trace(e, environment);
                }
                return heard(failed(e, session), session);
            } catch (IOException | UncheckedIOException unheard) {
                // There is nobody left to tell.
                return Exit.FAILURE;
            }
        } finally {
            session.end();
        }
    }

    private static int execute(String[] typed, Session session) throws Exception {
        String[] args = typed.length == 0 ? typed : OtherWords.understood(typed);
        if (args.length == 0 || (args.length == 1 && HELP.contains(args[0]))) {
            session.print(ShortHelp.text());
            return Exit.OK;
        }
        // Asked for alone it needs no command line, which takes longer to put together than to answer.
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            return new RootCommand(session).version();
        }
        CommandLine root = CommandTree.forCall(session, args);
        FileWords.Arguments read =
                FileWords.asLibraries(QueryArguments.withoutHyphens(TagCommand.withThemes(args), root), root, session);
        ParseResult result = root.parseArgs(read.all().toArray(String[]::new));
        read.remark(session);
        CommandLine last =
                result.asCommandLineList().get(result.asCommandLineList().size() - 1);
        Optional<CommandLine> helped = result.asCommandLineList().stream()
                .filter(CommandLine::isUsageHelpRequested)
                .findFirst();
        if (helped.isPresent()) {
            CommandLine asked = helped.get();
            session.page(asked == root ? ShortHelp.text() : CommandTree.usage(asked, session));
            return Exit.OK;
        }
        NamedFiles.requireApart(
                result.asCommandLineList()
                        .get(result.asCommandLineList().size() - 1)
                        .getParseResult(),
                session);
        Object command = last.getCommandSpec().userObject();
        return command instanceof java.util.concurrent.Callable<?> callable && callable.call() instanceof Integer code
                ? code
                : Exit.OK;
    }

    // Who reads no further has had enough of data; that a change was made they have not heard.
    private static int heard(int code, Session session) {
        boolean heard = session.unheard()
                .filter(broken -> session.isChanged() || !isClosedPipe(broken))
                .isEmpty();
        return heard ? code : Exit.FAILURE;
    }

    private static int failed(Throwable e, Session session) throws IOException {
        Throwable cause = e instanceof UncheckedIOException wrapper ? unwrapped(wrapper) : e;
        if (cause instanceof IOException && !session.isChanged() && isClosedPipe(cause)) {
            return Exit.OK;
        }
        Optional<List<String>> refusal = refusal(cause);
        if (refusal.isPresent()) {
            refusal.get().forEach(session::warn);
            return Exit.USAGE;
        }
        if (cause instanceof NoAnswerException) {
            session.warn(said(cause));
            return Exit.NO;
        }
        if (cause instanceof ConflictException conflict) {
            session.warn(conflict);
            return Exit.FAILURE;
        }
        if (cause instanceof DataException data) {
            session.warn(data.problems());
            return Exit.FAILURE;
        }
        if (cause instanceof StyleException style) {
            session.fail(style.problem().file(), style.problem().toString());
            // A name that leads nowhere is a matter of the command line, a file that cannot be used one of data.
            return style.problem().file().isEmpty() ? Exit.USAGE : Exit.FAILURE;
        }
        if (cause instanceof IOException broken) {
            String file = broken instanceof FileSystemException known ? String.valueOf(known.getFile()) : "";
            session.fail(file, FailureMessages.of(broken, session::shortest));
            return Exit.FAILURE;
        }
        if (cause instanceof VirtualMachineError exhausted) {
            session.warn(FailureMessages.of(exhausted));
            return Exit.FAILURE;
        }
        session.warn("this is a mistake in kmref: " + cause + "; run it with --debug and report what it says");
        return Exit.FAILURE;
    }

    // What is to be said where the command line, or a query or a value in it, cannot be followed.
    private static Optional<List<String>> refusal(Throwable cause) {
        if (cause instanceof SyntaxException wrong) {
            return Optional.of(SyntaxMessages.of(wrong));
        }
        if (cause instanceof RevisionException) {
            return Optional.of(List.of(said(cause)));
        }
        Optional<String> message = refused(cause).map(Kmref::said);
        return message.or(() -> cause instanceof ParameterException usage
                        ? Optional.of(UsageMessages.of(usage))
                        : Optional.empty())
                .map(List::of);
    }

    // What an option refuses, picocli wraps in what it has to say itself.
    private static Optional<UsageException> refused(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof UsageException refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private static Throwable unwrapped(UncheckedIOException e) {
        return e.getCause() == null ? e : e.getCause();
    }

    private static boolean isClosedPipe(Throwable cause) {
        return said(cause).toLowerCase(Locale.ROOT).contains("broken pipe");
    }

    private static String said(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static void trace(Throwable e, ProcessEnvironment environment) throws IOException {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        environment.err().write(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
