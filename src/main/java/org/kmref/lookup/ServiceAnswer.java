package org.kmref.lookup;

import java.time.LocalDate;

/** What a service answered, with status 200. */
final class ServiceAnswer {
    private final String type;
    private final byte[] body;
    private final LocalDate date;

    /**
     * {@code date} is the day it was asked: today, or earlier where the answer was kept. The body is not copied: it has some
     * megabytes, and nobody writes into it.
     */
    ServiceAnswer(String type, byte[] body, LocalDate date) {
        this.type = type;
        this.body = body;
        this.date = date;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body;
    }

    LocalDate date() {
        return date;
    }
}
