# Completes the command line of kmref in bash. Made by kmref completion bash; change it there.
# What kmref or the file system offers is only ever compared and printed, never run.

@TABLE@

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
