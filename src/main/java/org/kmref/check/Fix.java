package org.kmref.check;

import org.kmref.model.Part;

/**
 * A change that fixes a finding and is safe.
 *
 * @param file the file to change
 * @param part the one piece of text to change
 * @param old what it says now; where it says something else by then, there is nothing to fix
 * @param now what it is to say
 */
public record Fix(String file, Part part, String old, String now) {}
