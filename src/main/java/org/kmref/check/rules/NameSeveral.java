package org.kmref.check.rules;

import java.util.regex.Pattern;
import org.kmref.model.Name;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;

/** {@code {family: Swaithes and Paskins}}. */
final class NameSeveral extends NameRule {
    private static final Pattern BETWEEN = Pattern.compile(";|&|\\s(?:and|und|et)\\s");
    private static final Pattern LIST =
            Pattern.compile("(?:\\p{Lu}[\\p{L}'’-]+,? (?:\\p{Lu}\\.?[ -]?){1,3}[;,&]\\s*){2,}.*");

    NameSeveral() {
        super("name-several", Severity.WARNING, """
                Several people in one name are one person to a style: they are counted, shortened and sorted as one. Give
                each a name of their own.""");
    }

    @Override
    void check(Name name, Part part, Work work) {
        if (BETWEEN.matcher(name.family()).find()
                || BETWEEN.matcher(name.given()).find()) {
            work.found(part, "`" + name.displayName() + "` is several people; give each a name of their own");
        } else if (LIST.matcher(name.literal()).matches()) {
            work.found(part, "`" + name.literal() + "` is several people; give each a name of their own");
        }
    }
}
