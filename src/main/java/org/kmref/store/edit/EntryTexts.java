package org.kmref.store.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.model.Library;
import org.kmref.model.Problem;
import org.kmref.store.LibraryReader;
import org.kmref.store.Loaded;
import org.kmref.store.edit.YamlPart.Listing;
import org.kmref.store.edit.YamlPart.Mapping;

/** The very text of some references of a list, to be edited apart from it and put back. */
public final class EntryTexts {
    private static final String HEAD = "references:\n";

    private final String file;
    private final List<String> ids;
    private final List<String> texts;

    private EntryTexts(String file, List<String> ids, List<String> texts) {
        this.file = file;
        this.ids = List.copyOf(ids);
        this.texts = List.copyOf(texts);
    }

    /** Returns the texts of the references of these ids, or the errors for which they cannot stand alone. */
    public static Loaded<EntryTexts> of(String file, String text, List<String> ids) {
        try {
            Entries entries = Entries.of(text);
            List<String> texts = new ArrayList<>();
            for (String id : ids) {
                PlacedEntry entry = entries.entry(id);
                entries.requireAlone(entry.part());
                texts.add(entries.text(entry));
            }
            return new Loaded<>(new EntryTexts(file, ids, texts), List.of());
        } catch (Refusal refusal) {
            return new Loaded<>(new EntryTexts(file, List.of(), List.of()), List.of(problem(file, text, refusal)));
        }
    }

    /** Returns the references as a list of their own. */
    public String document() {
        List<String> said =
                texts.stream().map(text -> text.replace("\r\n", "\n")).toList();
        return HEAD + String.join("\n", said);
    }

    /**
     * Returns the texts of the references in an edited document, or what is wrong with them.
     *
     * @param name what problems call the document
     * @param current the text of the list as it is now
     */
    public Loaded<List<String>> read(String name, String typed, String current) {
        Loaded<Library> library = LibraryReader.read(name, typed);
        if (library.hasErrors()) {
            return new Loaded<>(List.of(), library.problems());
        }
        int count = library.value().items().size();
        if (count != ids.size()) {
            String message = "there are " + count + " references, and there were " + ids.size() + "; keep each of them";
            return new Loaded<>(List.of(), List.of(Problem.error(name, 0, 0, message)));
        }
        Entries entries = Entries.of(typed);
        List<String> after = entries.all().stream().map(entries::text).toList();
        List<Problem> problems = new ArrayList<>(library.problems());
        problems.addAll(replaced(current, after).problems());
        return new Loaded<>(after, problems);
    }

    /** Returns the text of the list with other texts for the references, or the errors for which it cannot be. */
    public Loaded<String> replaced(String text, List<String> after) {
        try {
            Entries entries = Entries.of(text);
            Splices splices = new Splices();
            for (int i = 0; i < ids.size(); i++) {
                PlacedEntry entry = entries.entry(ids.get(i));
                if (!entries.text(entry).equals(texts.get(i))) {
                    throw new Refusal(entry.start(), "another program has changed this; start again");
                }
                splices.replace(entry.start(), entry.end(), entries.fitted(after.get(i)));
            }
            String changed = splices.applied(text);
            Loaded<Library> read = LibraryReader.read(file, changed);
            List<Problem> errors =
                    read.problems().stream().filter(Problem::isError).toList();
            if (errors.isEmpty() && !keepsOthers(text, read.value())) {
                throw new Refusal(0, "cannot put the references back safely; edit the file by hand");
            }
            return new Loaded<>(errors.isEmpty() ? changed : text, errors);
        } catch (Refusal refusal) {
            return new Loaded<>(text, List.of(problem(file, text, refusal)));
        }
    }

    private boolean keepsOthers(String text, Library after) {
        Library before = LibraryReader.read(file, text).value();
        boolean same = before.items().size() == after.items().size();
        for (int i = 0; same && i < after.items().size(); i++) {
            boolean own = ids.contains(before.items().get(i).key().value());
            same = own || before.items().get(i).equals(after.items().get(i));
        }
        return same;
    }

    private static Problem problem(String file, String text, Refusal refusal) {
        SourceLines lines = new SourceLines(text);
        return Problem.error(file, lines.line(refusal.at()), lines.place(refusal.at()), refusal.reason());
    }

    /** A reference and where its text stands. */
    private record PlacedEntry(YamlPart part, int start, int end) {}

    /** The references of a text. */
    private record Entries(String source, List<PlacedEntry> all, boolean flow, PartReader.Document document) {
        static Entries of(String text) {
            PartReader.Document document = PartReader.read(text);
            YamlPart root = document.root().orElse(null);
            Optional<YamlPart> list = root instanceof Mapping fields
                    ? fields.get("references").stream().findFirst()
                    : Optional.ofNullable(root);
            List<PlacedEntry> all = new ArrayList<>();
            if (list.isPresent()
                    && list.get() instanceof Listing listing
                    && !listing.items().isEmpty()) {
                SourceLines lines = new SourceLines(text);
                List<Integer> dashes = listing.flow() ? List.of() : Dashes.of(text, listing);
                for (int i = 0; i < listing.items().size(); i++) {
                    YamlPart item = listing.items().get(i);
                    if (listing.flow()) {
                        all.add(new PlacedEntry(item, item.start(), item.end()));
                    } else {
                        int dash = dashes.get(i);
                        int end = lines.behindBlock(item.end(), lines.column(dash));
                        all.add(new PlacedEntry(item, lines.start(dash), end));
                    }
                }
                return new Entries(text, all, listing.flow(), document);
            }
            return new Entries(text, all, false, document);
        }

        PlacedEntry entry(String id) {
            for (PlacedEntry entry : all) {
                if (entry.part() instanceof Mapping fields
                        && fields.get("id").stream().anyMatch(part -> id.equals(part.plain()))) {
                    return entry;
                }
            }
            throw new Refusal(0, "the reference `" + id + "` is not found; it may have been renamed or removed");
        }

        /** Returns the text of a reference as lines that begin with a dash. */
        String text(PlacedEntry entry) {
            String text = source.substring(entry.start(), entry.end());
            if (flow) {
                return "  - " + text + "\n";
            }
            return text.endsWith("\n") ? text : text + "\n";
        }

        /** Returns lines that begin with a dash as they stand in this text. */
        String fitted(String lines) {
            String broken = new SourceLines(source).lineBreak();
            if (!flow) {
                return lines.replace("\r\n", "\n").replace("\n", broken);
            }
            Entries one = of(HEAD + lines);
            YamlPart part = one.all().get(0).part();
            if (!(part instanceof Mapping fields) || !fields.flow()) {
                throw new Refusal(0, "the references stand in brackets; keep each in braces");
            }
            return one.source().substring(part.start(), part.end()).replace("\n", broken);
        }

        void requireAlone(YamlPart part) {
            if (part instanceof YamlPart.Alias
                    || (!part.anchor().isEmpty() && document.shared().contains(part.anchor()))) {
                throw new Refusal(
                        part.start(), "this is used in another place of the list too; make the change by hand");
            }
            if (part instanceof Mapping fields) {
                fields.entries().forEach(entry -> requireAlone(entry.value()));
            } else if (part instanceof Listing listing) {
                listing.items().forEach(this::requireAlone);
            }
        }
    }
}
