package org.kmref.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.model.CitationKey;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.TextVariable;
import org.kmref.query.parse.SyntaxException;

class TemplateTest {
    private static final Item WORK = Item.builder(new CitationKey("wye2020"), ItemType.BOOK)
            .put(TextVariable.TITLE, "Collective knowledge brokering")
            .put(TextVariable.TITLE_SHORT, "Brokering")
            .put(TextVariable.ABSTRACT, "One\nline\u001b[31m and 知識 another")
            .put(
                    NameVariable.AUTHOR,
                    List.of(
                            Name.person("Wye", "Lesley"),
                            Name.person("May", "Andrée").withNonDroppingParticle("le"),
                            Name.literal("NIHR")))
            .put(NameVariable.EDITOR, List.of(Name.person("Boaz", "A."), Name.person("Davies", "H.")))
            .put(DateVariable.ISSUED, DateValue.of(DateParts.ofMonth(2020, 4)))
            .themes(List.of("theory", "public"))
            .build();
    private static final Library LIBRARY = new Library("", "", List.of(), List.of(WORK), Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "{key};{year};{issued};{type}|wye2020;2020;2020-04;book",
                "{title}|Collective knowledge brokering",
                "{TITLE}|Collective knowledge brokering",
                "{ key }|wye2020",
                "{author}|Lesley Wye; Andrée le May; NIHR",
                "{doi}|",
                "{{{key}}}|{wye2020}",
                "a\\\\b\\c|a\\b\\c",
                "{theme}|theory; public",
                "100%$1|100%$1",
                "|",
            })
    void fieldsStandInTheirPlaces(String template, String line) {
        assertThat(new Template(template == null ? "" : template, LIBRARY).fill(WORK))
                .isEqualTo(line == null ? "" : line);
    }

    @Test
    void tabsAndLineFeedsAreTheTemplates() {
        assertThat(new Template("{key}\\t{year}\\n", LIBRARY).fill(WORK)).isEqualTo("wye2020\t2020\n");
        assertThat(new Template("{theme|join:\\n- }", LIBRARY).fill(WORK)).isEqualTo("theory\n- public");
        assertThat(new Template("{abstract}", LIBRARY).fill(WORK)).isEqualTo("One line␛[31m and 知識 another");
        Item sly = WORK.toBuilder()
                .put(NameVariable.AUTHOR, List.of(Name.literal("A\tB\u001b")))
                .build();
        for (String filters : List.of("", "|short", "|family", "|first", "|join:, ", "|upper", "|truncate:9")) {
            assertThat(new Template("{author" + filters + "}", LIBRARY).fill(sly))
                    .isEqualTo("A B␛");
        }
    }

    /** In the table {@code ;} stands for the bar between filters. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{author;short} | Wye et al.",
                "{editor;short} | Boaz & Davies",
                "{author;first;short} | Wye",
                "{author;family} | Wye, le May, NIHR",
                "{author;family;join: and } | Wye and le May and NIHR",
                "{author;count} | 3",
                "{translator;count} | 0",
                "{theme;first;upper} | THEORY",
                "{title;lower} | collective knowledge brokering",
                "{title;truncate:12} | Collective…",
                "{abstract;truncate:16} | One line␛[31m a…",
                "{doi;default:no DOI} | no DOI",
                "{doi;default:none;upper} | NONE",
                "{year;default:n.d.} | 2020",
                "{ISBN;Default:-} | -",
            })
    void filtersChangeWhatAFieldSays(String template, String line) {
        assertThat(new Template(template.replace(';', '|'), LIBRARY).fill(WORK)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "{theme|join:\\t}~theory\tpublic",
                "{theme|join:\\\\}~theory\\public",
                "{theme|join: \\| }~theory | public",
                "{theme|join:\\\\|upper}~THEORY\\PUBLIC",
                "{theme|join:\\t|truncate:80}~theory\tpublic",
                "{doi|default:{no\\}}~{no}",
                "{doi|default:a\\b:c}~a\\b:c",
                "{author|family|join:\\t}~Wye\tle May\tNIHR",
            })
    void inWhatAFilterIsGivenABackslashMakesABarOrBraceOfOne(String template, String line) {
        assertThat(new Template(template, LIBRARY).fill(WORK)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{autor} ~ 1 ~ autor ~ there is no field 'autor'; did you mean 'author'?",
                "{} ~ 1 ~ '' ~ there is no field ''; kmref help query lists them",
                "a {key ~ 2 ~ { ~ this '{' is not closed; put '}' after the field, or write {{ for the character",
                "a {doi|default:\\} ~ 2 ~ { ~ this '{' is not closed; put '}' after the field, or write {{ for "
                        + "the character",
                "{doi|default:\\||uper} ~ 16 ~ uper ~ there is no filter 'uper'; did you mean 'upper'?",
                "{key|truncate:\\t} ~ 5 ~ truncate:\\t ~ 'truncate' needs a number of columns; write truncate:80",
                "key} ~ 3 ~ } ~ this '}' closes nothing; write }} for the character",
                "{title|uper} ~ 7 ~ uper ~ there is no filter 'uper'; did you mean 'upper'?",
                "{title|zzzz} ~ 7 ~ zzzz ~ there is no filter 'zzzz'; one of short, family, first, count, join, upper, lower, truncate, default",
                "{title|short} ~ 7 ~ short ~ 'short' is for names, not for title; leave it out",
                "{key|upper|truncate} ~ 11 ~ truncate ~ 'truncate' needs a number of columns; write truncate:80",
                "{key|truncate:0} ~ 5 ~ truncate:0 ~ 'truncate' needs a number of columns; write truncate:80",
            })
    void whatIsWrongIsSaidWithItsPlace(String template, int start, String place, String message) {
        SyntaxException wrong = catchThrowableOfType(SyntaxException.class, () -> new Template(template, LIBRARY));
        assertThat(wrong).hasMessage(message);
        assertThat(wrong.what()).isEqualTo("template");
        assertThat(wrong.start()).isEqualTo(start);
        assertThat(template.substring(wrong.start(), wrong.end())).isEqualTo(place);
    }
}
