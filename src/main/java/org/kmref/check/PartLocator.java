package org.kmref.check;

import java.util.Optional;
import org.kmref.model.Part;
import org.kmref.model.Place;

/** Where the parts of one file stand. */
@FunctionalInterface
public interface PartLocator {

    /** Returns where the part stands, or absent where the file has no such part or its places are not known. */
    Optional<Place> of(Part part);

    /** Nothing is known of any part. */
    PartLocator UNKNOWN = part -> Optional.empty();
}
