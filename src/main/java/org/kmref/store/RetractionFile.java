package org.kmref.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kmref.format.table.RetractionWatchReader;
import org.kmref.model.Doi;
import org.kmref.model.EditorialNotice;
import org.kmref.model.Item;
import org.kmref.model.Problem;
import org.kmref.model.TextVariable;
import org.kmref.store.UserFolders.Source;

/** The table of retractions a user names. */
public final class RetractionFile {

    private RetractionFile() {}

    /**
     * Returns what the table says of these works.
     *
     * @param standardInput what a source named {@code -} is read from
     */
    public static List<EditorialNotice> read(Source source, InputStream standardInput, List<Item> items)
            throws IOException {
        List<EditorialNotice> notices = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        RetractionWatchReader reader =
                new RetractionWatchReader(source.name(), dois(items), pmids(items), notices::add, problems::add);
        if (source.path().isEmpty()) {
            reader.read(standardInput);
        } else {
            read(source.path().get(), source.name(), reader, problems);
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        return notices;
    }

    private static void read(Path path, String name, RetractionWatchReader reader, List<Problem> problems) {
        if (Files.isDirectory(path)) {
            problems.add(Problem.error(name, 0, 0, "is a directory; name a file in it"));
            return;
        }
        try (InputStream in = Files.newInputStream(path)) {
            reader.read(in);
        } catch (NoSuchFileException missing) {
            problems.add(Problem.error(name, 0, 0, "no such file; check the name"));
        } catch (AccessDeniedException denied) {
            problems.add(Problem.error(name, 0, 0, "may not be read; check its permissions"));
        } catch (IOException broken) {
            problems.add(Problem.error(name, 0, 0, "cannot be read: " + Trouble.reason(broken) + "; check the disk"));
        }
    }

    private static Set<String> dois(List<Item> items) {
        return items.stream()
                .map(Item::doi)
                .filter(doi -> !doi.text().isBlank())
                .map(doi -> doi.isWellFormed() ? doi : Doi.in(doi.text()).orElse(doi))
                .map(Doi::folded)
                .collect(Collectors.toSet());
    }

    private static Set<String> pmids(List<Item> items) {
        return items.stream()
                .map(item -> item.text(TextVariable.PMID).strip())
                .filter(pmid -> pmid.matches("[1-9]\\d*"))
                .collect(Collectors.toSet());
    }
}
