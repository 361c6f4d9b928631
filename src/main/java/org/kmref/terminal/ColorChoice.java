package org.kmref.terminal;

/** {@code --color auto|always|never}. */
public enum ColorChoice {
    AUTO,
    ALWAYS,
    NEVER;

    /**
     * Returns whether to colour; the strings are the values of environment variables, empty when not set.
     *
     * <p>What the user typed goes first; then {@code NO_COLOR} (no-color.org: any value but the empty one), then
     * {@code CLICOLOR_FORCE} (any value but {@code 0}), then whether the output is a terminal that can do it.
     */
    public boolean resolve(boolean isTerminal, String noColor, String clicolorForce, String term) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> {
                if (!noColor.isEmpty()) {
                    yield false;
                }
                if (!clicolorForce.isEmpty() && !clicolorForce.equals("0")) {
                    yield true;
                }
                yield isTerminal && !term.equals("dumb");
            }
        };
    }
}
