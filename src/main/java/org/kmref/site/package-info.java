/**
 * The reading list as a folder of web pages: which pages there are, what each of them says, and the templates that write them.
 *
 * <p>A page is made in two steps: a class of {@code page} gathers what it says as maps and lists ({@link
 * org.kmref.site.text.View}), and a Mustache template writes that as HTML. Knows nothing of files and folders: every file is
 * handed to a {@link org.kmref.site.SiteSink}. Loaded by {@code kmref site} alone.
 */
@NullMarked
package org.kmref.site;

import org.jspecify.annotations.NullMarked;
