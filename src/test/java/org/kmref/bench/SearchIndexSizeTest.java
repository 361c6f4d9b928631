package org.kmref.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.site.search.SearchIndex;

/** How much a reader's browser loads to search 10,000 references. */
class SearchIndexSizeTest {
    @Test
    void theIndexOfTenThousandReferencesIsBelowOneAndAHalfMegabytesPacked() throws IOException {
        List<Item> items = MadeUpWorks.of(10_000);
        Library library = Library.empty().withItems(items);
        SearchIndex index = new SearchIndex();
        items.forEach(item -> index.add(item, library));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(index.script().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(packed.size()).isLessThan(1_500_000);
    }
}
