package org.kmref.lookup;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Answers kept in the cache folder with the day they came, so that nobody is asked twice. A file has the day, the content type and
 * an empty line before the answer. What cannot be read or written there is as if it were not there.
 */
final class AnswerCache {
    private static final int DAYS = 30;

    private final Optional<Path> folder;
    private final boolean isRefreshed;

    /**
     * @param folder absent where nothing is kept
     * @param isRefreshed whether what was kept before is not used
     */
    AnswerCache(Optional<Path> folder, boolean isRefreshed) {
        this.folder = folder;
        this.isRefreshed = isRefreshed;
    }

    Optional<ServiceAnswer> kept(URI address, LocalDate today) {
        if (isRefreshed || folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file(folder.get(), address));
            String head = new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1);
            int end = head.indexOf("\n\n");
            String[] lines = head.substring(0, Math.max(0, end)).split("\n", -1);
            LocalDate date = LocalDate.parse(lines[0]);
            boolean fresh = !date.isAfter(today) && date.isAfter(today.minusDays(DAYS));
            byte[] body = Arrays.copyOfRange(bytes, end + 2, bytes.length);
            return fresh && lines.length == 2 ? Optional.of(new ServiceAnswer(lines[1], body, date)) : Optional.empty();
        } catch (IOException | DateTimeException none) {
            return Optional.empty();
        }
    }

    void keep(URI address, ServiceAnswer answer) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            Path file = file(folder.get(), address);
            Files.createDirectories(folder.get());
            Path draft = Files.createTempFile(folder.get(), "answer", ".part");
            byte[] head = (answer.date() + "\n" + answer.type().replaceAll("[\\r\\n]", " ") + "\n\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
            byte[] body = answer.body();
            byte[] all = Arrays.copyOf(head, head.length + body.length);
            System.arraycopy(body, 0, all, head.length, body.length);
            Files.write(draft, all);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            // The answer is there all the same.
        }
    }

    private static Path file(Path folder, URI address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(address.toString().getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 16) + ".answer");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
