package org.kmref.model;

/**
 * A place in a work.
 *
 * @param label one of the locator terms of CSL: {@code page}, {@code chapter}, {@code section} ...
 * @param value the place, as written: {@code 12-14}
 */
public record Locator(String label, String value) {}
