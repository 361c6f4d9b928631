package org.kmref.query;

/** A place in a text: the characters [start, end). */
public record Place(int start, int end) {}
