package org.kmref.csl.markup;

import java.util.*;
import org.kmref.csl.*;

public final class Markups {
    public static List<String> names() {
        return List.of("text", "html", "markdown");
    }

    public static Optional<Markup> named(String n) {
        return Optional.of(n.equals("html") ? new HtmlMarkup() : new TextMarkup());
    }
}
