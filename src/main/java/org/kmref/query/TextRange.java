package org.kmref.query;

/** A place in a text: the characters [start, end). */
public record TextRange(int start, int end) {}
