package org.kmref.lookup;

import java.time.Duration;

/** Waits: really, or in a test only by saying how long. */
@FunctionalInterface
public interface Pause {

    /** Waits by the clock of the machine. */
    Pause REAL = time -> Thread.sleep(time.toMillis());

    void of(Duration time) throws InterruptedException;
}
