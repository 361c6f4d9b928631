package org.kmref.format.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Finds what a part says to reference managers: the instructions of its fields, and the tags of its content controls, in the
 * order in which they begin.
 *
 * <p>The text of a field that was deleted while changes are tracked stands in other elements and is passed over.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 1, 17.16 and 17.5.2</a>
 */
final class FieldScanner implements WordXml.Events {

    /**
     * A field or a content control.
     *
     * @param instruction what a program wrote for itself, without the blanks around it; of a content control its tag
     * @param data what it wrote beside it, in Base64, or empty
     */
    record Mark(String instruction, String data) {}

    private static final class Open {
        private final int place;
        private final StringBuilder instruction = new StringBuilder();
        private final StringBuilder data = new StringBuilder();
        private boolean isResult;

        Open(int place) {
            this.place = place;
        }
    }

    private final List<Mark> marks = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private StringBuilder taken = new StringBuilder();
    private boolean isTaking;

    private FieldScanner() {}

    static List<Mark> marks(byte[] part) throws XMLStreamException {
        FieldScanner scanner = new FieldScanner();
        WordXml.read(part, scanner);
        return scanner.marks.stream()
                .filter(mark -> !mark.instruction().isEmpty())
                .toList();
    }

    @Override
    public void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "fldChar" -> character(WordXml.attribute(xml, "fldCharType"));
            case "fldSimple" ->
                marks.add(new Mark(WordXml.attribute(xml, "instr").strip(), ""));
            case "tag" -> marks.add(new Mark(WordXml.attribute(xml, "val").strip(), ""));
            case "instrText" ->
                take(open.isEmpty() || open.peek().isResult ? new StringBuilder() : open.peek().instruction);
            case "fldData" -> take(open.isEmpty() ? new StringBuilder() : open.peek().data);
            default -> {
                // All else is text for people, or how it looks.
            }
        }
    }

    private void take(StringBuilder into) {
        taken = into;
        isTaking = true;
    }

    private void character(String type) {
        switch (type) {
            case "begin" -> {
                open.push(new Open(marks.size()));
                marks.add(new Mark("", ""));
            }
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.peek().isResult = true;
                }
            }
            case "end" -> {
                if (!open.isEmpty()) {
                    Open field = open.pop();
                    marks.set(
                            field.place,
                            new Mark(
                                    field.instruction.toString().strip(),
                                    field.data.toString().replaceAll("\\s+", "")));
                }
            }
            default -> {
                // No other kind is known.
            }
        }
    }

    @Override
    public void text(String text) {
        if (isTaking) {
            taken.append(text);
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("instrText") || name.equals("fldData")) {
            isTaking = false;
        }
    }
}
