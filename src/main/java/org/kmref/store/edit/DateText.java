package org.kmref.store.edit;

import java.util.Map;

/** A date in both its spellings: {@code {date-parts: [[2015, 4]]}} and, as EDTF has it, {@code 2015-04}. */
record DateText(Map<String, Object> parts, String edtf) {
    /** Returns the spelling that goes with how another date is spelt. */
    Object like(Object other) {
        return other instanceof YamlPart.Text || other instanceof String ? edtf : parts;
    }
}
