/**
 * What the build runs to finish the distribution: the manual pages, and the training run for the class-data archive.
 *
 * <p>The class files of the packed jar are not those the compiler wrote. A lambda, a method reference and a record's
 * {@code equals} are linked again at each start of a program, even from an archive of classes; so
 * {@link org.kmref.distribution.PlainClasses} puts plain classes in their place, in the jar of the distribution only: tests
 * and {@code target/classes} have what the compiler wrote. What it brings, in processor time of whole commands on the
 * embedded list (medians of 15, with an archive either way): {@code list} takes 0.88 of the time on Java 17 and 0.95 on Java 25,
 * {@code bib -s apa} 0.83 and 0.86, {@code --version} the same. {@link org.kmref.distribution.OldClasses} brings picocli's
 * classes into a form that archives take. A stack trace shows the classes made as {@code Name$$Plain0}.
 *
 * <p>No part of a running kmref; it lies in the jar because such an archive takes classes only from the class path the
 * program itself has. It knows the program as a user does, by its command line.
 */
@NullMarked
package org.kmref.distribution;

import org.jspecify.annotations.NullMarked;
