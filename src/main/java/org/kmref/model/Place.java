package org.kmref.model;

/**
 * Where something stands.
 *
 * @param file as the user named it
 * @param line counted from 1, or 0 where only the file is known
 * @param column counted from 1 in code points, or 0 where only the line is known
 */
public record Place(String file, int line, int column) {}
