package org.kmref.query.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.model.Library;
import org.kmref.store.Embedded;
import org.kmref.store.LibraryReader;
import org.kmref.store.UserFolders;

class QueryErrorsTest {
    private static final Library LIBRARY = LibraryReader.read("list", Embedded.text(UserFolders.Folder.LIBRARY))
            .value();

    /** The second column is what the carets stand under, the third where it begins. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "foo:bar | foo | 0 | there is no field 'foo'; kmref help query lists them; quote it to look for the"
                        + " words",
                "a autor:x | autor | 2 | there is no field 'autor'; did you mean 'author'?",
                "has:dio | dio | 4 | there is no field 'dio'; did you mean 'doi'?",
                "has:/doi/ | /doi/ | 4 | the name of a field goes here; write it as in has:doi",
                "missing:\"doi\" | \"doi\" | 8 | the name of a field goes here; write it as in missing:doi",
                "theme:theroy | theroy | 6 | there is no theme 'theroy'; did you mean 'theory'?",
                "theme:zzzz | zzzz | 6 | there is no theme 'zzzz'; kmref themes lists them",
                "theme:co | co | 6 | the theme 'co' may be communities-of-practice or commissioners; write more of it",
                "type:boook | boook | 5 | there is no type 'boook'; did you mean 'book'?",
                "type:qqqq | qqqq | 5 | there is no type 'qqqq'; the types are those of CSL, such as book or report",
                "year:20x5 | 20x5 | 5 | '20x5' is not a number; write it in digits, as in 2015",
                "year:2015..x | x | 11 | 'x' is not a number; write it in digits, as in 2015",
                "year:.. | .. | 5 | a range has one end at least; write 2015.., ..2020 or 2015..2020",
                "issued:2015-13 | 2015-13 | 7 | '2015-13' is not a date; write 2015, 2015-04 or 2015-04-21",
                "issued:2015..2016-2 | 2016-2 | 13 | '2016-2' is not a date; write 2015, 2015-04 or 2015-04-21",
                "volume<ten | ten | 7 | 'ten' is not a number; write it in digits, as in 2015",
                "2015.. | 2015.. | 0 | a range needs a field; write it as in year:2015..",
                "year: 2015 | year: | 0 | a value is missing after 'year:'; write it without a space, as in year:2015",
                "author:(a OR b) | author: | 0 | a value is missing after 'author:'; write it without a space, "
                        + "as in author:nilsen",
                "year >= 2015 | >= | 5 | '>=' needs a field right before it; write it as in year>=2015",
                "(nilsen | ( | 0 | this '(' is not closed; put ')' where the part ends",
                "a ( | ( | 2 | this '(' is not closed; put ')' where the part ends",
                "nilsen) | ) | 6 | this ')' closes nothing; remove it, or put '(' where the part begins",
                ") | ) | 0 | this ')' closes nothing; remove it, or put '(' where the part begins",
                "a () | () | 2 | there is nothing in these brackets; put words between them",
                "a OR | OR | 2 | something is missing after 'OR'; quote it to look for the word",
                "OR a | OR | 0 | 'OR' needs something on both sides; quote it to look for the word",
                "AND a | AND | 0 | 'AND' needs something on both sides; quote it to look for the word",
                "a AND | AND | 2 | something is missing after 'AND'; quote it to look for the word",
                "a AND AND b | AND | 6 | 'AND' needs something on both sides; quote it to look for the word",
                "a OR AND b | AND | 5 | 'AND' needs something on both sides; quote it to look for the word",
                "NOT | NOT | 0 | something is missing after 'NOT'; say what is not wanted",
                "(a NOT) | NOT | 3 | something is missing after 'NOT'; say what is not wanted",
                "a \"b c | \" | 2 | this quote is not closed; put \" where it ends",
                "title=/x | / | 6 | this expression is not closed; put / where it ends",
                "/usr/local | l | 5 | the expression ends before this; put a space between, or quote the whole",
                "title</x/ | /x/ | 6 | a regular expression is not compared; write it after '=' or ':'",
                "title=/(/ | /(/ | 6 | this is not a regular expression: missing closing ); write it as RE2 does",
                "title=/(a{50}){50}/ | /(a{50}){50}/ | 6 | the counts of the expression multiply to more than 2000"
                        + " steps; make them smaller",
                "title: x | title: | 0 | a value is missing after 'title:'; write it without a space, as in "
                        + "author:nilsen",
                "??? | ??? | 0 | there is no letter or digit in ??? to look for; for all works write *",
                "& – ! | & | 0 | there is no letter or digit in & to look for; for all works write *",
                "nilsen OR & | & | 10 | there is no letter or digit in & to look for; for all works write *",
                "nilsen (&) | & | 8 | there is no letter or digit in & to look for; for all works write *",
                "-& | & | 1 | there is no letter or digit in & to look for; for all works write *",
                "\"...\" | \"...\" | 0 | there is no letter or digit in \"...\" to look for; for all works write *",
                "title:& | & | 6 | there is no letter or digit in & to look for; for any value write has:title",
                "author:? | ? | 7 | there is no letter or digit in ? to look for; for any value write has:author",
                "\"a b\"~ | ~ | 5 | '~' follows a word directly, as in nilson~; a phrase takes none",
                "nilson~3 | ~3 | 6 | '~3' is not a number of typing errors; write ~, ~1 or ~2",
            })
    void whatIsWrongIsSaidWithItsPlaceAndWhatToDo(String query, String place, int start, String message) {
        SyntaxException wrong = catchThrowableOfType(SyntaxException.class, () -> QueryReader.parse(query, LIBRARY));
        assertThat(wrong).hasMessage(message);
        assertThat(wrong.text()).isEqualTo(query);
        assertThat(wrong.start()).isEqualTo(start);
        assertThat(query.substring(wrong.start(), wrong.end())).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "20001, x, the query is longer than 20000 characters; shorten it",
        "101, (, brackets are nested more than 100 deep; take some away",
    })
    void whatIsTooLongIsRefused(int count, String part, String message) {
        SyntaxException wrong =
                catchThrowableOfType(SyntaxException.class, () -> QueryReader.parse(part.repeat(count), LIBRARY));
        assertThat(wrong).hasMessage(message);
    }

    @Test
    void anExpressionTooLongIsRefused() {
        SyntaxException wrong = catchThrowableOfType(
                SyntaxException.class, () -> QueryReader.parse("/" + "x".repeat(501) + "/", LIBRARY));
        assertThat(wrong).hasMessage("the expression is longer than 500 characters; shorten it");
    }

    @Test
    void theOrOfOtherLanguagesIsNotPassedOver() {
        SyntaxException wrong =
                catchThrowableOfType(SyntaxException.class, () -> QueryReader.parse("nilsen || knowles", LIBRARY));
        assertThat(wrong).hasMessage("'||' is not known here; write OR, or quote it");
        assertThat(wrong.start()).isEqualTo(7);
    }
}
