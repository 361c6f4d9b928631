package org.kmref.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.cli.Kmref;

/** A clock that goes on by a tenth of a second each time it is looked at makes ten references a long list. */
class ReadingBarTest {

    private static final Screen TERMINAL = Screen.of("012", "60", "");

    @TempDir
    private Path folder;

    @BeforeEach
    void lists() throws IOException {
        StringBuilder bib = new StringBuilder();
        StringBuilder ris = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            bib.append("@book{b").append(i).append(", title = {Title}}\n");
        }
        for (int i = 0; i < 5000; i++) {
            ris.append("TY  - BOOK\nID  - r").append(i).append("\nER  - \n");
        }
        Files.writeString(folder.resolve("ten.bib"), bib);
        Files.writeString(folder.resolve("many.ris"), ris);
    }

    @Test
    void onATerminalABarGoesWithALongReadingAndIsTakenAway() {
        assertThat(err(TERMINAL, Map.of(), "ten.bib", "--color", "never"))
                .startsWith("\rten.bib [#####...............]  29 %\rten.bib [######..............]  34 %")
                .endsWith("\rten.bib [####################] 100 %\r" + " ".repeat(36) + "\r");
    }

    @Test
    void aFormThatIsReadPieceByPieceShowsHowMuchOfItIsRead() {
        assertThat(err(TERMINAL, Map.of(), "many.ris", "--color", "never"))
                .contains("\rmany.ris [########............]  44 %")
                .endsWith("%\r" + " ".repeat(37) + "\r");
    }

    @Test
    void itsColoursAreThoseAskedFor() {
        assertThat(err(TERMINAL, Map.of(), "ten.bib")).contains("\u001B[36m#");
        assertThat(err(TERMINAL, Map.of("NO_COLOR", "1"), "ten.bib"))
                .contains("[######")
                .doesNotContain("\u001B");
    }

    @Test
    void nothingIsShownElsewhere() {
        assertThat(err(Screen.NONE, Map.of(), "ten.bib")).isEmpty();
        assertThat(err(Screen.of("01", "60", ""), Map.of(), "ten.bib")).isEmpty();
        assertThat(err(TERMINAL, Map.of("TERM", "dumb"), "ten.bib")).isEmpty();
    }

    private String err(Screen screen, Map<String, String> variables, String file, String... more) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream nothing = new ByteArrayInputStream(new byte[0]);
        ProcessEnvironment environment = new ProcessEnvironment(
                new HashMap<>(variables),
                folder,
                folder,
                new TickingClock(),
                nothing,
                new ByteArrayOutputStream(),
                err,
                screen);
        List<String> call = new ArrayList<>(List.of("export", "-l", file, "--to", "jsonl"));
        call.addAll(List.of(more));
        assertThat(Kmref.run(call.toArray(String[]::new), environment)).isZero();
        return err.toString(StandardCharsets.UTF_8);
    }

    private static final class TickingClock extends Clock {
        private long now;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now += 100;
            return Instant.ofEpochMilli(now);
        }
    }
}
