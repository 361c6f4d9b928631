package org.kmref.cli.session;

import java.io.IOException;

/** Standard output that failed when the change was made already. */
public final class ChangeStandsException extends IOException {
    private static final long serialVersionUID = 1L;

    ChangeStandsException(IOException broken) {
        super("the change is made and stands, but standard output failed: " + FailureMessages.of(broken), broken);
    }
}
