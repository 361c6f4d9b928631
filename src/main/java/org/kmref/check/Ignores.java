package org.kmref.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.Place;

/**
 * The comments of a file that suppress findings: {@code # kmref: ignore title-stop, url}.
 *
 * <p>A comment after a line is about that line; one on a line of its own is about the next line that is not a comment.
 * Any text may follow the ids: {@code # kmref: ignore required-field The page gives no address.}
 */
public final class Ignores {
    private static final Pattern COMMENT =
            Pattern.compile("(?:^|\\s)#\\s*kmref:\\s*ignore[ \\t]+(?<ids>[\\w-]+(?:[ \\t]*,[ \\t]*[\\w-]+)*)");
    private static final Pattern ID = Pattern.compile("[\\w-]+");

    private final Map<Integer, Set<String>> byLine = new HashMap<>();
    private final List<Named> named = new ArrayList<>();

    /** A check that a comment names, and where. */
    public record Named(String id, Place place) {}

    public Ignores(CheckedFile source) {
        if (!source.text().contains("kmref:")) {
            return;
        }
        Set<String> pending = new HashSet<>();
        int number = 0;
        for (String line : source.text().split("\n", -1)) {
            number++;
            Set<String> ids = ids(line, source.file(), number);
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                pending.addAll(ids);
            } else {
                ids.addAll(pending);
                pending.clear();
            }
            if (!ids.isEmpty()) {
                byLine.put(number, ids);
            }
        }
    }

    private Set<String> ids(String line, String file, int number) {
        Set<String> ids = new HashSet<>();
        Matcher comment = COMMENT.matcher(line);
        if (!comment.find()) {
            return ids;
        }
        Matcher id = ID.matcher(line).region(comment.start("ids"), comment.end("ids"));
        while (id.find()) {
            ids.add(id.group());
            named.add(new Named(id.group(), new Place(file, number, 1 + line.codePointCount(0, id.start()))));
        }
        return ids;
    }

    /** Returns whether a comment waves the finding through. */
    public boolean cover(Finding finding) {
        return byLine.getOrDefault(finding.problem().line(), Set.of()).contains(finding.check());
    }

    /** Returns every check that is named, in the order of the file. */
    public List<Named> named() {
        return List.copyOf(named);
    }
}
