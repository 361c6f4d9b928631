package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kmref.cli.manual.QueryGuide;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;

public final class HelpCommand extends SessionCommand {
    private List<String> commands = new ArrayList<>();

    private final Supplier<List<String>> topics;
    private final UnaryOperator<String> help;

    /**
     * {@code help} gives the help of a command, or of kmref where the name is empty.
     *
     * @param commands the names of all commands
     */
    public HelpCommand(Session session, Supplier<List<String>> commands, UnaryOperator<String> help) {
        super(session);
        this.topics = () -> Stream.concat(commands.get().stream(), Stream.of(QueryGuide.TOPIC))
                .toList();
        this.help = help;
    }

    @Override
    public void declare(Declaration of) {
        of.description("Show help on kmref, on a command, or on the query language.");
        of.words(
                "0..1",
                ArgumentValue.oneOf("COMMAND", topics),
                "The command to explain, or query.",
                value -> commands = value);
    }

    @Override
    public Integer call() throws IOException {
        String topic = commands.isEmpty() ? "" : commands.get(0);
        session.page(topic.equals(QueryGuide.TOPIC) ? guide() : help.apply(topic));
        return Exit.OK;
    }

    private String guide() {
        return QueryGuide.text(session.helpWidth());
    }
}
