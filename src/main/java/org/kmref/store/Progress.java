package org.kmref.store;

/** Hears how far a long task is. */
public interface Progress {
    /** For what nobody waits for. */
    Progress UNHEARD = (done, all) -> {};

    void at(long done, long all);
}
