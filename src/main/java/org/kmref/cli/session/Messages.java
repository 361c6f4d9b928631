package org.kmref.cli.session;

import java.util.Collection;
import java.util.List;
import org.kmref.model.Nearest;

/** Sentences that several commands say alike. */
public final class Messages {
    private static final int FEW = 16;

    private Messages() {}

    /** Returns {@code there is no form 'jsn'; did you mean 'json'?}, or with all names where none is near and they are few. */
    public static String unknown(String what, String typed, Collection<String> names) {
        String question = Nearest.question(typed, names);
        String hint = question.isEmpty() && names.size() <= FEW ? "one of " + String.join(", ", names) : question;
        return "there is no " + what + " '" + typed + "'" + (hint.isEmpty() ? "" : "; " + hint);
    }

    /** Returns {@code 1 reference}, {@code 2 references}. */
    public static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    public static String quoted(List<String> words) {
        return "'" + String.join("', '", words) + "'";
    }
}
