package org.kmref.csl.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.csl.Style;
import org.kmref.csl.StyleException;

class StyleHeadTest {
    private static final String ROOT =
            "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"note\">";

    @Test
    void theHeadSaysWhatTheStyleIs() throws StyleException {
        String xml = "<?xml version=\"1.0\"?>\n" + ROOT + """
            <info><title>A &amp;
              B</title><title-short>AB</title-short>
            <category citation-format="note"/><category field="law"/><category field="history"/></info>
            <citation/><bibliography/></style>\
            """;
        assertThat(StyleHead.of(new Style("mine.csl", xml, "")))
                .isEqualTo(new StyleHead(
                        "A & B", "AB", Optional.empty(), "note", "note", "", List.of("law", "history"), true));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoStyleIsRefusedWithItsPlace(String xml, String message) {
        assertThatThrownBy(() -> StyleHead.of(new Style("mine.csl", xml, "")))
                .isInstanceOf(StyleException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> refused() {
        String doctype = ": a style must not have a DOCTYPE, which could read other files; remove the line";
        return Stream.of(
                Arguments.of(
                        "<?xml version=\"1.0\"?>\n <!DOCTYPE style SYSTEM \"file:///etc/passwd\">\n" + ROOT
                                + "</style>",
                        "mine.csl:2:2" + doctype),
                Arguments.of(
                        "<!DOCTYPE style [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + ROOT
                                + "<info>&x;</info></style>",
                        "mine.csl:1:1" + doctype),
                Arguments.of(
                        "<!DOCTYPE style [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>" + ROOT
                                + "&b;</style>",
                        "mine.csl:1:1" + doctype),
                Arguments.of(
                        ROOT + "\n<info>&nbsp;</info></style>",
                        "mine.csl:2:13: this is not well-formed XML (The entity \"nbsp\" was referenced, but not"
                                + " declared); a style is a CSL 1.0 file"),
                Arguments.of(
                        "not XML",
                        "mine.csl:1:1: this is not well-formed XML (Content is not allowed in prolog); a style is a"
                                + " CSL 1.0 file"),
                Arguments.of(
                        ROOT + "<group>".repeat(200),
                        "mine.csl:1:705: the elements are nested deeper than 90; flatten them"),
                Arguments.of("<html/>", "mine.csl:1:8: this is XML, but not a CSL style: its root is <html>"),
                Arguments.of(
                        "<style version=\"1.0\"/>",
                        "mine.csl:1:23: this is XML, but not a CSL style: its root is <style>"),
                Arguments.of(
                        "<style xmlns=\"http://purl.org/net/xbiblio/csl\"/>",
                        "mine.csl:1:49: the style names no version; kmref reads CSL 1.0"),
                Arguments.of(
                        "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"0.8\"/>",
                        "mine.csl:1:63: the style is for CSL 0.8; kmref reads CSL 1.0"),
                Arguments.of(
                        ROOT + "<info>\n</style>",
                        "mine.csl:2:3: this is not well-formed XML (The element type \"info\" must be terminated by"
                                + " the matching end-tag \"</info>\"); a style is a CSL 1.0 file"));
    }
}
