package org.kmref.store.change;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.kmref.store.Loaded;
import org.kmref.store.disk.LocalDisk;

/** A process of its own that changes a file again and again, and says so each time, until it is killed. */
final class Writer {
    private static final int LINES = 400;

    private Writer() {}

    /**
     * Changes a file.
     *
     * @param args the file, the folder of the history, and how many times
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        Changes changes = new Changes(new LocalDisk(), Path.of(args[1]), Clock.systemUTC(), System.err::println);
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            changes.apply(
                    List.of(new FileEdit(file, "file", text -> new Loaded<>(next(text), List.of()))),
                    "writer",
                    () -> "wrote");
            System.out.println(i);
        }
    }

    /** Returns the first version of the file: the same number in each of its lines. */
    static String first() {
        return text(0);
    }

    /** Returns the version of the file after so many changes. */
    static String text(int changes) {
        return (changes + "\n").repeat(LINES);
    }

    private static String next(String text) {
        int number = Integer.parseInt(text.substring(0, text.indexOf('\n')));
        if (!text.equals(text(number))) {
            throw new IllegalStateException("the file is torn");
        }
        return text(number + 1);
    }
}
