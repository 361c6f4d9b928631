# Completes the command line of kmref in bash. Made by kmref completion bash; change it there.
# What kmref or the file system offers is only ever compared and printed, never run.

_kmref_commands='list search show themes bibliography bib cite reading-list export styles locales partners approaches init config completion help'

_kmref_options() {
  case $1 in
    '') options='--debug --color -h --help -V --version' ;;
    list) options='--debug --color -h --help -l --library --partners --approaches -t --theme -n --limit --sort -o --output --to' ;;
    search) options='--debug --color -h --help -l --library --partners --approaches -t --theme -n --limit --sort -o --output --to' ;;
    show) options='--debug --color -h --help -l --library --partners --approaches -o --output --to' ;;
    themes) options='--debug --color -h --help -l --library --partners --approaches -o --output --to' ;;
    bibliography | bib) options='--debug --color -h --help -l --library --partners --approaches -t --theme -n --limit --sort -s --style --locale --engine -o --output --keys --to' ;;
    cite) options='--debug --color -h --help -l --library --partners --approaches -s --style --locale --engine -o --output --locator --prefix --suffix --suppress-author --author-only --lines --to' ;;
    reading-list) options='--debug --color -h --help -l --library --partners --approaches -t --theme -n --limit --sort -s --style --locale --engine -o --output --to' ;;
    export) options='--debug --color -h --help -l --library --partners --approaches -t --theme -n --limit --sort -o --output --unicode --to' ;;
    styles) options='--debug --color -h --help -o --output -n --limit --show --to' ;;
    locales) options='--debug --color -h --help -o --output --to' ;;
    partners) options='--debug --color -h --help -l --library --partners --approaches -o --output --kind --scope --parent --to' ;;
    approaches) options='--debug --color -h --help -l --library --partners --approaches -o --output --to' ;;
    init) options='--debug --color -h --help --empty' ;;
    config) options='--debug --color -h --help -o --output --to' ;;
    completion) options='--debug --color -h --help' ;;
    help) options='--debug --color -h --help' ;;
    *) options= ;;
  esac
}

# Says what may stand for the value of an option, or for a word where the option is empty.
_kmref_values() {
  words= asked= paths=
  case "$1 $2" in
    ' --color') words='auto always never' ;;
    'list --color') words='auto always never' ;;
    'list -l' | 'list --library') paths=files ;;
    'list --partners') paths=files ;;
    'list --approaches') paths=files ;;
    'list -t' | 'list --theme') asked=theme ;;
    'list -n' | 'list --limit') : ;;
    'list --sort') words='key key:desc author author:desc year year:desc title title:desc type type:desc' ;;
    'list -o' | 'list --output') paths=files ;;
    'list --to') words='table plain keys json jsonl' ;;
    'search --color') words='auto always never' ;;
    'search -l' | 'search --library') paths=files ;;
    'search --partners') paths=files ;;
    'search --approaches') paths=files ;;
    'search -t' | 'search --theme') asked=theme ;;
    'search -n' | 'search --limit') : ;;
    'search --sort') words='key key:desc author author:desc year year:desc title title:desc type type:desc' ;;
    'search -o' | 'search --output') paths=files ;;
    'search --to') words='hits table plain keys json jsonl' ;;
    'show --color') words='auto always never' ;;
    'show -l' | 'show --library') paths=files ;;
    'show --partners') paths=files ;;
    'show --approaches') paths=files ;;
    'show -o' | 'show --output') paths=files ;;
    'show --to') words='text json jsonl csl-yaml' ;;
    'show ') asked=key ;;
    'themes --color') words='auto always never' ;;
    'themes -l' | 'themes --library') paths=files ;;
    'themes --partners') paths=files ;;
    'themes --approaches') paths=files ;;
    'themes -o' | 'themes --output') paths=files ;;
    'themes --to') words='table plain ids json' ;;
    'bibliography --color') words='auto always never' ;;
    'bibliography -l' | 'bibliography --library') paths=files ;;
    'bibliography --partners') paths=files ;;
    'bibliography --approaches') paths=files ;;
    'bibliography -t' | 'bibliography --theme') asked=theme ;;
    'bibliography -n' | 'bibliography --limit') : ;;
    'bibliography --sort') words='key key:desc author author:desc year year:desc title title:desc type type:desc' ;;
    'bibliography -s' | 'bibliography --style') asked=style ;;
    'bibliography --locale') asked=locale ;;
    'bibliography --engine') words='citeproc-java' ;;
    'bibliography -o' | 'bibliography --output') paths=files ;;
    'bibliography --to') words='text html markdown json' ;;
    'bib --color') words='auto always never' ;;
    'bib -l' | 'bib --library') paths=files ;;
    'bib --partners') paths=files ;;
    'bib --approaches') paths=files ;;
    'bib -t' | 'bib --theme') asked=theme ;;
    'bib -n' | 'bib --limit') : ;;
    'bib --sort') words='key key:desc author author:desc year year:desc title title:desc type type:desc' ;;
    'bib -s' | 'bib --style') asked=style ;;
    'bib --locale') asked=locale ;;
    'bib --engine') words='citeproc-java' ;;
    'bib -o' | 'bib --output') paths=files ;;
    'bib --to') words='text html markdown json' ;;
    'cite --color') words='auto always never' ;;
    'cite -l' | 'cite --library') paths=files ;;
    'cite --partners') paths=files ;;
    'cite --approaches') paths=files ;;
    'cite -s' | 'cite --style') asked=style ;;
    'cite --locale') asked=locale ;;
    'cite --engine') words='citeproc-java' ;;
    'cite -o' | 'cite --output') paths=files ;;
    'cite --locator') : ;;
    'cite --prefix') : ;;
    'cite --suffix') : ;;
    'cite --to') words='text html markdown json' ;;
    'cite ') asked=key ;;
    'reading-list --color') words='auto always never' ;;
    'reading-list -l' | 'reading-list --library') paths=files ;;
    'reading-list --partners') paths=files ;;
    'reading-list --approaches') paths=files ;;
    'reading-list -t' | 'reading-list --theme') asked=theme ;;
    'reading-list -n' | 'reading-list --limit') : ;;
    'reading-list --sort') words='key key:desc author author:desc year year:desc title title:desc type type:desc' ;;
    'reading-list -s' | 'reading-list --style') asked=style ;;
    'reading-list --locale') asked=locale ;;
    'reading-list --engine') words='citeproc-java' ;;
    'reading-list -o' | 'reading-list --output') paths=files ;;
    'reading-list --to') words='text markdown html' ;;
    'export --color') words='auto always never' ;;
    'export -l' | 'export --library') paths=files ;;
    'export --partners') paths=files ;;
    'export --approaches') paths=files ;;
    'export -t' | 'export --theme') asked=theme ;;
    'export -n' | 'export --limit') : ;;
    'export --sort') words='key key:desc author author:desc year year:desc title title:desc type type:desc' ;;
    'export -o' | 'export --output') paths=files ;;
    'export --to') words='bibtex csl-json csl-yaml jsonl' ;;
    'styles --color') words='auto always never' ;;
    'styles -o' | 'styles --output') paths=files ;;
    'styles -n' | 'styles --limit') : ;;
    'styles --show') asked=style ;;
    'styles --to') words='table plain ids json' ;;
    'locales --color') words='auto always never' ;;
    'locales -o' | 'locales --output') paths=files ;;
    'locales --to') words='table plain ids json' ;;
    'partners --color') words='auto always never' ;;
    'partners -l' | 'partners --library') paths=files ;;
    'partners --partners') paths=files ;;
    'partners --approaches') paths=files ;;
    'partners -o' | 'partners --output') paths=files ;;
    'partners --kind') asked=partner-kind ;;
    'partners --scope') asked=partner-scope ;;
    'partners --parent') asked=partner ;;
    'partners --to') words='table plain ids json' ;;
    'partners ') words='list show' asked=partner ;;
    'approaches --color') words='auto always never' ;;
    'approaches -l' | 'approaches --library') paths=files ;;
    'approaches --partners') paths=files ;;
    'approaches --approaches') paths=files ;;
    'approaches -o' | 'approaches --output') paths=files ;;
    'approaches --to') words='text table plain ids json' ;;
    'approaches ') asked=approach ;;
    'init --color') words='auto always never' ;;
    'init ') paths=folders ;;
    'config --color') words='auto always never' ;;
    'config -o' | 'config --output') paths=files ;;
    'config --to') words='table plain' ;;
    'config ') words='list get set unset path library partners approaches style locale color' ;;
    'completion --color') words='auto always never' ;;
    'completion ') words='bash zsh fish' ;;
    'help --color') words='auto always never' ;;
    'help ') words='list search show themes bibliography bib cite reading-list export styles locales partners approaches init config completion help' ;;
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
  if [[ $word != "$current"* ]]; then return; fi
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
    _kmref_options "$command"
    words=$options asked='' paths=''
  elif [[ -z $command ]]; then
    words=$_kmref_commands asked='' paths=''
  elif ! _kmref_values "$command" ''; then
    return
  fi

  local IFS=$' \t\n'
  for word in $words; do
    _kmref_offer "$word"
  done
  if [[ $asked ]]; then
    program=${typed[0]-kmref}
    if [[ $program == '~/'* ]]; then program=$HOME/${program#??}; fi
    if ! type -P -- "$program" >/dev/null; then program=kmref; fi
    while IFS= read -r word; do
      _kmref_offer "${word%%$'\t'*}"
    done < <("$program" __complete "$asked" ${given[@]+"${given[@]}"} -- "$current" 2>/dev/null </dev/null)
  fi
  if [[ $paths ]]; then
    _kmref_paths "$paths"
  fi
}

complete -F _kmref kmref
