package org.kmref.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kmref.model.Nearest;
import org.kmref.model.Partner;
import org.kmref.model.PartnerDirectory;

/** What becomes of a directory when partners are added, changed or taken out. */
public final class PartnerRevision {
    /** The fields every partner may have, but its id. */
    public static final List<String> FIELDS =
            List.of("name", "acronym", "kind", "scope", "parent", "approach", "description", "url", "listed");

    private final PartnerDirectory directory;

    public PartnerRevision(PartnerDirectory directory) {
        this.directory = directory;
    }

    public PartnerDirectory add(String id, List<Assignment> fields) {
        if (id.isBlank() || id.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            throw new RevisionException("'" + id + "' is not an id of a partner; write a short word");
        }
        if (directory.partner(id).isPresent()) {
            throw new RevisionException("the id '" + id + "' is taken; choose another, or change it with partner set");
        }
        Partner partner = new Partner(id, id, "", "", "", "", "", "", "", true, Map.of());
        List<Partner> partners = new ArrayList<>(directory.partners());
        partners.add(applied(partner, fields));
        return new PartnerDirectory(directory.title(), directory.about(), partners);
    }

    /** Returns the directory with fields of one partner set; a field without a value goes. */
    public PartnerDirectory set(Partner partner, List<Assignment> fields) {
        Partner changed = applied(partner, fields);
        return new PartnerDirectory(
                directory.title(),
                directory.about(),
                directory.partners().stream()
                        .map(each -> each.equals(partner) ? changed : each)
                        .toList());
    }

    public PartnerDirectory remove(Set<String> ids) {
        for (Partner partner : directory.partners()) {
            if (!ids.contains(partner.id()) && ids.contains(partner.parent())) {
                throw new RevisionException("'" + partner.id() + "' belongs to '" + partner.parent()
                        + "'; remove it too, or give it another parent first");
            }
        }
        return new PartnerDirectory(
                directory.title(),
                directory.about(),
                directory.partners().stream()
                        .filter(partner -> !ids.contains(partner.id()))
                        .toList());
    }

    private Partner applied(Partner partner, List<Assignment> assignments) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, Object> extra = new LinkedHashMap<>(partner.extra());
        for (Assignment assignment : assignments) {
            String name = name(assignment.field());
            String value = assignment.values().isEmpty()
                    ? ""
                    : assignment.values().get(assignment.values().size() - 1).strip();
            if (FIELDS.contains(name)) {
                fields.put(name, value);
            } else if (value.isEmpty()) {
                extra.remove(name);
            } else if (extra.get(name) instanceof Map<?, ?> || extra.get(name) instanceof List<?>) {
                throw new RevisionException("`" + name + "` has fields of its own; change it in the file");
            } else {
                extra.put(name, value);
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

    private String name(String typed) {
        Set<String> names = new LinkedHashSet<>(FIELDS);
        directory.partners().forEach(partner -> names.addAll(partner.extra().keySet()));
        String name = typed.strip();
        if (names.contains(name)) {
            return name;
        }
        String question = Nearest.question(name, names);
        throw new RevisionException("a partner has no field '" + name + "'; "
                + (question.isEmpty() ? "it has " + String.join(", ", FIELDS) : question));
    }
}
