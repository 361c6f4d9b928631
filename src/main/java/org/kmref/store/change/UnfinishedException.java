package org.kmref.store.change;

import java.io.IOException;
import org.kmref.store.Trouble;

/** A change that the disk or the system broke off, and whether it was made all the same. */
public final class UnfinishedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean made;

    UnfinishedException(String name, boolean made, IOException cause) {
        super(
                name
                        + (made ? " is changed, but not all was written after that: " : " is as it was: ")
                        + Trouble.of(cause)
                        + "; "
                        + Trouble.advice(cause)
                        + (made ? "" : " and try again"),
                cause);
        this.made = made;
    }

    /** Returns whether the file is the new one. */
    public boolean made() {
        return made;
    }
}
