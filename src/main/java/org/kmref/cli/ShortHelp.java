package org.kmref.cli;

/** What kmref alone says, and kmref --help: the commands, grouped by what one wants to do, in a line each. */
final class ShortHelp {
    // One text: to put it together of parts would take longer than to print it.
    private static final String TEXT = """
        Usage: kmref COMMAND [OPTIONS] [KEY|QUERY...]

        A reading list in the terminal: find references, cite them, write them out.
        It opens the embedded list, on knowledge mobilisation, or your own (kmref init).

        Find
          list          references that match a query, as a table
          search        the best matches first, each hit shown
          show          everything about a reference
          open          the DOI, address or file of a reference
          themes        the themes, with how many references each has
          partners      the partner directory
          approaches    the approaches, with their references
          stats         counts by theme, type, year, author and journal

        Cite
          cite          a citation, or all citations of a document
          bibliography  a bibliography in any CSL style; also: bib
          reading-list  a bibliography under the headings of the themes
          site          the reading list as web pages
          styles        the citation styles
          locales       the languages of citations

        Write
          export        references as BibTeX, RIS, CSL-JSON ...
          cited         what a manuscript cites, and what the library lacks
          process       the citations of a manuscript, formatted in place
          filter        the citations of a document that pandoc converts

        Change
          add           a reference, from options, an editor or a file
          import        references from files of other programs
          parse         references from plain text
          lookup        a reference by its DOI, PMID, ISBN ..., online if allowed
          complete      fields that references lack, online if allowed
          edit          references in your editor
          set           fields of references
          unset         removes fields of references
          tag           adds and removes themes of references
          theme         the themes themselves
          partner       the partner directory
          approach      the approaches
          rename        a key, in the list and in manuscripts
          remove        references
          undo          the last change
          redo          what was undone
          history       the changes made

        Keep in order
          check         what is wrong with a list
          dedupe        references that are the same work

        Settings
          init          a library of your own
          config        settings
          completion    completion for bash, zsh and fish
          help          help on a command, or on the query language

        Examples
          kmref list theme:theory year:2018..
          kmref cite nilsen2015 --locator "p. 3"
          kmref export --cited-in paper.tex -o paper.bib

        Options: -l FILE opens a list; -V, --version; --color WHEN; -h, --help.
        Exit codes: 0 done; 1 nothing found, or problems found; 2 usage; 3 failure.
        kmref COMMAND --help describes a command, kmref help query the query language.
        """;

    private ShortHelp() {}

    static String text() {
        return TEXT;
    }
}
