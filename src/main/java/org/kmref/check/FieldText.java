package org.kmref.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** One piece of text in a reference, by the steps that lead to it: {@code title}, or {@code author 0 family}. */
record FieldText(List<String> steps) {

    Optional<String> of(Item item) {
        String field = steps.get(0);
        if (steps.size() == 1) {
            return TextVariable.of(field)
                    .map(item::text)
                    .or(() -> NumberVariable.of(field).map(item::number));
        }
        return name(item).map(name -> switch (steps.get(2)) {
            case "family" -> name.family();
            case "given" -> name.given();
            default -> name.literal();
        });
    }

    /** Returns the reference with the text put there; one that has no such field stays as it is. */
    Item with(String text, Item item) {
        String field = steps.get(0);
        Item.Builder changed = item.toBuilder();
        TextVariable.of(field).ifPresent(variable -> changed.put(variable, text));
        NumberVariable.of(field).ifPresent(variable -> changed.put(variable, text));
        name(item)
                .ifPresent(name -> NameVariable.of(field).ifPresent(variable -> {
                    List<Name> names = new ArrayList<>(item.names(variable));
                    names.set(Integer.parseInt(steps.get(1)), renamed(name, text));
                    changed.put(variable, names);
                }));
        return changed.build();
    }

    private Optional<Name> name(Item item) {
        return NameVariable.of(steps.get(0))
                .map(item::names)
                .filter(names -> steps.size() == 3 && Integer.parseInt(steps.get(1)) < names.size())
                .map(names -> names.get(Integer.parseInt(steps.get(1))));
    }

    private Name renamed(Name name, String text) {
        return new Name(
                steps.get(2).equals("family") ? text : name.family(),
                steps.get(2).equals("given") ? text : name.given(),
                name.droppingParticle(),
                name.nonDroppingParticle(),
                name.suffix(),
                steps.get(2).equals("literal") ? text : name.literal(),
                name.commaSuffix(),
                name.staticOrdering());
    }
}
