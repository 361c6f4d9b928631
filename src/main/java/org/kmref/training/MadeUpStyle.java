package org.kmref.training;

import org.kmref.csl.Style;

/**
 * A CSL style put together by chance: what real styles do, in mixtures that none of them has, as lists written by hand and other
 * programs have them.
 */
final class MadeUpStyle {

    private final Chance chance;
    private final StylePieces pieces;
    private final StyleBodies bodies;

    private MadeUpStyle(Chance chance, String language) {
        this.chance = chance;
        this.pieces = new StylePieces(chance, language);
        this.bodies = new StyleBodies(chance, pieces);
    }

    static Style next(Chance chance, int number, String language) {
        return new Style("made-up-" + number, new MadeUpStyle(chance, language).xml(), "");
    }

    private String xml() {
        String date = pieces.date();
        int place = chance.weighted(36, 7, 57);
        String author = StylePieces.macro("author", authorNames());
        String titles = StylePieces.macro("title", pieces.title()) + StylePieces.macro("container", pieces.container());
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
        StringBuilder layout = new StringBuilder("<group delimiter=\"" + StylePieces.escaped(pieces.stop()) + "\">");
        if (first) {
            layout.append("<group>").append(date).append("</group>");
        }
        String after = first ? "" : place == 0 ? (chance.is(0.5) ? pieces.bracketed() : date) : "";
        layout.append("<group delimiter=\"")
                .append(after.isEmpty() ? "" : chance.of(" ", " ", ", ", ". ", ""))
                .append("\">")
                .append("<text macro=\"author\"/>")
                .append(after)
                .append("</group>");
        String late = first || place != 2 ? "" : date;
        String dated = place == 1 ? "<group>" + (chance.is(0.4) ? pieces.bracketed() : date) + "</group>" : "";
        boolean titleless = chance.is(0.1);
        layout.append("<choose><if type=\"article-journal article-magazine article-newspaper article\" match=\"any\">")
                .append(bodies.article(titleless, late, dated))
                .append("</if><else-if type=\"chapter paper-conference entry-encyclopedia\" match=\"any\">")
                .append(bodies.chapter(late, dated))
                .append("</else-if><else>")
                .append(bodies.book(late, dated))
                .append("</else></choose>")
                .append(bodies.tail())
                .append("</group>");
        return "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"in-text\""
                + (chance.is(0.2) ? " page-range-format=\"" + chance.of("minimal", "chicago", "expanded") + "\"" : "")
                + (chance.is(0.15) ? " initialize-with-hyphen=\"false\"" : "")
                + " demote-non-dropping-particle=\"" + chance.of("never", "sort-only", "display-and-sort")
                + "\"><info><title>x</title><id>x</id><updated>2020-01-01T00:00:00Z</updated></info>"
                + author + titles + StylePieces.macro("editors", pieces.editors())
                + "<citation><layout><text variable=\"title\"/></layout></citation><bibliography><layout suffix=\""
                + chance.of(".", ".", ".", ".", "", "", ";") + "\">" + numbered + layout
                + "</layout></bibliography></style>";
    }

    private String authorNames() {
        String label = chance.is(0.8)
                ? "<label form=\"short\"" + pieces.affixes(chance.of(" (", ", ", " "), chance.of(")", "", ".")) + "/>"
                : "";
        return "<names variable=\"author\">" + pieces.name() + "<et-al/>" + "<substitute><names variable=\"editor\">"
                + pieces.name()
                + label + "</names><names variable=\"director\"><name/><label form=\"" + chance.of("short", "long")
                + "\" prefix=\" (\" suffix=\")\"/></names>"
                + (chance.is(0.1) ? "<text variable=\"title\"/>" : "") + "</substitute></names>";
    }
}
