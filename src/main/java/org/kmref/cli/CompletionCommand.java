package org.kmref.cli;

import java.io.IOException;
import java.util.List;
import org.kmref.cli.completion.Completions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "completion",
        description = "Print the script that completes kmref's command line in a shell.",
        footer = {
            "",
            "bash: kmref completion bash > ~/.local/share/bash-completion/completions/kmref",
            "zsh:  kmref completion zsh > a folder of $fpath, as _kmref",
            "fish: kmref completion fish > ~/.config/fish/completions/kmref.fish"
        })
final class CompletionCommand extends SessionCommand {
    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private String shell = "";

    CompletionCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws IOException {
        List<String> shells = Completions.SHELLS;
        if (!shells.contains(shell)) {
            throw new UsageException(Messages.unknown("shell", shell, shells));
        }
        session.print(Completions.script(shell, CompletionGrammar.of(CommandTree.whole(session))));
        return Exit.OK;
    }
}
