package org.kmref.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.document.Template;
import org.kmref.model.Library;
import org.kmref.query.parse.QueryReader;
import org.kmref.store.Embedded;
import org.kmref.store.LibraryReader;
import org.kmref.store.UserFolders;

class QueryGuideTest {
    private static final Library LIBRARY = LibraryReader.read("list", Embedded.text(UserFolders.Folder.LIBRARY))
            .value();

    static Stream<String> examples() {
        return QueryGuide.SECTIONS.stream()
                .flatMap(section -> section.entries().stream())
                .map(entry -> entry.name().replaceAll("^'|'$", ""));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsAQuery(String example) {
        List<?> found = QueryReader.parse(example, LIBRARY).filter(LIBRARY.items(), LIBRARY);
        assertThat(found).as(example).isNotEmpty();
    }

    @Test
    void everyTemplateIsOne() {
        for (ManualTexts.ManualEntry entry : QueryGuide.TEMPLATES.entries()) {
            assertThatCode(() -> new Template(entry.name(), LIBRARY)).doesNotThrowAnyException();
        }
    }

    @Test
    void noLineIsWiderThanAskedFor() {
        assertThat(QueryGuide.text(80).lines()).allMatch(line -> line.length() <= 80);
    }
}
