#compdef kmref
# Completes the command line of kmref in zsh. Made by kmref completion zsh; change it there.
# What kmref offers is only ever compared and printed, never run.

local -a _kmref_flags

@TABLE@

# Offers the fixed words given and what kmref answers when asked for a kind.
_kmref_offer() {
  local kind=$1 line word i
  shift
  local -a values shown begun given line_words expl
  values=("$@") shown=("$@")
  for ((i = 2; i <= $#_kmref_line; i++)); do
    case $_kmref_line[i] in
      (-l|--library|--partners|--approaches)
        ((i < $#_kmref_line)) && given+=($_kmref_line[i] "$(_kmref_path "$_kmref_line[i+1]")")
        ;;
      (--library=*|--partners=*|--approaches=*)
        given+=(${_kmref_line[i]%%=*} "$(_kmref_path "${_kmref_line[i]#*=}")")
        ;;
    esac
  done
  # What depends on the words before is asked for with them.
  if [[ $kind == line ]]; then
    for ((i = 1; i < CURRENT; i++)); do line_words+=("$(_kmref_path "$words[i]")"); done
  fi
  while IFS= read -r line; do
    word=${line%%$'\t'*}
    if [[ $word == :files ]]; then _files; return; fi
    # Behind a colon or a sign of equality the word goes on.
    if [[ $word == *[:=] ]]; then begun+=("$word"); continue; fi
    values+=("$word")
    if [[ $line == *$'\t'* ]]; then shown+=("$word -- ${line#*$'\t'}"); else shown+=("$word"); fi
  done < <($_kmref_program __complete $kind $given -- "${line_words[@]}" "${(Q)PREFIX}" 2>/dev/null </dev/null)
  _wanted values expl ${kind//-/ } compadd -l -d shown -a values
  (($#begun)) && _wanted values expl ${kind//-/ } compadd -S '' -a begun
}

# A file as it was typed, without its quotes and with the home folder put in.
_kmref_path() {
  local typed=$1
  [[ $typed == '~/'* ]] && typed=${(q)HOME}/${typed#'~/'}
  print -rn -- "${(Q)typed}"
}

_kmref() {
  local curcontext=$curcontext state state_descr line ret=1
  local -a context specs
  local -A opt_args
  local _kmref_program="$(_kmref_path "$words[1]")"
  whence -p -- "$_kmref_program" >/dev/null || _kmref_program=kmref

  # The files named before the command too, which the words behind it leave out.
  local -a _kmref_line=("${(@)words[1,CURRENT-1]}")

  # Behind the command an option is the command's.
  _arguments -C -S -A '-*' $_kmref_flags '1:command:_kmref_commands' '*:: :->words' && ret=0
  if [[ $state == words ]] && _kmref_command $words[1]; then
    curcontext=${curcontext%:*:*}:kmref-$words[1]:
    # Of a query what must not hold begins with a hyphen too.
    if [[ $PREFIX == -[^-]?* && $specs[-1] == *_kmref_offer\ (query|items|line) ]]; then
      _kmref_offer ${specs[-1]##* } && return 0
    fi
    # A theme that is taken away likewise.
    if [[ $PREFIX == - && $words[1] == tag ]]; then
      _kmref_offer line && ret=0
    fi
    _arguments -S -s $specs && ret=0
  fi
  return ret
}

_kmref "$@"
