package org.kmref.format.core;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.kmref.model.Item;
import org.kmref.model.Problem;

/** Reads works from one exchange format. */
public interface ItemReader {

    /** Takes what a reader finds, each piece as soon as it is whole. */
    interface Sink {
        void item(Item item);

        void problem(Problem problem);

        /** Returns whether titles keep their capitals where a reader would set them in sentence case. */
        default boolean keepsCase() {
            return false;
        }

        /** Returns whether a reader keeps what a registry notes for itself, such as when it indexed a work. */
        default boolean keepsAll() {
            return false;
        }

        /** Is told how far a reader has come that takes in the whole of its input before it understands any. */
        default void progress(long done, long whole) {}
    }

    /**
     * Reads to the end of the input; what cannot be understood becomes a problem, and reading goes on behind it.
     *
     * @param file what the input is called in problems
     * @throws IOException when the input itself fails, never for what it says
     */
    void read(InputStream in, String file, Sink sink) throws IOException;

    /** Returns all that can be read, together. */
    default ReadItems read(InputStream in, String file) throws IOException {
        List<Item> items = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        read(in, file, new Sink() {
            @Override
            public void item(Item item) {
                items.add(item);
            }

            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        });
        return new ReadItems(items, problems);
    }
}
