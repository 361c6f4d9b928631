package org.kmref.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kmref.format.tree.YamlNodes;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Problem;
import org.kmref.store.UserFolders.Source;

/**
 * Reads a long reading list in pieces, by several threads, so that it need not be held as text or as works all at once.
 *
 * <p>It is parted before the dashes of its references, where the lines show that each begins one. What a piece cannot tell
 * by itself (an anchor given elsewhere, quotes that go on over what looks like a reference) makes reading it fail, and so does
 * every error; only the whole, read from its beginning, tells then what the list says.
 */
public final class ChunkedList {
    private static final byte[] START = "references:".getBytes(StandardCharsets.US_ASCII);

    /** How many bytes a piece has at least. */
    static final int SIZE = 1 << 16;

    private final String file;
    private final byte[] bytes;
    private final List<Chunk> pieces;

    /**
     * A part of the file.
     *
     * @param start its first byte
     * @param line the lines before it
     * @param first the references before it
     */
    private record Chunk(int start, int line, int first) {}

    /** Takes the references of one stretch of a list, in their order. */
    public interface ItemSink {
        /** Takes a reference; {@code ordinal} is its place in the list, from 0 on. */
        void take(Item item, int ordinal) throws IOException;
    }

    private ChunkedList(String file, byte[] bytes, List<Chunk> pieces) {
        this.file = file;
        this.bytes = bytes;
        this.pieces = pieces;
    }

    /** Returns a source as a list in pieces; absent where it is of another form, or too short for pieces. */
    public static Optional<ChunkedList> of(Source source) {
        if (source.path().isEmpty() || !source.name().endsWith(".yaml")) {
            return Optional.empty();
        }
        Loaded<byte[]> bytes = SourceText.bytes(source.path().get(), source.name());
        return bytes.hasErrors() ? Optional.empty() : of(source.name(), bytes.value(), SIZE);
    }

    /** Returns a list in pieces of this many bytes at least; absent where its lines do not show its parts. */
    static Optional<ChunkedList> of(String file, byte[] bytes, int size) {
        return bytes.length < 2 * size
                ? Optional.empty()
                : Optional.of(new ChunkedList(file, bytes, new ChunkFinder(bytes).pieces(size)))
                        .filter(list -> list.pieces.size() > 1);
    }

    /** Returns the list with its references, or absent where only the whole tells what it says. */
    Optional<Loaded<Library>> read(Progress progress) throws IOException {
        List<List<Item>> ranges = new ArrayList<>();
        Optional<Loaded<Library>> list = read(
                library -> {
                    List<Item> items = new ArrayList<>();
                    ranges.add(items);
                    return (item, ordinal) -> items.add(item);
                },
                progress);
        return list.map(read -> new Loaded<>(
                read.value().withItems(ranges.stream().flatMap(List::stream).toList()), read.problems()));
    }

    /**
     * Reads the list.
     *
     * @param takers gives, for the list without its references, what takes those of a stretch; the stretches are asked for in
     *     their order, and taken at once, each in a thread of its own
     * @return the list without its references, or absent where only the whole tells what it says
     */
    public Optional<Loaded<Library>> read(Function<Library, ItemSink> takers, Progress progress) throws IOException {
        ListContent head = new ListContent(file, item -> {});
        head.read(text(0), Progress.UNHEARD);
        if (head.problems().stream().anyMatch(Problem::isError)) {
            return Optional.empty();
        }
        List<ItemSink> taking = new ArrayList<>();
        for (int i = 0; i < ParallelRanges.count(pieces.size()); i++) {
            taking.add(takers.apply(head.library(List.of())));
        }
        List<Optional<List<ListContent>>> ranges = ParallelRanges.each(
                pieces.size(),
                (number, from, to) ->
                        range(from, to, head, taking.get(number), number == 0 ? progress : Progress.UNHEARD));
        List<ListContent> contents = new ArrayList<>();
        for (Optional<List<ListContent>> range : ranges) {
            if (range.isEmpty()) {
                return Optional.empty();
            }
            contents.addAll(range.get());
        }
        return joined(contents);
    }

    private Optional<List<ListContent>> range(int from, int to, ListContent head, ItemSink sink, Progress progress)
            throws IOException {
        List<ListContent> contents = new ArrayList<>();
        progress.at(0, to - from);
        for (int i = from; i < to; i++) {
            Ordinals ordinals = new Ordinals(sink, first(i));
            ListContent content = new ListContent(file, ordinals::take);
            content.read(text(i), Progress.UNHEARD);
            ordinals.check();
            content.checkThemes(i == 0 ? content : head);
            boolean counted = i + 1 == pieces.size() || content.elements() == first(i + 1) - first(i);
            boolean inside = i > 0 && i + 1 < pieces.size();
            if (!counted
                    || content.problems().stream().anyMatch(Problem::isError)
                    || content.aliased() > YamlNodes.MAX_ALIASED / pieces.size()
                    || (inside && !content.fields().isEmpty())) {
                return Optional.empty();
            }
            int below = i == 0 ? 0 : pieces.get(i).line() - 1;
            content.problems().replaceAll(problem -> problem.below(below));
            contents.add(content);
            progress.at(i + 1L - from, to - from);
        }
        return Optional.of(contents);
    }

    /** Hands the references of a piece on with their places, and keeps what fails meanwhile. */
    private static final class Ordinals {
        private final ItemSink sink;
        private int next;
        private Optional<IOException> failure = Optional.empty();

        Ordinals(ItemSink sink, int first) {
            this.sink = sink;
            this.next = first;
        }

        void take(Item item) {
            if (failure.isPresent()) {
                return;
            }
            try {
                sink.take(item, next++);
            } catch (IOException broken) {
                failure = Optional.of(broken);
            }
        }

        void check() throws IOException {
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
    }

    private Optional<Loaded<Library>> joined(List<ListContent> contents) {
        ListContent head = contents.get(0);
        ListContent last = contents.get(contents.size() - 1);
        Set<String> keys = new HashSet<>();
        int elements = 0;
        boolean sound = last.fields().stream().noneMatch(head.fields()::contains) && !last.hasThemes();
        for (ListContent content : contents) {
            elements += content.keys().size();
            keys.addAll(content.keys());
        }
        if (!sound || keys.size() != elements) {
            return Optional.empty();
        }
        head.append(contents.subList(1, contents.size()));
        return Optional.of(LibraryReader.loaded(head.library(List.of()), head.problems()));
    }

    private int first(int piece) {
        return pieces.get(piece).first();
    }

    // A piece by itself is a list too.
    private String text(int piece) {
        int start = pieces.get(piece).start();
        int end = piece + 1 < pieces.size() ? pieces.get(piece + 1).start() : bytes.length;
        String text =
                SourceText.decode(Arrays.copyOfRange(bytes, start, end), file).value();
        return piece == 0 ? text : "references:\n" + text;
    }

    /** Finds where references begin. */
    private static final class ChunkFinder {
        private final byte[] bytes;
        private int at;
        private int line;
        // Whether a line ends otherwise than with a line feed: to YAML that is another line, here it is not.
        private boolean strange;

        ChunkFinder(byte[] bytes) {
            this.bytes = bytes;
        }

        List<Chunk> pieces(int size) {
            List<Chunk> pieces = new ArrayList<>();
            if (!findStart()) {
                return pieces;
            }
            pieces.add(new Chunk(0, 0, 0));
            int indent = -1;
            int references = 0;
            for (; at < bytes.length; nextLine()) {
                int text = at;
                while (text < bytes.length && bytes[text] == ' ') {
                    text++;
                }
                if (isEmpty(text)) {
                    continue;
                }
                int column = text - at;
                boolean dash = bytes[text] == '-' && isBlank(text + 1);
                if (indent < 0 && dash) {
                    indent = column;
                }
                if (column == indent && dash) {
                    // The first piece is short, for the others wait for what it says of themes.
                    boolean second = pieces.size() == 1 && references == 1;
                    if (second || at - pieces.get(pieces.size() - 1).start() >= size) {
                        pieces.add(new Chunk(at, line, references));
                    }
                    references++;
                } else if (column <= indent || indent < 0) {
                    // Whatever this is, no reference is sure to begin after it.
                    break;
                }
            }
            return strange ? List.of() : pieces;
        }

        // Goes to the line after the field's own.
        private boolean findStart() {
            for (; at < bytes.length; nextLine()) {
                if (Arrays.equals(bytes, at, Math.min(bytes.length, at + START.length), START, 0, START.length)
                        && isEmpty(at + START.length)) {
                    nextLine();
                    return true;
                }
            }
            return false;
        }

        private void nextLine() {
            while (at < bytes.length && bytes[at] != '\n') {
                strange |= bytes[at] == '\r' && !(at + 1 < bytes.length && bytes[at + 1] == '\n');
                at++;
            }
            at++;
            line++;
        }

        // Nothing more in this line but blanks or a comment.
        private boolean isEmpty(int from) {
            int text = from;
            while (text < bytes.length && (bytes[text] == ' ' || bytes[text] == '\r')) {
                text++;
            }
            if (text >= bytes.length || bytes[text] == '\n') {
                return true;
            }
            return bytes[text] == '#' && (text == 0 || bytes[text - 1] == ' ' || bytes[text - 1] == '\n');
        }

        private boolean isBlank(int place) {
            return place >= bytes.length || bytes[place] == ' ' || bytes[place] == '\n' || bytes[place] == '\r';
        }
    }
}
