package org.kmref.check.rules;

import java.util.List;
import java.util.Map;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;

/** A check that looks at one name at a time. */
abstract class NameRule extends ItemRule {
    NameRule(String id, Severity severity, String explanation) {
        super(id, severity, explanation);
    }

    @Override
    final void check(Work work) {
        for (Map.Entry<NameVariable, List<Name>> names : work.item().names().entrySet()) {
            for (int i = 0; i < names.getValue().size(); i++) {
                Part part = Part.of(names.getKey().cslName(), String.valueOf(i));
                check(names.getValue().get(i), part, work);
            }
        }
    }

    /** Looks at a name; {@code part} is where it stands: {@code author 0}. */
    abstract void check(Name name, Part part, Work work);
}
