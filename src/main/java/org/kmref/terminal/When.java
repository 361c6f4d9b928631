package org.kmref.terminal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as a reader says it: {@code now}, {@code 5 min ago}, {@code 2 h ago}, else the day and time of their own zone. */
public final class When {
    private static final DateTimeFormatter SAME_YEAR = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Clock clock;

    /** {@code clock} says what time it is, and in which zone. */
    public When(Clock clock) {
        this.clock = clock;
    }

    public String of(Instant moment) {
        Instant now = clock.instant();
        Duration ago = Duration.between(moment, now);
        if (!ago.isNegative() && ago.compareTo(Duration.ofDays(1)) < 0) {
            long minutes = ago.toMinutes();
            return minutes < 1 ? "now" : minutes < 60 ? minutes + " min ago" : minutes / 60 + " h ago";
        }
        ZonedDateTime local = moment.atZone(clock.getZone());
        return local.getYear() == now.atZone(clock.getZone()).getYear()
                ? SAME_YEAR.format(local)
                : OTHER_YEAR.format(local);
    }
}
