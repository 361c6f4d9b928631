package org.kmref.format.csldata;

import java.util.Map;
import org.kmref.model.Item;

/** A reference as CSL-JSON has it, with nothing beside what CSL knows: to be put into the data of other programs. */
public final class CslData {
    private CslData() {}

    public static Map<String, Object> of(Item item) {
        return CslTree.standard(item);
    }
}
