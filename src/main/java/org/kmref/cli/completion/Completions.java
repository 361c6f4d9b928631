package org.kmref.cli.completion;

import java.util.*;
import picocli.CommandLine;

public final class Completions {
    public static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    public static String script(String shell, CommandLine whole) {
        return "";
    }
}
