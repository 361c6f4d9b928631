# Completes the command line of kmref in bash. Made by kmref completion bash; change it there.
# What kmref or the file system offers is only ever compared and printed, never run.

_kmref_commands='list search show open themes bibliography bib cite reading-list site export cited process filter import add parse lookup complete edit set unset tag theme rename remove partner approach undo redo history check dedupe styles locales partners approaches stats init config completion help'

_kmref_options() {
  case $1 in
    '') options='-q --quiet -V --version --color --no-pager -v --verbose -h --help --debug -l --library' ;;
    list) options='-t --theme -n --limit --sort --keys --reverse --cited-in --explain --template --group-by --columns --to -o --output -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    search) options='-t --theme -n --limit --sort --keys --reverse --cited-in --explain --template --columns --to -o --output -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    show) options='-t --theme -n --limit --sort --keys --reverse --cited-in --explain --to -o --output --copy -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    open) options='-t --theme -n --limit --sort --keys --reverse --cited-in --explain --file --print -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    themes) options='--to -o --output -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    bibliography | bib) options='-t --theme -n --limit --sort --keys --reverse --cited-in --explain -s --style --locale --engine --standalone --abbreviations --title --template --to -o --output --copy -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    cite) options='-t --theme --keys --cited-in --explain -s --style --locale --engine --abbreviations --template --live --locator --prefix --suffix --suppress-author --author-only --composite --lines --to -o --output --copy -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    reading-list) options='-t --theme -n --limit --sort --keys --reverse --cited-in --explain --descriptions -s --style --locale --notes --engine --standalone --abbreviations --title --heading-level --template --for --to -o --output -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    site) options='-t --theme --base-url --fragment --for --template --new-template --serve --port -s --style --locale --engine --abbreviations -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    export) options='-t --theme -n --limit --sort --keys --reverse --cited-in --explain --unicode --strict --keep-case --keep-all --to -o --output -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    cited) options='--to -o --output -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    process) options='--in-place --check --link-citations --from -s --style --locale --engine --abbreviations --dry-run -y --yes --to -o --output -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    filter) options='-s --style --locale --engine --abbreviations -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    import) options='--from -t --theme --new-theme --keep-case --keep-all -v --verbose --review --no-themes --dry-run -y --yes -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    add) options='--type --title --author --authors --editor --editors --issued --year --date --container-title --journal --container --volume --issue --page --pages --edition --publisher --publisher-place --place --doi --DOI --isbn --ISBN --issn --ISSN --pmid --PMID --url --URL --accessed --language --lang --keyword --keywords --abstract --note -t --theme --new-theme --key --id --from --edit --keep-all -v --verbose --review --no-themes --online --refresh --all-sources --summary --new-field --force --dry-run -y --yes -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    parse) options='--no-themes --to -o --output -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    lookup) options='--title --author --year --self-test --online --refresh -n --limit --all-sources --to -o --output -q --quiet --color --no-pager -h --help --debug' ;;
    complete) options='-t --theme --keys --cited-in --explain --replace --online --refresh --all-sources --dry-run -y --yes --to -o --output -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    edit) options='-t --theme --keys --cited-in --explain --force --dry-run -y --yes -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    set) options='-t --theme -n --limit --sort --keys --reverse --cited-in --explain --type --title --author --authors --editor --editors --issued --year --date --container-title --journal --container --volume --issue --page --pages --edition --publisher --publisher-place --place --doi --DOI --isbn --ISBN --issn --ISSN --pmid --PMID --url --URL --accessed --language --lang --keyword --keywords --abstract --note --themes --new-theme --summary --new-field --force --dry-run -y --yes -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    unset) options='-t --theme -n --limit --sort --keys --reverse --cited-in --explain --field --dry-run -y --yes -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    tag) options='-t --theme --keys --cited-in --explain --new-theme --dry-run -y --yes -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    theme) options='--title --description --alias --dry-run -y --yes -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    rename) options='--in --map --dry-run -y --yes -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    remove) options='-t --theme --keys --cited-in --explain --dry-run -y --yes -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    partner) options='--name --acronym --kind --scope --parent --approach --description --url --dry-run -y --yes -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    approach) options='--name --definition --alias --people --group --reference --related --dry-run -y --yes -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    undo) options='--in --dry-run -y --yes -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    redo) options='--in --dry-run -y --yes -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    history) options='--all -n --limit --in --to -o --output -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    check) options='--only -t --theme --except --fail-on --fix --keys --cited-in --explain --retractions --online --dry-run -y --yes --to -o --output -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    dedupe) options='--merge -t --theme --prefer --key-map --keys --cited-in --dry-run -y --yes --to -o --output -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    styles) options='-n --limit --show --to -o --output -q --quiet --color --no-pager -h --help --debug' ;;
    locales) options='--to -o --output -q --quiet --color --no-pager -h --help --debug' ;;
    partners) options='--kind --scope --parent --to -o --output -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    approaches) options='--to -o --output -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    stats) options='-t --theme -n --limit --keys --cited-in --explain --to -o --output -l --library --partners --approaches -q --quiet --color --no-pager -h --help --debug' ;;
    init) options='--empty --with-partners --locale -q --quiet --color --no-pager -h --help --debug' ;;
    config) options='--to -o --output -q --quiet --color --no-pager -h --help --debug' ;;
    completion) options='-q --quiet --color --no-pager -h --help --debug' ;;
    help) options='-q --quiet --color --no-pager -h --help --debug' ;;
    *) options= ;;
  esac
}

# Says what may stand for the value of an option, or for a word where the option is empty.
_kmref_values() {
  words= asked= paths=
  case "$1 $2" in
    ' --color') words='auto always never' ;;
    ' -l' | ' --library') paths=files ;;
    'list -t' | 'list --theme') asked=theme ;;
    'list -n' | 'list --limit') : ;;
    'list --sort') asked=order ;;
    'list --cited-in') paths=files ;;
    'list --template') : ;;
    'list --group-by') words='theme year type author' ;;
    'list --columns') asked=columns ;;
    'list --to') words='table plain keys json jsonl' ;;
    'list -o' | 'list --output') paths=files ;;
    'list -l' | 'list --library') paths=files ;;
    'list --partners') paths=files ;;
    'list --approaches') paths=files ;;
    'list --color') words='auto always never' ;;
    'list ') asked=items ;;
    'search -t' | 'search --theme') asked=theme ;;
    'search -n' | 'search --limit') : ;;
    'search --sort') asked=order ;;
    'search --cited-in') paths=files ;;
    'search --template') : ;;
    'search --columns') asked=columns ;;
    'search --to') words='hits table plain keys json jsonl' ;;
    'search -o' | 'search --output') paths=files ;;
    'search -l' | 'search --library') paths=files ;;
    'search --partners') paths=files ;;
    'search --approaches') paths=files ;;
    'search --color') words='auto always never' ;;
    'search ') asked=items ;;
    'show -t' | 'show --theme') asked=theme ;;
    'show -n' | 'show --limit') : ;;
    'show --sort') asked=order ;;
    'show --cited-in') paths=files ;;
    'show --to') words='text plain markdown json bibtex biblatex ris endnote-xml csl-yaml hayagriva jsonl csv tsv cff mods' ;;
    'show -o' | 'show --output') paths=files ;;
    'show -l' | 'show --library') paths=files ;;
    'show --partners') paths=files ;;
    'show --approaches') paths=files ;;
    'show --color') words='auto always never' ;;
    'show ') asked=key ;;
    'open -t' | 'open --theme') asked=theme ;;
    'open -n' | 'open --limit') : ;;
    'open --sort') asked=order ;;
    'open --cited-in') paths=files ;;
    'open -l' | 'open --library') paths=files ;;
    'open --partners') paths=files ;;
    'open --approaches') paths=files ;;
    'open --color') words='auto always never' ;;
    'open ') asked=key ;;
    'themes --to') words='table plain ids json' ;;
    'themes -o' | 'themes --output') paths=files ;;
    'themes -l' | 'themes --library') paths=files ;;
    'themes --partners') paths=files ;;
    'themes --approaches') paths=files ;;
    'themes --color') words='auto always never' ;;
    'bibliography -t' | 'bibliography --theme') asked=theme ;;
    'bibliography -n' | 'bibliography --limit') : ;;
    'bibliography --sort') asked=order ;;
    'bibliography --cited-in') paths=files ;;
    'bibliography -s' | 'bibliography --style') asked=style ;;
    'bibliography --locale') asked=locale ;;
    'bibliography --engine') words='kmref citeproc-java' ;;
    'bibliography --abbreviations') paths=files ;;
    'bibliography --title') : ;;
    'bibliography --template') paths=files ;;
    'bibliography --to') words='text html markdown latex typst asciidoc org rtf json docx' ;;
    'bibliography -o' | 'bibliography --output') paths=files ;;
    'bibliography -l' | 'bibliography --library') paths=files ;;
    'bibliography --partners') paths=files ;;
    'bibliography --approaches') paths=files ;;
    'bibliography --color') words='auto always never' ;;
    'bibliography ') asked=items ;;
    'bib -t' | 'bib --theme') asked=theme ;;
    'bib -n' | 'bib --limit') : ;;
    'bib --sort') asked=order ;;
    'bib --cited-in') paths=files ;;
    'bib -s' | 'bib --style') asked=style ;;
    'bib --locale') asked=locale ;;
    'bib --engine') words='kmref citeproc-java' ;;
    'bib --abbreviations') paths=files ;;
    'bib --title') : ;;
    'bib --template') paths=files ;;
    'bib --to') words='text html markdown latex typst asciidoc org rtf json docx' ;;
    'bib -o' | 'bib --output') paths=files ;;
    'bib -l' | 'bib --library') paths=files ;;
    'bib --partners') paths=files ;;
    'bib --approaches') paths=files ;;
    'bib --color') words='auto always never' ;;
    'bib ') asked=items ;;
    'cite -t' | 'cite --theme') asked=theme ;;
    'cite --cited-in') paths=files ;;
    'cite -s' | 'cite --style') asked=style ;;
    'cite --locale') asked=locale ;;
    'cite --engine') words='kmref citeproc-java' ;;
    'cite --abbreviations') paths=files ;;
    'cite --template') paths=files ;;
    'cite --live') words='zotero' ;;
    'cite --locator') : ;;
    'cite --prefix') : ;;
    'cite --suffix') : ;;
    'cite --to') words='text html markdown latex typst asciidoc org rtf json docx' ;;
    'cite -o' | 'cite --output') paths=files ;;
    'cite -l' | 'cite --library') paths=files ;;
    'cite --partners') paths=files ;;
    'cite --approaches') paths=files ;;
    'cite --color') words='auto always never' ;;
    'cite ') asked=key ;;
    'reading-list -t' | 'reading-list --theme') asked=theme ;;
    'reading-list -n' | 'reading-list --limit') : ;;
    'reading-list --sort') asked=order ;;
    'reading-list --cited-in') paths=files ;;
    'reading-list -s' | 'reading-list --style') asked=style ;;
    'reading-list --locale') asked=locale ;;
    'reading-list --notes') words='annote note abstract' ;;
    'reading-list --engine') words='kmref citeproc-java' ;;
    'reading-list --abbreviations') paths=files ;;
    'reading-list --title') : ;;
    'reading-list --heading-level') : ;;
    'reading-list --template') paths=files ;;
    'reading-list --for') : ;;
    'reading-list --to') words='text html markdown latex typst asciidoc org rtf json docx' ;;
    'reading-list -o' | 'reading-list --output') paths=files ;;
    'reading-list -l' | 'reading-list --library') paths=files ;;
    'reading-list --partners') paths=files ;;
    'reading-list --approaches') paths=files ;;
    'reading-list --color') words='auto always never' ;;
    'reading-list ') asked=items ;;
    'site -t' | 'site --theme') asked=theme ;;
    'site --base-url') : ;;
    'site --for') : ;;
    'site --template') paths=folders ;;
    'site --new-template') paths=folders ;;
    'site --port') : ;;
    'site -s' | 'site --style') asked=style ;;
    'site --locale') asked=locale ;;
    'site --engine') words='kmref citeproc-java' ;;
    'site --abbreviations') paths=files ;;
    'site -l' | 'site --library') paths=files ;;
    'site --partners') paths=files ;;
    'site --approaches') paths=files ;;
    'site --color') words='auto always never' ;;
    'site ') paths=folders ;;
    'export -t' | 'export --theme') asked=theme ;;
    'export -n' | 'export --limit') : ;;
    'export --sort') asked=order ;;
    'export --cited-in') paths=files ;;
    'export --to') words='bibtex biblatex ris endnote-xml csl-json csl-yaml hayagriva jsonl csv tsv cff mods' ;;
    'export -o' | 'export --output') paths=files ;;
    'export -l' | 'export --library') paths=files ;;
    'export --partners') paths=files ;;
    'export --approaches') paths=files ;;
    'export --color') words='auto always never' ;;
    'export ') asked=items ;;
    'cited --to') words='table plain keys json' ;;
    'cited -o' | 'cited --output') paths=files ;;
    'cited -l' | 'cited --library') paths=files ;;
    'cited --partners') paths=files ;;
    'cited --approaches') paths=files ;;
    'cited --color') words='auto always never' ;;
    'cited ') paths=files ;;
    'process --from') words='markdown latex typst org' ;;
    'process -s' | 'process --style') asked=style ;;
    'process --locale') asked=locale ;;
    'process --engine') words='kmref citeproc-java' ;;
    'process --abbreviations') paths=files ;;
    'process --to') words='text plain json sarif github' ;;
    'process -o' | 'process --output') paths=files ;;
    'process -l' | 'process --library') paths=files ;;
    'process --partners') paths=files ;;
    'process --approaches') paths=files ;;
    'process --color') words='auto always never' ;;
    'process ') paths=files ;;
    'filter -s' | 'filter --style') asked=style ;;
    'filter --locale') asked=locale ;;
    'filter --engine') words='kmref citeproc-java' ;;
    'filter --abbreviations') paths=files ;;
    'filter -l' | 'filter --library') paths=files ;;
    'filter --partners') paths=files ;;
    'filter --approaches') paths=files ;;
    'filter --color') words='auto always never' ;;
    'import --from') words='bibtex biblatex ris nbib pubmed-xml endnote-xml enw wos refworks ovid csl-json csl-yaml hayagriva jsonl csv tsv cff mods docx word-sources text crossref datacite openalex pubmed-summary pubmed-summary-xml europe-pmc arxiv open-library google-books zotero-json orcid semantic-scholar unpaywall zenodo' ;;
    'import -t' | 'import --theme') asked=theme ;;
    'import -l' | 'import --library') paths=files ;;
    'import --partners') paths=files ;;
    'import --approaches') paths=files ;;
    'import --color') words='auto always never' ;;
    'import ') paths=files ;;
    'add --type') words='article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage' ;;
    'add --title') : ;;
    'add --author' | 'add --authors') : ;;
    'add --editor' | 'add --editors') : ;;
    'add --issued' | 'add --year' | 'add --date') : ;;
    'add --container-title' | 'add --journal' | 'add --container') : ;;
    'add --volume') : ;;
    'add --issue') : ;;
    'add --page' | 'add --pages') : ;;
    'add --edition') : ;;
    'add --publisher') : ;;
    'add --publisher-place' | 'add --place') : ;;
    'add --doi' | 'add --DOI') : ;;
    'add --isbn' | 'add --ISBN') : ;;
    'add --issn' | 'add --ISSN') : ;;
    'add --pmid' | 'add --PMID') : ;;
    'add --url' | 'add --URL') : ;;
    'add --accessed') : ;;
    'add --language' | 'add --lang') : ;;
    'add --keyword' | 'add --keywords') : ;;
    'add --abstract') : ;;
    'add --note') : ;;
    'add -t' | 'add --theme') asked=theme ;;
    'add --key' | 'add --id') : ;;
    'add --from') words='bibtex biblatex ris nbib pubmed-xml endnote-xml enw wos refworks ovid csl-json csl-yaml hayagriva jsonl csv tsv cff mods docx word-sources text crossref datacite openalex pubmed-summary pubmed-summary-xml europe-pmc arxiv open-library google-books zotero-json orcid semantic-scholar unpaywall zenodo' ;;
    'add --summary') : ;;
    'add --new-field') : ;;
    'add -l' | 'add --library') paths=files ;;
    'add --partners') paths=files ;;
    'add --approaches') paths=files ;;
    'add --color') words='auto always never' ;;
    'add ') paths=files ;;
    'parse --to') words='text bibtex biblatex ris endnote-xml csl-json csl-yaml hayagriva jsonl csv tsv cff mods' ;;
    'parse -o' | 'parse --output') paths=files ;;
    'parse -l' | 'parse --library') paths=files ;;
    'parse --partners') paths=files ;;
    'parse --approaches') paths=files ;;
    'parse --color') words='auto always never' ;;
    'parse ') paths=files ;;
    'lookup --title') : ;;
    'lookup --author') : ;;
    'lookup --year') : ;;
    'lookup -n' | 'lookup --limit') : ;;
    'lookup --to') words='csl-yaml bibtex biblatex ris endnote-xml csl-json hayagriva jsonl csv tsv cff mods' ;;
    'lookup -o' | 'lookup --output') paths=files ;;
    'lookup --color') words='auto always never' ;;
    'complete -t' | 'complete --theme') asked=theme ;;
    'complete --cited-in') paths=files ;;
    'complete --replace') words='type themes title author editor issued container-title volume issue page edition publisher publisher-place DOI ISBN ISSN PMID URL accessed language keyword abstract note chair collection-editor compiler composer container-author contributor curator director editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer series-creator translator available-date event-date original-date submitted chapter-number collection-number number number-of-pages number-of-volumes page-first part-number printing-number section supplement-number version annote archive archive_collection archive_location archive-place authority call-number collection-title container-title-short dimensions division event event-title event-place genre jurisdiction license medium original-publisher original-publisher-place original-title part-title PMCID references reviewed-genre reviewed-title scale source status title-short volume-title' ;;
    'complete --to') words='text plain json' ;;
    'complete -o' | 'complete --output') paths=files ;;
    'complete -l' | 'complete --library') paths=files ;;
    'complete --partners') paths=files ;;
    'complete --approaches') paths=files ;;
    'complete --color') words='auto always never' ;;
    'complete ') asked=items ;;
    'edit -t' | 'edit --theme') asked=theme ;;
    'edit --cited-in') paths=files ;;
    'edit -l' | 'edit --library') paths=files ;;
    'edit --partners') paths=files ;;
    'edit --approaches') paths=files ;;
    'edit --color') words='auto always never' ;;
    'edit ') asked=key ;;
    'set -t' | 'set --theme') asked=theme ;;
    'set -n' | 'set --limit') : ;;
    'set --sort') asked=order ;;
    'set --cited-in') paths=files ;;
    'set --type') words='article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage' ;;
    'set --title') : ;;
    'set --author' | 'set --authors') : ;;
    'set --editor' | 'set --editors') : ;;
    'set --issued' | 'set --year' | 'set --date') : ;;
    'set --container-title' | 'set --journal' | 'set --container') : ;;
    'set --volume') : ;;
    'set --issue') : ;;
    'set --page' | 'set --pages') : ;;
    'set --edition') : ;;
    'set --publisher') : ;;
    'set --publisher-place' | 'set --place') : ;;
    'set --doi' | 'set --DOI') : ;;
    'set --isbn' | 'set --ISBN') : ;;
    'set --issn' | 'set --ISSN') : ;;
    'set --pmid' | 'set --PMID') : ;;
    'set --url' | 'set --URL') : ;;
    'set --accessed') : ;;
    'set --language' | 'set --lang') : ;;
    'set --keyword' | 'set --keywords') : ;;
    'set --abstract') : ;;
    'set --note') : ;;
    'set --themes') asked=theme ;;
    'set --summary') : ;;
    'set --new-field') : ;;
    'set -l' | 'set --library') paths=files ;;
    'set --partners') paths=files ;;
    'set --approaches') paths=files ;;
    'set --color') words='auto always never' ;;
    'set ') asked=line ;;
    'unset -t' | 'unset --theme') asked=theme ;;
    'unset -n' | 'unset --limit') : ;;
    'unset --sort') asked=order ;;
    'unset --cited-in') paths=files ;;
    'unset --field') : ;;
    'unset -l' | 'unset --library') paths=files ;;
    'unset --partners') paths=files ;;
    'unset --approaches') paths=files ;;
    'unset --color') words='auto always never' ;;
    'unset ') asked=line ;;
    'tag -t' | 'tag --theme') asked=theme ;;
    'tag --cited-in') paths=files ;;
    'tag -l' | 'tag --library') paths=files ;;
    'tag --partners') paths=files ;;
    'tag --approaches') paths=files ;;
    'tag --color') words='auto always never' ;;
    'tag ') asked=line ;;
    'theme --title') : ;;
    'theme --description') : ;;
    'theme --alias') : ;;
    'theme -l' | 'theme --library') paths=files ;;
    'theme --partners') paths=files ;;
    'theme --approaches') paths=files ;;
    'theme --color') words='auto always never' ;;
    'theme ') asked=line ;;
    'rename --in') paths=files ;;
    'rename --map') paths=files ;;
    'rename -l' | 'rename --library') paths=files ;;
    'rename --partners') paths=files ;;
    'rename --approaches') paths=files ;;
    'rename --color') words='auto always never' ;;
    'rename ') asked=key ;;
    'remove -t' | 'remove --theme') asked=theme ;;
    'remove --cited-in') paths=files ;;
    'remove -l' | 'remove --library') paths=files ;;
    'remove --partners') paths=files ;;
    'remove --approaches') paths=files ;;
    'remove --color') words='auto always never' ;;
    'remove ') asked=items ;;
    'partner --name') : ;;
    'partner --acronym') : ;;
    'partner --kind') asked=partner-kind ;;
    'partner --scope') asked=partner-scope ;;
    'partner --parent') asked=partner ;;
    'partner --approach') asked=approach ;;
    'partner --description') : ;;
    'partner --url') : ;;
    'partner -l' | 'partner --library') paths=files ;;
    'partner --partners') paths=files ;;
    'partner --approaches') paths=files ;;
    'partner --color') words='auto always never' ;;
    'partner ') asked=line ;;
    'approach --name') : ;;
    'approach --definition') : ;;
    'approach --alias') : ;;
    'approach --people') : ;;
    'approach --group') asked=partner ;;
    'approach --reference') asked=key ;;
    'approach --related') asked=key ;;
    'approach -l' | 'approach --library') paths=files ;;
    'approach --partners') paths=files ;;
    'approach --approaches') paths=files ;;
    'approach --color') words='auto always never' ;;
    'approach ') asked=line ;;
    'undo --in') paths=files ;;
    'undo -l' | 'undo --library') paths=files ;;
    'undo --partners') paths=files ;;
    'undo --approaches') paths=files ;;
    'undo --color') words='auto always never' ;;
    'redo --in') paths=files ;;
    'redo -l' | 'redo --library') paths=files ;;
    'redo --partners') paths=files ;;
    'redo --approaches') paths=files ;;
    'redo --color') words='auto always never' ;;
    'history -n' | 'history --limit') : ;;
    'history --in') paths=files ;;
    'history --to') words='table plain json' ;;
    'history -o' | 'history --output') paths=files ;;
    'history -l' | 'history --library') paths=files ;;
    'history --partners') paths=files ;;
    'history --approaches') paths=files ;;
    'history --color') words='auto always never' ;;
    'check --only') words='reading key-clash key-case unknown-type unknown-field unknown-theme unknown-partner unknown-approach unknown-reference required-field doi doi-prefix doi-case isbn issn pmid orcid url date date-ahead page-range name-capitals name-comma name-several name-et-al name-initials title-capitals title-stop mojibake html tex spaces journal-spelling journal-abbreviated theme-empty theme-description summary-missing summary-long retracted retraction expression-of-concern correction reinstatement not-found other-work preprint-published appeared cited-unknown cited-retracted cited-incomplete file-missing in-press list-metadata ignore' ;;
    'check -t' | 'check --theme') asked=theme ;;
    'check --except') words='reading key-clash key-case unknown-type unknown-field unknown-theme unknown-partner unknown-approach unknown-reference required-field doi doi-prefix doi-case isbn issn pmid orcid url date date-ahead page-range name-capitals name-comma name-several name-et-al name-initials title-capitals title-stop mojibake html tex spaces journal-spelling journal-abbreviated theme-empty theme-description summary-missing summary-long retracted retraction expression-of-concern correction reinstatement not-found other-work preprint-published appeared cited-unknown cited-retracted cited-incomplete file-missing in-press list-metadata ignore' ;;
    'check --fail-on') words='error warning note never' ;;
    'check --cited-in') paths=files ;;
    'check --explain') words='reading key-clash key-case unknown-type unknown-field unknown-theme unknown-partner unknown-approach unknown-reference required-field doi doi-prefix doi-case isbn issn pmid orcid url date date-ahead page-range name-capitals name-comma name-several name-et-al name-initials title-capitals title-stop mojibake html tex spaces journal-spelling journal-abbreviated theme-empty theme-description summary-missing summary-long retracted retraction expression-of-concern correction reinstatement not-found other-work preprint-published appeared cited-unknown cited-retracted cited-incomplete file-missing in-press list-metadata ignore' ;;
    'check --retractions') paths=files ;;
    'check --to') words='text plain json sarif github' ;;
    'check -o' | 'check --output') paths=files ;;
    'check -l' | 'check --library') paths=files ;;
    'check --partners') paths=files ;;
    'check --approaches') paths=files ;;
    'check --color') words='auto always never' ;;
    'check ') asked=items ;;
    'dedupe -t' | 'dedupe --theme') asked=theme ;;
    'dedupe --prefer') words='first newest fullest' ;;
    'dedupe --key-map') paths=files ;;
    'dedupe --cited-in') paths=files ;;
    'dedupe --to') words='text plain json' ;;
    'dedupe -o' | 'dedupe --output') paths=files ;;
    'dedupe -l' | 'dedupe --library') paths=files ;;
    'dedupe --partners') paths=files ;;
    'dedupe --approaches') paths=files ;;
    'dedupe --color') words='auto always never' ;;
    'dedupe ') asked=items ;;
    'styles -n' | 'styles --limit') : ;;
    'styles --show') asked=style ;;
    'styles --to') words='table plain ids json' ;;
    'styles -o' | 'styles --output') paths=files ;;
    'styles --color') words='auto always never' ;;
    'locales --to') words='table plain ids json' ;;
    'locales -o' | 'locales --output') paths=files ;;
    'locales --color') words='auto always never' ;;
    'partners --kind') asked=partner-kind ;;
    'partners --scope') asked=partner-scope ;;
    'partners --parent') asked=partner ;;
    'partners --to') words='text table plain ids json' ;;
    'partners -o' | 'partners --output') paths=files ;;
    'partners -l' | 'partners --library') paths=files ;;
    'partners --partners') paths=files ;;
    'partners --approaches') paths=files ;;
    'partners --color') words='auto always never' ;;
    'partners ') asked=line ;;
    'approaches --to') words='text table plain ids json' ;;
    'approaches -o' | 'approaches --output') paths=files ;;
    'approaches -l' | 'approaches --library') paths=files ;;
    'approaches --partners') paths=files ;;
    'approaches --approaches') paths=files ;;
    'approaches --color') words='auto always never' ;;
    'approaches ') asked=approach ;;
    'stats -t' | 'stats --theme') asked=theme ;;
    'stats -n' | 'stats --limit') : ;;
    'stats --cited-in') paths=files ;;
    'stats --to') words='text plain json csv svg' ;;
    'stats -o' | 'stats --output') paths=files ;;
    'stats -l' | 'stats --library') paths=files ;;
    'stats --partners') paths=files ;;
    'stats --approaches') paths=files ;;
    'stats --color') words='auto always never' ;;
    'stats ') asked=items ;;
    'init --locale') asked=locale ;;
    'init --color') words='auto always never' ;;
    'init ') paths=folders ;;
    'config --to') words='table plain ids json' ;;
    'config -o' | 'config --output') paths=files ;;
    'config --color') words='auto always never' ;;
    'config ') asked=line ;;
    'completion --color') words='auto always never' ;;
    'completion ') words='bash zsh fish' ;;
    'help --color') words='auto always never' ;;
    'help ') words='list search show open themes bibliography bib cite reading-list site export cited process filter import add parse lookup complete edit set unset tag theme rename remove partner approach undo redo history check dedupe styles locales partners approaches stats init config completion help query' ;;
    *) return 1 ;;
  esac
}

# Reads the line up to the cursor as words, quotes taken off: the finished ones into typed, the last one into current.
# The length of what readline leaves alone of the last word is kept; quote is the one that stands open.
_kmref_read() {
  local line=$1 char next started= i
  typed=() current= kept=0 quote=
  for ((i = 0; i < ${#line}; i++)); do
    char=${line:i:1}
    if [[ $quote == "'" ]]; then
      if [[ $char == "'" ]]; then quote=; else current+=$char; fi
    elif [[ $char == \\ ]] && ((i + 1 < ${#line})); then
      i=$((i + 1))
      next=${line:i:1}
      if [[ $quote == '"' && $next != [\"\\\$\`] ]]; then current+=\\; fi
      current+=$next started=1
    elif [[ $quote == '"' ]]; then
      if [[ $char == '"' ]]; then quote=; else current+=$char; fi
    elif [[ $char == [\"\'] ]]; then
      quote=$char kept=${#current} started=1
    elif [[ $char == [[:space:]] ]]; then
      if [[ $started ]]; then typed+=("$current"); fi
      current= kept=0 started=
    else
      current+=$char started=1
      if [[ $COMP_WORDBREAKS == *"$char"* ]]; then kept=${#current}; fi
    fi
  done
}

# Finds the command, the option that waits for its value, and the files named on the line.
_kmref_understand() {
  local i word words asked paths
  command= waiting= given=() onlywords=
  for ((i = 1; i < ${#typed[@]}; i++)); do
    word=${typed[i]}
    if [[ $waiting ]]; then
      _kmref_note "$waiting" "$word"
      waiting=
    elif [[ $word == -- ]]; then
      onlywords=1
    elif [[ $word == --*=* && -z $onlywords ]]; then
      _kmref_note "${word%%=*}" "${word#*=}"
    elif [[ $word == -?* && -z $onlywords ]]; then
      if _kmref_values "$command" "$word"; then waiting=$word; fi
    elif [[ -z $command ]]; then
      command=$word
    fi
  done
}

_kmref_note() {
  local file=$2
  if [[ $file == '~/'* ]]; then file=$HOME/${file#??}; fi
  case $1 in
    -l | --library | --partners | --approaches) given+=("$1" "$file") ;;
  esac
}

# Makes a word that is offered fit for the place where it will stand.
_kmref_offer() {
  local word=$1 rest char out= i
  rest=${word:kept}
  case $quote in
    "'")
      if [[ $rest == *"'"* ]]; then return; fi
      out=$rest
      ;;
    *)
      for ((i = 0; i < ${#rest}; i++)); do
        char=${rest:i:1}
        if [[ $quote == '"' ]]; then
          if [[ $char == [\"\\\$\`] ]]; then out+=\\; fi
        elif [[ $char != [[:alnum:]_./:@%+,=-] ]]; then
          out+=\\
        fi
        out+=$char
      done
      ;;
  esac
  COMPREPLY+=("$out")
  # Behind a colon or a sign of equality the word goes on.
  if [[ $word == *[:=] ]]; then compopt -o nospace 2>/dev/null; fi
}

_kmref_paths() {
  local path action=-f option=default
  if [[ $1 == folders ]]; then action=-d option=dirnames; fi
  # Readline completes paths itself, and better, unless a colon stands in one.
  if [[ ${current:0:kept} != *:* ]] && compopt -o "$option" 2>/dev/null; then return; fi
  while IFS= read -r path; do
    _kmref_offer "$path"
  done < <(compgen "$action" -- "$current")
}

_kmref() {
  local typed current kept quote command waiting given onlywords options words asked paths program word
  COMPREPLY=()
  _kmref_read "${COMP_LINE:0:COMP_POINT}"
  _kmref_understand
  if [[ $current == --*=* && -z $waiting$onlywords ]]; then
    waiting=${current%%=*} word=${#waiting}
    current=${current:word + 1} kept=$((kept > word ? kept - word - 1 : 0))
    if ! _kmref_values "$command" "$waiting"; then return; fi
  elif [[ $waiting ]]; then
    _kmref_values "$command" "$waiting"
  elif [[ $current == -* && -z $onlywords ]]; then
    _kmref_values "$command" ''
    # Of a query what must not hold begins with a hyphen too, and so does a theme that is taken away.
    if [[ $current != -[!-]?* || " query items line " != *" $asked "* ]] && [[ "$command $current" != 'tag -' ]]; then
      asked=
    fi
    _kmref_options "$command"
    words=$options paths=
  elif [[ -z $command ]]; then
    words=$_kmref_commands asked='' paths=''
  elif ! _kmref_values "$command" ''; then
    return
  fi

  local IFS=$' \t\n'
  for word in $words; do
    if [[ $word == "$current"* ]]; then _kmref_offer "$word"; fi
  done
  # What kmref offers begins as it should, but for upper case and lower.
  if [[ $asked ]]; then
    program=${typed[0]-kmref}
    if [[ $program == '~/'* ]]; then program=$HOME/${program#??}; fi
    if ! type -P -- "$program" >/dev/null; then program=kmref; fi
    # What depends on the words before is asked for with them.
    typed=("${typed[@]:1}")
    if [[ $asked != line ]]; then typed=(); fi
    while IFS= read -r word; do
      word=${word%%$'\t'*}
      if [[ $word == :files ]]; then paths=files; else _kmref_offer "$word"; fi
    done < <("$program" __complete "$asked" ${given[@]+"${given[@]}"} -- ${typed[@]+"${typed[@]}"} "$current" \
      2>/dev/null </dev/null)
  fi
  if [[ $paths ]]; then
    _kmref_paths "$paths"
  fi
}

complete -F _kmref kmref
