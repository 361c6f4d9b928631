package org.kmref.csl.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kmref.csl.Style;
import org.kmref.csl.StyleException;
import org.kmref.csl.catalogue.LocaleCatalogue;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.csl.catalogue.StyleEntry;
import org.kmref.csl.locale.Locales;

/** A compiled tree says what the XML it was made of says. */
class CompiledTreeTest {
    private static final String SMALL = """
            <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
              <info><title>Small</title></info>
              <macro name="a"><text value=" – "/></macro>
              <citation><layout><text macro="a"/></layout></citation>
            </style>
            """;

    @Test
    void theTreesOfTheBundledStylesReadAsTheirXmlDoes() throws StyleException {
        List<StyleEntry> styles = StyleCatalogue.bundled().all();
        for (int i = 0; i < styles.size(); i += 25) {
            Style style = StyleCatalogue.bundled().find(styles.get(i).id());
            assertThat(style.compiled()).as(style.name()).isPresent();
            assertThat(StyleReader.read(style))
                    .as(style.name())
                    .isEqualTo(StyleReader.read(new Style(style.name(), style.xml(), "")));
        }
    }

    @Test
    void theTreesOfAllLocalesReadAsTheirXmlDoes() throws IOException {
        for (String tag : Locales.TAGS) {
            try (InputStream in = Locales.class.getResourceAsStream(Locales.compiled(tag))) {
                assertThat(in).as(tag).isNotNull();
                String xml = LocaleCatalogue.bundled().xml(tag);
                assertThat(LocaleReader.read(tag, in.readAllBytes())).as(tag).isEqualTo(LocaleReader.read(tag, xml));
            }
        }
    }

    @Test
    void aTreeKeepsPlacesAndTextAndLeavesOutWhatIsNotRead() throws StyleException {
        Tag whole = XmlReader.read("small.csl", SMALL);
        Tag style = CompiledTree.read(CompiledTree.ofStyle("small.csl", SMALL));

        assertThat(style.children).extracting(child -> child.name).containsExactly("macro", "citation");
        assertThat(style.attributes).isEqualTo(whole.attributes);
        assertThat(shown(style.children.get(0))).isEqualTo(shown(whole.children.get(1)));
        assertThat(shown(style.children.get(1))).isEqualTo(shown(whole.children.get(2)));
    }

    @Test
    void whatTheReadersRefuseIsNotCompiled() {
        assertThatThrownBy(() -> CompiledTree.ofStyle("small.csl", SMALL.replace("macro=\"a\"/", "marco=\"a\"/")))
                .hasMessageContaining("unknown attribute \"marco\" of <text>; did you mean \"macro\"?");
    }

    private static String shown(Tag tag) {
        StringBuilder shown = new StringBuilder();
        shown.append(tag.name + " " + tag.line + ":" + tag.column + tag.attributes + tag.text + "(");
        tag.children.forEach(child -> shown.append(shown(child)));
        return shown.append(')').toString();
    }
}
