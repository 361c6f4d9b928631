package org.kmref.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.revision.Addition;
import org.kmref.revision.TypedKey;
import org.kmref.store.DataException;

/** What references get when they come into the list: themes, a key. */
public final class AdditionOptions {
    private List<String> themes = new ArrayList<>();
    private boolean newTheme;
    private boolean noThemes;
    private @Nullable String key;

    /** Says what the options for themes are, the first of which is at {@code order} in the help. */
    public void declareThemes(Declaration of, int order, String description) {
        of.texts(order, ArgumentValue.THEME, description, value -> themes = value, "-t", "--theme");
        of.flag(order + 1, "Create themes that do not exist yet.", value -> newTheme = value, "--new-theme");
    }

    /** Says that the themes of plain text may be left out. */
    public void declareNoThemes(Declaration of, int order) {
        of.flag(order, "Do not make themes of the headings of plain text.", value -> noThemes = value, "--no-themes");
    }

    /** Says that a key may be given. */
    public void declareKey(Declaration of, int order) {
        of.text(order, "NEWKEY", "Key of the new reference.", value -> key = value, "--key", "--id");
    }

    /** Returns whether themes that are none yet are made. */
    public boolean isNewTheme() {
        return newTheme;
    }

    /** Refuses a key that is none. */
    public void requireKey() {
        typedKey();
    }

    private Optional<CitationKey> typedKey() {
        return Optional.ofNullable(key).map(TypedKey::of);
    }

    /** Returns the works of files, with the themes they brought along where those are wanted. */
    public List<Item> themed(List<Item> works) {
        return noThemes ? Addition.withoutThemes(works) : works;
    }

    /** Returns the addition of works that have keys of their own. */
    public Addition keyed(List<Item> works) {
        requireOne(works);
        return new Addition(works, themes, newTheme, Optional.empty(), typedKey());
    }

    /** Returns the addition of works that were typed or looked up, whose keys follow the user's pattern. */
    public Addition typed(List<Item> works, Session session) throws DataException {
        requireOne(works);
        return new Addition(works, themes, newTheme, Optional.of(session.keyPattern()), typedKey());
    }

    private void requireOne(List<Item> works) {
        if (key != null && works.size() != 1) {
            throw new UsageException("--key is for one reference, not " + works.size());
        }
    }
}
