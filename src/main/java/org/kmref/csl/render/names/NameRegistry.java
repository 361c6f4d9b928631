package org.kmref.csl.render.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kmref.csl.render.names.NameWriter.Given;
import org.kmref.csl.style.NameOptions.Form;
import org.kmref.csl.style.StyleSheet.GivenNameRule;
import org.kmref.model.Name;

/** All people named in a document's cites, so that each is shown with as much of the given name as tells them apart. */
public final class NameRegistry {

    private final GivenNameRule rule;
    // Family name to initials to the given names that have them.
    private final Map<String, Map<String, Set<String>>> people = new HashMap<>();

    public NameRegistry(GivenNameRule rule) {
        this.rule = rule;
    }

    public void add(Name name, int index, NameStyle style) {
        if (concerns(name, index)) {
            people.computeIfAbsent(family(name), any -> new HashMap<>())
                    .computeIfAbsent(initials(name, style), any -> new HashSet<>())
                    .add(name.given().replace(". ", "."));
        }
    }

    private boolean concerns(Name name, int index) {
        boolean primaryOnly = rule == GivenNameRule.PRIMARY_NAME || rule == GivenNameRule.PRIMARY_NAME_WITH_INITIALS;
        return !name.isLiteral() && (index == 0 || !primaryOnly);
    }

    /** Returns how much of the given name is needed, {@code index} being the name's place in its list. */
    public Given needed(Name name, int index, NameStyle style) {
        if (!concerns(name, index)) {
            return Given.STYLE;
        }
        Map<String, Set<String>> namesakes = people.getOrDefault(family(name), Map.of());
        Set<String> alike = namesakes.getOrDefault(initials(name, style), Set.of());
        boolean shortForm = style.form() == Form.SHORT;
        if ((namesakes.size() <= 1 && alike.size() <= 1) || (!shortForm && alike.size() <= 1)) {
            return Given.STYLE;
        }
        boolean initialed = style.initializeWith().isPresent() && style.initialize();
        boolean onlyInitials =
                rule == GivenNameRule.ALL_NAMES_WITH_INITIALS || rule == GivenNameRule.PRIMARY_NAME_WITH_INITIALS;
        if (initialed && shortForm && (alike.size() <= 1 || (onlyInitials && namesakes.size() > 1))) {
            return Given.INITIALS;
        }
        return onlyInitials ? Given.STYLE : Given.FULL;
    }

    private static String family(Name name) {
        return name.nonDroppingParticle() + " " + name.family() + " " + name.suffix();
    }

    private static String initials(Name name, NameStyle style) {
        return style.initializeWith().isPresent()
                ? new Initials(style.initializeWith().get(), true, style.initializeWithHyphen()).of(name.given())
                : name.given();
    }
}
