/** Formats in XML: EndNote, MODS and PubMed. Documents are read one record at a time; no entity is expanded. */
@NullMarked
package org.kmref.format.xml;

import org.jspecify.annotations.NullMarked;
