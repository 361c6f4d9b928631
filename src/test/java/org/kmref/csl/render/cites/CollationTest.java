package org.kmref.csl.render.cites;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.csl.catalogue.LocaleCatalogue;

class CollationTest {

    // Names that the alphabets of these languages put where the common Latin one does not, each row in order.
    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "en: Åbel Abt Ahn Ibsen Øby Ott Zola",
                "de: Müller Muller-Ost Muster Zoll",
                "fr: Œhlert Oïl Zola",
                "es: Nuza Ñiguez Oca",
                "gl: Nunes Ñeda Oca",
                "cs: Cibulka Čapek Hora Chalupa Ivan Ryba Řezáč",
                "sk: Hora Chovan Oto Ôtka Zub Žáry",
                "pl: Łoza Mann Zych Źdźbło Żak",
                "hu: Cukor Csaba Gzovszky Gyulai Ottlik Örkény Szabó Zrínyi Zsolnay",
                "hr: Cvitan Čačić Ćosić Dubravec Džamonja Đurić Luketić Ljubić Novak Njegoš",
                "sr-Latn: Luketić Ljubić Nušić Njegoš",
                "sl: Cvetko Čuk Sever Šuk Zaj Žab",
                "et: Saar Šubin Zeta Žukov Tamm Õun Ämm Öpik Üksküla",
                "lt: Cvirka Čiurlionis Yčas Ila Jonas",
                "lv: Gailis Ģērmanis Kalns Ķirsis",
                "tr: Hasan Irmak Işık İnce Jale Soy Şahin",
                "az: Hasan Xəlil Irmak İnce",
                "uk: Гриб Ґалаґан Діло Ехо Єва Іван Їжак Йосип",
                "ru: Ежов Ёлкин Жуков",
                "da: Andersen Zander Æbelø Østergaard Åby Aagaard",
                "nb: Andersen Østby Aall Åsnes",
                "sv: Zorn Åberg Ärlig Öberg",
                "fi: Virta Zorn Åberg Ärlig Öberg",
                "is: Arnar Ágúst Davíð Ðuro Þór Ævar Örn",
                "cy: Cynan Charles Dylan Ddu Lyn Llwyd Tudur Thomas",
                "ro: Arde Ăla Âna Bo Suta Șerban Tuta Țepeș",
                "vi: An Ăn Âu Dương Đặng Ôn Ơn Ưng",
                "fa: باقری پارسا تهرانی جعفری چمن کریمی گلستانی لطفی وحیدی هدایت یوسفی",
                "zh: 安 陈 李 刘 王 张 赵 周",
                "ja: あべ いとう ウエノ 佐藤 山田 中村 田中",
                "ko: 강 김 박 이 최"
            })
    void wordsStandInTheOrderOfTheAlphabet(String language, String words) {
        List<String> expected = List.of(words.strip().split(" "));
        List<String> sorted = new ArrayList<>(expected);
        java.util.Collections.reverse(sorted);
        Collation collation = Collation.of(Locale.forLanguageTag(language));
        sorted.sort(Comparator.comparing(collation::key));
        assertThat(sorted).isEqualTo(expected);
    }

    @Test
    void theLettersOfEveryLocaleOrderAsIcuOrdersThem() {
        List<String> letters = letters();
        List<String> wrong = new ArrayList<>();
        LocaleCatalogue.bundled().all().forEach(locale -> compare(locale.tag(), letters, wrong));
        assertThat(wrong).isEmpty();
    }

    // Of every script that ICU knows; letters of old Greek and of phonetics, which no list sorts by, left out.
    private static List<String> letters() {
        List<String> letters = new ArrayList<>();
        for (int c = 'a'; c < 0x3100; c++) {
            boolean archaic = (c >= 0x370 && c < 0x380) || (c > 0x3CE && c < 0x400) || c == 'ŉ';
            boolean rare = (c > 0x17F && c < 0x370) || (c >= 0x1C80 && c < 0x1E00) || (c >= 0x1EFA && c < 0x1F00);
            boolean sampled = c <= 0x3FF || c % 5 == 0;
            boolean asked = !archaic && !rare && sampled && (c < 0x2000 || c > 0x3040);
            if (Character.isLetter(c) && Character.getType(c) != Character.MODIFIER_LETTER && asked) {
                letters.add(Character.toString(c));
            }
        }
        for (int c = 0x4E00; c < 0xD7A0; c += 97) {
            if (Character.isIdeographic(c) || c >= 0xAC00) {
                letters.add(Character.toString(c));
            }
        }
        return letters;
    }

    private static void compare(String tag, List<String> letters, List<String> wrong) {
        RuleBasedCollator icu = ((RuleBasedCollator) Collator.getInstance(ULocale.forLanguageTag(tag))).cloneAsThawed();
        icu.setStrength(Collator.PRIMARY);
        icu.setAlternateHandlingShifted(false);
        Collation collation = Collation.of(Locale.forLanguageTag(tag));
        List<String> sorted = new ArrayList<>(letters);
        sorted.sort(icu);
        for (int i = 1; i < sorted.size(); i++) {
            String one = sorted.get(i - 1);
            String next = sorted.get(i);
            int expected = icu.compare(one, next);
            int got = collation.key(one).compareTo(collation.key(next));
            if (Integer.signum(expected) != Integer.signum(got)) {
                wrong.add(tag + " " + one + " " + next + " " + expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "cs", "ar", "zh"})
    void aSpaceStandsBeforeALetterAndANumberByItsValue(String language) {
        Collation collation = Collation.of(Locale.forLanguageTag(language));
        assertThat(collation.key("de Wit")).isLessThan(collation.key("Dean"));
        assertThat(collation.key("Volume 9")).isLessThan(collation.key("Volume 10"));
        assertThat(collation.key("“Notes”")).isEqualTo(collation.key("notes"));
    }

    @Test
    void wordsInOtherScriptsFollowLatinOnesInTheOrderOfTheirOwn() {
        Collation collation = Collation.of(Locale.ENGLISH);
        List<String> expected =
                List.of("Zorn", "Ωμέγα", "Ґалаґан", "Гриб", "Дончев", "Ђорђевић", "Єва", "Жук", "אבג", "あべ", "安");
        List<String> sorted = new ArrayList<>(expected);
        java.util.Collections.reverse(sorted);
        sorted.sort(Comparator.comparing(collation::key));
        assertThat(sorted).isEqualTo(expected);
    }
}
