package org.kmref.word;

import java.util.Optional;

/**
 * A complex field: an instruction that a program can carry out again, and its result.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 1, 17.16.18</a>
 */
final class Field {
    private Field() {}

    static void around(Xml xml, Optional<String> instruction, Runnable result) {
        instruction.ifPresent(text -> begin(xml, text));
        result.run();
        if (instruction.isPresent()) {
            end(xml);
        }
    }

    static void begin(Xml xml, String instruction) {
        character(xml, "begin");
        xml.open("w:r")
                .leaf("w:instrText", " " + instruction + " ", "xml:space", "preserve")
                .close("w:r");
        character(xml, "separate");
    }

    static void end(Xml xml) {
        character(xml, "end");
    }

    private static void character(Xml xml, String type) {
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", type).close("w:r");
    }
}
