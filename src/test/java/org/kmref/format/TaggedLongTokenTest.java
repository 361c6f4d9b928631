package org.kmref.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Long values under every tag and in every column: each is read, without a stack overflow, in time that grows with its length. */
@Timeout(120)
class TaggedLongTokenTest {

    private static final int LONG = 20_000;

    private static final List<String> PIECES = List.of(
            "x",
            " ",
            "x ",
            ",",
            "A, B and ",
            "Ab C. ",
            "Ab, C. ",
            "1-",
            "1",
            "(",
            "[Review] ",
            ";",
            "; ",
            "-",
            "J. ",
            "Mar ",
            "2019 ",
            "10.5555/",
            "Van",
            "*",
            "\u2010 ",
            "and ");

    static Stream<Arguments> tags() {
        List<Arguments> all = new ArrayList<>();
        add(
                all,
                "ris",
                "TY  - CONF\nTI  - T\n",
                "%s  - ",
                "\nER  - \n",
                "AU A2 TI T2 C3 PY Y2 DA C1 SP C7 M1 M3 N1 KW CY SN DO UR VL ET AN");
        add(all, "wos", "PT J\nTI T\n", "%s ", "\nER\n", "AU AF TI SO CY CL PD PY BP EP SN DI DE DT");
        add(all, "refworks", "RT Journal Article\nT1 T\n", "%s ", "\n", "A1 T2 JF YR FD SP K1 SN DO NO RD");
        add(all, "ovid", "<1>\nTI  - T\n", "%s  - ", "\n", "AU FA SO DP YR PG IS DO KW PT CA JN");
        add(all, "nbib", "PMID- 1\nTI  - T\n", "%s - ", "\n", "FAU AU DP SO PG LID AID IS OT MH LA TT");
        add(all, "enw", "%0 Journal Article\n%T T\n", "%%%s ", "\n", "A E J D 8 P @ R U K 9 [");
        add(
                all,
                "csv",
                "title,%s\nT,\"",
                "",
                "\"\n",
                "author editor date pages keywords type doi issn isbn url journal");
        return all.stream();
    }

    private static void add(List<Arguments> all, String form, String head, String tag, String end, String tags) {
        for (String name : tags.split(" ", -1)) {
            all.add(Arguments.of(
                    form,
                    name,
                    head.replace("%s", name) + tag.replace("%s", name).replace("%%", "%"),
                    end));
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("tags")
    void aLongValueCostsNoMoreThanItsLength(String form, String tag, String head, String end) throws IOException {
        for (String piece : PIECES) {
            String text = head + piece.repeat(LONG / piece.length()) + end;
            assertThat(Formats.byId(form)
                            .orElseThrow()
                            .reader()
                            .orElseThrow()
                            .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test")
                            .items())
                    .as("%s %s", tag, piece)
                    .hasSize(1);
        }
    }
}
