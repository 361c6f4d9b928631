package org.kmref.csl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kmref.csl.Processor.Job;
import org.kmref.csl.processor.CslProcessor;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Cite;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.TextVariable;

class RealStylesTest {

    private static final List<Item> ITEMS = List.of(
            Item.builder(new CitationKey("nilsen"), ItemType.ARTICLE_JOURNAL)
                    .put(NameVariable.AUTHOR, List.of(Name.person("Nilsen", "Per")))
                    .put(TextVariable.TITLE, "Making sense of implementation theories")
                    .put(TextVariable.CONTAINER_TITLE, "Implementation Science")
                    .put(DateVariable.ISSUED, DateValue.of(DateParts.ofDay(2015, 4, 21)))
                    .build(),
            Item.builder(new CitationKey("booth"), ItemType.BOOK)
                    .put(NameVariable.EDITOR, List.of(Name.person("Booth", "Wayne C."), Name.literal("Press")))
                    .put(TextVariable.TITLE, "The craft of research")
                    .build());

    @Test
    void everyIndependentStyleFormatsInItsOwnLocale() throws IOException {
        List<String> failed = new ArrayList<>();
        int styles = 0;
        List<Citation> citations = ITEMS.stream()
                .map(item -> new Citation(List.of(Cite.of(item.key())), 1))
                .toList();
        CslProcessor processor = new CslProcessor();
        URI jar = URI.create(
                RealStylesTest.class.getResource("/apa.csl").toString().replaceAll("!.*", "!/"));
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of());
                Stream<Path> all = Files.list(files.getPath("/"))) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".csl")).toList()) {
                styles++;
                String name = String.valueOf(file.getFileName());
                try {
                    processor.format(new Job(new Style(name, Files.readString(file), ""), "", ITEMS, citations));
                } catch (StyleException | RuntimeException e) {
                    failed.add(name + ": " + e);
                }
            }
        }

        assertThat(failed).isEmpty();
        assertThat(styles).isGreaterThan(2800);
    }
}
