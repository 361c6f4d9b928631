package org.kmref.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kmref.model.Nearest;
import org.kmref.model.Partner;
import org.kmref.model.PartnerDirectory;

/** What becomes of a directory when partners are added, changed or taken out. */
public final class PartnerRevision implements EntryRevision<PartnerDirectory> {
    /** The fields every partner may have, but its id. */
    public static final List<String> FIELDS =
            List.of("name", "acronym", "kind", "scope", "parent", "approach", "description", "url", "listed");

    private final PartnerDirectory directory;

    public PartnerRevision(PartnerDirectory directory) {
        this.directory = directory;
    }

    @Override
    public PartnerDirectory add(String id, List<Assignment> fields) {
        EntryRevision.checkedId(id, "a partner");
        if (directory.partner(id).isPresent()) {
            throw new RevisionException("the id '" + id + "' is taken; choose another, or change it with partner set");
        }
        Partner partner = new Partner(id, id, "", "", "", "", "", "", "", true, Map.of());
        List<Partner> partners = new ArrayList<>(directory.partners());
        partners.add(applied(partner, fields));
        return directory.withPartners(partners);
    }

    @Override
    public PartnerDirectory set(String id, List<Assignment> fields) {
        return directory.withPartners(directory.partners().stream()
                .map(each -> each.id().equals(id) ? applied(each, fields) : each)
                .toList());
    }

    @Override
    public PartnerDirectory remove(List<String> ids) {
        for (Partner partner : directory.partners()) {
            if (!ids.contains(partner.id()) && ids.contains(partner.parent())) {
                throw new RevisionException("'" + partner.id() + "' belongs to '" + partner.parent()
                        + "'; remove it too, or give it another parent first");
            }
        }
        return directory.withPartners(directory.partners().stream()
                .filter(partner -> !ids.contains(partner.id()))
                .toList());
    }

    private Partner applied(Partner partner, List<Assignment> assignments) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, Object> extra = new LinkedHashMap<>(partner.extra());
        for (Assignment assignment : assignments) {
            String name = EntryRevision.field(
                    assignment.field(), FIELDS, directory.partners().stream().map(Partner::extra), "a partner");
            String value = assignment.values().isEmpty()
                    ? ""
                    : assignment.values().get(assignment.values().size() - 1).strip();
            if (FIELDS.contains(name)) {
                fields.put(name, value);
            } else {
                EntryRevision.setExtra(extra, name, value);
            }
        }
        String parent = fields.getOrDefault("parent", partner.parent());
        requirePartner(parent, partner);
        String name = fields.getOrDefault("name", partner.name());
        return new Partner(
                partner.id(),
                name.isEmpty() ? partner.id() : name,
                fields.getOrDefault("acronym", partner.acronym()),
                fields.getOrDefault("kind", partner.kind()),
                fields.getOrDefault("scope", partner.scope()),
                parent,
                fields.getOrDefault("approach", partner.approach()),
                fields.getOrDefault("description", partner.description()),
                fields.getOrDefault("url", partner.url()),
                flag(fields.getOrDefault("listed", Boolean.toString(partner.listed()))),
                extra);
    }

    private void requirePartner(String parent, Partner child) {
        if (parent.isEmpty() || (directory.partner(parent).isPresent() && !parent.equals(child.id()))) {
            return;
        }
        List<String> ids = directory.partners().stream().map(Partner::id).toList();
        String question = Nearest.question(parent, ids);
        throw new RevisionException("there is no partner '" + parent + "' to be the parent"
                + (question.isEmpty() ? "; add it first" : "; " + question));
    }

    private static boolean flag(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "" -> true;
            case "false", "no" -> false;
            default -> throw new RevisionException("`listed` is true or false, not '" + value + "'");
        };
    }
}
