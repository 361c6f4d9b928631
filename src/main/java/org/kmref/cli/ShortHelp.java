package org.kmref.cli;

/** What kmref alone says, and kmref --help: the commands, grouped by what one wants to do, on one screen. */
final class ShortHelp {
    // One text: to put it together of parts would take longer than to print it.
    private static final String TEXT = """
        Usage: kmref COMMAND [OPTIONS] [KEY|QUERY...]
        A reading list in the terminal: find references, cite them, write them out.
        It opens the embedded list, on knowledge mobilisation, or your own (kmref init).

        Find
          list, search          references that match a query; the best matches first
          show, open            all about a reference; its DOI, address or file
          themes, stats         themes; counts by theme, type, year, author, journal
          partners, approaches  the organisations and the approaches of a list
        Cite
          cite, bibliography    a citation; a bibliography in any CSL style (also: bib)
          reading-list, site    the same under headings of themes; as web pages
          styles, locales       the citation styles; their languages
        Write
          export                references as BibTeX, RIS, CSL-JSON ...
          cited                 what a manuscript cites, and what of it is missing
          process, filter       the citations of a manuscript; for pandoc
        Change
          add, import           a reference; references from files of other programs
          parse, lookup         references from plain text; by DOI, PMID, ISBN ...
          complete              fields that references lack, by looking them up
          edit, set, unset      references in your editor; their fields
          tag, theme            the themes of references; the themes themselves
          partner, approach     one partner; one approach
          rename, remove        a key, in manuscripts too; references
          undo, redo, history   takes changes back; lists them
        Keep in order
          check, dedupe         what is wrong with a list; works that are there twice
        Settings
          init, config          a library of your own; settings
          completion, help      for bash, zsh and fish; on a command or on queries

        Examples
          kmref list theme:theory year:2018..
          kmref cite nilsen2015 --locator "p. 3"
          kmref export --cited-in paper.tex -o paper.bib

        -l FILE opens a list; -V shows the version; kmref COMMAND --help describes one.
        Exit codes: 0 done; 1 nothing found, or problems found; 2 usage; 3 failure.
        """;

    private ShortHelp() {}

    static String text() {
        return TEXT;
    }
}
