package org.kmref.cli.option;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.UsageException;
import org.kmref.model.Library;
import org.kmref.model.Theme;
import org.kmref.query.ThemeNames;
import org.kmref.query.ThemeNames.Answer;

/** Themes as people name them on the command line. */
public final class ThemeArguments {
    /** What makes the first theme of a list. */
    public static final String MAKES_ONE = "kmref tag KEY +THEME --new-theme makes one";

    private ThemeArguments() {}

    /** Returns the themes named, each once, in the order of the list. */
    public static List<Theme> themes(List<String> names, Library library) {
        Set<Theme> wanted = new LinkedHashSet<>();
        names.forEach(name -> wanted.add(theme(name, library)));
        return library.themes().stream().filter(wanted::contains).toList();
    }

    private static Theme theme(String name, Library library) {
        ThemeNames names = new ThemeNames(library.themes());
        Answer answer = names.find(name);
        if (answer instanceof Answer.Found found) {
            return found.theme();
        }
        if (answer instanceof Answer.Ambiguous ambiguous) {
            List<String> ids = ambiguous.themes().stream().map(Theme::id).toList();
            throw new UsageException(
                    "the theme '" + name + "' may be " + String.join(" or ", ids) + "; write more of it");
        }
        if (library.themes().isEmpty()) {
            throw new UsageException("there is no theme '" + name + "': the library has no themes yet; " + MAKES_ONE);
        }
        List<String> ids = library.themes().stream().map(Theme::id).toList();
        String message = Messages.unknown("theme", name, names.allNames());
        throw new UsageException(message.contains(";") ? message : message + "; one of " + String.join(", ", ids));
    }
}
