# Completes the command line of kmref in fish. Made by kmref completion fish; change it there.
# What kmref offers is only ever compared and printed, never run.

# Whether the command of the line is one of these; the empty one means that there is none yet.
function __kmref_is
    set -l command ''
    set -l skip 0
    for token in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
        else if test "$token" = --color
            set skip 1
        else if not string match -q -- '-*' "$token"
            set command "$token"
            break
        end
    end
    contains -- "$command" $argv
end

# Asks kmref for what there is of a kind, with the files that the line names.
function __kmref_ask
    set -l tokens (commandline -opc)
    set -l given
    set -l name ''
    for token in $tokens[2..-1]
        if test -n "$name"
            set -a given $name (string replace -r '^~/' "$HOME/" -- "$token")
            set name ''
        else
            switch $token
                case -l --library --partners --approaches
                    set name $token
                case '--library=*' '--partners=*' '--approaches=*'
                    set -l parts (string split -m 1 = -- $token)
                    set -a given $parts[1] (string replace -r '^~/' "$HOME/" -- "$parts[2]")
            end
        end
    end
    set -l program (string replace -r '^~/' "$HOME/" -- "$tokens[1]")
    command -q -- "$program"; or set program kmref
    set -l prefix (string replace -r '^--[a-z-]+=' '' -- (commandline -ct) | string unescape)
    $program __complete $argv[1] $given -- "$prefix" 2>/dev/null </dev/null
end

complete -c kmref -f
complete -c kmref -n '__kmref_is \'\'' -s V -l version -d 'Show the version'
complete -c kmref -n '__kmref_is \'\'' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is \'\'' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is \'\'' -l debug -d 'Show where an error comes from'
complete -c kmref -n '__kmref_is \'\'' -a 'list' -d 'List references, as a table'
complete -c kmref -n '__kmref_is \'\'' -a 'search' -d 'Find references by words, the best first, with the hit shown'
complete -c kmref -n '__kmref_is \'\'' -a 'show' -d 'Show everything about references'
complete -c kmref -n '__kmref_is \'\'' -a 'themes' -d 'List the themes, with how many references each has'
complete -c kmref -n '__kmref_is \'\'' -a 'bibliography' -d 'Format references as a bibliography, in the style\'s order'
complete -c kmref -n '__kmref_is \'\'' -a 'bib' -d 'Format references as a bibliography, in the style\'s order'
complete -c kmref -n '__kmref_is \'\'' -a 'cite' -d 'Format one citation of one reference or several, or the citations of a document'
complete -c kmref -n '__kmref_is \'\'' -a 'reading-list' -d 'Format references as a reading list, grouped by theme under headings'
complete -c kmref -n '__kmref_is \'\'' -a 'export' -d 'Write references in an exchange format'
complete -c kmref -n '__kmref_is \'\'' -a 'import' -d 'Add the references of files in any readable form to your reading list'
complete -c kmref -n '__kmref_is \'\'' -a 'check' -d 'Find what is wrong with a list, its partners and its approaches'
complete -c kmref -n '__kmref_is \'\'' -a 'dedupe' -d 'Find references that are one work, and merge them'
complete -c kmref -n '__kmref_is \'\'' -a 'styles' -d 'Find citation styles by words of their ids and titles'
complete -c kmref -n '__kmref_is \'\'' -a 'locales' -d 'List the languages citations can be in'
complete -c kmref -n '__kmref_is \'\'' -a 'partners' -d 'List the partners, or show one with its bodies and references'
complete -c kmref -n '__kmref_is \'\'' -a 'approaches' -d 'List the approaches to knowledge mobilisation, or show some with their references'
complete -c kmref -n '__kmref_is \'\'' -a 'stats' -d 'Count references by theme, type, year, author, journal and partner'
complete -c kmref -n '__kmref_is \'\'' -a 'init' -d 'Start a library of your own, from a copy of the one that comes with kmref'
complete -c kmref -n '__kmref_is \'\'' -a 'config' -d 'Show and change settings: list, get NAME, set NAME VALUE, unset NAME, path'
complete -c kmref -n '__kmref_is \'\'' -a 'completion' -d 'Print the script that completes kmref\'s command line in a shell'
complete -c kmref -n '__kmref_is \'\'' -a 'help' -d 'Show help on kmref, on a command, or on the query language'

complete -c kmref -n '__kmref_is list' -s t -l theme -x -a '(__kmref_ask theme)' -d 'Only this theme: an id, an alias or the beginning of one; repeatable'
complete -c kmref -n '__kmref_is list' -s n -l limit -x -d 'At most so many references'
complete -c kmref -n '__kmref_is list' -l sort -x -a 'author author:desc editor editor:desc name name:desc year year:desc title title:desc journal journal:desc type type:desc theme theme:desc keyword keyword:desc key key:desc doi doi:desc isbn isbn:desc issn issn:desc pmid pmid:desc pmcid pmcid:desc publisher publisher:desc url url:desc abstract abstract:desc note note:desc partners partners:desc approaches approaches:desc accessed accessed:desc available-date available-date:desc event-date event-date:desc issued issued:desc original-date original-date:desc submitted submitted:desc chapter-number chapter-number:desc citation-number citation-number:desc collection-number collection-number:desc edition edition:desc first-reference-note-number first-reference-note-number:desc issue issue:desc locator locator:desc number number:desc number-of-pages number-of-pages:desc number-of-volumes number-of-volumes:desc page page:desc page-first page-first:desc part-number part-number:desc printing-number printing-number:desc section section:desc supplement-number supplement-number:desc version version:desc volume volume:desc chair chair:desc collection-editor collection-editor:desc compiler compiler:desc composer composer:desc container-author container-author:desc contributor contributor:desc curator curator:desc director director:desc editor-translator editor-translator:desc editorial-director editorial-director:desc executive-producer executive-producer:desc guest guest:desc host host:desc illustrator illustrator:desc interviewer interviewer:desc narrator narrator:desc organizer organizer:desc original-author original-author:desc performer performer:desc producer producer:desc recipient recipient:desc reviewed-author reviewed-author:desc script-writer script-writer:desc series-creator series-creator:desc translator translator:desc annote annote:desc archive archive:desc archive_collection archive_collection:desc archive_location archive_location:desc archive-place archive-place:desc authority authority:desc call-number call-number:desc citation-key citation-key:desc citation-label citation-label:desc collection-title collection-title:desc container-title container-title:desc container-title-short container-title-short:desc dimensions dimensions:desc division division:desc event event:desc event-title event-title:desc event-place event-place:desc genre genre:desc jurisdiction jurisdiction:desc language language:desc license license:desc medium medium:desc original-publisher original-publisher:desc original-publisher-place original-publisher-place:desc original-title original-title:desc part-title part-title:desc publisher-place publisher-place:desc references references:desc reviewed-genre reviewed-genre:desc reviewed-title reviewed-title:desc scale scale:desc source source:desc status status:desc title-short title-short:desc volume-title volume-title:desc year-suffix year-suffix:desc approach approach:desc authors authors:desc container container:desc date date:desc editors editors:desc id id:desc keywords keywords:desc lang lang:desc pages pages:desc partner partner:desc place place:desc series series:desc tag tag:desc themes themes:desc' -d 'Order by a field: key, author, year, title, type, theme, issued ..'
complete -c kmref -n '__kmref_is list' -l explain -d 'Say how the query was understood, and how many match each part'
complete -c kmref -n '__kmref_is list' -l template -x -d 'A line for each, such as \'{key}\\t{author|short}\\t{year}\\t{title}\'; see kmref help query'
complete -c kmref -n '__kmref_is list' -l group-by -x -a 'theme year type author' -d 'Under headings: theme, year, type or author'
complete -c kmref -n '__kmref_is list' -l to -x -a 'table plain keys json jsonl' -d 'The form of the output: table, plain, keys, json, jsonl'
complete -c kmref -n '__kmref_is list' -s o -l output -r -F -d 'Write to this file instead of standard output'
complete -c kmref -n '__kmref_is list' -s l -l library -r -F -d 'Open this reading list; repeatable; - is standard input'
complete -c kmref -n '__kmref_is list' -l partners -r -F -d 'Open this partner directory'
complete -c kmref -n '__kmref_is list' -l approaches -r -F -d 'Open this file of approaches'
complete -c kmref -n '__kmref_is list' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is list' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is list' -l debug -d 'Show where an error comes from'
complete -c kmref -n '__kmref_is list' -a '(__kmref_ask query)'

complete -c kmref -n '__kmref_is search' -s t -l theme -x -a '(__kmref_ask theme)' -d 'Only this theme: an id, an alias or the beginning of one; repeatable'
complete -c kmref -n '__kmref_is search' -s n -l limit -x -d 'At most so many references'
complete -c kmref -n '__kmref_is search' -l sort -x -a 'author author:desc editor editor:desc name name:desc year year:desc title title:desc journal journal:desc type type:desc theme theme:desc keyword keyword:desc key key:desc doi doi:desc isbn isbn:desc issn issn:desc pmid pmid:desc pmcid pmcid:desc publisher publisher:desc url url:desc abstract abstract:desc note note:desc partners partners:desc approaches approaches:desc accessed accessed:desc available-date available-date:desc event-date event-date:desc issued issued:desc original-date original-date:desc submitted submitted:desc chapter-number chapter-number:desc citation-number citation-number:desc collection-number collection-number:desc edition edition:desc first-reference-note-number first-reference-note-number:desc issue issue:desc locator locator:desc number number:desc number-of-pages number-of-pages:desc number-of-volumes number-of-volumes:desc page page:desc page-first page-first:desc part-number part-number:desc printing-number printing-number:desc section section:desc supplement-number supplement-number:desc version version:desc volume volume:desc chair chair:desc collection-editor collection-editor:desc compiler compiler:desc composer composer:desc container-author container-author:desc contributor contributor:desc curator curator:desc director director:desc editor-translator editor-translator:desc editorial-director editorial-director:desc executive-producer executive-producer:desc guest guest:desc host host:desc illustrator illustrator:desc interviewer interviewer:desc narrator narrator:desc organizer organizer:desc original-author original-author:desc performer performer:desc producer producer:desc recipient recipient:desc reviewed-author reviewed-author:desc script-writer script-writer:desc series-creator series-creator:desc translator translator:desc annote annote:desc archive archive:desc archive_collection archive_collection:desc archive_location archive_location:desc archive-place archive-place:desc authority authority:desc call-number call-number:desc citation-key citation-key:desc citation-label citation-label:desc collection-title collection-title:desc container-title container-title:desc container-title-short container-title-short:desc dimensions dimensions:desc division division:desc event event:desc event-title event-title:desc event-place event-place:desc genre genre:desc jurisdiction jurisdiction:desc language language:desc license license:desc medium medium:desc original-publisher original-publisher:desc original-publisher-place original-publisher-place:desc original-title original-title:desc part-title part-title:desc publisher-place publisher-place:desc references references:desc reviewed-genre reviewed-genre:desc reviewed-title reviewed-title:desc scale scale:desc source source:desc status status:desc title-short title-short:desc volume-title volume-title:desc year-suffix year-suffix:desc approach approach:desc authors authors:desc container container:desc date date:desc editors editors:desc id id:desc keywords keywords:desc lang lang:desc pages pages:desc partner partner:desc place place:desc series series:desc tag tag:desc themes themes:desc' -d 'Order by a field: key, author, year, title, type, theme, issued ..'
complete -c kmref -n '__kmref_is search' -l explain -d 'Say how the query was understood, and how many match each part'
complete -c kmref -n '__kmref_is search' -l template -x -d 'A line for each, such as \'{key}\\t{author|short}\\t{year}\\t{title}\'; see kmref help query'
complete -c kmref -n '__kmref_is search' -l to -x -a 'hits table plain keys json jsonl' -d 'The form of the output: hits, table, plain, keys, json, jsonl'
complete -c kmref -n '__kmref_is search' -s o -l output -r -F -d 'Write to this file instead of standard output'
complete -c kmref -n '__kmref_is search' -s l -l library -r -F -d 'Open this reading list; repeatable; - is standard input'
complete -c kmref -n '__kmref_is search' -l partners -r -F -d 'Open this partner directory'
complete -c kmref -n '__kmref_is search' -l approaches -r -F -d 'Open this file of approaches'
complete -c kmref -n '__kmref_is search' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is search' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is search' -l debug -d 'Show where an error comes from'
complete -c kmref -n '__kmref_is search' -a '(__kmref_ask query)'

complete -c kmref -n '__kmref_is show' -l to -x -a 'text json jsonl csl-yaml' -d 'The form of the output: text, json, jsonl, csl-yaml'
complete -c kmref -n '__kmref_is show' -s o -l output -r -F -d 'Write to this file instead of standard output'
complete -c kmref -n '__kmref_is show' -s l -l library -r -F -d 'Open this reading list; repeatable; - is standard input'
complete -c kmref -n '__kmref_is show' -l partners -r -F -d 'Open this partner directory'
complete -c kmref -n '__kmref_is show' -l approaches -r -F -d 'Open this file of approaches'
complete -c kmref -n '__kmref_is show' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is show' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is show' -l debug -d 'Show where an error comes from'
complete -c kmref -n '__kmref_is show' -a '(__kmref_ask key)'

complete -c kmref -n '__kmref_is themes' -l to -x -a 'table plain ids json' -d 'The form of the output: table, plain, ids, json'
complete -c kmref -n '__kmref_is themes' -s o -l output -r -F -d 'Write to this file instead of standard output'
complete -c kmref -n '__kmref_is themes' -s l -l library -r -F -d 'Open this reading list; repeatable; - is standard input'
complete -c kmref -n '__kmref_is themes' -l partners -r -F -d 'Open this partner directory'
complete -c kmref -n '__kmref_is themes' -l approaches -r -F -d 'Open this file of approaches'
complete -c kmref -n '__kmref_is themes' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is themes' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is themes' -l debug -d 'Show where an error comes from'

complete -c kmref -n '__kmref_is bibliography bib' -s t -l theme -x -a '(__kmref_ask theme)' -d 'Only this theme: an id, an alias or the beginning of one; repeatable'
complete -c kmref -n '__kmref_is bibliography bib' -s n -l limit -x -d 'At most so many references'
complete -c kmref -n '__kmref_is bibliography bib' -l sort -x -a 'author author:desc editor editor:desc name name:desc year year:desc title title:desc journal journal:desc type type:desc theme theme:desc keyword keyword:desc key key:desc doi doi:desc isbn isbn:desc issn issn:desc pmid pmid:desc pmcid pmcid:desc publisher publisher:desc url url:desc abstract abstract:desc note note:desc partners partners:desc approaches approaches:desc accessed accessed:desc available-date available-date:desc event-date event-date:desc issued issued:desc original-date original-date:desc submitted submitted:desc chapter-number chapter-number:desc citation-number citation-number:desc collection-number collection-number:desc edition edition:desc first-reference-note-number first-reference-note-number:desc issue issue:desc locator locator:desc number number:desc number-of-pages number-of-pages:desc number-of-volumes number-of-volumes:desc page page:desc page-first page-first:desc part-number part-number:desc printing-number printing-number:desc section section:desc supplement-number supplement-number:desc version version:desc volume volume:desc chair chair:desc collection-editor collection-editor:desc compiler compiler:desc composer composer:desc container-author container-author:desc contributor contributor:desc curator curator:desc director director:desc editor-translator editor-translator:desc editorial-director editorial-director:desc executive-producer executive-producer:desc guest guest:desc host host:desc illustrator illustrator:desc interviewer interviewer:desc narrator narrator:desc organizer organizer:desc original-author original-author:desc performer performer:desc producer producer:desc recipient recipient:desc reviewed-author reviewed-author:desc script-writer script-writer:desc series-creator series-creator:desc translator translator:desc annote annote:desc archive archive:desc archive_collection archive_collection:desc archive_location archive_location:desc archive-place archive-place:desc authority authority:desc call-number call-number:desc citation-key citation-key:desc citation-label citation-label:desc collection-title collection-title:desc container-title container-title:desc container-title-short container-title-short:desc dimensions dimensions:desc division division:desc event event:desc event-title event-title:desc event-place event-place:desc genre genre:desc jurisdiction jurisdiction:desc language language:desc license license:desc medium medium:desc original-publisher original-publisher:desc original-publisher-place original-publisher-place:desc original-title original-title:desc part-title part-title:desc publisher-place publisher-place:desc references references:desc reviewed-genre reviewed-genre:desc reviewed-title reviewed-title:desc scale scale:desc source source:desc status status:desc title-short title-short:desc volume-title volume-title:desc year-suffix year-suffix:desc approach approach:desc authors authors:desc container container:desc date date:desc editors editors:desc id id:desc keywords keywords:desc lang lang:desc pages pages:desc partner partner:desc place place:desc series series:desc tag tag:desc themes themes:desc' -d 'Order by a field: key, author, year, title, type, theme, issued ..'
complete -c kmref -n '__kmref_is bibliography bib' -l keys -d 'Take the words for keys; - reads them from standard input'
complete -c kmref -n '__kmref_is bibliography bib' -l explain -d 'Say how the query was understood, and how many match each part'
complete -c kmref -n '__kmref_is bibliography bib' -s s -l style -x -a '(__kmref_ask style)' -d 'A style\'s id or alias (apa, vancouver, harvard ...) or a path to a .csl file; apa by default'
complete -c kmref -n '__kmref_is bibliography bib' -l locale -x -a '(__kmref_ask locale)' -d 'The language, such as en-GB or de-DE; the library\'s own by default'
complete -c kmref -n '__kmref_is bibliography bib' -l engine -x -a 'kmref citeproc-java' -d 'The CSL processor: kmref or citeproc-java'
complete -c kmref -n '__kmref_is bibliography bib' -l abbreviations -r -F -d 'Short forms of titles, JSON: {"default": {"container-title": {LONG: SHORT}}}'
complete -c kmref -n '__kmref_is bibliography bib' -l to -x -a 'text html markdown latex typst asciidoc org rtf json' -d 'The form of the output: text, html, markdown, latex, typst, asciidoc, org, rtf, json'
complete -c kmref -n '__kmref_is bibliography bib' -s o -l output -r -F -d 'Write to this file instead of standard output'
complete -c kmref -n '__kmref_is bibliography bib' -s l -l library -r -F -d 'Open this reading list; repeatable; - is standard input'
complete -c kmref -n '__kmref_is bibliography bib' -l partners -r -F -d 'Open this partner directory'
complete -c kmref -n '__kmref_is bibliography bib' -l approaches -r -F -d 'Open this file of approaches'
complete -c kmref -n '__kmref_is bibliography bib' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is bibliography bib' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is bibliography bib' -l debug -d 'Show where an error comes from'
complete -c kmref -n '__kmref_is bibliography bib' -a '(__kmref_ask query)'

complete -c kmref -n '__kmref_is cite' -l locator -x -d 'A place in the work: 12, p. 12-14, chapter 3'
complete -c kmref -n '__kmref_is cite' -l prefix -x -d 'What stands before: see'
complete -c kmref -n '__kmref_is cite' -l suffix -x -d 'What stands after'
complete -c kmref -n '__kmref_is cite' -l suppress-author -d 'Leave the author out: (2015)'
complete -c kmref -n '__kmref_is cite' -l author-only -d 'Give the author alone: Nilsen'
complete -c kmref -n '__kmref_is cite' -l composite -d 'Name the author in the text: Nilsen (2015)'
complete -c kmref -n '__kmref_is cite' -l lines -d 'Read citations from standard input, one a line'
complete -c kmref -n '__kmref_is cite' -s s -l style -x -a '(__kmref_ask style)' -d 'A style\'s id or alias (apa, vancouver, harvard ...) or a path to a .csl file; apa by default'
complete -c kmref -n '__kmref_is cite' -l locale -x -a '(__kmref_ask locale)' -d 'The language, such as en-GB or de-DE; the library\'s own by default'
complete -c kmref -n '__kmref_is cite' -l engine -x -a 'kmref citeproc-java' -d 'The CSL processor: kmref or citeproc-java'
complete -c kmref -n '__kmref_is cite' -l abbreviations -r -F -d 'Short forms of titles, JSON: {"default": {"container-title": {LONG: SHORT}}}'
complete -c kmref -n '__kmref_is cite' -l to -x -a 'text html markdown latex typst asciidoc org rtf json' -d 'The form of the output: text, html, markdown, latex, typst, asciidoc, org, rtf, json'
complete -c kmref -n '__kmref_is cite' -s o -l output -r -F -d 'Write to this file instead of standard output'
complete -c kmref -n '__kmref_is cite' -s l -l library -r -F -d 'Open this reading list; repeatable; - is standard input'
complete -c kmref -n '__kmref_is cite' -l partners -r -F -d 'Open this partner directory'
complete -c kmref -n '__kmref_is cite' -l approaches -r -F -d 'Open this file of approaches'
complete -c kmref -n '__kmref_is cite' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is cite' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is cite' -l debug -d 'Show where an error comes from'
complete -c kmref -n '__kmref_is cite' -a '(__kmref_ask key)'

complete -c kmref -n '__kmref_is reading-list' -s t -l theme -x -a '(__kmref_ask theme)' -d 'Only this theme: an id, an alias or the beginning of one; repeatable'
complete -c kmref -n '__kmref_is reading-list' -s n -l limit -x -d 'At most so many references'
complete -c kmref -n '__kmref_is reading-list' -l sort -x -a 'author author:desc editor editor:desc name name:desc year year:desc title title:desc journal journal:desc type type:desc theme theme:desc keyword keyword:desc key key:desc doi doi:desc isbn isbn:desc issn issn:desc pmid pmid:desc pmcid pmcid:desc publisher publisher:desc url url:desc abstract abstract:desc note note:desc partners partners:desc approaches approaches:desc accessed accessed:desc available-date available-date:desc event-date event-date:desc issued issued:desc original-date original-date:desc submitted submitted:desc chapter-number chapter-number:desc citation-number citation-number:desc collection-number collection-number:desc edition edition:desc first-reference-note-number first-reference-note-number:desc issue issue:desc locator locator:desc number number:desc number-of-pages number-of-pages:desc number-of-volumes number-of-volumes:desc page page:desc page-first page-first:desc part-number part-number:desc printing-number printing-number:desc section section:desc supplement-number supplement-number:desc version version:desc volume volume:desc chair chair:desc collection-editor collection-editor:desc compiler compiler:desc composer composer:desc container-author container-author:desc contributor contributor:desc curator curator:desc director director:desc editor-translator editor-translator:desc editorial-director editorial-director:desc executive-producer executive-producer:desc guest guest:desc host host:desc illustrator illustrator:desc interviewer interviewer:desc narrator narrator:desc organizer organizer:desc original-author original-author:desc performer performer:desc producer producer:desc recipient recipient:desc reviewed-author reviewed-author:desc script-writer script-writer:desc series-creator series-creator:desc translator translator:desc annote annote:desc archive archive:desc archive_collection archive_collection:desc archive_location archive_location:desc archive-place archive-place:desc authority authority:desc call-number call-number:desc citation-key citation-key:desc citation-label citation-label:desc collection-title collection-title:desc container-title container-title:desc container-title-short container-title-short:desc dimensions dimensions:desc division division:desc event event:desc event-title event-title:desc event-place event-place:desc genre genre:desc jurisdiction jurisdiction:desc language language:desc license license:desc medium medium:desc original-publisher original-publisher:desc original-publisher-place original-publisher-place:desc original-title original-title:desc part-title part-title:desc publisher-place publisher-place:desc references references:desc reviewed-genre reviewed-genre:desc reviewed-title reviewed-title:desc scale scale:desc source source:desc status status:desc title-short title-short:desc volume-title volume-title:desc year-suffix year-suffix:desc approach approach:desc authors authors:desc container container:desc date date:desc editors editors:desc id id:desc keywords keywords:desc lang lang:desc pages pages:desc partner partner:desc place place:desc series series:desc tag tag:desc themes themes:desc' -d 'Order by a field: key, author, year, title, type, theme, issued ..'
complete -c kmref -n '__kmref_is reading-list' -l explain -d 'Say how the query was understood, and how many match each part'
complete -c kmref -n '__kmref_is reading-list' -s s -l style -x -a '(__kmref_ask style)' -d 'A style\'s id or alias (apa, vancouver, harvard ...) or a path to a .csl file; apa by default'
complete -c kmref -n '__kmref_is reading-list' -l locale -x -a '(__kmref_ask locale)' -d 'The language, such as en-GB or de-DE; the library\'s own by default'
complete -c kmref -n '__kmref_is reading-list' -l engine -x -a 'kmref citeproc-java' -d 'The CSL processor: kmref or citeproc-java'
complete -c kmref -n '__kmref_is reading-list' -l abbreviations -r -F -d 'Short forms of titles, JSON: {"default": {"container-title": {LONG: SHORT}}}'
complete -c kmref -n '__kmref_is reading-list' -l to -x -a 'text markdown html' -d 'The form of the output: text, markdown, html'
complete -c kmref -n '__kmref_is reading-list' -s o -l output -r -F -d 'Write to this file instead of standard output'
complete -c kmref -n '__kmref_is reading-list' -s l -l library -r -F -d 'Open this reading list; repeatable; - is standard input'
complete -c kmref -n '__kmref_is reading-list' -l partners -r -F -d 'Open this partner directory'
complete -c kmref -n '__kmref_is reading-list' -l approaches -r -F -d 'Open this file of approaches'
complete -c kmref -n '__kmref_is reading-list' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is reading-list' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is reading-list' -l debug -d 'Show where an error comes from'
complete -c kmref -n '__kmref_is reading-list' -a '(__kmref_ask query)'

complete -c kmref -n '__kmref_is export' -s t -l theme -x -a '(__kmref_ask theme)' -d 'Only this theme: an id, an alias or the beginning of one; repeatable'
complete -c kmref -n '__kmref_is export' -s n -l limit -x -d 'At most so many references'
complete -c kmref -n '__kmref_is export' -l sort -x -a 'author author:desc editor editor:desc name name:desc year year:desc title title:desc journal journal:desc type type:desc theme theme:desc keyword keyword:desc key key:desc doi doi:desc isbn isbn:desc issn issn:desc pmid pmid:desc pmcid pmcid:desc publisher publisher:desc url url:desc abstract abstract:desc note note:desc partners partners:desc approaches approaches:desc accessed accessed:desc available-date available-date:desc event-date event-date:desc issued issued:desc original-date original-date:desc submitted submitted:desc chapter-number chapter-number:desc citation-number citation-number:desc collection-number collection-number:desc edition edition:desc first-reference-note-number first-reference-note-number:desc issue issue:desc locator locator:desc number number:desc number-of-pages number-of-pages:desc number-of-volumes number-of-volumes:desc page page:desc page-first page-first:desc part-number part-number:desc printing-number printing-number:desc section section:desc supplement-number supplement-number:desc version version:desc volume volume:desc chair chair:desc collection-editor collection-editor:desc compiler compiler:desc composer composer:desc container-author container-author:desc contributor contributor:desc curator curator:desc director director:desc editor-translator editor-translator:desc editorial-director editorial-director:desc executive-producer executive-producer:desc guest guest:desc host host:desc illustrator illustrator:desc interviewer interviewer:desc narrator narrator:desc organizer organizer:desc original-author original-author:desc performer performer:desc producer producer:desc recipient recipient:desc reviewed-author reviewed-author:desc script-writer script-writer:desc series-creator series-creator:desc translator translator:desc annote annote:desc archive archive:desc archive_collection archive_collection:desc archive_location archive_location:desc archive-place archive-place:desc authority authority:desc call-number call-number:desc citation-key citation-key:desc citation-label citation-label:desc collection-title collection-title:desc container-title container-title:desc container-title-short container-title-short:desc dimensions dimensions:desc division division:desc event event:desc event-title event-title:desc event-place event-place:desc genre genre:desc jurisdiction jurisdiction:desc language language:desc license license:desc medium medium:desc original-publisher original-publisher:desc original-publisher-place original-publisher-place:desc original-title original-title:desc part-title part-title:desc publisher-place publisher-place:desc references references:desc reviewed-genre reviewed-genre:desc reviewed-title reviewed-title:desc scale scale:desc source source:desc status status:desc title-short title-short:desc volume-title volume-title:desc year-suffix year-suffix:desc approach approach:desc authors authors:desc container container:desc date date:desc editors editors:desc id id:desc keywords keywords:desc lang lang:desc pages pages:desc partner partner:desc place place:desc series series:desc tag tag:desc themes themes:desc' -d 'Order by a field: key, author, year, title, type, theme, issued ..'
complete -c kmref -n '__kmref_is export' -l explain -d 'Say how the query was understood, and how many match each part'
complete -c kmref -n '__kmref_is export' -l unicode -d 'Keep letters beyond ASCII in BibTeX as they are'
complete -c kmref -n '__kmref_is export' -l strict -d 'Exit with 1 if the form has no place for something'
complete -c kmref -n '__kmref_is export' -l to -x -a 'bibtex biblatex ris endnote-xml csl-json csl-yaml hayagriva jsonl csv tsv cff mods' -d 'The form of the output: bibtex, biblatex, ris, endnote-xml, csl-json, csl-yaml, hayagriva, jsonl, csv, tsv, cff, mods'
complete -c kmref -n '__kmref_is export' -s o -l output -r -F -d 'Write to this file instead of standard output'
complete -c kmref -n '__kmref_is export' -s l -l library -r -F -d 'Open this reading list; repeatable; - is standard input'
complete -c kmref -n '__kmref_is export' -l partners -r -F -d 'Open this partner directory'
complete -c kmref -n '__kmref_is export' -l approaches -r -F -d 'Open this file of approaches'
complete -c kmref -n '__kmref_is export' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is export' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is export' -l debug -d 'Show where an error comes from'
complete -c kmref -n '__kmref_is export' -a '(__kmref_ask query)'

complete -c kmref -n '__kmref_is import' -l from -x -d 'The form of the files, such as ris'
complete -c kmref -n '__kmref_is import' -s t -l theme -x -a '(__kmref_ask theme)' -d 'Give every reference this theme; repeatable'
complete -c kmref -n '__kmref_is import' -l dry-run -d 'Show what would be added, and change nothing'
complete -c kmref -n '__kmref_is import' -s l -l library -r -F -d 'Open this reading list; repeatable; - is standard input'
complete -c kmref -n '__kmref_is import' -l partners -r -F -d 'Open this partner directory'
complete -c kmref -n '__kmref_is import' -l approaches -r -F -d 'Open this file of approaches'
complete -c kmref -n '__kmref_is import' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is import' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is import' -l debug -d 'Show where an error comes from'
complete -c kmref -n '__kmref_is import' -F

complete -c kmref -n '__kmref_is check' -l only -x -a 'reading key-clash key-case unknown-type unknown-field unknown-theme unknown-partner unknown-approach unknown-reference required-field doi doi-prefix doi-case isbn issn pmid orcid url date date-ahead page-range name-capitals name-comma name-several name-et-al name-initials title-capitals title-stop mojibake html tex spaces journal-spelling journal-abbreviated theme-empty theme-description retracted in-press list-metadata ignore' -d 'Make this check only; repeatable'
complete -c kmref -n '__kmref_is check' -l except -x -a 'reading key-clash key-case unknown-type unknown-field unknown-theme unknown-partner unknown-approach unknown-reference required-field doi doi-prefix doi-case isbn issn pmid orcid url date date-ahead page-range name-capitals name-comma name-several name-et-al name-initials title-capitals title-stop mojibake html tex spaces journal-spelling journal-abbreviated theme-empty theme-description retracted in-press list-metadata ignore' -d 'Leave this check out; repeatable'
complete -c kmref -n '__kmref_is check' -l fail-on -x -a 'error warning note never' -d 'Exit with 1 when a finding is as bad as this: error, warning, note, never; warning otherwise'
complete -c kmref -n '__kmref_is check' -l fix -d 'Mend what is safe to mend, then tell what is left'
complete -c kmref -n '__kmref_is check' -l explain -x -a 'reading key-clash key-case unknown-type unknown-field unknown-theme unknown-partner unknown-approach unknown-reference required-field doi doi-prefix doi-case isbn issn pmid orcid url date date-ahead page-range name-capitals name-comma name-several name-et-al name-initials title-capitals title-stop mojibake html tex spaces journal-spelling journal-abbreviated theme-empty theme-description retracted in-press list-metadata ignore' -d 'Explain this check, and check nothing; all explains each'
complete -c kmref -n '__kmref_is check' -l dry-run -d 'Show what would be changed, as a diff, and change nothing'
complete -c kmref -n '__kmref_is check' -s y -l yes -d 'Change more than one thing without asking'
complete -c kmref -n '__kmref_is check' -l to -x -a 'text json sarif github' -d 'The form of the output: text, json, sarif, github'
complete -c kmref -n '__kmref_is check' -s o -l output -r -F -d 'Write to this file instead of standard output'
complete -c kmref -n '__kmref_is check' -s l -l library -r -F -d 'Open this reading list; repeatable; - is standard input'
complete -c kmref -n '__kmref_is check' -l partners -r -F -d 'Open this partner directory'
complete -c kmref -n '__kmref_is check' -l approaches -r -F -d 'Open this file of approaches'
complete -c kmref -n '__kmref_is check' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is check' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is check' -l debug -d 'Show where an error comes from'

complete -c kmref -n '__kmref_is dedupe' -l merge -d 'Make one reference of each group: the fullest of every field'
complete -c kmref -n '__kmref_is dedupe' -l prefer -x -a 'first newest fullest' -d 'Whose value holds where two contradict each other: first, newest, fullest'
complete -c kmref -n '__kmref_is dedupe' -l key-map -r -F -d 'Write the keys that go and those that stay, for rename --map'
complete -c kmref -n '__kmref_is dedupe' -l dry-run -d 'Show what would be changed, as a diff, and change nothing'
complete -c kmref -n '__kmref_is dedupe' -s y -l yes -d 'Change more than one thing without asking'
complete -c kmref -n '__kmref_is dedupe' -l to -x -a 'text json' -d 'The form of the output: text, json'
complete -c kmref -n '__kmref_is dedupe' -s o -l output -r -F -d 'Write to this file instead of standard output'
complete -c kmref -n '__kmref_is dedupe' -s l -l library -r -F -d 'Open this reading list; repeatable; - is standard input'
complete -c kmref -n '__kmref_is dedupe' -l partners -r -F -d 'Open this partner directory'
complete -c kmref -n '__kmref_is dedupe' -l approaches -r -F -d 'Open this file of approaches'
complete -c kmref -n '__kmref_is dedupe' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is dedupe' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is dedupe' -l debug -d 'Show where an error comes from'

complete -c kmref -n '__kmref_is styles' -s n -l limit -x -d 'At most so many styles'
complete -c kmref -n '__kmref_is styles' -l show -x -a '(__kmref_ask style)' -d 'Say what this style is: its class, language, parent and fields'
complete -c kmref -n '__kmref_is styles' -l to -x -a 'table plain ids json' -d 'The form of the output: table, plain, ids, json'
complete -c kmref -n '__kmref_is styles' -s o -l output -r -F -d 'Write to this file instead of standard output'
complete -c kmref -n '__kmref_is styles' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is styles' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is styles' -l debug -d 'Show where an error comes from'

complete -c kmref -n '__kmref_is locales' -l to -x -a 'table plain ids json' -d 'The form of the output: table, plain, ids, json'
complete -c kmref -n '__kmref_is locales' -s o -l output -r -F -d 'Write to this file instead of standard output'
complete -c kmref -n '__kmref_is locales' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is locales' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is locales' -l debug -d 'Show where an error comes from'

complete -c kmref -n '__kmref_is partners' -l kind -x -a '(__kmref_ask partner-kind)' -d 'Only this kind, such as charity'
complete -c kmref -n '__kmref_is partners' -l scope -x -a '(__kmref_ask partner-scope)' -d 'Only this scope: local, regional, national or international'
complete -c kmref -n '__kmref_is partners' -l parent -x -a '(__kmref_ask partner)' -d 'Only what belongs to this partner'
complete -c kmref -n '__kmref_is partners' -l to -x -a 'text table plain ids json' -d 'The form of the output: text, table, plain, ids, json'
complete -c kmref -n '__kmref_is partners' -s o -l output -r -F -d 'Write to this file instead of standard output'
complete -c kmref -n '__kmref_is partners' -s l -l library -r -F -d 'Open this reading list; repeatable; - is standard input'
complete -c kmref -n '__kmref_is partners' -l partners -r -F -d 'Open this partner directory'
complete -c kmref -n '__kmref_is partners' -l approaches -r -F -d 'Open this file of approaches'
complete -c kmref -n '__kmref_is partners' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is partners' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is partners' -l debug -d 'Show where an error comes from'
complete -c kmref -n '__kmref_is partners' -a 'list show (__kmref_ask partner)'

complete -c kmref -n '__kmref_is approaches' -l to -x -a 'text table plain ids json' -d 'The form of the output: text, table, plain, ids, json'
complete -c kmref -n '__kmref_is approaches' -s o -l output -r -F -d 'Write to this file instead of standard output'
complete -c kmref -n '__kmref_is approaches' -s l -l library -r -F -d 'Open this reading list; repeatable; - is standard input'
complete -c kmref -n '__kmref_is approaches' -l partners -r -F -d 'Open this partner directory'
complete -c kmref -n '__kmref_is approaches' -l approaches -r -F -d 'Open this file of approaches'
complete -c kmref -n '__kmref_is approaches' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is approaches' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is approaches' -l debug -d 'Show where an error comes from'
complete -c kmref -n '__kmref_is approaches' -a '(__kmref_ask approach)'

complete -c kmref -n '__kmref_is stats' -s t -l theme -x -a '(__kmref_ask theme)' -d 'Only this theme: an id, an alias or the beginning of one; repeatable'
complete -c kmref -n '__kmref_is stats' -s n -l limit -x -d 'Show so many authors, journals and partners; 10 usually'
complete -c kmref -n '__kmref_is stats' -l explain -d 'Say how the query was understood, and how many match each part'
complete -c kmref -n '__kmref_is stats' -l to -x -a 'text json csv svg' -d 'The form of the output: text, json, csv, svg'
complete -c kmref -n '__kmref_is stats' -s o -l output -r -F -d 'Write to this file instead of standard output'
complete -c kmref -n '__kmref_is stats' -s l -l library -r -F -d 'Open this reading list; repeatable; - is standard input'
complete -c kmref -n '__kmref_is stats' -l partners -r -F -d 'Open this partner directory'
complete -c kmref -n '__kmref_is stats' -l approaches -r -F -d 'Open this file of approaches'
complete -c kmref -n '__kmref_is stats' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is stats' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is stats' -l debug -d 'Show where an error comes from'
complete -c kmref -n '__kmref_is stats' -a '(__kmref_ask query)'

complete -c kmref -n '__kmref_is init' -l empty -d 'Start with no references and no partners'
complete -c kmref -n '__kmref_is init' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is init' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is init' -l debug -d 'Show where an error comes from'
complete -c kmref -n '__kmref_is init' -a '(__fish_complete_directories (commandline -ct))'

complete -c kmref -n '__kmref_is config' -l to -x -a 'table plain' -d 'The form of the output: table, plain'
complete -c kmref -n '__kmref_is config' -s o -l output -r -F -d 'Write to this file instead of standard output'
complete -c kmref -n '__kmref_is config' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is config' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is config' -l debug -d 'Show where an error comes from'
complete -c kmref -n '__kmref_is config' -a 'list get set unset path library partners approaches style locale abbreviations color'

complete -c kmref -n '__kmref_is completion' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is completion' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is completion' -l debug -d 'Show where an error comes from'
complete -c kmref -n '__kmref_is completion' -a 'bash zsh fish'

complete -c kmref -n '__kmref_is help' -l color -x -a 'auto always never' -d 'Colour the output: auto, always or never'
complete -c kmref -n '__kmref_is help' -s h -l help -d 'Show this help'
complete -c kmref -n '__kmref_is help' -l debug -d 'Show where an error comes from'
complete -c kmref -n '__kmref_is help' -a 'list search show themes bibliography bib cite reading-list export import check dedupe styles locales partners approaches stats init config completion help query'
