package org.kmref.model;

import java.util.List;
import java.util.Optional;

/**
 * The ways of mobilising knowledge a list describes.
 *
 * @param about what it is all about, with its definition; absent where the file does not say
 * @param unit who works in these ways; absent where the file does not say
 * @param approaches in the order of the file, each id once
 */
public record Approaches(Optional<Approach> about, Optional<Unit> unit, List<Approach> approaches) {

    public Approaches {
        approaches = List.copyOf(approaches);
    }

    public static Approaches empty() {
        return new Approaches(Optional.empty(), Optional.empty(), List.of());
    }

    public Optional<Approach> approach(String id) {
        return approaches.stream().filter(approach -> approach.id().equals(id)).findFirst();
    }
}
