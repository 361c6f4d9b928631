package org.kmref;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The time of the system; its zone is looked up only by who asks for it, as that takes some milliseconds. */
final class LocalClock extends Clock {
    private final Clock clock = Clock.systemUTC();

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
