package org.kmref.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.kmref.model.Library;
import org.kmref.store.UserFolders.Folder;

/** The reading list, partners and approaches that come with the program. */
public final class Embedded {
    /** The resource, beside this class, that holds the list as it was read when the program was built. */
    static final String SNAPSHOT = "data/reading-list.snapshot";

    private Embedded() {}

    /** Returns the list, without parsing its text. */
    static Library library() {
        return Snapshot.read(bytes(SNAPSHOT));
    }

    /** Returns the text of one of the files, as it lies in {@code data/}. */
    public static String text(Folder kind) {
        return new String(bytes("data/" + kind.fileName()), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Embedded.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program is built without " + resource);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
