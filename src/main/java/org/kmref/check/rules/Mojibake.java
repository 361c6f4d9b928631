package org.kmref.check.rules;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.Problem.Severity;

/** {@code title: Impact of a policyâ€™s framing}. */
final class Mojibake extends ItemRule {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    // What Windows-1252 makes of the bytes that lead and that follow in UTF-8.
    private static final String FOLLOWING = "[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";
    private static final Pattern RUN = Pattern.compile("(?:[\\u00C2-\\u00DF]" + FOLLOWING + "|[\\u00E0-\\u00EF]"
            + FOLLOWING + "{2}|[\\u00F0-\\u00F4]" + FOLLOWING + "{3})+");
    private static final String REPLACEMENT = "\uFFFD";

    Mojibake() {
        super("mojibake", Severity.WARNING, """
                Text that was written as UTF-8 and read as something else has â€™ for an apostrophe and Ã© for é. The fix
                reads it as it was meant, where that can be told for certain; a lost letter (�) must be filled in by hand.""");
    }

    @Override
    void check(Work work) {
        for (Wording words : Wording.all(work.item())) {
            String text = words.text();
            if (text.contains(REPLACEMENT)) {
                work.found(words.part(), "`" + words.field() + "` has a letter that was lost: �; fill it in");
                continue;
            }
            String repaired = repaired(text);
            if (!repaired.equals(text)) {
                Matcher run = RUN.matcher(text);
                String sample = run.find() ? run.group() : text;
                work.found(
                        words.part(),
                        text,
                        repaired,
                        "`" + words.field() + "` has `" + sample + "` for `"
                                + meant(sample).orElse(sample) + "`; it was read in the wrong encoding");
            }
        }
    }

    private static String repaired(String text) {
        return RUN.matcher(text)
                .replaceAll(run -> Matcher.quoteReplacement(meant(run.group()).orElse(run.group())));
    }

    /** Returns what the letters were before they were misread, or absent where they are right as they are. */
    private static Optional<String> meant(String misread) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(misread.length());
            for (int i = 0; i < misread.length(); i++) {
                char c = misread.charAt(i);
                // Windows-1252 leaves five bytes without a letter, which come through as controls.
                bytes.put(c < 0x100 ? (byte) c : String.valueOf(c).getBytes(WINDOWS)[0]);
            }
            CharBuffer letters = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes.flip());
            return Optional.of(letters.toString());
        } catch (CharacterCodingException rightAsItIs) {
            return Optional.empty();
        }
    }
}
