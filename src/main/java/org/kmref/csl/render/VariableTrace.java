package org.kmref.csl.render;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.Variable;

/**
 * Which variables one rendering of a work has called and shown, on which it turns whether a group is left out, and which
 * of them a substitute has shown, which are not shown again.
 */
final class VariableTrace {

    private final Set<Variable> used = new HashSet<>(4);
    private @Nullable Set<Variable> recorded;
    private int called;
    private int shown;
    private boolean begun;

    /** Counts a variable that an element calls, whether it has a value or not. */
    void call() {
        called++;
    }

    void show(Variable variable) {
        shown++;
        begun |= variable != NumberVariable.CITATION_NUMBER;
        if (recorded != null) {
            recorded.add(variable);
        }
    }

    /** Notes that text is shown or names are wanted; returns whether only the number of the work may stand before it. */
    boolean begin() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    void resume(boolean begunAlready) {
        begun = begunAlready;
    }

    /** Returns whether the variable is shown no more: a substitute has shown it, be it the one that is being made. */
    boolean isUsed(Variable variable) {
        return used.contains(variable) || (recorded != null && recorded.contains(variable));
    }

    /** Returns whether a substitute has shown the variable that is done. */
    boolean isSubstituted(Variable variable) {
        return used.contains(variable);
    }

    boolean isAnyUsed(List<NameVariable> variables) {
        for (NameVariable variable : variables) {
            if (isUsed(variable)) {
                return true;
            }
        }
        return false;
    }

    /** What was called and shown outside of a group, and whether the text had begun. */
    record Outside(int called, int shown, boolean begun) {}

    /** Begins a group. */
    Outside enter() {
        Outside outside = new Outside(called, shown, begun);
        called = 0;
        shown = 0;
        return outside;
    }

    /**
     * Ends a group, which counts as one variable; returns whether it is left out, for it shows nothing or calls variables
     * of which all are empty. One that shows nothing and calls no variable, as when no branch of a choice holds, does not
     * count.
     */
    boolean leave(Outside outside, boolean empty) {
        boolean left = empty || (called > 0 && shown == 0);
        called = outside.called() + (empty && called == 0 ? 0 : 1);
        shown = outside.shown() + (left ? 0 : 1);
        begun = left ? outside.begun() : begun;
        return left;
    }

    /** Begins one of the elements of a substitute; returns what was recorded before. */
    @Nullable
    Set<Variable> record() {
        Set<Variable> before = recorded;
        recorded = before == null ? new HashSet<>(4) : new HashSet<>(before);
        return before;
    }

    /** Ends an element of a substitute; what a chosen one has shown is not shown again. */
    void recorded(@Nullable Set<Variable> before, boolean chosen) {
        Set<Variable> seen = recorded;
        recorded = before;
        if (chosen && seen != null) {
            used.addAll(seen);
            if (before != null) {
                before.addAll(seen);
            }
        }
    }

    /** Returns how many variables substitutes have shown. */
    int substituted() {
        return used.size();
    }

    /** Notes the names that stand in for others in a substitute. */
    void useWithin(Collection<NameVariable> variables) {
        if (recorded != null) {
            used.addAll(variables);
        }
    }
}
