package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.kmref.cli.completion.Completions;
import org.kmref.cli.completion.Grammar;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;

public final class CompletionCommand extends SessionCommand {
    private List<String> shells = new ArrayList<>();

    private final Supplier<Grammar> grammar;

    public CompletionCommand(Session session, Supplier<Grammar> grammar) {
        super(session);
        this.grammar = grammar;
    }

    @Override
    public void declare(Declaration of) {
        of.description("Print the script that completes kmref's command line in a shell.")
                .footer(
                        "",
                        "bash: kmref completion bash > ~/.local/share/bash-completion/completions/kmref",
                        "zsh:  kmref completion zsh > a folder of $fpath, as _kmref",
                        "fish: kmref completion fish > ~/.config/fish/completions/kmref.fish");
        of.words(
                "1",
                ArgumentValue.oneOf("SHELL", () -> Completions.SHELLS),
                "bash, zsh or fish.",
                value -> shells = value);
    }

    @Override
    public Integer call() throws IOException {
        String shell = shells.get(0);
        if (!Completions.SHELLS.contains(shell)) {
            throw new UsageException(Messages.unknown("shell", shell, Completions.SHELLS));
        }
        session.print(Completions.script(shell, grammar.get()));
        return Exit.OK;
    }
}
