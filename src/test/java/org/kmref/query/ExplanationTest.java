package org.kmref.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kmref.model.Library;
import org.kmref.query.parse.QueryReader;
import org.kmref.store.Embedded;
import org.kmref.store.LibraryReader;
import org.kmref.store.UserFolders;

class ExplanationTest {
    private static final Library LIBRARY = LibraryReader.read("list", Embedded.text(UserFolders.Folder.LIBRARY))
            .value();

    @Test
    void eachPartIsCountedAlone() {
        assertThat(lines("theme:pub (author:knowles OR author:langley) -type:book"))
                .containsExactly(
                        " 2  all of",
                        " 4    theme=\"public\"",
                        " 3    any of",
                        " 2      author:knowles",
                        " 1      author:langley",
                        "27    not",
                        " 6      type:book");
    }

    @Test
    void onePartIsOneLine() {
        assertThat(lines("mindlines")).containsExactly("3  mindlines");
        assertThat(lines("")).containsExactly("33  *");
    }

    private static List<String> lines(String query) {
        return Explanation.of(QueryReader.parse(query, LIBRARY), LIBRARY.items(), LIBRARY)
                .lines();
    }
}
