package org.kmref.training;

/** Says how training goes on. */
final class Report {
    private Report() {}

    static void line(String text) {
        System.err.println(text);
    }
}
