/** BibTeX and BibLaTeX, and the LaTeX that their fields are written in. The only importer of JBibTeX. */
@NullMarked
package org.kmref.format.bibtex;

import org.jspecify.annotations.NullMarked;
