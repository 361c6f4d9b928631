/**
 * What bibliographic services answer, read as formats: DataCite, OpenAlex, Europe PMC, PubMed's summaries, arXiv, Open Library,
 * Google Books, Zotero, ORCID, Semantic Scholar, Unpaywall, Zenodo.
 *
 * <p>One class a service, which says where in an answer the records are and what of a record is a reference. What a service
 * notes for itself is left out and counted. Nothing here opens a connection: an answer comes as a file does.
 */
@NullMarked
package org.kmref.format.service;

import org.jspecify.annotations.NullMarked;
