package org.kmref.cli.option;

import java.util.List;
import java.util.Optional;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.UsageException;
import org.kmref.csl.Processor;
import org.kmref.csl.citeproc.CiteprocJavaProcessor;
import org.kmref.csl.processor.CslProcessor;
import org.kmref.csl.render.Abbreviations;

/** The CSL processors, by the words {@code --engine} takes, the usual one first. */
public final class Engines {
    public static final List<String> NAMES = List.of("kmref", "citeproc-java");

    private Engines() {}

    static Processor named(Optional<String> name, Abbreviations abbreviations) {
        String word = name.orElse(NAMES.get(0));
        return switch (word) {
            case "kmref" -> new CslProcessor(abbreviations);
            case "citeproc-java" -> new CiteprocJavaProcessor();
            default -> throw new UsageException(Messages.unknown("engine", word, NAMES));
        };
    }
}
