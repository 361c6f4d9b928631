package org.kmref.training;

import org.kmref.csl.Style;

/**
 * A CSL style put together by chance: what real styles do, in mixtures that none of them has, as lists written by hand and other
 * programs have them.
 */
final class MadeUpStyle {

    private final Chance chance;
    private final boolean korean;
    private final String comma;
    private final String stop;

    private MadeUpStyle(Chance chance, String language) {
        this.chance = chance;
        this.korean = language.equals("ko");
        this.stop = chance.of(". ", ". ", ". ", ". ", ", ", ", ", " ", "; ", ".");
        this.comma = stop.equals(", ") || chance.is(0.75) ? ", " : chance.of(". ", ". ", " ", ": ", "; ");
    }

    static Style next(Chance chance, int number, String language) {
        return new Style("made-up-" + number, new MadeUpStyle(chance, language).xml(), "");
    }

    private String xml() {
        String date = date();
        int place = chance.weighted(36, 7, 57);
        String author = macro("author", authorNames());
        String titles = macro("title", title()) + macro("container", container());
        String numbered = chance.is(0.1)
                ? "<text variable=\"citation-number\""
                        + chance.of(
                                " prefix=\"[\" suffix=\"] \"",
                                " suffix=\". \"",
                                " prefix=\"(\" suffix=\") \"",
                                " suffix=\" \"")
                        + "/>"
                : "";
        boolean first = chance.is(0.03);
        StringBuilder layout = new StringBuilder("<group delimiter=\"" + escaped(stop) + "\">");
        if (first) {
            layout.append("<group>").append(date).append("</group>");
        }
        String after = first ? "" : place == 0 ? (chance.is(0.5) ? bracketed() : date) : "";
        layout.append("<group delimiter=\"")
                .append(after.isEmpty() ? "" : chance.of(" ", " ", ", ", ". ", ""))
                .append("\">")
                .append("<text macro=\"author\"/>")
                .append(after)
                .append("</group>");
        String late = first || place != 2 ? "" : date;
        String dated = place == 1 ? "<group>" + (chance.is(0.4) ? bracketed() : date) + "</group>" : "";
        boolean titleless = chance.is(0.1);
        layout.append("<choose><if type=\"article-journal article-magazine article-newspaper article\" match=\"any\">")
                .append(article(titleless, late, dated))
                .append("</if><else-if type=\"chapter paper-conference entry-encyclopedia\" match=\"any\">")
                .append(chapter(late, dated))
                .append("</else-if><else>")
                .append(book(late, dated))
                .append("</else></choose>")
                .append(tail())
                .append("</group>");
        return "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"in-text\""
                + (chance.is(0.2) ? " page-range-format=\"" + chance.of("minimal", "chicago", "expanded") + "\"" : "")
                + (chance.is(0.15) ? " initialize-with-hyphen=\"false\"" : "")
                + " demote-non-dropping-particle=\"" + chance.of("never", "sort-only", "display-and-sort")
                + "\"><info><title>x</title><id>x</id><updated>2020-01-01T00:00:00Z</updated></info>"
                + author + titles + macro("editors", editors())
                + "<citation><layout><text variable=\"title\"/></layout></citation><bibliography><layout suffix=\""
                + chance.of(".", ".", ".", ".", "", "", ";") + "\">" + numbered + layout
                + "</layout></bibliography></style>";
    }

    private static String macro(String name, String content) {
        return "<macro name=\"" + name + "\">" + content + "</macro>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private String affixes(String prefix, String suffix) {
        return (prefix.isEmpty() ? "" : " prefix=\"" + escaped(prefix) + "\"")
                + (suffix.isEmpty() ? "" : " suffix=\"" + escaped(suffix) + "\"");
    }

    private String text(String variable, String prefix, String suffix) {
        return "<text variable=\"" + variable + "\"" + affixes(prefix, suffix) + "/>";
    }

    private String name() {
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

    private String authorNames() {
        String label = chance.is(0.8)
                ? "<label form=\"short\"" + affixes(chance.of(" (", ", ", " "), chance.of(")", "", ".")) + "/>"
                : "";
        return "<names variable=\"author\">" + name() + "<et-al/>" + "<substitute><names variable=\"editor\">" + name()
                + label + "</names><names variable=\"director\"><name/><label form=\"" + chance.of("short", "long")
                + "\" prefix=\" (\" suffix=\")\"/></names>"
                + (chance.is(0.1) ? "<text variable=\"title\"/>" : "") + "</substitute></names>";
    }

    private String date() {
        String form = chance.weighted(70, 15, 15) == 0
                ? year()
                : "<date variable=\"issued\" form=\"" + chance.of("text", "numeric") + "\" date-parts=\""
                        + chance.of("year-month-day", "year-month") + "\"/>";
        return form;
    }

    private String year() {
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

    private String bracketed() {
        return "<group prefix=\"" + chance.of("(", "(", "(", "[") + "\" suffix=\")"
                + chance.of("", "", "", ".", ":", ",") + "\">" + date() + "</group>";
    }

    private String title() {
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

    private String container() {
        return "<text variable=\"container-title\"" + (chance.is(0.15) ? " form=\"short\"" : "")
                + (chance.is(0.08) ? " strip-periods=\"true\"" : "")
                + (chance.is(0.03) ? affixes(chance.of("\"", "«"), chance.of("\"", "»")) : "") + "/>";
    }

    // Without a mark before it a small "in" would not be told from that of a title.
    private String in(String... choices) {
        String in = chance.of(choices);
        return stop.equals(" ") || comma.equals(" ") ? in.replace("in", "In") : in;
    }

    private String article(boolean titleless, String date, String afterTitle) {
        StringBuilder out = new StringBuilder();
        if (!titleless) {
            out.append("<group delimiter=\"")
                    .append(escaped(stop))
                    .append("\">")
                    .append(withDate(afterTitle))
                    .append("</group>");
        } else {
            out.append(afterTitle);
        }
        String prefix = chance.is(0.06) ? affixes(in("In ", "In: ", "in ", "in: "), "") : "";
        int kind = chance.weighted(75, 25);
        boolean dated = !date.isEmpty();
        String locator = locator(dated ? date : "");
        out.append("<group delimiter=\"")
                .append(escaped(chance.of(comma, comma, " ", " ", ". ")))
                .append('"')
                .append(prefix)
                .append('>')
                .append("<text macro=\"container\"/>")
                .append(
                        kind == 0
                                ? ""
                                : chance.is(0.2) ? "<text variable=\"publisher\" prefix=\"(\" suffix=\")\"/>" : "")
                .append(locator)
                .append("</group>");
        return out.toString();
    }

    private String withDate(String date) {
        return date.isEmpty()
                ? "<text macro=\"title\"/>"
                : "<group delimiter=\"" + chance.of(" ", " ", ", ", ". ") + "\"><text macro=\"title\"/>" + date
                        + "</group>";
    }

    // Where a volume is expected and there is none, journals print the number alone.
    private static String serial() {
        return "<choose><if variable=\"volume\"><text variable=\"volume\"/></if><else><text"
                + " variable=\"issue\"/></else></choose>";
    }

    private String locator(String date) {
        if (korean && chance.is(0.6)) {
            String marked = chance.of(
                    text("volume", "제", "권") + text("issue", "제", "호"),
                    text("volume", "", "권") + text("issue", "", "호"),
                    text("volume", "제", "권") + text("issue", "", "호"),
                    text("volume", "통권 제", "호"),
                    text("volume", "제", "집"),
                    text("volume", "Vol. ", "") + text("issue", "No. ", ""));
            return "<group delimiter=\"" + chance.of(", ", ", ", " ", "") + "\">" + marked
                    + (chance.is(0.5) ? date : "")
                    + text("page", chance.of("", "pp.", "pp. "), chance.of("", "쪽", "")) + "</group>";
        }
        String v = text(
                "volume",
                chance.of(
                        "", "", "", "", "", "vol. ", "Vol. ", "v. ", "vol ", "Vol.", "Volume ", "t. ", "Bd. ", "V.",
                        "B"),
                "");
        String i = text(
                "issue", chance.of("no. ", "No. ", "n. ", "n° ", "Iss. ", "issue ", "H. ", "No.", "num. ", "nr. "), "");
        String bare = text("issue", "", "");
        String p = text(
                "page",
                chance.of("", "", "", "pp. ", "pp. ", "p. ", "p", "pp.", "S. ", "pages ", "pp ", "Page ", "PP. "),
                "");
        String bracket = date.isEmpty() ? "" : "<group" + affixes("(", ")") + ">" + date + "</group>";
        String after = date.isEmpty() ? "" : "<group>" + date + "</group>";
        String issue = chance.is(0.7)
                ? "<group" + affixes(chance.of("(", "(", " (", "[", "/", "."), "") + ">"
                        + text("issue", chance.is(0.06) ? "no. " : "", "") + "</group>"
                : "";
        if (!issue.isEmpty() && issue.contains("(\"")) {
            issue = issue.replace("</group>", "<text value=\")\"/></group>");
            issue = "<choose><if variable=\"issue\">" + issue + "</if></choose>";
        } else if (issue.contains("[")) {
            issue = "<choose><if variable=\"issue\">" + issue.replace("</group>", "<text value=\"]\"/></group>")
                    + "</if></choose>";
        }
        String colon = chance.of(":", ": ", ", ", ", ", " ", ":", ",", ", pp. ", " p. ");
        String pages = "<text variable=\"page\"" + affixes(colon, "") + "/>";
        String tight = "<group>" + text("volume", "", "") + issue + pages + "</group>";
        String volume = serial();
        return switch (chance.weighted(17, 15, 14, 13, 11, 9, 7, 6, 4, 4)) {
            case 0 ->
                "<group delimiter=\"" + chance.of(", ", " ", ", ") + "\">" + tight + (chance.is(0.5) ? bracket : after)
                        + "</group>";
            case 1 -> "<group delimiter=\"" + chance.of(";", "; ", ", ", " ") + "\">" + after + tight + "</group>";
            case 2 -> "<group delimiter=\", \">" + v + i + p + after + "</group>";
            case 3 ->
                "<group delimiter=\" \">" + (chance.is(0.7) ? volume : text("volume", chance.of("", "vol. "), ""))
                        + bracket
                        + (chance.is(0.3)
                                ? text("issue", chance.of("no. ", "", "(").replace("(", ""), chance.of(", ", ","))
                                : "")
                        + text("page", chance.of("", "", "pp. "), "") + "</group>";
            case 4 ->
                "<group delimiter=\", \"><group>" + volume + (chance.is(0.3) ? issue : "") + "</group>"
                        + "<group delimiter=\" \">" + text("page", "", "") + bracket + "</group></group>";
            case 5 ->
                "<group delimiter=\" \"><group>" + text("volume", "", "") + issue + "</group>" + bracket
                        + "<text variable=\"page\"" + affixes(chance.of(": ", ": ", "", "pp. "), "") + "/></group>";
            case 6 -> "<group delimiter=\", \">" + v + after + i + p + "</group>";
            case 7 ->
                "<group delimiter=\"" + chance.of(" ", ", ") + "\">" + text("volume", "", "") + i + bracket
                        + "</group><text variable=\"page\"" + affixes(chance.of(": ", "pp. ", ""), "") + "/>";
            case 8 -> "<group delimiter=\", \">" + p + v + i + after + "</group>";
            default ->
                "<group delimiter=\"" + chance.of(" ", ", ", "-", ":") + "\">" + text("volume", "", "") + bare
                        + "</group>" + after + p;
        };
    }

    private String editors() {
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

    private String chapter(String date, String afterTitle) {
        String in = in("In ", "In ", "In ", "In: ", "In: ", "in ", "in ", "in: ", "", "", "IN ", "Dans ", "Em ");
        String editors = chance.is(0.85) ? "<text macro=\"editors\"/>" : "";
        boolean first = chance.is(0.5);
        String pages = "<text variable=\"page\""
                + affixes(chance.of("pp. ", "pages ", "p. ", "", "S. ", "pp.", "(pp. "), "") + "/>";
        if (pages.contains("(pp. ")) {
            pages = "<group" + affixes("(", ")") + "><text variable=\"page\" prefix=\"pp. \"/></group>";
        }
        String volume = chance.of(
                "<text variable=\"volume\" prefix=\"Vol. \"/>",
                "<text variable=\"volume\" prefix=\"volume \"/>",
                "<text variable=\"volume\"/>",
                "<text variable=\"volume\" prefix=\"vol. \"/>");
        boolean of = chance.is(0.25);
        if (of) {
            // As LaTeX has it: volume 4697 of Lecture Notes in Computer Science.
            volume = "<group delimiter=\" \"><text variable=\"volume\" prefix=\""
                    + chance.of("volume ", "vol. ", "Vol. ") + "\"/>"
                    + "<text variable=\"collection-title\" prefix=\"of \"/></group>";
        }
        String series = of
                ? volume
                : chance.is(0.5)
                        ? "<group delimiter=\" \"" + chance.of("", affixes("(", ")"))
                                + "><text variable=\"collection-title\"/>" + volume + "</group>"
                        : "<text variable=\"collection-title\"/>" + volume;
        String publisher = publisher(date.isEmpty() || chance.is(0.5) ? "" : date);
        boolean inside = publisher.contains("issued");
        String late = inside || date.isEmpty()
                ? ""
                : chance.is(0.3) ? "<group" + affixes("(", ")") + ">" + date + "</group>" : date;
        StringBuilder out = new StringBuilder(withDate(afterTitle) + "<group delimiter=\"" + escaped(comma) + "\">");
        out.append("<group delimiter=\"")
                .append(chance.of(", ", ", ", ". ", " ", ": "))
                .append('"')
                .append(affixes(in, ""))
                .append('>');
        out.append(first ? editors : "")
                .append("<text macro=\"container\"/>")
                .append(first ? "" : editors)
                .append("</group>");
        out.append(chance.is(0.5) ? series : volume);
        boolean early = chance.is(0.55);
        if (chance.is(0.4)) {
            out.append("<names variable=\"translator\"><label form=\"")
                    .append(chance.of("verb", "verb-short"))
                    .append("\" suffix=\" \"/>")
                    .append(name())
                    .append("</names>");
        }
        out.append(early ? pages : "");
        if (chance.is(0.5)) {
            out.append("</group><group delimiter=\"").append(escaped(comma)).append("\">");
        }
        return out.append(publisher)
                .append(late)
                .append(early ? "" : pages)
                .append("</group>")
                .toString();
    }

    private String publisher(String date) {
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

    private String book(String date, String afterTitle) {
        String edition = "<group delimiter=\" \"" + chance.of("", affixes("(", ")"))
                + "><choose><if is-numeric=\"edition\"><number variable=\"edition\" form=\""
                + chance.of("ordinal", "ordinal", "numeric", "long-ordinal") + "\"/><text term=\"edition\" form=\""
                + chance.of("short", "long") + "\"/></if><else><text variable=\"edition\"/></else></choose></group>";
        String volume =
                "<text variable=\"volume\"" + affixes(chance.of("Vol. ", "vol. ", "volume ", "", "Bd. "), "") + "/>";
        String series =
                "<group delimiter=\"" + chance.of(", ", " ", ", no. ", "; ") + "\"" + chance.of("", affixes("(", ")"))
                        + "><text variable=\"collection-title\"/><text variable=\"collection-number\"/></group>";
        String translator = "<names variable=\"translator\"><label form=\"" + chance.of("verb", "verb-short")
                + "\" suffix=\" \"/>" + name() + "</names>";
        String editor = chance.is(0.6)
                ? "<names variable=\"editor\"><label form=\"" + chance.of("verb", "verb-short") + "\""
                        + (chance.is(0.5) ? " text-case=\"capitalize-first\"" : "") + " suffix=\" \"/>" + name()
                        + "</names>"
                : "<text macro=\"editors\"/>";
        String genre = "<group delimiter=\"" + chance.of(" ", ", ", " no. ", " No. ") + "\""
                + chance.of("", "", affixes("(", ")"), affixes("[", "]"))
                + "><text variable=\"genre\"/><text variable=\"number\"/></group>";
        boolean titled = chance.is(0.5);
        StringBuilder out = new StringBuilder(
                "<group delimiter=\"" + (titled ? " " : escaped(comma)) + "\">" + withDate(afterTitle));
        out.append(edition).append(chance.is(0.5) ? genre : "").append("</group>");
        String first = out.toString();
        boolean genred = first.contains("genre");
        out = new StringBuilder(first)
                .append("<group delimiter=\"")
                .append(escaped(comma))
                .append("\">");
        out.append("<text variable=\"container-title\"/>");
        out.append(genred ? "" : genre)
                .append(chance.is(0.7) ? translator : "")
                .append(chance.is(0.7) ? editor : "")
                .append(volume)
                .append(chance.is(0.5) ? series : "");
        if (chance.is(0.5)) {
            out.append("</group><group delimiter=\"").append(escaped(comma)).append("\">");
        }
        String late =
                chance.is(0.15) && !date.isEmpty() ? "<group" + affixes("(", ")") + ">" + date + "</group>" : date;
        out.append(publisher(late)).append("</group>");
        if (chance.is(0.6)) {
            out.append("<text variable=\"number-of-pages\"")
                    .append(affixes("", chance.of(" p.", " pp.", " pages", " S.", "p", " s.")))
                    .append("/>");
        }
        return out.append(out.indexOf("collection-title") < 0 ? series : "").toString();
    }

    private String tail() {
        StringBuilder out = new StringBuilder();
        String number = "<choose><if type=\"article patent software\" match=\"any\"><text variable=\"number\""
                + chance.of("", affixes("[", "]"), affixes("(", ")")) + "/></if></choose>";
        out.append(number);
        String note = "<text variable=\"note\"" + chance.of("", "", affixes("(", ")"), affixes("[", "]")) + "/>";
        if (chance.is(0.8)) {
            out.append(note);
        }
        if (chance.is(0.7)) {
            out.append(text(
                    "DOI",
                    chance.of("doi:", "doi: ", "DOI: ", "https://doi.org/", "http://dx.doi.org/", "DOI ", "", "doi "),
                    ""));
        }
        String accessed = "<group" + chance.of("", affixes("(", ")"), affixes("[", "]"))
                + "><date variable=\"accessed\" form=\"" + chance.of("text", "numeric") + "\""
                + affixes(
                        chance.of(
                                "accessed ",
                                "Accessed ",
                                "Retrieved ",
                                "Accessed on ",
                                "last accessed ",
                                "Last visited ",
                                "Consulté le ",
                                "Acesso em: ",
                                "Zugriff am ",
                                "cited ",
                                "accessed: "),
                        "")
                + "/></group>";
        String url = text(
                "URL",
                chance.of(
                                "",
                                "",
                                "URL ",
                                "URL: ",
                                "Available at ",
                                "Available at: ",
                                "Available from: ",
                                "Retrieved from ",
                                "from ",
                                "&lt;",
                                "Disponível em: ",
                                "En ligne : ",
                                "available: ",
                                "[Online]. Available: ")
                        .replace("&lt;", "<"),
                "");
        if (chance.is(0.5)) {
            out.append(accessed).append(url);
        } else {
            out.append(url).append(accessed);
        }
        if (chance.is(0.5)) {
            out.append(text("PMID", chance.of("PMID: ", "PubMed PMID: ", "PMID ", "pmid:"), ""))
                    .append(text("PMCID", chance.of("", "PMCID: "), ""));
        }
        if (chance.is(0.3)) {
            out.append(text("ISBN", chance.of("ISBN ", "ISBN: ", "ISBN"), "")).append(text("ISSN", "ISSN ", ""));
        }
        if (chance.is(0.3)) {
            out.append("<text variable=\"medium\"")
                    .append(chance.of("", affixes("[", "]")))
                    .append("/>");
        }
        return out.toString();
    }
}
