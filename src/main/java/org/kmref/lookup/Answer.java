package org.kmref.lookup;

import java.time.LocalDate;

/** What a service answered, with status 200. */
final class Answer {
    private final String type;
    private final byte[] body;
    private final LocalDate date;

    /** {@code date} is the day it was asked: today, or earlier where the answer was kept. */
    Answer(String type, byte[] body, LocalDate date) {
        this.type = type;
        this.body = body.clone();
        this.date = date;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body.clone();
    }

    LocalDate date() {
        return date;
    }
}
