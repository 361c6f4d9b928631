package org.kmref.training;

/** The smaller pieces of a CSL style put together by chance: names, dates, titles, publishers, each as XML. */
final class StylePieces {

    private final Chance chance;
    private final boolean korean;
    private final String comma;
    private final String stop;

    StylePieces(Chance chance, String language) {
        this.chance = chance;
        this.korean = language.equals("ko");
        this.stop = chance.of(". ", ". ", ". ", ". ", ", ", ", ", " ", "; ", ".");
        this.comma = stop.equals(", ") || chance.is(0.75) ? ", " : chance.of(". ", ". ", " ", ": ", "; ");
    }

    boolean isKorean() {
        return korean;
    }

    /** Returns what stands between the smaller parts of a reference. */
    String comma() {
        return comma;
    }

    /** Returns what stands between its larger parts. */
    String stop() {
        return stop;
    }

    static String macro(String name, String content) {
        return "<macro name=\"" + name + "\">" + content + "</macro>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    String affixes(String prefix, String suffix) {
        return (prefix.isEmpty() ? "" : " prefix=\"" + escaped(prefix) + "\"")
                + (suffix.isEmpty() ? "" : " suffix=\"" + escaped(suffix) + "\"");
    }

    String text(String variable, String prefix, String suffix) {
        return "<text variable=\"" + variable + "\"" + affixes(prefix, suffix) + "/>";
    }

    String name() {
        StringBuilder out = new StringBuilder("<name");
        String and = chance.of("text", "text", "symbol", "");
        if (!and.isEmpty()) {
            out.append(" and=\"").append(and).append('"');
        }
        out.append(" delimiter=\"")
                .append(chance.of(
                        ", ", ", ", ", ", ", ", "; ", "; ", and.isEmpty() ? "/" : ", ", and.isEmpty() ? " - " : ", "))
                .append('"');
        String initials = chance.of("", "", ". ", ". ", ".", ".", " ", "none", "none", "none");
        if (!initials.equals("none")) {
            out.append(" initialize-with=\"").append(initials).append('"');
        }
        switch (chance.weighted(50, 15, 35)) {
            case 0 -> out.append(" name-as-sort-order=\"all\"");
            case 1 -> out.append(" name-as-sort-order=\"first\"");
            default -> {}
        }
        out.append(" sort-separator=\"")
                .append(initials.isEmpty() || chance.is(0.1) ? " " : ", ")
                .append('"');
        if (chance.is(0.5)) {
            out.append(" delimiter-precedes-last=\"")
                    .append(chance.of("always", "never"))
                    .append('"');
        }
        if (chance.is(0.3)) {
            int min = chance.between(2, 7);
            out.append(" et-al-min=\"")
                    .append(min)
                    .append("\" et-al-use-first=\"")
                    .append(chance.between(1, min - 1))
                    .append('"');
        }
        boolean upper = chance.is(0.1);
        if (!upper) {
            return out.append("/>").toString();
        }
        return out.append("><name-part name=\"family\" text-case=\"uppercase\"/></name>")
                .toString();
    }

    String date() {
        String form = chance.weighted(70, 15, 15) == 0
                ? year()
                : "<date variable=\"issued\" form=\"" + chance.of("text", "numeric") + "\" date-parts=\""
                        + chance.of("year-month-day", "year-month") + "\"/>";
        return form;
    }

    String year() {
        return switch (chance.weighted(70, 10, 10, 10)) {
            case 0 -> "<date variable=\"issued\"><date-part name=\"year\"/></date>";
            case 1 ->
                "<date variable=\"issued\" delimiter=\" \"><date-part name=\"year\"/><date-part name=\"month\""
                        + " form=\"short\"/><date-part name=\"day\"/></date>";
            case 2 ->
                "<date variable=\"issued\" delimiter=\" \"><date-part name=\"month\"/><date-part"
                        + " name=\"year\"/></date>";
            default ->
                "<date variable=\"issued\"><date-part name=\"month\" suffix=\" \"/><date-part name=\"day\" suffix=\","
                        + " \"/><date-part name=\"year\"/></date>";
        };
    }

    String bracketed() {
        return "<group prefix=\"" + chance.of("(", "(", "(", "[") + "\" suffix=\")"
                + chance.of("", "", "", ".", ":", ",") + "\">" + date() + "</group>";
    }

    // Without a mark before it a small "in" would not be told from that of a title.
    String in(String... choices) {
        String in = chance.of(choices);
        return stop.equals(" ") || comma.equals(" ") ? in.replace("in", "In") : in;
    }

    String withDate(String date) {
        return date.isEmpty()
                ? "<text macro=\"title\"/>"
                : "<group delimiter=\"" + chance.of(" ", " ", ", ", ". ") + "\"><text macro=\"title\"/>" + date
                        + "</group>";
    }

    String publisher(String date) {
        String p = "<text variable=\"publisher\"/>";
        String l = "<text variable=\"publisher-place\"/>";
        String joined = switch (chance.weighted(34, 30, 10, 8, 8)) {
            case 0 ->
                "<group delimiter=\"" + chance.of(": ", ": ", ": ", " : ", ":", ", ") + "\">" + l + p + "</group>";
            case 1 -> "<group delimiter=\"" + chance.of(", ", ", ", ", ", " ", ": ", ". ") + "\">" + p + l + "</group>";
            case 2 -> p;
            case 3 -> l;
            default -> "<group delimiter=\"; \">" + p + l + "</group>";
        };
        if (date.isEmpty()) {
            return chance.is(0.08) ? "<group" + affixes("(", ")") + ">" + joined + "</group>" : joined;
        }
        String both =
                "<group delimiter=\"" + chance.of(", ", ", ", " ", ". ", "; ") + "\">" + joined + date + "</group>";
        return chance.is(stop.equals(", ") ? 0.5 : 0.25)
                ? "<group" + affixes("(", ")") + ">" + both + "</group>"
                : both;
    }

    String editors() {
        boolean before = chance.is(0.25);
        String label = before
                ? "<label form=\"" + chance.of("verb", "verb-short", "short") + "\" suffix=\" \"/>" + name()
                : name() + "<label form=\"" + chance.of("short", "short", "long") + "\""
                        + (chance.is(0.2) ? " text-case=\"capitalize-first\"" : "")
                        + (chance.is(0.1) ? " strip-periods=\"true\"" : "")
                        + affixes(chance.of(" (", " (", ", ", " ", " ["), "") + "/>";
        String xml = "<names variable=\"editor\">" + label + "</names>";
        if (xml.contains("prefix=\" (\"")) {
            xml = xml.replace("prefix=\" (\"", "prefix=\" (\" suffix=\")\"");
        } else if (xml.contains("prefix=\" [\"")) {
            xml = xml.replace("prefix=\" [\"", "prefix=\" [\" suffix=\"]\"");
        }
        return xml;
    }

    String title() {
        String look = chance.of("", "", "", "", " text-case=\"title\"", " text-case=\"sentence\"");
        String marks = switch (chance.weighted(55, 18, 10, 6, 5, 3, 2, 1)) {
            case 0 -> "";
            case 1 -> " quotes=\"true\"";
            case 2 -> affixes("\"", "\"");
            case 3 -> affixes("'", "'");
            case 4 -> affixes("« ", " »");
            case 5 -> affixes("“", ",”");
            case 6 -> affixes("„", "“");
            default -> affixes("``", "''");
        };
        return "<choose><if type=\"article-journal article-magazine article-newspaper article chapter paper-conference"
                + " webpage thesis post-weblog\" match=\"any\"><text variable=\"title\""
                + look + marks + "/></if><else><text variable=\"title\"" + look + (chance.is(0.12) ? marks : "")
                + "/></else></choose>";
    }

    String container() {
        return "<text variable=\"container-title\"" + (chance.is(0.15) ? " form=\"short\"" : "")
                + (chance.is(0.08) ? " strip-periods=\"true\"" : "")
                + (chance.is(0.03) ? affixes(chance.of("\"", "«"), chance.of("\"", "»")) : "") + "/>";
    }
}
