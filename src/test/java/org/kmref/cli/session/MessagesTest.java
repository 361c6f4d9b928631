package org.kmref.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void whatIsNotThereIsAnsweredWithWhatMayHaveBeenMeantOrAFewNamesOrNothing() {
        List<String> many =
                IntStream.range(0, 40).mapToObj(i -> "name" + (char) ('A' + i)).toList();
        assertThat(Messages.unknown("format", "jsn", List.of("json", "yaml")))
                .isEqualTo("there is no format 'jsn'; did you mean 'json'?");
        assertThat(Messages.unknown("format", "x", List.of("json", "yaml")))
                .isEqualTo("there is no format 'x'; one of json, yaml");
        assertThat(Messages.unknown("reference", "nobody-at-all", many))
                .isEqualTo("there is no reference 'nobody-at-all'");
        assertThat(Messages.unknown("reference", "nobody-at-all", List.of()))
                .isEqualTo("there is no reference 'nobody-at-all'");
    }
}
