package org.kmref.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Titles of works that do not exist, in a dozen languages; words never met among them, as in any list. */
final class MadeUpTitles {

    static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "pt", "it", "nl", "sv", "ru", "pl", "tr");

    private static final Set<String> SMALL = Set.of(
            "the", "a", "an", "of", "and", "or", "for", "in", "on", "to", "with", "by", "from", "at", "as", "via",
            "its", "their", "under", "between", "among", "during", "within", "through", "based", "using");

    private static final String HANGUL =
            "가각간감강개거건검결경계고공과관광교구국군권규근금기김나남내노녹논농능다단당대덕도독동두득등라력령로록론료류률리림마만망매면명모목무문물미민박반발방배백법변별병보복본봉부북분비빈사산상생서석선설성세소속손송수순술습승시식신실심아악안암압애약양어언업여역연영예오온완외요용우운원월위유육은음응의이인일임입자작장재적전정제조종주중지직진집차창채책천철청체초촌총최추축충치친침칭타탄태토통퇴투특판패편평포표품풍피필하학한함합항해행향허현협형호화환활황회효후훈흥희";
    private static final String HAN =
            "中国学研究大会社文化历史教育发展分析系统理论方法应用技术经济政治农业工业环境保护水土地质气候变化影响因素评价模型设计实验数据信息网络计算机控制优化算法材料力性能结构反应合成生物医临床治疗患者疾病基因表达細胞調査都市計画日本東京歴史思想文学言語教授法人問題考察関係形成構造変遷時代近代古代遺跡出土土器集落生活地域住民調和政策行財產業企業市場價格貿易金融銀行";
    private static final String KANA = "のとにおけるをめぐるからまでについてによるにみるへ";

    private final Chance chance;
    private final WordLists lists;
    private final MadeUpNames names;

    MadeUpTitles(Chance chance, WordLists lists, MadeUpNames names) {
        this.chance = chance;
        this.lists = lists;
        this.names = names;
    }

    /** Returns a title in a language. */
    String title(String language) {
        return title(language, 0.12);
    }

    /** Returns a title in a language, one of a few words with the probability given. */
    String title(String language, double brief) {
        return switch (language) {
            case "ko" -> korean();
            case "zh" -> chinese(chance.between(6, 22));
            case "ja" -> japanese();
            default -> cased(chance.is(brief) ? brief(language) : alphabetic(language), language);
        };
    }

    private String alphabetic(String language) {
        StringBuilder out = new StringBuilder();
        if (chance.is(0.03)) {
            out.append(acronym()).append(chance.of(": ", " - ", " ", ": "));
        }
        if (chance.is(0.03)) {
            out.append(names.family()).append(chance.of("'s ", "’s "));
        }
        if (chance.is(0.4)) {
            out.append(chance.of(lists.get(language + " head"))).append(' ');
        }
        phrase(language, out);
        int links = chance.weighted(22, 33, 25, 13, 7);
        for (int i = 0; i < links; i++) {
            out.append(' ').append(chance.of(lists.get(language + " link"))).append(' ');
            if (chance.is(0.14)) {
                out.append(chance.of(lists.get(language + " topic")));
            } else {
                phrase(language, out);
            }
        }
        if (chance.is(0.12)) {
            String proper = chance.is(0.6)
                    ? chance.of(lists.get(language + " topic"))
                    : MadeUpNames.capitalized(names.pseudo(1))
                            + chance.of(
                                    "",
                                    "",
                                    " " + MadeUpNames.capitalized(names.pseudo(1)),
                                    " " + chance.of(lists.get(language + " noun")));
            out.append(language.equals("en") ? chance.of(" in ", " in ", " in ", " from ", " at ") : " in ")
                    .append(proper);
            if (chance.is(0.3)) {
                out.append(' ').append(chance.of(lists.get(language + " link"))).append(' ');
                phrase(language, out);
            }
        }
        if (chance.is(0.25)) {
            out.append(
                    chance.of(": ", ": ", ": ", ": ", ". ", ". ", ". ", ". ", ". ", " - ", " – ", " : ", "? ", "? "));
            if (chance.is(0.6)) {
                out.append(chance.of(lists.get(language + " tail")));
            } else {
                phrase(language, out);
                out.append(' ').append(chance.of(lists.get(language + " link"))).append(' ');
                phrase(language, out);
            }
        }
        interrupt(out);
        decorate(out);
        return out.toString();
    }

    // Within a title too there are brackets, full stops, numbers and names, after which it goes on.
    private void interrupt(StringBuilder out) {
        int space = out.indexOf(" ", chance.below(out.length()));
        if (space < 0 || !chance.is(0.16)) {
            return;
        }
        String letter = String.valueOf((char) ('A' + chance.below(26)));
        String piece = switch (chance.below(10)) {
            case 0, 1 -> parenthesis();
            case 2 -> "(" + acronym() + ")";
            case 3 -> acronym() + chance.of("/", "-", "(") + chance.between(1, 99) + letter.toLowerCase(Locale.ROOT);
            case 4 -> letter + ". " + names.pseudo(1).toLowerCase(Locale.ROOT);
            case 5 -> chance.of("U.S.", "vs.", "St.", "et al.", "e.g.", "No. 1", "U.K.", "Dr.", "a.k.a.", "i.e.,");
            case 6 ->
                acronym() + " (" + letter + "-" + chance.between(1, 9) + letter.toLowerCase(Locale.ROOT) + ") "
                        + chance.of(lists.get("en noun"));
            case 7 ->
                letter + chance.of("(", "_", "-") + chance.of("n", "2", "gl", "x") + chance.of(")", "") + " "
                        + chance.of(lists.get("en noun"));
            case 8 -> chance.between(1, 9) + chance.of(".", ",", "-", "–") + chance.between(1, 99) + chance.of("", "%");
            default ->
                MadeUpNames.capitalized(names.pseudo(1)) + ", " + MadeUpNames.capitalized(names.pseudo(1)) + ", and "
                        + MadeUpNames.capitalized(names.pseudo(1));
        };
        out.insert(space, " " + piece);
    }

    // Of a word or two, of things counted, or a name with what it is about.
    private String brief(String language) {
        List<String> nouns = lists.get(language + " noun");
        List<String> links = lists.get(language + " link");
        String noun = chance.of(nouns);
        return switch (chance.below(14)) {
            case 11 ->
                names.given()
                        + chance.of(", ", ", ", " and ")
                        + MadeUpNames.capitalized(noun)
                        + chance.of(" and ", ", ")
                        + chance.of("the ", "")
                        + MadeUpNames.capitalized(chance.of(nouns));
            case 12 ->
                names.family() + chance.of(", ", " & ", " and ") + names.family() + chance.of(", and ", " and ", ": ")
                        + chance.of(lists.get(language + " head")) + " " + noun;
            case 13 ->
                MadeUpNames.capitalized(noun) + " in " + MadeUpNames.capitalized(names.pseudo(1)) + ", "
                        + chance.between(1400, 1990) + chance.of(" and ", ", ", "-") + chance.between(1500, 2010);
            case 0, 1 -> noun;
            case 2 -> chance.of(lists.get(language + " adjective")) + " " + noun;
            case 3 ->
                MadeUpNames.capitalized(names.pseudo(1))
                        + (chance.is(0.5) ? "" : ": " + chance.of(lists.get(language + " tail")));
            case 4 ->
                noun + ", " + chance.of(nouns) + ", " + chance.of(links) + " " + chance.of(nouns)
                        + (chance.is(0.5)
                                ? ": " + chance.of(lists.get(language + " head")) + " " + chance.of(nouns)
                                : "");
            case 5 ->
                chance.is(0.5)
                        ? noun + ": " + names.family() + ", " + names.family() + chance.of(", ", " and ", ", and ")
                                + names.family()
                        : noun + " " + chance.of("&", "and", "vs.", "or") + " " + chance.of(nouns);
            case 6 ->
                names.given() + " " + names.family()
                        + (chance.is(0.4) ? "" : ": " + chance.of(lists.get(language + " tail")));
            case 7 ->
                acronym() + "-" + MadeUpNames.capitalized(noun) + " " + chance.of(lists.get(language + " adjective"))
                        + " " + chance.of(nouns);
            case 8 ->
                "The " + MadeUpNames.capitalized(noun)
                        + chance.of(
                                "",
                                " of " + MadeUpNames.capitalized(names.pseudo(1)),
                                ", " + chance.between(1500, 1960) + "-" + chance.between(1700, 2010));
            case 9 ->
                MadeUpNames.capitalized(chance.of(lists.get(language + " adjective"))) + " "
                        + MadeUpNames.capitalized(noun) + ", "
                        + MadeUpNames.capitalized(chance.of(lists.get(language + " adjective"))) + " "
                        + MadeUpNames.capitalized(chance.of(nouns))
                        + (chance.is(0.5) ? "" : ", and " + MadeUpNames.capitalized(chance.of(nouns)))
                        + (chance.is(0.5) ? "" : ", " + chance.between(1500, 1960) + "-" + chance.between(1700, 2010));
            default ->
                MadeUpNames.capitalized(names.pseudo(1)) + ", " + chance.of(lists.get(language + " adjective")) + " "
                        + noun + " " + chance.of(links) + " " + MadeUpNames.capitalized(names.pseudo(2));
        };
    }

    private void decorate(StringBuilder out) {
        if (chance.is(0.05)) {
            out.append(' ').append(parenthesis());
        }
        if (chance.is(0.025)) {
            out.append(chance.of(" I", " II", " III", " IV", ", Part I", ", part II", ". I", ". II", " (I)"));
        }
        if (chance.is(0.025)) {
            out.append(" in ").append(names.family()).append(chance.of("", " County", ", Bonn", ", Canada", " Lake"));
        }
        if (chance.is(0.03)) {
            out.append(' ').append(chance.of("", "", "since ", "to ")).append(chance.between(1400, 2015));
            if (chance.is(0.5)) {
                out.append(chance.of("-", "–")).append(chance.between(1600, 2020));
            }
        }
        if (chance.is(0.025)) {
            out.append(chance.of(", ", ": ", " "))
                    .append(chance.of("September ", "May ", "1 July ", ""))
                    .append(chance.between(1850, 2010))
                    .append(chance.of("-", "–", " to "))
                    .append(chance.of("December ", "June ", ""))
                    .append(chance.between(1900, 2018));
        }
        if (chance.is(0.03)) {
            int at = out.indexOf(" ", out.length() / 3);
            if (at > 0) {
                out.insert(
                        at,
                        " "
                                + chance.of(
                                        "40", "2", "100%", "3-D", "1.5", "95", "XIX", "H1", "21st", "7", "2.2.1",
                                        "1000", "α-", "5-HT"));
            }
        }
        if (chance.is(0.02)) {
            out.append(", ")
                    .append(MadeUpNames.capitalized(names.pseudo(1)))
                    .append(chance.of("", ", USA", ", Canada", ", South Africa", ", Mexico"));
        }
        if (chance.is(0.03)) {
            out.append('?');
        } else if (chance.is(0.006)) {
            out.append('!');
        }
    }

    private String parenthesis() {
        return switch (chance.below(5)) {
            case 0 -> "(" + acronym() + ")";
            case 1 ->
                "(" + MadeUpNames.capitalized(names.pseudo(1)) + ", " + MadeUpNames.capitalized(names.pseudo(2)) + ")";
            case 2 -> "(" + chance.between(1500, 2010) + "-" + chance.between(1600, 2020) + ")";
            case 3 -> "(" + chance.of(lists.get("en adjective")) + " " + chance.of(lists.get("en noun")) + ")";
            default ->
                "(" + chance.of("1st", "2nd", "review", "abstract", "Part 1", "with discussion", "extended abstract")
                        + ")";
        };
    }

    private void phrase(String language, StringBuilder out) {
        int adjectives = chance.weighted(45, 40, 13, 2);
        for (int i = 0; i < adjectives; i++) {
            out.append(chance.is(0.12) ? unknown(language) : chance.of(lists.get(language + " adjective")))
                    .append(chance.is(0.03) ? "-" : chance.is(0.03) ? ", " : " ");
        }
        double kind = chance.below(1000) / 1000.0;
        if (kind < 0.03) {
            out.append(acronym());
        } else if (kind < 0.06) {
            out.append(MadeUpNames.capitalized(names.pseudo(1)));
        } else if (kind < 0.07) {
            out.append(names.given()).append(' ').append(names.family());
        } else if (kind < 0.08) {
            out.append(chance.of("“", "'", "\"", "‘").equals("“") ? "“" : "'")
                    .append(chance.of(lists.get(language + " noun")))
                    .append("'");
        } else if (kind < 0.25) {
            out.append(unknown(language));
        } else {
            out.append(chance.of(lists.get(language + " noun")));
        }
        if (chance.is(0.12)) {
            out.append(' ').append(chance.of(lists.get(language + " noun")));
        }
    }

    private String acronym() {
        int length = chance.between(2, 5);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append((char) ('A' + chance.below(26)));
        }
        if (chance.is(0.4)) {
            out.append(chance.of("-", "", " ")).append(chance.between(1, 99));
        }
        if (chance.is(0.1)) {
            out.append((char) ('a' + chance.below(26)));
        }
        return out.toString();
    }

    private static final String[] WORD_ENDS = {
        "ation", "ations", "ism", "ology", "itis", "osis", "ity", "ness", "ment", "ic", "ical", "ous", "al", "ing",
        "ed", "er", "ers", "ance", "ence", "ive", "able", "ine", "ene", "ide", "ate", "ium", "y", "s", "", "a", "e"
    };

    private String unknown(String language) {
        StringBuilder out = new StringBuilder(names.pseudo(0).toLowerCase(Locale.ROOT));
        if (language.equals("en")) {
            out.append(chance.of(WORD_ENDS));
        } else if (language.equals("de")) {
            out.append(chance.of("ung", "heit", "keit", "schaft", "lich", "isch", "en", "er", "e", "ungen"));
            return chance.is(0.6) ? MadeUpNames.capitalized(out.toString()) : out.toString();
        } else if (language.equals("fr")) {
            out.append(chance.of("ation", "isme", "ité", "ment", "eur", "ique", "es", "e", "ée", "ois", "aire"));
        } else if (language.equals("es") || language.equals("pt") || language.equals("it")) {
            out.append(chance.of("ción", "ção", "zione", "idad", "ismo", "ico", "ica", "os", "as", "ente", "al"));
        }
        return out.toString();
    }

    private String cased(String title, String language) {
        boolean english = language.equals("en");
        int kind = english ? chance.weighted(48, 46, 3, 3) : chance.weighted(88, 6, 3, 3);
        return switch (kind) {
            case 0 -> MadeUpNames.capitalized(title);
            case 1 -> titled(title);
            case 2 -> title;
            default -> chance.is(0.6) ? title.toUpperCase(Locale.ROOT) : titled(title);
        };
    }

    private String titled(String title) {
        List<String> words = new ArrayList<>();
        boolean first = true;
        for (String word : title.split(" ", 0)) {
            words.add(!first && SMALL.contains(word) && chance.is(0.95) ? word : MadeUpNames.capitalized(word));
            first = word.endsWith(":") || word.endsWith(".");
        }
        return String.join(" ", words);
    }

    private String run(String letters, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(letters.charAt(chance.below(letters.length())));
        }
        return out.toString();
    }

    private String korean() {
        List<String> words = new ArrayList<>();
        int count = chance.between(2, 10);
        for (int i = 0; i < count; i++) {
            String tail = chance.of("", "", "의", "에", "를", "과", "와", "에서", "에 관한", "을 위한", "적", "으로", "에 대한");
            words.add((chance.is(0.08) ? acronym() : run(HANGUL, chance.between(1, 4))) + tail);
        }
        if (chance.is(0.4)) {
            words.add(chance.of("연구", "분석", "고찰", "효과", "사례 연구", "문제", "방안", "특성", "영향"));
        }
        String sep = chance.is(0.1) ? " : " : " ";
        int cut = chance.below(words.size());
        String title = String.join(" ", words.subList(0, cut + 1));
        return cut + 1 < words.size() ? title + sep + String.join(" ", words.subList(cut + 1, words.size())) : title;
    }

    private String chinese(int length) {
        return run(HAN, length) + (chance.is(0.4) ? chance.of("研究", "分析", "的研究", "及其应用", "综述") : "");
    }

    private String japanese() {
        StringBuilder out = new StringBuilder();
        int count = chance.between(1, 5);
        for (int i = 0; i < count; i++) {
            out.append(run(HAN, chance.between(2, 6)));
            if (i + 1 < count) {
                out.append(chance.is(0.7) ? chance.of("の", "における", "と", "に関する", "について", "による", "をめぐって") : " ");
            }
        }
        if (chance.is(0.1)) {
            out.append(chance.of(" : ", "-", " ―")).append(run(HAN, 6)).append(run(KANA, 2));
        }
        return out.toString();
    }

    /** Returns a name of a person as it is written in East Asia. */
    String eastAsianName(String language) {
        return language.equals("ko") ? run(HANGUL, 3) : run(HAN, chance.between(2, 4));
    }

    /** Returns a journal's name in the language. */
    String eastAsianJournal(String language) {
        return switch (language) {
            case "ko" ->
                run(HANGUL, chance.between(2, 6)) + chance.of("연구", "학보", "논총", "학회지", "학회논문지", "", "논집", "저널");
            case "ja" -> run(HAN, chance.between(1, 5)) + chance.of("雑誌", "学会誌", "研究", "論集", "紀要", "", "学報");
            default -> run(HAN, chance.between(1, 4)) + chance.of("学报", "研究", "杂志", "科学", "", "通报");
        };
    }

    /** Returns a publisher's name in the language. */
    String eastAsianPublisher(String language) {
        return switch (language) {
            case "ko" -> run(HANGUL, 2) + chance.of("출판사", "문화사", "대학교", "대학교 출판부", "사", "연구소");
            case "ja" -> run(HAN, 2) + chance.of("書店", "出版社", "大学出版会", "館", "社");
            default -> run(HAN, 2) + chance.of("出版社", "大学出版社", "书店", "书局");
        };
    }
}
