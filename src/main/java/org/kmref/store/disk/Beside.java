package org.kmref.store.disk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32;

/** The names of the files that kmref puts beside a file while it changes it; all begin with a dot. */
public final class Beside {
    // A name may have 255 bytes, and a letter four of them.
    private static final int MOST_LETTERS = 40;

    private static final String OUTPUT = ".kmref-output";

    private Beside() {}

    /** Returns where the draft of a file stands that bears a token. */
    public static Path draft(Path file, String token) {
        return file.resolveSibling("." + beginning(file) + "." + token + ".kmref-draft");
    }

    /** Returns where the draft of a file stands while its lock is held; one that is there without that is a dead owner's. */
    public static Path output(Path file, String token) {
        return file.resolveSibling(outputPrefix(file) + token + OUTPUT);
    }

    /** Returns whether a file is such a draft of another. */
    public static boolean isOutput(Path draft, Path file) {
        String name = String.valueOf(draft.getFileName());
        String prefix = outputPrefix(file);
        return name.startsWith(prefix)
                && name.endsWith(OUTPUT)
                && name.length() == prefix.length() + 2 * Long.BYTES + OUTPUT.length();
    }

    private static String outputPrefix(Path file) {
        String name = String.valueOf(file.getFileName());
        String beginning = beginning(file);
        return "." + (beginning.equals(name) ? name : beginning + "." + sum(name)) + ".";
    }

    /** Returns a token that no other draft has: 16 hexadecimal digits. */
    public static String token() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /** Returns where the lock of a file stands; all who change the file agree on it. */
    public static Path lock(Path file) {
        String name = String.valueOf(file.getFileName());
        String beginning = beginning(file);
        return file.resolveSibling("." + (beginning.equals(name) ? name : beginning + "." + sum(name)) + ".kmref-lock");
    }

    private static String beginning(Path file) {
        String name = String.valueOf(file.getFileName());
        int letters = Math.min(MOST_LETTERS, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, letters));
    }

    private static String sum(String name) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }
}
