package org.kmref.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The bodies and groups a list is kept with.
 *
 * @param about what is said about all of them, by field, with values as in {@link Item#extra}
 * @param partners in the order of the file, each id once
 */
public record PartnerDirectory(String title, Map<String, Object> about, List<Partner> partners) {
    /** The field that {@link #about} is read from, and what it is asked for by. */
    public static final String ABOUT = "about";

    public PartnerDirectory {
        about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
        partners = List.copyOf(partners);
    }

    public static PartnerDirectory empty() {
        return new PartnerDirectory("", Map.of(), List.of());
    }

    /** Returns the directory with other partners. */
    public PartnerDirectory withPartners(List<Partner> others) {
        return new PartnerDirectory(title, about, others);
    }

    public Optional<Partner> partner(String id) {
        return partners.stream().filter(partner -> partner.id().equals(id)).findFirst();
    }

    /** Returns the bodies that belong to this one directly. */
    public List<Partner> bodiesOf(Partner parent) {
        return partners.stream()
                .filter(partner -> partner.parent().equals(parent.id()))
                .toList();
    }

    /** Returns the ids of this body and of all that belong to it, however far down. */
    public Set<String> familyOf(Partner partner) {
        Set<String> family = new HashSet<>();
        List<Partner> next = List.of(partner);
        while (!next.isEmpty()) {
            List<Partner> below = new ArrayList<>();
            for (Partner body : next) {
                if (family.add(body.id())) {
                    below.addAll(bodiesOf(body));
                }
            }
            next = below;
        }
        return family;
    }
}
