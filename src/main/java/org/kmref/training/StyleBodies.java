package org.kmref.training;

/** What a style put together by chance prints of each kind of work behind its authors: articles, parts of books, books. */
final class StyleBodies {

    private final Chance chance;
    private final StylePieces pieces;

    StyleBodies(Chance chance, StylePieces pieces) {
        this.chance = chance;
        this.pieces = pieces;
    }

    String article(boolean titleless, String date, String afterTitle) {
        StringBuilder out = new StringBuilder();
        if (!titleless) {
            out.append("<group delimiter=\"")
                    .append(StylePieces.escaped(pieces.stop()))
                    .append("\">")
                    .append(pieces.withDate(afterTitle))
                    .append("</group>");
        } else {
            out.append(afterTitle);
        }
        String prefix = chance.is(0.06) ? pieces.affixes(pieces.in("In ", "In: ", "in ", "in: "), "") : "";
        int kind = chance.weighted(75, 25);
        if (!date.isEmpty() && chance.is(0.05)) {
            // As journals that begin their volumes with the year ask for: 2007 JINST 2 P06004.
            return out.append("<group delimiter=\" \">")
                    .append(date)
                    .append("<text macro=\"container\"/>")
                    .append(serial())
                    .append("<text variable=\"page\"/></group>")
                    .toString();
        }
        boolean dated = !date.isEmpty();
        String locator = locator(dated ? date : "");
        out.append("<group delimiter=\"")
                .append(StylePieces.escaped(chance.of(pieces.comma(), pieces.comma(), " ", " ", ". ")))
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

    // Where a volume is expected and there is none, journals print the number alone.
    static String serial() {
        return "<choose><if variable=\"volume\"><text variable=\"volume\"/></if><else><text"
                + " variable=\"issue\"/></else></choose>";
    }

    String locator(String date) {
        if (pieces.isKorean() && chance.is(0.6)) {
            String marked = chance.of(
                    pieces.text("volume", "제", "권") + pieces.text("issue", "제", "호"),
                    pieces.text("volume", "", "권") + pieces.text("issue", "", "호"),
                    pieces.text("volume", "제", "권") + pieces.text("issue", "", "호"),
                    pieces.text("volume", "통권 제", "호"),
                    pieces.text("volume", "제", "집"),
                    pieces.text("volume", "Vol. ", "") + pieces.text("issue", "No. ", ""));
            return "<group delimiter=\"" + chance.of(", ", ", ", " ", "") + "\">" + marked
                    + (chance.is(0.5) ? date : "")
                    + pieces.text("page", chance.of("", "pp.", "pp. "), chance.of("", "쪽", "")) + "</group>";
        }
        String v = pieces.text(
                "volume",
                chance.of(
                        "", "", "", "", "", "vol. ", "Vol. ", "v. ", "vol ", "Vol.", "Volume ", "t. ", "Bd. ", "V.",
                        "B"),
                "");
        String i = pieces.text(
                "issue", chance.of("no. ", "No. ", "n. ", "n° ", "Iss. ", "issue ", "H. ", "No.", "num. ", "nr. "), "");
        String bare = pieces.text("issue", "", "");
        String p = pieces.text(
                "page",
                chance.of("", "", "", "pp. ", "pp. ", "p. ", "p", "pp.", "S. ", "pages ", "pp ", "Page ", "PP. "),
                "");
        String bracket = date.isEmpty() ? "" : "<group" + pieces.affixes("(", ")") + ">" + date + "</group>";
        String after = date.isEmpty() ? "" : "<group>" + date + "</group>";
        String issue = chance.is(0.7)
                ? "<group" + pieces.affixes(chance.of("(", "(", " (", "[", "/", "."), "") + ">"
                        + pieces.text("issue", chance.is(0.06) ? "no. " : "", "") + "</group>"
                : "";
        if (!issue.isEmpty() && issue.contains("(\"")) {
            issue = issue.replace("</group>", "<text value=\")\"/></group>");
            issue = "<choose><if variable=\"issue\">" + issue + "</if></choose>";
        } else if (issue.contains("[")) {
            issue = "<choose><if variable=\"issue\">" + issue.replace("</group>", "<text value=\"]\"/></group>")
                    + "</if></choose>";
        }
        String colon = chance.of(":", ": ", ", ", ", ", " ", ":", ",", ", pp. ", " p. ");
        String pages = "<text variable=\"page\"" + pieces.affixes(colon, "") + "/>";
        String tight = "<group>" + pieces.text("volume", "", "") + issue + pages + "</group>";
        String volume = serial();
        return switch (chance.weighted(17, 15, 14, 13, 11, 9, 7, 6, 4, 4)) {
            case 0 ->
                "<group delimiter=\"" + chance.of(", ", " ", ", ") + "\">" + tight + (chance.is(0.5) ? bracket : after)
                        + "</group>";
            case 1 -> "<group delimiter=\"" + chance.of(";", "; ", ", ", " ") + "\">" + after + tight + "</group>";
            case 2 -> "<group delimiter=\", \">" + v + i + p + after + "</group>";
            case 3 ->
                "<group delimiter=\" \">"
                        + (chance.is(0.7) ? volume : pieces.text("volume", chance.of("", "vol. "), ""))
                        + bracket
                        + (chance.is(0.3)
                                ? pieces.text(
                                        "issue", chance.of("no. ", "", "(").replace("(", ""), chance.of(", ", ","))
                                : "")
                        + pieces.text("page", chance.of("", "", "pp. "), "") + "</group>";
            case 4 ->
                "<group delimiter=\", \"><group>" + volume + (chance.is(0.3) ? issue : "") + "</group>"
                        + "<group delimiter=\" \">" + pieces.text("page", "", "") + bracket + "</group></group>";
            case 5 ->
                "<group delimiter=\" \"><group>" + pieces.text("volume", "", "") + issue + "</group>" + bracket
                        + "<text variable=\"page\"" + pieces.affixes(chance.of(": ", ": ", "", "pp. "), "")
                        + "/></group>";
            case 6 -> "<group delimiter=\", \">" + v + after + i + p + "</group>";
            case 7 ->
                "<group delimiter=\"" + chance.of(" ", ", ") + "\">" + pieces.text("volume", "", "") + i + bracket
                        + "</group><text variable=\"page\"" + pieces.affixes(chance.of(": ", "pp. ", ""), "") + "/>";
            case 8 -> "<group delimiter=\", \">" + p + v + i + after + "</group>";
            default ->
                "<group delimiter=\"" + chance.of(" ", ", ", "-", ":") + "\">" + pieces.text("volume", "", "") + bare
                        + "</group>" + after + p;
        };
    }

    String chapter(String date, String afterTitle) {
        String in = pieces.in("In ", "In ", "In ", "In: ", "In: ", "in ", "in ", "in: ", "", "", "IN ", "Dans ", "Em ");
        String editors = chance.is(0.85) ? "<text macro=\"editors\"/>" : "";
        boolean first = chance.is(0.5);
        String pages = "<text variable=\"page\""
                + pieces.affixes(chance.of("pp. ", "pages ", "p. ", "", "S. ", "pp.", "(pp. "), "") + "/>";
        if (pages.contains("(pp. ")) {
            pages = "<group" + pieces.affixes("(", ")") + "><text variable=\"page\" prefix=\"pp. \"/></group>";
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
                        ? "<group delimiter=\" \"" + chance.of("", pieces.affixes("(", ")"))
                                + "><text variable=\"collection-title\"/>" + volume + "</group>"
                        : "<text variable=\"collection-title\"/>" + volume;
        String publisher = pieces.publisher(date.isEmpty() || chance.is(0.5) ? "" : date);
        boolean inside = publisher.contains("issued");
        String late = inside || date.isEmpty()
                ? ""
                : chance.is(0.3) ? "<group" + pieces.affixes("(", ")") + ">" + date + "</group>" : date;
        StringBuilder out = new StringBuilder(
                pieces.withDate(afterTitle) + "<group delimiter=\"" + StylePieces.escaped(pieces.comma()) + "\">");
        out.append("<group delimiter=\"")
                .append(chance.of(", ", ", ", ". ", " ", ": "))
                .append('"')
                .append(pieces.affixes(in, ""))
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
                    .append(pieces.name())
                    .append("</names>");
        }
        out.append(early ? pages : "");
        if (chance.is(0.5)) {
            out.append("</group><group delimiter=\"")
                    .append(StylePieces.escaped(pieces.comma()))
                    .append("\">");
        }
        return out.append(publisher)
                .append(late)
                .append(early ? "" : pages)
                .append("</group>")
                .toString();
    }

    String book(String date, String afterTitle) {
        String edition = "<group delimiter=\" \"" + chance.of("", pieces.affixes("(", ")"))
                + "><choose><if is-numeric=\"edition\"><number variable=\"edition\" form=\""
                + chance.of("ordinal", "ordinal", "numeric", "long-ordinal") + "\"/><text term=\"edition\" form=\""
                + chance.of("short", "long") + "\"/></if><else><text variable=\"edition\"/></else></choose></group>";
        String volume = "<text variable=\"volume\""
                + pieces.affixes(chance.of("Vol. ", "vol. ", "volume ", "", "Bd. "), "") + "/>";
        String series = "<group delimiter=\"" + chance.of(", ", " ", ", no. ", "; ") + "\""
                + chance.of("", pieces.affixes("(", ")"))
                + "><text variable=\"collection-title\"/><text variable=\"collection-number\"/></group>";
        String translator = "<names variable=\"translator\"><label form=\"" + chance.of("verb", "verb-short")
                + "\" suffix=\" \"/>" + pieces.name() + "</names>";
        String editor = chance.is(0.6)
                ? "<names variable=\"editor\"><label form=\"" + chance.of("verb", "verb-short") + "\""
                        + (chance.is(0.5) ? " text-case=\"capitalize-first\"" : "") + " suffix=\" \"/>" + pieces.name()
                        + "</names>"
                : "<text macro=\"editors\"/>";
        String genre = "<group delimiter=\"" + chance.of(" ", ", ", " no. ", " No. ") + "\""
                + chance.of("", "", pieces.affixes("(", ")"), pieces.affixes("[", "]"))
                + "><text variable=\"genre\"/><text variable=\"number\"/></group>";
        boolean titled = chance.is(0.5);
        StringBuilder out = new StringBuilder("<group delimiter=\""
                + (titled ? " " : StylePieces.escaped(pieces.comma())) + "\">" + pieces.withDate(afterTitle));
        out.append(edition).append(chance.is(0.5) ? genre : "").append("</group>");
        String first = out.toString();
        boolean genred = first.contains("genre");
        out = new StringBuilder(first)
                .append("<group delimiter=\"")
                .append(StylePieces.escaped(pieces.comma()))
                .append("\">");
        out.append("<text variable=\"container-title\"/>");
        out.append(genred ? "" : genre)
                .append(chance.is(0.7) ? translator : "")
                .append(chance.is(0.7) ? editor : "")
                .append(volume)
                .append(chance.is(0.5) ? series : "");
        if (chance.is(0.5)) {
            out.append("</group><group delimiter=\"")
                    .append(StylePieces.escaped(pieces.comma()))
                    .append("\">");
        }
        String late = chance.is(0.15) && !date.isEmpty()
                ? "<group" + pieces.affixes("(", ")") + ">" + date + "</group>"
                : date;
        out.append(pieces.publisher(late)).append("</group>");
        if (chance.is(0.6)) {
            out.append("<text variable=\"number-of-pages\"")
                    .append(pieces.affixes("", chance.of(" p.", " pp.", " pages", " S.", "p", " s.")))
                    .append("/>");
        }
        return out.append(out.indexOf("collection-title") < 0 ? series : "").toString();
    }

    String tail() {
        StringBuilder out = new StringBuilder();
        String number = "<choose><if type=\"article patent software\" match=\"any\"><text variable=\"number\""
                + chance.of("", pieces.affixes("[", "]"), pieces.affixes("(", ")")) + "/></if></choose>";
        out.append(number);
        String note = "<text variable=\"note\"" + chance.of("", "", pieces.affixes("(", ")"), pieces.affixes("[", "]"))
                + "/>";
        if (chance.is(0.8)) {
            out.append(note);
        }
        if (chance.is(0.7)) {
            out.append(pieces.text(
                    "DOI",
                    chance.of("doi:", "doi: ", "DOI: ", "https://doi.org/", "http://dx.doi.org/", "DOI ", "", "doi "),
                    ""));
        }
        String accessed = "<group" + chance.of("", pieces.affixes("(", ")"), pieces.affixes("[", "]"))
                + "><date variable=\"accessed\" form=\"" + chance.of("text", "numeric") + "\""
                + pieces.affixes(
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
        String url = pieces.text(
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
            out.append(pieces.text("PMID", chance.of("PMID: ", "PubMed PMID: ", "PMID ", "pmid:"), ""))
                    .append(pieces.text("PMCID", chance.of("", "PMCID: "), ""));
        }
        if (chance.is(0.3)) {
            out.append(pieces.text("ISBN", chance.of("ISBN ", "ISBN: ", "ISBN"), ""))
                    .append(pieces.text("ISSN", "ISSN ", ""));
        }
        if (chance.is(0.3)) {
            out.append("<text variable=\"medium\"")
                    .append(chance.of("", pieces.affixes("[", "]")))
                    .append("/>");
        }
        return out.toString();
    }
}
