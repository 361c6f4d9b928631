package org.kmref.format.plaintext;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.kmref.format.core.InputText;
import org.kmref.format.core.ItemReader;
import org.kmref.format.plaintext.PlainTextPage.Found;
import org.kmref.model.Item;
import org.kmref.model.Problem;

/** Reads references as people write them; the heading that one is under is its theme. */
public final class PlainTextReader implements ItemReader {

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        Optional<String> text = InputText.read(in, file, sink);
        if (text.isEmpty() || text.get().isBlank()) {
            return;
        }
        if (text.get().indexOf('\0') >= 0) {
            sink.problem(Problem.error(file, 0, 0, "is binary, not text; name a text file"));
            return;
        }
        for (Found found : new PlainTextPage().read(text.get())) {
            sink.item(item(found));
        }
    }

    /** Returns the reference with its heading as its theme. */
    public static Item item(Found found) {
        Item item = found.parsed().item();
        return found.heading().isEmpty()
                ? item
                : item.toBuilder().themes(List.of(found.heading())).build();
    }
}
