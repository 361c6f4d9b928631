package org.kmref.check.rules;

import java.util.HashMap;
import java.util.Map;
import org.kmref.check.CheckedFile;
import org.kmref.check.Subject;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.Registration;
import org.kmref.model.TextVariable;

/** What services say of references; finds nothing where none was asked. */
abstract class RegistrationRule extends Rule {
    RegistrationRule(String id, Severity severity, String explanation) {
        super(id, severity, explanation);
    }

    @Override
    final void check(Subject subject, Findings findings) {
        Map<CitationKey, Registration> known = new HashMap<>();
        subject.evidence().registrations().forEach(each -> known.put(each.key(), each));
        if (known.isEmpty()) {
            return;
        }
        for (CheckedFile source : subject.lists()) {
            for (Item item : source.library().items()) {
                Registration registration = known.get(item.key());
                if (registration != null) {
                    check(new Registered(item, source, registration, subject), findings);
                }
            }
        }
    }

    abstract void check(Registered work, Findings findings);

    /** A reference, and what is registered. */
    record Registered(Item item, CheckedFile source, Registration registration, Subject subject) {

        /** Returns where the identifier stands by which it was asked for. */
        Part identifier() {
            for (TextVariable field :
                    new TextVariable[] {TextVariable.DOI, TextVariable.PMID, TextVariable.PMCID, TextVariable.ISBN}) {
                if (!item.text(field).isEmpty()) {
                    return Part.of(item.key(), field.cslName());
                }
            }
            return Part.of(item.key());
        }

        String about() {
            return item.key().value();
        }
    }
}
