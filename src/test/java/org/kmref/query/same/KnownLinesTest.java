package org.kmref.query.same;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kmref.format.plaintext.ReferenceReader;
import org.kmref.model.CitationKey;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

class KnownLinesTest {
    private static final Item NEWTS = Item.builder(new CitationKey("newts"), ItemType.ARTICLE_JOURNAL)
            .put(TextVariable.TITLE, "Breeding habits of the common newt in northern ponds")
            .put(NameVariable.AUTHOR, List.of(Name.person("Lee", "Ann")))
            .put(DateVariable.ISSUED, DateValue.of(DateParts.ofYear(2015)))
            .put(TextVariable.CONTAINER_TITLE, "Journal of Ponds")
            .put(NumberVariable.VOLUME, "10")
            .put(NumberVariable.PAGE, "12-20")
            .build();

    private final KnownLines list = new KnownLines(List.of(NEWTS));

    private Optional<KnownLines.Match> find(String line) {
        return list.find(new ReferenceReader().read(line).item());
    }

    @Test
    void aLineThatSaysTheSameIsTheWork() {
        assertThat(
                        find(
                                "Lee, A. (2015). Breeding habits of the common newt in northern ponds. Journal of Ponds, 10, 12-20."))
                .hasValueSatisfying(match -> {
                    assertThat(match.there()).isEqualTo(NEWTS);
                    assertThat(match.isSure()).isTrue();
                    assertThat(match.differences()).isEmpty();
                });
    }

    @Test
    void aMisprintedPageOrYearIsTheWorkPerhaps() {
        assertThat(
                        find(
                                "Lee, A. (2015). Breeding habits of the common newt in northern ponds. Journal of Ponds, 11, 53-61."))
                .hasValueSatisfying(match -> {
                    assertThat(match.isSure()).isFalse();
                    assertThat(match.differences())
                            .containsExactly(
                                    "the line has volume 11, the list 10", "the line has first page 53, the list 12");
                });
        assertThat(
                        find(
                                "Lee, A. (2005). Breeding habits of the common newt in northern ponds. Journal of Ponds, 10, 12-20."))
                .hasValueSatisfying(match -> {
                    assertThat(match.isSure()).isFalse();
                    assertThat(match.differences()).containsExactly("the line has year 2005, the list 2015");
                });
    }

    @Test
    void anotherTitleOrOtherPeopleAreAnotherWork() {
        assertThat(find("Lee, A. (2015). Feeding habits of the crested grebe. Journal of Ponds, 10, 112-120."))
                .isEmpty();
        assertThat(
                        find(
                                "Moss, B. (2005). Breeding habits of the common newt in northern ponds. Journal of Ponds, 10, 99."))
                .isEmpty();
    }
}
