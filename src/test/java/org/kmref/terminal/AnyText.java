package org.kmref.terminal;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Text such as nobody would write, the same on every run. */
final class AnyText {

    private static final List<String> PIECES = List.of(
            " ",
            "  ",
            "\t",
            "\n",
            "\r\n",
            "word",
            "Implementierungswissenschaft",
            "https://doi.org/10.1186/s13012-015-0242-0",
            "知識移転",
            "「論」、",
            "ー",
            "한국어",
            "نقل",
            "e\u0301\u0302",
            "\u0301",
            "नि",
            "\u0903\u0903\u0903",
            "👩‍👩‍👧‍👦",
            "🇬🇧",
            "🇬",
            "❤\uFE0F",
            "👍🏽",
            "\u200D",
            "\uFE0F",
            "\u001B[31m",
            "\u001B]8;;x\u001B\\",
            "\u001B",
            "\u0007",
            "\u009B",
            "\u202E",
            "\u2067",
            "\uD83D",
            "\uDE00",
            "\u00AD",
            "\u3000",
            "\u115F",
            "\u1161");

    private AnyText() {}

    static Stream<String> texts() {
        Random random = new Random(20151L);
        return Stream.generate(() -> text(random)).limit(400);
    }

    static String text(Random random) {
        StringBuilder out = new StringBuilder();
        int pieces = random.nextInt(25);
        for (int i = 0; i < pieces; i++) {
            switch (random.nextInt(4)) {
                case 0 -> out.appendCodePoint(random.nextInt(0x110000));
                case 1 -> out.append((char) random.nextInt(0x10000));
                default -> out.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return out.toString();
    }

    static boolean mustNotBeSeen(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x2028
                || c == 0x2029;
    }

    /** Returns styled text without its escapes. */
    static String withoutEscapes(String styled) {
        return styled.replaceAll("\u001B\\[[0-9;]*m|\u001B]8;;[!-~]*\u001B\\\\", "");
    }
}
