package org.kmref.lookup;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.kmref.lookup.Services.Service;

/**
 * Lets questions to one service through, no faster than it wants and no more at once than it allows. What it says in its answers
 * counts: {@code X-Rate-Limit-Limit} within {@code X-Rate-Limit-Interval}.
 *
 * <p>See <a href="https://www.crossref.org/documentation/retrieve-metadata/rest-api/access-and-authentication/">Crossref's rate
 * limits</a>.
 */
final class Gate {
    private static final int SHORTEST = 10;
    private static final int MOST_AT_ONCE = 8;

    private final Semaphore open;
    private final Pause pause;
    private long interval;
    private long next;

    /** {@code isHere} says whether the service is a server on this machine, which has no etiquette but what it says itself. */
    Gate(Service service, boolean isHere, Pause pause) {
        this(isHere ? MOST_AT_ONCE : service.atOnce(), isHere ? 0 : service.interval(), pause);
    }

    /** A gate that lets so many through at once, and one in so many milliseconds. */
    Gate(int atOnce, int interval, Pause pause) {
        this.open = new Semaphore(atOnce);
        this.interval = interval;
        this.pause = pause;
        this.next = System.nanoTime();
    }

    void enter() throws InterruptedException {
        open.acquire();
        long wait;
        synchronized (this) {
            long now = System.nanoTime();
            long at = Math.max(now, next);
            next = at + interval * 1_000_000;
            wait = (at - now) / 1_000_000;
        }
        if (wait > 0) {
            pause.of(Duration.ofMillis(wait));
        }
    }

    void leave() {
        open.release();
    }

    /** Takes the limit that an answer names. */
    synchronized void limit(String limit, String within) {
        if (limit.matches("\\d{1,6}") && within.matches("\\d{1,6}s?") && Integer.parseInt(limit) > 0) {
            long seconds = Math.max(1, Long.parseLong(within.replace("s", "")));
            interval = Math.max(SHORTEST, seconds * 1000 / Integer.parseInt(limit));
        }
    }
}
