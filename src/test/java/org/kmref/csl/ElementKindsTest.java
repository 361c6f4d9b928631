package org.kmref.csl;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kmref.csl.style.Element;

/** Each kind of rendering element shows something: one that is added and forgotten by the renderer fails here. */
class ElementKindsTest {
    private static final String STYLE =
            "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\" default-locale=\"en-US\">"
                    + "<info><title>t</title><id>t</id><updated>2020-01-01T00:00:00Z</updated></info>"
                    + "<macro name=\"m\"><text value=\"of a macro\"/></macro>"
                    + "<citation><layout>ELEMENT</layout></citation></style>";

    private static final String ITEM =
            "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"Alpha\",\"volume\":\"2\",\"page\":\"1-3\","
                    + "\"author\":[{\"family\":\"Doe\",\"given\":\"Jane\"}],\"issued\":{\"date-parts\":[[2020]]}}]";

    private record Example(String element, String shown) {}

    private static final Map<Class<?>, Example> EXAMPLES = Map.ofEntries(
            entry(Element.VariableText.class, new Example("<text variable='title'/>", "Alpha")),
            entry(Element.MacroText.class, new Example("<text macro='m'/>", "of a macro")),
            entry(Element.TermText.class, new Example("<text term='and'/>", "and")),
            entry(Element.ValueText.class, new Example("<text value='as it is'/>", "as it is")),
            entry(Element.Number.class, new Example("<number variable='volume' form='ordinal'/>", "2nd")),
            entry(Element.Date.class, new Example("<date variable='issued'><date-part name='year'/></date>", "2020")),
            entry(Element.Label.class, new Example("<label variable='page'/>", "pages")),
            entry(Element.Names.class, new Example("<names variable='author'/>", "Jane Doe")),
            entry(
                    Element.Group.class,
                    new Example("<group delimiter='-'><text value='a'/><text value='b'/></group>", "a-b")),
            entry(
                    Element.Choose.class,
                    new Example("<choose><if type='book'><text value='a book'/></if></choose>", "a book")));

    @Test
    void eachKindIsRendered() throws IOException {
        assertThat(EXAMPLES.keySet()).isEqualTo(Set.of(Element.class.getPermittedSubclasses()));
        Map<Class<?>, String> expected = new LinkedHashMap<>();
        Map<Class<?>, String> actual = new LinkedHashMap<>();
        for (Map.Entry<Class<?>, Example> each : EXAMPLES.entrySet()) {
            String style = STYLE.replace("ELEMENT", each.getValue().element().replace('\'', '"'));
            expected.put(each.getKey(), each.getValue().shown());
            actual.put(
                    each.getKey(),
                    new Fixture("element", Map.of("CSL", style, "MODE", "citation", "INPUT", ITEM)).actual());
        }
        assertThat(actual).isEqualTo(expected);
    }
}
