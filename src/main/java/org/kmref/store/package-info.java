/**
 * The native YAML files: which of them a command uses, reading them with the place of every problem, and the
 * configuration.
 *
 * <p>Builds on {@link org.kmref.format} for the tree of YAML and the mapping of items. Knows nothing of queries, styles or
 * the command line.
 */
@NullMarked
package org.kmref.store;

import org.jspecify.annotations.NullMarked;
