package org.kmref.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.format.plaintext.tag.Label;

/** Training gives the same bytes each time, and the model is small. */
@NullMarked
class ModelTrainerTest {
    private static final int MOST_BYTES = 2_000_000;

    @TempDir
    Path folder;

    private byte[] trained() throws IOException {
        Path labelled = Files.writeString(
                folder.resolve("labelled.txt"),
                "# a remark\na-1\t{author Solon, G.} ({date 1999}). {title Salt and sand}.\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ModelTrainer(LabelledPart.read(labelled)).train(60, 2, out, told -> {});
        return out.toByteArray();
    }

    @Test
    void trainingRepeatsItselfByteForByte() throws IOException {
        assertThat(trained()).isEqualTo(trained());
    }

    @Test
    void theModelIsSmall() throws IOException {
        try (InputStream model = Objects.requireNonNull(
                ModelTrainer.class.getResourceAsStream("/org/kmref/format/plaintext/model.bin"))) {
            assertThat(model.readAllBytes().length).isLessThan(MOST_BYTES);
        }
    }

    @Test
    void theLabelledPartIsLearnedFromToo() throws IOException {
        LabelledPart labelled = LabelledPart.read(Path.of("src/training/labelled.txt"));
        assertThat(labelled.texts()).hasSizeGreaterThan(1_000);
        LabelledText first = labelled.texts().get(0);
        assertThat(first.text()).isEqualTo("Heidegger M., 1927, Être et temps, Gallimard, Ed. 1986, Paris.");
        assertThat(first.value(0)).isEqualTo(Label.AUTHOR);
        assertThat(first.value(first.text().indexOf("1927"))).isEqualTo(Label.DATE);
        assertThat(first.value(first.text().indexOf("temps"))).isEqualTo(Label.TITLE);
        assertThat(first.value(first.text().indexOf(", 1927"))).isEqualTo(Label.OTHER);
    }
}
