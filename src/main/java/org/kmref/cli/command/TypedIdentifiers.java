package org.kmref.cli.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.lookup.LookupIdentifier;

/** Identifiers that were typed, or that stand one a line on standard input. */
final class TypedIdentifiers {
    private static final int MOST_BYTES = 10_000_000;

    private final Session session;
    private InputStream standardInput;

    TypedIdentifiers(Session session) {
        this.session = session;
        this.standardInput = session.environment().in();
    }

    /** Returns the identifiers, each once; a word that is none is refused. */
    List<LookupIdentifier> all(List<String> words) throws IOException {
        Map<String, LookupIdentifier> all = new LinkedHashMap<>();
        for (String word : words) {
            List<String> typed = word.equals("-") ? lines() : List.of(word);
            for (String each : typed) {
                LookupIdentifier identifier = LookupIdentifier.of(each)
                        .orElseThrow(() -> new UsageException("'" + each
                                + "' is not a DOI, PMID, PMCID, arXiv number, ISBN, ORCID iD or web"
                                + " address; write pmid:123 for a PMID"));
                all.putIfAbsent(identifier.kind() + identifier.value(), identifier);
            }
        }
        if (all.isEmpty()) {
            throw new UsageException("there are no identifiers on standard input; write one a line");
        }
        return List.copyOf(all.values());
    }

    /** Returns whether the words are identifiers, and no file has such a name. */
    boolean are(List<String> words) {
        return !words.isEmpty()
                && words.stream().allMatch(word -> LookupIdentifier.of(word).isPresent() && !isFile(word));
    }

    /** Returns the identifiers on standard input, one a line, or absent where a line is none: then it is a file. */
    Optional<List<LookupIdentifier>> ofStandardInput() throws IOException {
        InputStream in = session.environment().in();
        byte[] bytes = in.readNBytes(MOST_BYTES);
        standardInput = new SequenceInputStream(new ByteArrayInputStream(bytes), in);
        List<String> lines = bytes.length < MOST_BYTES ? lines(bytes) : List.of();
        boolean identifiers = !lines.isEmpty()
                && lines.stream().allMatch(line -> LookupIdentifier.of(line).isPresent());
        return identifiers ? Optional.of(all(lines)) : Optional.empty();
    }

    /** Returns standard input from its beginning, whatever has been read of it here. */
    InputStream standardInput() {
        return standardInput;
    }

    private boolean isFile(String word) {
        try {
            return Files.exists(session.environment().directory().resolve(word));
        } catch (InvalidPathException none) {
            return false;
        }
    }

    private List<String> lines() throws IOException {
        return lines(session.environment().in().readNBytes(MOST_BYTES));
    }

    private static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
