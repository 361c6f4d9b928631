package org.kmref.document.manuscript;

/**
 * One reference in a citation, as a manuscript has it.
 *
 * @param mention where its key stands
 * @param prefix what is written before the key, in the language of the manuscript
 * @param rest what is written after the key: the place in the work and whatever follows, likewise
 * @param suppressAuthor whether the author is left out
 * @param follows whether the cite is not set apart from the one before, so that what stands between the two leads to this one
 */
public record WrittenCite(Mention mention, String prefix, String rest, boolean suppressAuthor, boolean follows) {}
