package org.kmref.store.change;

import java.nio.file.Path;

/**
 * A file and what is to be done to it.
 *
 * @param name what the user calls the file
 */
public record FileEdit(Path file, String name, Edit edit) {}
