package org.kmref.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.kmref.store.Places.Kind;

/** The reading list, partners and approaches that come with the program. */
public final class Embedded {
    private Embedded() {}

    /** Returns the text of one of the files, as it lies in {@code data/}. */
    public static String text(Kind kind) {
        String resource = "data/" + kind.fileName();
        try (InputStream in = Embedded.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program is built without " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
