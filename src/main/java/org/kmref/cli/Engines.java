package org.kmref.cli;

import java.util.List;
import java.util.Optional;
import org.kmref.csl.Processor;
import org.kmref.csl.citeproc.CiteprocJavaProcessor;

/** The CSL processors, by the words {@code --engine} takes. */
final class Engines {
    static final List<String> NAMES = List.of("citeproc-java");

    private Engines() {}

    static Processor named(Optional<String> name) {
        return switch (name.orElse(NAMES.get(0))) {
            case "citeproc-java" -> new CiteprocJavaProcessor();
            default -> throw new UsageException(Messages.unknown("engine", name.orElse(""), NAMES));
        };
    }
}
