package org.kmref.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.format.core.ItemReader;
import org.kmref.model.Item;
import org.kmref.model.Problem;

/** Forms whose records stand one behind the other are read as they come in: what has been read need not be held. */
class StreamingTest {

    private static final int RECORDS = 200_000;

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv", "tsv", "ris", "nbib", "enw"})
    void eachWorkIsHandedOnBeforeTheNextThousandIsRead(String form) throws IOException {
        Generated in = new Generated(head(form), record(form), RECORDS);
        int[] read = {0};
        Formats.byId(form).flatMap(Format::reader).orElseThrow().read(in, "generated", new ItemReader.Sink() {
            @Override
            public void item(Item item) {
                assertThat(item.title()).isEqualTo("Title of " + read[0]);
                read[0]++;
                // The reader may be as far ahead as its buffers, and no farther.
                assertThat(in.records - read[0]).isLessThan(5000);
            }

            @Override
            public void problem(Problem problem) {
                throw new AssertionError(problem.toString());
            }
        });
        assertThat(read[0]).isEqualTo(RECORDS);
    }

    private static String head(String form) {
        return switch (form) {
            case "csv" -> "id,type,title\n";
            case "tsv" -> "id\ttype\ttitle\n";
            default -> "";
        };
    }

    private static IntFunction<String> record(String form) {
        return switch (form) {
            case "jsonl" -> i -> "{\"id\":\"k" + i + "\",\"type\":\"book\",\"title\":\"Title of " + i + "\"}\n";
            case "csv" -> i -> "k" + i + ",book,Title of " + i + "\n";
            case "tsv" -> i -> "k" + i + "\tbook\tTitle of " + i + "\n";
            case "ris" -> i -> "TY  - BOOK\nID  - k" + i + "\nTI  - Title of " + i + "\nER  - \n\n";
            case "nbib" -> i -> "PMID- " + (i + 1) + "\nTI  - Title of " + i + "\nDP  - 2003\n\n";
            default -> i -> "%0 Book\n%T Title of " + i + "\n%D 2003\n\n";
        };
    }

    /** So many records, each made when it is asked for. */
    private static final class Generated extends InputStream {
        private final IntFunction<String> record;
        private final int whole;
        private int records;
        private byte[] bytes;
        private int at;

        Generated(String head, IntFunction<String> record, int whole) {
            this.bytes = head.getBytes(StandardCharsets.UTF_8);
            this.record = record;
            this.whole = whole;
        }

        @Override
        public int read() {
            while (at == bytes.length) {
                if (records == whole) {
                    return -1;
                }
                bytes = record.apply(records++).getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return bytes[at++] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int first = most == 0 ? 0 : read();
            if (first < 0 || most == 0) {
                return first;
            }
            into[from] = (byte) first;
            int count = Math.min(most - 1, bytes.length - at);
            System.arraycopy(bytes, at, into, from + 1, count);
            at += count;
            return count + 1;
        }
    }
}
