package org.kmref.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kmref.format.plaintext.tag.Label;

/**
 * Labelled references of others that are learned from too, one a line: a name, a tab, and the text with its parts in braces,
 * {@code {author Solon, G.} ({date 1999}).}
 */
final class LabelledPart {

    private final List<String> lines;

    private LabelledPart(List<String> lines) {
        this.lines = lines;
    }

    /** Reads a file; lines that begin with {@code #} are remarks. */
    static LabelledPart read(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            if (!line.startsWith("#") && tab >= 0) {
                lines.add(line.substring(tab + 1));
            }
        }
        return new LabelledPart(lines);
    }

    /** Returns the references, each a new text that may be changed. */
    List<LabelledText> texts() {
        return lines.stream().map(LabelledPart::text).toList();
    }

    private static LabelledText text(String line) {
        LabelledText text = new LabelledText();
        int at = 0;
        for (int open = line.indexOf('{'); open >= 0; open = line.indexOf('{', at)) {
            int space = line.indexOf(' ', open);
            int close = line.indexOf('}', open);
            String label = line.substring(open + 1, space);
            text.append(line.substring(at, open), 0);
            text.appendValue(line.substring(space + 1, close), Label.of(label.equals("date") ? "issued" : label));
            at = close + 1;
        }
        text.append(line.substring(at), 0);
        return text;
    }
}
