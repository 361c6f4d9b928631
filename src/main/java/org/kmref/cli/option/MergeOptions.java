package org.kmref.cli.option;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.kmref.check.duplicate.Merging;
import org.kmref.check.duplicate.Preference;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.NamedFiles;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;

/** Whether references that look like one work are merged, and how. */
public final class MergeOptions {
    private final Session session;

    private boolean merge;
    private @Nullable String prefer;
    private @Nullable String keyMap;

    public MergeOptions(Session session) {
        this.session = session;
    }

    /** Says what these options are. */
    public void declare(Declaration of) {
        of.flag(
                1,
                "Merge each group into one reference with the fullest value of every field.",
                value -> merge = value,
                "--merge");
        of.choice(
                2,
                "WHICH",
                "Which value wins where two contradict each other: " + String.join(", ", Preference.words()) + ".",
                Preference.words(),
                value -> prefer = value,
                "--prefer");
        of.output(3, "Write old and new keys to this file, for rename --map.", value -> keyMap = value, "--key-map");
    }

    /** Returns whether what is found is merged. */
    public boolean isMerge() {
        return merge;
    }

    /** Refuses a preference that is none. */
    public void requireKnown() {
        if (prefer != null && !Preference.words().contains(prefer)) {
            throw new UsageException(Messages.unknown("preference", prefer, Preference.words()));
        }
    }

    /** Refuses options of a merge where nothing is merged. */
    public void requireMerge() {
        if (!merge && (prefer != null || keyMap != null)) {
            throw new UsageException((prefer != null ? "--prefer" : "--key-map") + " goes with --merge");
        }
    }

    /** Refuses a file of keys that could not be written: when the list has been changed it is too late to find out. */
    public void requireWritable() throws IOException {
        if (keyMap != null) {
            NamedFiles.requireWritable(keyMap, session);
        }
    }

    /** Returns whether it is said which record is believed. */
    public boolean isPreferred() {
        return prefer != null;
    }

    /** Returns which record is believed; the fullest where nothing is said. */
    public Preference preference() {
        return prefer == null ? Preference.FULLEST : Preference.of(prefer);
    }

    /** Writes the file of keys, if one is wanted, before the list changes: nothing else says which key has become which. */
    public ChangeOptions.Beforehand writing(Merging merging) {
        return () -> keyMap == null ? () -> {} : NamedFiles.write(keyMap, merging.keyMap(), session)::takeBack;
    }
}
