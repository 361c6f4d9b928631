package org.kmref.csl.render;

import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.render.names.NameRegistry;
import org.kmref.csl.render.names.NameStyle;
import org.kmref.csl.render.names.NameWriter.Given;
import org.kmref.csl.style.Element;
import org.kmref.csl.style.NameOptions;
import org.kmref.model.Name;

/** One use of the style's elements, with the name options they inherit there: citations, the bibliography, a sort key. */
public final class Scope {

    private final Use use;
    private final NameOptions inherited;
    private final NameOptions limits;
    private final boolean hyphen;
    private final boolean explicitYearSuffix;
    private @Nullable NameRegistry registry;
    private boolean registering;
    private final IdentityHashMap<Element.Names, IdentityHashMap<Element.Names, NameStyle>> styles =
            new IdentityHashMap<>();

    /** What the text is for. */
    public enum Use {
        CITATION,
        BIBLIOGRAPHY,
        SORT_KEY
    }

    public Scope(Use use, NameOptions inherited, boolean hyphen, boolean explicitYearSuffix) {
        this(use, inherited, NameOptions.NONE, hyphen, explicitYearSuffix);
    }

    private Scope(Use use, NameOptions inherited, NameOptions limits, boolean hyphen, boolean explicitYearSuffix) {
        this.use = use;
        this.inherited = inherited;
        this.limits = limits;
        this.hyphen = hyphen;
        this.explicitYearSuffix = explicitYearSuffix;
    }

    /** Returns the scope of a sort key, whose own et-al limits go before those of the names in it. */
    public static Scope ofSortKey(NameOptions inherited, NameOptions limits, boolean hyphen) {
        return new Scope(Use.SORT_KEY, inherited, limits, hyphen, true);
    }

    Use use() {
        return use;
    }

    boolean isSorting() {
        return use == Use.SORT_KEY;
    }

    /** Returns whether the style says itself where a year suffix stands. */
    boolean hasExplicitYearSuffix() {
        return explicitYearSuffix;
    }

    /** Notes the people named from here on, until {@link #registered}. */
    public void register(NameRegistry people) {
        registry = people;
        registering = true;
    }

    /** Shows people from here on by what the registry knows of all. */
    public void registered() {
        registering = false;
    }

    void note(List<Name> names, NameStyle style) {
        if (registering && registry != null) {
            for (int i = 0; i < names.size(); i++) {
                registry.add(names.get(i), i, style);
            }
        }
    }

    Given needed(Name name, int index, NameStyle style) {
        return registry == null || registering ? Given.STYLE : registry.needed(name, index, style);
    }

    NameStyle style(Element.Names element, Element.Names shell) {
        return styles.computeIfAbsent(element, any -> new IdentityHashMap<>(2))
                .computeIfAbsent(shell, any -> NameStyle.of(element, shell, inherited, limits, hyphen, isSorting()));
    }
}
