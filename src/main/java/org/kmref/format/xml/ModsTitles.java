package org.kmref.format.xml;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The titles of a record of MODS, whose parts come apart and with the marks of a catalogue behind them. */
final class ModsTitles {

    private static final Pattern MARKS = Pattern.compile("\\s[:;/=,]\\s*$");

    private ModsTitles() {}

    /** Returns the title of a type, whole: what stands before it, its subtitle, its part. */
    static String title(XmlElement record, String type) {
        for (XmlElement info : record.all("titleInfo")) {
            if (info.attribute("type").equals(type)) {
                String title = withoutMarks((info.text("nonSort") + " " + info.text("title")).strip());
                String sub = withoutMarks(info.text("subTitle"));
                return (sub.isEmpty() ? title : title + ": " + sub) + part(info);
            }
        }
        return "";
    }

    // Catalogues put the marks of ISBD behind each part: `Sound and fury :`, `Ithaca, N.Y. :`.
    static String withoutMarks(String text) {
        return MARKS.matcher(text).replaceFirst("");
    }

    /** Returns a place without the marks of a catalogue, and without a bracket whose other half stands elsewhere. */
    static String place(String text) {
        String place = withoutMarks(text);
        boolean opened = place.indexOf('[') >= 0;
        boolean closed = place.indexOf(']') >= 0;
        return opened == closed && !place.matches("\\[[^\\[\\]]*]") ? place : place.replaceAll("[\\[\\]]", "");
    }

    // The number of a part of a series is the number in it.
    static String seriesTitle(XmlElement series) {
        String number = series.text("titleInfo", "partNumber");
        String title = title(series, "");
        String end = ". " + number;
        return !number.isEmpty() && title.endsWith(end) ? title.substring(0, title.length() - end.length()) : title;
    }

    // As catalogues write it: Title. Number of the part, its name.
    private static String part(XmlElement title) {
        String part = Stream.of(title.text("partNumber"), title.text("partName"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return part.isEmpty() ? "" : ". " + part;
    }
}
