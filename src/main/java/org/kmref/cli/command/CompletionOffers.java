package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kmref.cli.completion.Grammar.ValueKind;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;

/**
 * What the completion scripts ask: the words of a kind that begin with a prefix, upper case or lower.
 *
 * <p>One a line, and behind a tab what it means, where there is something to say.
 */
public final class CompletionOffers extends SessionCommand {
    private final LibraryOptions libraryOptions;

    private final UnaryOperator<List<String>> typed;

    private List<String> words = new ArrayList<>();

    private String prefix = "";

    /** {@code typed} gives the command of a line and its words, the options and their values left out. */
    public CompletionOffers(Session session, UnaryOperator<List<String>> typed) {
        super(session);
        this.typed = typed;
        this.libraryOptions = new LibraryOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Answer a completion script.");
        libraryOptions.declare(of);
        of.words(
                "1..*",
                "KIND",
                "What to complete, the words of the line where it is line, and how it begins.",
                value -> words = value);
    }

    @Override
    public Integer call() throws IOException {
        String kind = words.get(0);
        prefix = words.size() > 1 ? words.get(words.size() - 1) : "";
        ValueKind asked = Arrays.stream(ValueKind.values())
                .filter(candidate -> candidate.word().equals(kind))
                .findFirst()
                .orElseThrow(() -> new UsageException(Messages.unknown(
                        "kind",
                        kind,
                        Arrays.stream(ValueKind.values()).map(ValueKind::word).toList())));
        StringBuilder lines = new StringBuilder();
        offers(asked)
                .filter(Offer::isPrintable)
                .filter(offer -> offer.equals(Offer.FILES) || begins(offer.word()))
                .forEach(offer -> lines.append(offer.line()));
        session.print(lines.toString());
        return lines.isEmpty() ? Exit.NO : Exit.OK;
    }

    private boolean begins(String word) {
        return word.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    }

    private Stream<Offer> offers(ValueKind asked) throws IOException {
        KindOffers kinds = new KindOffers(libraryOptions, prefix);
        if (asked != ValueKind.LINE) {
            return kinds.of(asked);
        }
        List<String> line = words.size() > 2 ? typed.apply(words.subList(1, words.size() - 1)) : List.of();
        return line.isEmpty() ? Stream.of() : new LineOffers(libraryOptions, line, prefix).offers();
    }
}
