package org.kmref.format.ris;

import java.util.List;
import org.kmref.format.text.PlainNames;
import org.kmref.model.Name;

/** Names in tagged formats that put initials behind the family name: {@code Knox L}, {@code Knox, L}. */
final class RisPeople {

    private RisPeople() {}

    static List<Name> initialsLast(List<String> lines) {
        return lines.stream()
                .map(PlainNames::readInitialsLast)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
