package org.kmref.format.ris;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.Pages;

/**
 * Where a work came out, in one line as Ovid writes it: {@code Sheds. 12(3):100-5, 2004 Nov}, {@code Sheds. 12 (3) (pp 100-105),
 * 2004}, {@code Sheds. Vol.12(3), 2004, pp. 100-105}, {@code Sheds, Vol 12(3), Nov 2004, 100-105}.
 */
record OvidSource(String title, String volume, String issue, String pages, String year, String date) {

    private static final Pattern TITLE = Pattern.compile("(.+?)(?:[.,] +(?=(?:[Vv]ol\\b|\\d|\\()).*|\\. *$|$)");
    private static final Pattern VOLUME = Pattern.compile(
            "(?:^|[ ,.])(?:[Vv]ol(?:ume)?\\.? ?)?([A-Z]?\\d{1,4}(?:[-/]\\d{1,4})?|[IVXLC]+) ?\\(([^()]{1,30})\\)");
    private static final Pattern VOLUME_ALONE =
            Pattern.compile("(?:[Vv]ol(?:ume)?\\.? ?)(\\d{1,4})|(?:^|[ ,.])(\\d{1,4})(?=:| ?\\(pp)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:1[89]|20)\\d{2})(?!\\d)");
    private static final Pattern DATE = Pattern.compile(
            "((?:1[89]|20)\\d{2} \\d{2} \\d{2})|((?:1[89]|20)\\d{2} (?:[A-Z][a-z]{2,8}|[A-Z]{3})(?:-[A-Z][a-z]{2,8})?(?: \\d{1,2})?)|((?:\\d{1,2} )?[A-Z][a-z]{2,8}\\.? (?:1[89]|20)\\d{2})");

    static OvidSource read(String source) {
        Matcher title = TITLE.matcher(source);
        String name = title.matches() ? title.group(1) : "";
        String rest = source.substring(Math.min(source.length(), name.length()));
        Matcher volume = VOLUME.matcher(rest);
        boolean both = volume.find();
        Matcher alone = VOLUME_ALONE.matcher(rest);
        String number = both
                ? volume.group(1)
                : (alone.find() ? (alone.group(1) == null ? alone.group(2) : alone.group(1)) : "");
        String after = both ? rest.substring(volume.end()) : rest;
        Matcher year = YEAR.matcher(after);
        Matcher date = DATE.matcher(after);
        return new OvidSource(
                name,
                number,
                both ? volume.group(2).replaceFirst("^[Nn]o\\.? ?", "") : "",
                Pages.in(after).map(Pages::text).orElse(""),
                year.find() ? year.group(1) : "",
                date.find() ? date.group() : "");
    }
}
