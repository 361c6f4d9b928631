package org.kmref.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Training gives the same bytes each time, and the model is small. */
@NullMarked
class ModelTrainerTest {
    private static final int MOST_BYTES = 2_000_000;

    private static byte[] trained() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelTrainer.train(60, 2, out, told -> {});
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
}
