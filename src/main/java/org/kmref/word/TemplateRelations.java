package org.kmref.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kmref.format.word.WordFileException;
import org.w3c.dom.Element;

/** What a part of a template leads to. */
final class TemplateRelations {

    /**
     * One of them.
     *
     * @param type the last word of its type
     * @param target of a part its whole name, of an address outside the address
     */
    record Target(String id, String type, String target, boolean isOutside) {}

    private TemplateRelations() {}

    /** Returns those of a part, none where it leads nowhere. */
    static List<Target> of(String part, Map<String, byte[]> parts) throws WordFileException {
        int slash = part.lastIndexOf('/');
        String folder = slash < 0 ? "" : part.substring(0, slash + 1);
        byte[] content = parts.get(folder + "_rels/" + part.substring(slash + 1) + ".rels");
        List<Target> targets = new ArrayList<>();
        if (content == null) {
            return targets;
        }
        for (Element relation : Dom.children(Dom.read(part, content))) {
            String type = Dom.attribute(relation, "Type");
            boolean isOutside = Dom.attribute(relation, "TargetMode").equalsIgnoreCase("External");
            String target = Dom.attribute(relation, "Target");
            targets.add(new Target(
                    Dom.attribute(relation, "Id"),
                    type.substring(type.lastIndexOf('/') + 1),
                    isOutside ? target : resolved(folder, target),
                    isOutside));
        }
        return targets;
    }

    // Only names are made of it, which either are those of a part or nothing.
    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String at = folder;
        String rest = target;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            int slash = at.lastIndexOf('/', at.length() - 2);
            at = slash < 0 ? "" : at.substring(0, slash + 1);
        }
        return at + rest;
    }
}
