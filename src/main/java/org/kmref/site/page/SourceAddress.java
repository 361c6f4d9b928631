package org.kmref.site.page;

import org.kmref.document.Links;
import org.kmref.model.Library;

/** The address that a list says it comes from. */
final class SourceAddress {
    private SourceAddress() {}

    /** Returns the address; empty where there is none of the web. */
    static String of(Library library) {
        Object url = library.extra().getOrDefault("url", "");
        return url instanceof String text ? Links.of("URL", text) : "";
    }
}
