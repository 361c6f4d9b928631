package org.kmref.format.core;

import java.util.List;
import org.kmref.model.Item;
import org.kmref.model.Problem;

/** The works that could be read, and the problems met on the way, both in the order of the file. */
public record ReadItems(List<Item> items, List<Problem> problems) {

    public ReadItems {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }
}
