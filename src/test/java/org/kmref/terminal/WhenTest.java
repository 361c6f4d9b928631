package org.kmref.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.ofHours(2));

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T12:00:00Z, now",
        "2026-11-01T11:59:01Z, now",
        "2026-11-01T11:55:00Z, 5 min ago",
        "2026-11-01T11:00:00Z, 1 h ago",
        "2026-10-31T12:00:01Z, 23 h ago",
        "2026-10-31T12:00:00Z, 31 Oct 14:00",
        "2026-01-01T00:00:00Z, 1 Jan 02:00",
        "2025-12-31T21:00:00Z, 31 Dec 2025",
        "2025-12-31T23:00:00Z, 1 Jan 01:00",
        "2026-11-01T12:00:01Z, 1 Nov 14:00"
    })
    void aMomentIsToldAsAReaderWouldSayIt(Instant moment, String told) {
        assertThat(new When(CLOCK).of(moment)).isEqualTo(told);
    }
}
