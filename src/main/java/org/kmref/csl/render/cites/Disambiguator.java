package org.kmref.csl.render.cites;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kmref.csl.render.CitePlace;
import org.kmref.csl.render.Distinctions;
import org.kmref.csl.render.RenderContext;
import org.kmref.csl.render.Rendering;
import org.kmref.csl.render.Scope;
import org.kmref.csl.render.names.NameRegistry;
import org.kmref.csl.render.names.NameWriter.Given;
import org.kmref.csl.render.text.Node;
import org.kmref.csl.style.Condition.Position;
import org.kmref.csl.style.StyleSheet.Disambiguation;
import org.kmref.csl.style.StyleSheet.GivenNameRule;

/**
 * Tells apart works whose cites read alike: by more names, by given names, by {@code disambiguate="true"}, by a letter
 * after the year, in this order. See <a href="https://docs.citationstyles.org/en/stable/specification.html#disambiguation">CSL 1.0.2, disambiguation</a>.
 *
 * <p>Works are sorted into classes by the text of their cites, and a class is split by rendering it once a step; a class
 * that no step can split is found by one rendering with everything shown, so that ten thousand works of one author cost
 * no more each than ten.
 */
final class Disambiguator {

    // More tests of disambiguate="true" than any style has one after another.
    private static final int MOST_CONDITIONS = 8;

    private final RenderContext rules;
    private final Scope scope;
    private final Disambiguation methods;
    private final boolean conditions;

    Disambiguator(RenderContext rules, Scope scope) {
        this.rules = rules;
        this.scope = scope;
        this.methods = rules.style.citation().disambiguation();
        this.conditions = new Contents(rules.style).citationDisambiguates();
    }

    /** Sets what tells the entries apart; those given earlier get the earlier letters. */
    void disambiguate(List<CitedItem> entries) {
        if (!methods.names() && !methods.givenNames() && !methods.yearSuffix() && !conditions) {
            return;
        }
        boolean everywhere = methods.givenNames() && methods.rule() != GivenNameRule.BY_CITE;
        if (everywhere) {
            scope.register(new NameRegistry(methods.rule()));
            for (CitedItem entry : entries) {
                text(entry, Distinctions.NONE);
            }
            scope.registered();
        }
        for (List<CitedItem> alike : classes(entries).values()) {
            if (alike.size() > 1) {
                tell(alike);
            }
        }
    }

    private Map<String, List<CitedItem>> classes(List<CitedItem> entries) {
        Map<String, List<CitedItem>> classes = new LinkedHashMap<>();
        for (CitedItem entry : entries) {
            classes.computeIfAbsent(text(entry, entry.tells), any -> new ArrayList<>(1))
                    .add(entry);
        }
        return classes;
    }

    private String text(CitedItem entry, Distinctions tells) {
        CitePlace place =
                new CitePlace(entry.number, Optional.empty(), Optional.of(Position.SUBSEQUENT), false, 0, tells);
        Node node = new Rendering(rules, scope, entry.item, place)
                .comparing()
                .render(rules.style.citation().layout().children());
        return node == null ? "" : Node.plain(node).replace(". ", ".");
    }

    private void tell(List<CitedItem> alike) {
        List<List<CitedItem>> open = List.of(alike);
        if (methods.names()) {
            open = split(open, this::byNames);
        }
        if (methods.givenNames() && methods.rule() == GivenNameRule.BY_CITE) {
            open = split(open, this::byGivenNames);
        }
        if (conditions) {
            open = split(open, this::byCondition);
        }
        if (methods.yearSuffix()) {
            for (List<CitedItem> rest : open) {
                letter(rest);
            }
        }
    }

    private interface Method {
        List<List<CitedItem>> split(List<CitedItem> alike);
    }

    // Returns the classes that still hold more than one work.
    private static List<List<CitedItem>> split(List<List<CitedItem>> classes, Method method) {
        List<List<CitedItem>> open = new ArrayList<>();
        for (List<CitedItem> alike : classes) {
            for (List<CitedItem> part : method.split(alike)) {
                if (part.size() > 1) {
                    open.add(part);
                }
            }
        }
        return open;
    }

    // Tries a change on all of a class; keeps it where it splits the class.
    private List<List<CitedItem>> attempt(List<CitedItem> alike, UnaryOperator<Distinctions> change) {
        Map<String, List<CitedItem>> parts = new LinkedHashMap<>();
        for (CitedItem entry : alike) {
            parts.computeIfAbsent(text(entry, change.apply(entry.tells)), any -> new ArrayList<>(1))
                    .add(entry);
        }
        if (parts.size() > 1) {
            for (CitedItem entry : alike) {
                entry.tells = change.apply(entry.tells);
            }
        }
        return new ArrayList<>(parts.values());
    }

    private boolean canSplit(List<CitedItem> alike, UnaryOperator<Distinctions> change) {
        String first = text(alike.get(0), change.apply(alike.get(0).tells));
        for (CitedItem entry : alike.subList(1, alike.size())) {
            if (!text(entry, change.apply(entry.tells)).equals(first)) {
                return true;
            }
        }
        return false;
    }

    private static int mostNames(List<CitedItem> alike) {
        int most = 0;
        for (CitedItem entry : alike) {
            for (var names : entry.item.names().values()) {
                most = Math.max(most, names.size());
            }
        }
        return most;
    }

    private List<List<CitedItem>> byNames(List<CitedItem> alike) {
        int most = mostNames(alike);
        if (!canSplit(alike, tells -> tells.withNames(most))) {
            return List.of(alike);
        }
        List<List<CitedItem>> done = new ArrayList<>();
        List<List<CitedItem>> open = List.of(alike);
        for (int count = 1; count <= most && !open.isEmpty(); count++) {
            int shown = count;
            List<List<CitedItem>> next = new ArrayList<>();
            for (List<CitedItem> part : open) {
                for (List<CitedItem> finer : attempt(part, tells -> tells.withNames(shown))) {
                    (finer.size() > 1 ? next : done).add(finer);
                }
            }
            open = next;
        }
        done.addAll(open);
        return done;
    }

    private List<List<CitedItem>> byGivenNames(List<CitedItem> alike) {
        int most = mostNames(alike);
        List<Given> all = Collections.nCopies(most, Given.FULL);
        UnaryOperator<Distinctions> everything = tells -> new Distinctions(
                methods.names() ? Math.max(most, tells.names()) : tells.names(), all, tells.conditions(), "");
        List<List<CitedItem>> done = new ArrayList<>();
        List<List<CitedItem>> open = List.of(alike);
        for (int count = methods.names() ? 1 : most; count <= most && !open.isEmpty(); count++) {
            for (int i = 0; i < count; i++) {
                open = splittable(open, everything, done);
                open = byGivenName(open, count, i, done);
            }
        }
        done.addAll(open);
        return done;
    }

    private List<List<CitedItem>> splittable(
            List<List<CitedItem>> open, UnaryOperator<Distinctions> everything, List<List<CitedItem>> done) {
        List<List<CitedItem>> rest = new ArrayList<>();
        for (List<CitedItem> part : open) {
            (canSplit(part, everything) ? rest : done).add(part);
        }
        return rest;
    }

    private List<List<CitedItem>> byGivenName(
            List<List<CitedItem>> open, int count, int index, List<List<CitedItem>> done) {
        List<List<CitedItem>> parts = open;
        for (Given how : List.of(Given.INITIALS, Given.FULL)) {
            List<List<CitedItem>> next = new ArrayList<>();
            for (List<CitedItem> part : parts) {
                for (List<CitedItem> finer :
                        attempt(part, tells -> wider(tells, count).withGiven(index, how))) {
                    (finer.size() > 1 ? next : done).add(finer);
                }
            }
            parts = next;
        }
        return parts;
    }

    private Distinctions wider(Distinctions tells, int count) {
        return methods.names() && tells.names() < count ? tells.withNames(count) : tells;
    }

    private List<List<CitedItem>> byCondition(List<CitedItem> alike) {
        List<List<CitedItem>> done = new ArrayList<>();
        List<List<CitedItem>> open = List.of(alike);
        for (int count = 1; count <= MOST_CONDITIONS && !open.isEmpty(); count++) {
            int met = count;
            List<List<CitedItem>> next = new ArrayList<>();
            for (List<CitedItem> part : open) {
                for (List<CitedItem> finer : attempt(part, tells -> tells.withConditions(met))) {
                    (finer.size() > 1 ? next : done).add(finer);
                }
            }
            open = next;
        }
        done.addAll(open);
        return done;
    }

    private static void letter(List<CitedItem> alike) {
        for (int i = 0; i < alike.size(); i++) {
            CitedItem entry = alike.get(i);
            entry.tells = entry.tells.withYearSuffix(letters(i));
            entry.suffixIndex = i;
        }
    }

    /** Returns a to z, then aa, ab ...; counted from 0. */
    static String letters(int index) {
        StringBuilder out = new StringBuilder();
        int rest = index + 1;
        while (rest > 0) {
            rest--;
            out.insert(0, (char) ('a' + rest % 26));
            rest /= 26;
        }
        return out.toString();
    }
}
