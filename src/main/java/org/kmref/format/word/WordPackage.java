package org.kmref.format.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of an Office Open XML file, unpacked as far as they are wanted and never beyond what a real document holds.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 2</a>
 */
public final class WordPackage {
    public static final String DOCUMENT = "word/document.xml";

    // A thesis with its pictures has some hundred parts and unpacks to some dozen MiB.
    private static final int MOST_PARTS = 10_000;
    private static final int LARGEST_PART = 64 * 1024 * 1024;
    private static final int LARGEST = 256 * 1024 * 1024;

    private final Map<String, byte[]> parts;

    private WordPackage(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /**
     * Returns the parts that are wanted.
     *
     * @throws WordFileException where it is no zip, not a whole one, no Word file, or unpacks to more than any document
     */
    public static WordPackage read(byte[] bytes, Predicate<String> wanted) throws WordFileException {
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new WordFileException(
                    "is an old Word file (.doc) or has a password; save it in Word as .docx without a password");
        }
        if (!startsWith(bytes, 'P', 'K', 3, 4)) {
            throw new WordFileException("is not a Word file (.docx); check the name");
        }
        try {
            return new WordPackage(new Unpacking(wanted).parts(bytes));
        } catch (IOException | IllegalArgumentException broken) {
            throw new WordFileException("is not a whole Word file (its zip is damaged); save it again in Word");
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the parts by their names, in the order of the alphabet. */
    public Map<String, byte[]> parts() {
        return Collections.unmodifiableMap(parts);
    }

    /** One way through a zip. */
    private static final class Unpacking {
        private final Predicate<String> wanted;
        private int total;

        Unpacking(Predicate<String> wanted) {
            this.wanted = wanted;
        }

        Map<String, byte[]> parts(byte[] bytes) throws IOException, WordFileException {
            Map<String, byte[]> parts = new TreeMap<>();
            int count = 0;
            boolean isWord = false;
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (++count > MOST_PARTS) {
                        throw new WordFileException(
                                "has more than " + MOST_PARTS + " parts, as no document has; save it again in Word");
                    }
                    String name =
                            entry.getName().startsWith("/") ? entry.getName().substring(1) : entry.getName();
                    isWord |= name.startsWith("word/");
                    boolean isKept = wanted.test(name) && !parts.containsKey(name);
                    byte[] content = content(zip, isKept);
                    if (isKept) {
                        parts.put(name, content);
                    }
                }
            }
            if (!isWord) {
                throw new WordFileException("is a zip, but not a Word file (.docx); check the name");
            }
            return parts;
        }

        // What is passed over is unpacked too, to find where it ends, and so it counts.
        private byte[] content(InputStream zip, boolean isKept) throws IOException, WordFileException {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            byte[] piece = new byte[64 * 1024];
            int size = 0;
            for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                size += read;
                total += read;
                if (size > LARGEST_PART || total > LARGEST) {
                    throw new WordFileException("unpacks to more than a document holds (" + LARGEST_PART / 1024 / 1024
                            + " MiB a part, " + LARGEST / 1024 / 1024 + " MiB in all); take pictures out");
                }
                if (isKept) {
                    content.write(piece, 0, read);
                }
            }
            return content.toByteArray();
        }
    }
}
