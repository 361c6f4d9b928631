package org.kmref.check;

import java.util.List;
import org.kmref.model.Part;

/**
 * A change that fixes a finding and is safe.
 *
 * @param file the file to change
 * @param part the one piece of text to change
 * @param old what it says now; where it says something else by then, there is nothing to fix
 * @param now what it is to say
 * @param with further pieces of text that change with it
 */
public record Fix(String file, Part part, String old, String now, List<Fix> with) {

    public Fix {
        with = List.copyOf(with);
    }

    public Fix(String file, Part part, String old, String now) {
        this(file, part, old, now, List.of());
    }
}
