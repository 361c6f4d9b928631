package org.kmref.word;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.KmrefRun;
import org.kmref.csl.Bibliography;
import org.kmref.format.word.WordCitations;
import org.kmref.format.word.WordFileException;

/** Whatever is done to a Word file, reading it and setting another on it ends in an answer or in a message. */
class WordFuzzTest {
    private static final int ROUNDS = Integer.getInteger("kmref.fuzz", 150);
    private static final byte[] MARKS = {'<', '>', '"', '&', '/', '{', '}', '[', ']', ':', '0', ' '};
    private static final WordDocument DOCUMENT = new WordDocument(
            "Title",
            "",
            "en-GB",
            new Bibliography(List.of(), true, Bibliography.SecondFieldAlign.NONE, 1, 1),
            List.of(new WordDocument.Heading(1, "Title")),
            "");

    private final Random random = new Random(Long.getLong("kmref.fuzz-seed", 1));

    @Test
    void damagedFilesEndInAMessage(@TempDir Path folder) throws Exception {
        KmrefRun.in(
                folder,
                "cite",
                "nilsen2015",
                "-s",
                "chicago-notes-bibliography",
                "--live",
                "zotero",
                "-o",
                "live.docx");
        byte[] whole = Files.readAllBytes(folder.resolve("live.docx"));
        for (int i = 0; i < ROUNDS; i++) {
            byte[] damaged = random.nextInt(4) == 0 ? bytes(whole) : parts(whole);
            assertThatCode(() -> WordCitations.read(damaged, "x.docx"))
                    .as("round %d", i)
                    .doesNotThrowAnyException();
            assertThatCode(() -> setOn(damaged)).as("round %d", i).doesNotThrowAnyException();
        }
    }

    private static void setOn(byte[] template) {
        try {
            WordFile.bytes(DOCUMENT, Optional.of(WordTemplate.read(template)));
        } catch (WordFileException refused) {
            // A message, as it should be.
        }
    }

    // The parts are damaged, the zip around them is whole.
    private byte[] parts(byte[] docx) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(random.nextBoolean() ? bytes(content) : content);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private byte[] bytes(byte[] whole) {
        byte[] damaged = whole.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(4)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> damaged[at] = MARKS[random.nextInt(MARKS.length)];
                case 2 -> {
                    int to = random.nextInt(damaged.length);
                    int length = Math.min(random.nextInt(200), damaged.length - Math.max(at, to));
                    System.arraycopy(damaged, at, damaged, to, length);
                }
                default -> damaged = Arrays.copyOf(damaged, Math.max(1, at));
            }
        }
        return damaged;
    }
}
