package org.kmref.csl.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.kmref.csl.StyleException;
import org.kmref.model.Problem;

/** Reads the text of a style file, bounded, and says in one line why it cannot. */
final class StyleFile {
    /** The longest file that is read, in bytes; the longest of all published styles has some 400,000. */
    static final int LONGEST = 10_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private StyleFile() {}

    static String read(String name, Path folder) throws StyleException {
        byte[] bytes = bytes(name, folder);
        try {
            String text =
                    encoding(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw problem(name, "the style file is not " + encoding(bytes) + "; save it as UTF-8");
        }
    }

    // XML 1.0, appendix F: UTF-16 is recognized by its byte order mark, or by the zero beside the first character.
    private static Charset encoding(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return switch (first) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static byte[] bytes(String name, Path folder) throws StyleException {
        try {
            Path path = folder.resolve(name);
            if (Files.isDirectory(path)) {
                throw problem(name, "this is a directory; give the path of a .csl file");
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(path)) {
                bytes = in.readNBytes(LONGEST + 1);
            }
            if (bytes.length == 0) {
                throw problem(name, "the style file is empty; give a CSL 1.0 file");
            }
            if (bytes.length > LONGEST) {
                throw problem(name, "the style file is longer than " + LONGEST + " bytes; flatten them");
            }
            return bytes;
        } catch (StyleException e) {
            throw e;
        } catch (InvalidPathException e) {
            throw problem(name.replaceAll("\\p{Cntrl}", "?"), "this can be no path; give the path of a .csl file");
        } catch (NoSuchFileException e) {
            throw problem(name, "there is no such style file; give a path, or a style id as in kmref styles");
        } catch (IOException e) {
            throw problem(name, "the style file cannot be read; check that you may read it");
        }
    }

    private static StyleException problem(String name, String message) {
        return new StyleException(Problem.error(name, 0, 0, message));
    }
}
