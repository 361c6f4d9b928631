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

    private Beside() {}

    /** Returns where the draft of a file stands that bears a token. */
    public static Path draft(Path file, String token) {
        return file.resolveSibling("." + beginning(file) + "." + token + ".kmref-draft");
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
