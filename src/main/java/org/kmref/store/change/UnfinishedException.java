package org.kmref.store.change;

import java.io.IOException;
import org.kmref.store.Trouble;

/** A change that the disk broke off, and whether it was made all the same. */
public final class UnfinishedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean made;

    UnfinishedException(String name, boolean made, IOException cause) {
        super(
                name
                        + (made
                                ? " is changed, but the disk failed after that: "
                                : " is as it was, for the disk failed: ")
                        + Trouble.of(cause)
                        + "; see to the disk"
                        + (made ? "" : " and try again"),
                cause);
        this.made = made;
    }

    /** Returns whether the file is the new one. */
    public boolean made() {
        return made;
    }
}
