package org.kmref.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Readers meet text of any length and any content. A regular expression of theirs may look at each character some times, and
 * not more often the longer the text is: how often it looks is counted for a text and for one twice as long.
 */
class LinearPatternsTest {

    private static final int LENGTH = 600;

    /** Twice the text should take twice the looks; four times would be quadratic. */
    private static final double MOST_GROWTH = 2.9;

    /** Expressions that meet nothing longer than what their code allows. */
    private static final Set<String> ON_SHORT_TEXT = Set.of("PlainNames.DROPPING");

    /** Expressions that are searched for in long text, or end where they like; all others are held against a whole text. */
    private static final Set<String> SEARCHED = Set.of(
            "NameLines.AND",
            "NameLines.ET_AL",
            "NameLines.SEMICOLON",
            "OvidReader.BETWEEN_PEOPLE",
            "OvidReader.ANNOTATION",
            "OvidReader.WITH_A_NAME",
            "OvidReader.DATE_WORDS",
            "OvidSource.YEAR",
            "PlainNames.COMMA",
            "RisAddresses.MANY_ADDRESSES",
            "RisImprint.ENDING_COMMA",
            "TableRow.BETWEEN",
            "TableRow.NUMBERED",
            "TagRecord.SEPARATORS",
            "RawDates.DASH",
            "WrittenDates.YEAR",
            "DateWords.BETWEEN",
            "Patterns.LEAD");

    private static final Set<String> BEGINNING = Set.of("Patterns.LEAD");

    private static final List<String> UNITS = List.of(
            " ",
            ",",
            ";",
            ".",
            "-",
            "a",
            "A",
            "1",
            "[",
            "(",
            "<",
            "{",
            "\n",
            " a",
            "a, ",
            "A. ",
            "and ",
            " and ",
            "1 ",
            ". [Article",
            "a, A. ",
            "\u00e9",
            "http",
            "https:// ");

    private static final List<String> ENDS = List.of("", "!", "a");

    @Test
    void noExpressionOfAReaderTakesLongerForEachCharacterOfALongText() throws ReflectiveOperationException {
        Map<String, String> slow = new LinkedHashMap<>();
        for (Map.Entry<String, Pattern> pattern : patterns().entrySet()) {
            for (String unit : UNITS) {
                for (String end : ENDS) {
                    long once = looks(pattern.getKey(), pattern.getValue(), text(unit, LENGTH) + end);
                    long twice = looks(pattern.getKey(), pattern.getValue(), text(unit, 2 * LENGTH) + end);
                    if (twice == Long.MAX_VALUE || (twice > MOST_GROWTH * once && twice > 20L * LENGTH)) {
                        slow.putIfAbsent(
                                pattern.getKey(),
                                "\"" + unit + "\"... \"" + end + "\": " + once + ", then " + twice + " of "
                                        + pattern.getValue());
                    }
                }
            }
        }
        slow.keySet().removeAll(ON_SHORT_TEXT);
        assertThat(slow).isEmpty();
    }

    private static String text(String unit, int length) {
        return unit.repeat(length / unit.length() + 1).substring(0, length);
    }

    private static long looks(String name, Pattern pattern, String text) {
        CountingText counting = new CountingText(text);
        Matcher matcher = pattern.matcher(counting);
        try {
            boolean found = SEARCHED.contains(name) && !BEGINNING.contains(name) && matcher.find();
            while (found) {
                found = matcher.find();
            }
            matcher.reset().lookingAt();
            if (!SEARCHED.contains(name)) {
                matcher.reset().matches();
            }
        } catch (TooMany | StackOverflowError endless) {
            return Long.MAX_VALUE;
        }
        return counting.looks;
    }

    private static Map<String, Pattern> patterns() throws ReflectiveOperationException {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        List<JavaClass> classes = new ArrayList<>(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.kmref.format", "org.kmref.model"));
        classes.sort((a, b) -> a.getName().compareTo(b.getName()));
        // References in plain text are cut to a length before they are taken apart.
        classes.removeIf(each -> each.getPackageName().equals("org.kmref.format.plaintext"));
        for (JavaClass each : classes) {
            Class<?> type = Class.forName(each.getName());
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    patterns.put(type.getSimpleName() + "." + field.getName(), (Pattern) field.get(null));
                }
            }
        }
        return patterns;
    }

    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Text that counts how often anybody looks at one of its characters. */
    private static final class CountingText implements CharSequence {
        private final String text;
        private long looks;

        CountingText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > 1_000L * text.length()) {
                throw new TooMany();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
