package org.kmref.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kmref.lookup.Services.Service;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;
import org.kmref.query.same.TitleJudge;

/** Whose word counts for which field where several services know a work; the guide on looking up states the same order. */
final class Trust {
    /** For everything that is not named below: who registers the work first, who only gathers what others say last. */
    private static final List<Service> USUAL = List.of(
            Service.CROSSREF,
            Service.DATACITE,
            Service.MEDRA,
            Service.JALC,
            Service.DOI,
            Service.PUBMED,
            Service.ARXIV,
            Service.OPEN_LIBRARY,
            Service.EUROPE_PMC,
            Service.GOOGLE_BOOKS,
            Service.ORCID,
            Service.OPEN_ALEX);

    /** Those whose own numbers these are, and who type the abstracts. */
    private static final List<Service> MEDICAL = List.of(Service.PUBMED, Service.EUROPE_PMC, Service.ARXIV);

    private static final List<Service> OF_BOOKS = List.of(Service.OPEN_LIBRARY, Service.GOOGLE_BOOKS);

    private static final Set<Variable> MEDICAL_FIELDS =
            Set.of(TextVariable.PMID, TextVariable.PMCID, TextVariable.ABSTRACT, TextVariable.KEYWORD);
    private static final Set<Variable> FIELDS_OF_BOOKS = Set.of(TextVariable.ISBN, NumberVariable.NUMBER_OF_PAGES);

    private Trust() {}

    /** One work of several sayings, and what was left out of them. */
    record Merged(Item item, List<String> remarks) {}

    /**
     * Returns one work of all that was said: of each field the value of whom is trusted most in it. The work remembers of each field
     * that is not the first one's who said so.
     */
    static Merged merged(List<Said> all) {
        List<Said> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparingInt(said -> USUAL.indexOf(said.service())));
        Said first = ordered.get(0);
        List<String> remarks = new ArrayList<>();
        List<Said> alike = new ArrayList<>();
        for (Said said : ordered) {
            if (TitleJudge.isOtherWork(first.items().get(0), said.items().get(0))) {
                remarks.add(said.service().title() + " has another work there, '"
                        + said.items().get(0).title() + "'; it was left out");
            } else {
                alike.add(said);
            }
        }
        Item.Builder merged = first.items().get(0).toBuilder();
        Map<String, Object> confirmed = new LinkedHashMap<>();
        for (Said said : alike) {
            if (said.confirmed().extra().get("confirmed") instanceof Map<?, ?> own) {
                own.forEach((field, source) -> confirmed.putIfAbsent(String.valueOf(field), source));
            }
        }
        for (Variable variable : variables()) {
            alike.stream()
                    .filter(said -> has(said.items().get(0), variable))
                    .min(Comparator.comparingInt(said -> rank(variable, said.service())))
                    .filter(said -> !said.equals(first))
                    .ifPresent(said -> {
                        put(merged, said.items().get(0), variable);
                        confirmed.putIfAbsent(variable.cslName(), said.source());
                    });
        }
        if (!confirmed.isEmpty()) {
            merged.extra("confirmed", confirmed);
        }
        return new Merged(merged.build(), remarks);
    }

    private static int rank(Variable variable, Service service) {
        List<Service> before =
                MEDICAL_FIELDS.contains(variable) ? MEDICAL : FIELDS_OF_BOOKS.contains(variable) ? OF_BOOKS : List.of();
        int special = before.indexOf(service);
        return special >= 0 ? special : before.size() + USUAL.indexOf(service);
    }

    private static List<Variable> variables() {
        return Stream.of(NameVariable.values(), DateVariable.values(), NumberVariable.values(), TextVariable.values())
                .flatMap((Variable[] values) -> Stream.of(values))
                .toList();
    }

    private static boolean has(Item item, Variable variable) {
        return item.names().containsKey(variable)
                || item.dates().containsKey(variable)
                || item.numbers().containsKey(variable)
                || item.texts().containsKey(variable);
    }

    private static void put(Item.Builder into, Item from, Variable variable) {
        if (variable instanceof NameVariable name) {
            into.put(name, from.names(name));
        } else if (variable instanceof DateVariable date) {
            from.date(date).ifPresent(value -> into.put(date, value));
        } else if (variable instanceof NumberVariable number) {
            into.put(number, from.number(number));
        } else if (variable instanceof TextVariable text) {
            into.put(text, from.text(text));
        }
    }
}
