package org.kmref.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;
import org.kmref.query.same.FullerValue;

/**
 * What a source says of a reference that the reference does not say, or says otherwise, and the reference completed by it.
 *
 * <p>What is missing is filled. What differs stays, unless its field is to be replaced; what is {@code confirmed} stays always. Who
 * said so, and when, is kept: under {@code confirmed} for what was filled, under {@code corrections} for what was replaced.
 *
 * @param completed the reference as it will stand; as it is where nothing changes
 */
public record Completion(Item completed, List<Difference> differences) {
    private static final String CONFIRMED = "confirmed";
    private static final String CORRECTIONS = "corrections";

    // Long, or a matter of taste: filled where they are named, and not otherwise.
    private static final Set<Variable> ONLY_NAMED = Set.of(
            TextVariable.ABSTRACT, TextVariable.KEYWORD, TextVariable.NOTE, TextVariable.ANNOTE, DateVariable.ACCESSED);

    /** What becomes of a field. */
    public enum Outcome {
        /** It was missing. */
        FILLED,
        /** It said something else. */
        REPLACED,
        /** It says something else. */
        KEPT,
        /** It says something else, which someone has seen. */
        CONFIRMED
    }

    /**
     * One field in which the two differ.
     *
     * @param yours what the reference says, or the empty string
     * @param source who says the other, and when: {@code Crossref, 2026-11-29}
     */
    public record Difference(String field, String yours, String theirs, String source, Outcome outcome) {
        /** Returns whether the reference changes in it. */
        public boolean isTaken() {
            return outcome == Outcome.FILLED || outcome == Outcome.REPLACED;
        }
    }

    public Completion {
        differences = List.copyOf(differences);
    }

    /** Returns whether anything changes. */
    public boolean isChange() {
        return differences.stream().anyMatch(Difference::isTaken);
    }

    /**
     * Compares a reference with what a source says of it.
     *
     * @param theirs the source's; its {@code confirmed} names a source of its own for some fields
     * @param source who it is, and the day
     * @param replaced the names of the fields to replace
     */
    public static Completion of(Item yours, Item theirs, String source, Set<String> replaced) {
        Comparison comparison = new Comparison(yours, theirs, source, replaced);
        comparison.type();
        for (Variable variable : Variables.ALL) {
            comparison.variable(variable);
        }
        return comparison.completion();
    }

    /** The comparison as it goes on. */
    private static final class Comparison {
        private final Item yours;
        private final Item theirs;
        private final String source;
        private final Set<String> replaced;
        private final Item.Builder completed;
        private final Map<String, String> confirmed;
        private final Map<String, String> sources;
        private final List<Difference> differences = new ArrayList<>();

        Comparison(Item yours, Item theirs, String source, Set<String> replaced) {
            this.yours = yours;
            this.theirs = theirs;
            this.source = source;
            this.replaced = replaced;
            this.completed = yours.toBuilder();
            this.confirmed = texts(yours.extra().get(CONFIRMED));
            this.sources = texts(theirs.extra().get(CONFIRMED));
        }

        void type() {
            if (yours.type() != theirs.type() && theirs.type() != ItemType.DOCUMENT) {
                Outcome outcome = outcome(ItemField.TYPE, false);
                add(ItemField.TYPE, yours.type().cslName(), theirs.type().cslName(), outcome);
                if (outcome == Outcome.REPLACED) {
                    completed.type(theirs.type());
                }
            }
        }

        void variable(Variable variable) {
            String given = shown(theirs, variable);
            if (given.isEmpty() || isLeftAlone(variable)) {
                return;
            }
            String own = shown(yours, variable);
            if (own.isEmpty() || !saysAsMuch(variable)) {
                Outcome outcome = outcome(variable.cslName(), own.isEmpty());
                add(variable.cslName(), own, given, outcome);
                if (outcome == Outcome.FILLED || outcome == Outcome.REPLACED) {
                    put(variable);
                }
            }
        }

        // The address of a DOI says nothing beside it.
        private boolean isLeftAlone(Variable variable) {
            boolean named = replaced.contains(variable.cslName());
            boolean beside = variable == TextVariable.URL
                    && !(yours.doi().text() + theirs.doi().text()).isBlank();
            return !named && (ONLY_NAMED.contains(variable) || beside);
        }

        private Outcome outcome(String field, boolean isMissing) {
            if (isMissing) {
                return Outcome.FILLED;
            }
            if (confirmed.keySet().stream().anyMatch(known -> known.equalsIgnoreCase(field))) {
                return Outcome.CONFIRMED;
            }
            return replaced.contains(field) ? Outcome.REPLACED : Outcome.KEPT;
        }

        private void add(String field, String own, String given, Outcome outcome) {
            differences.add(new Difference(field, own, given, sources.getOrDefault(field, source), outcome));
        }

        private boolean saysAsMuch(Variable variable) {
            if (variable instanceof TextVariable text) {
                String own = yours.text(text);
                return isOneOfSeveral(text, own, theirs.text(text))
                        || FullerValue.text(text.cslName(), own, theirs.text(text))
                                .filter(own::equals)
                                .isPresent();
            }
            if (variable instanceof NumberVariable number) {
                String own = yours.number(number);
                return FullerValue.number(own, theirs.number(number))
                        .filter(own::equals)
                        .isPresent();
            }
            if (variable instanceof NameVariable name) {
                List<Name> own = yours.names(name);
                return FullerValue.names(own, theirs.names(name))
                        .filter(own::equals)
                        .isPresent();
            }
            return yours.date((DateVariable) variable).isPresent()
                    && FullerValue.date(
                                    yours.date((DateVariable) variable).orElseThrow(),
                                    theirs.date((DateVariable) variable).orElseThrow())
                            .equals(yours.date((DateVariable) variable));
        }

        // Of a printed and an electronic number one is enough.
        private static boolean isOneOfSeveral(TextVariable field, String own, String given) {
            return (field == TextVariable.ISSN || field == TextVariable.ISBN)
                    && numbers(given).containsAll(numbers(own));
        }

        private static Set<String> numbers(String text) {
            return Stream.of(text.toUpperCase(Locale.ROOT)
                            .replace("-", "")
                            .strip()
                            .split("[,;\\s]+", -1))
                    .collect(Collectors.toSet());
        }

        private void put(Variable variable) {
            if (variable instanceof TextVariable text) {
                completed.put(text, theirs.text(text));
            } else if (variable instanceof NumberVariable number) {
                completed.put(number, theirs.number(number));
            } else if (variable instanceof NameVariable name) {
                completed.put(name, theirs.names(name));
            } else if (variable instanceof DateVariable date) {
                theirs.date(date).ifPresent(value -> completed.put(date, value));
            }
        }

        Completion completion() {
            Map<String, Object> seen = new LinkedHashMap<>(map(yours.extra().get(CONFIRMED)));
            List<Object> corrections = new ArrayList<>(list(yours.extra().get(CORRECTIONS)));
            int corrected = corrections.size();
            for (Difference each : differences) {
                if (each.outcome() == Outcome.FILLED) {
                    seen.put(each.field(), each.source());
                } else if (each.outcome() == Outcome.REPLACED) {
                    Map<String, Object> correction = new LinkedHashMap<>();
                    correction.put("change", each.field() + " " + each.theirs() + " instead of " + each.yours());
                    correction.put("source", each.source());
                    corrections.add(correction);
                }
            }
            if (!seen.equals(map(yours.extra().get(CONFIRMED)))) {
                completed.extra(CONFIRMED, seen);
            }
            if (corrections.size() > corrected) {
                completed.extra(CORRECTIONS, corrections);
            }
            return new Completion(completed.build(), differences);
        }
    }

    private static String shown(Item item, Variable variable) {
        if (variable instanceof TextVariable text) {
            return item.text(text);
        }
        if (variable instanceof NumberVariable number) {
            return item.number(number);
        }
        if (variable instanceof NameVariable name) {
            return item.names(name).stream().map(Name::displayName).collect(Collectors.joining("; "));
        }
        return variable instanceof DateVariable date
                ? item.date(date).map(Edtf::write).orElse("")
                : "";
    }

    private static Map<String, String> texts(@Nullable Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(value).forEach((field, said) -> texts.put(field, String.valueOf(said)));
        return texts;
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> known) {
            known.forEach((field, said) -> map.put(String.valueOf(field), said));
        }
        return map;
    }

    // What is there already stays, whatever shape it has.
    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> known
                ? known
                : Optional.ofNullable(value).map(List::of).orElse(List.of());
    }
}
