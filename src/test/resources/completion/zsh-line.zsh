# Prints what zsh offers for the line in $1, as <word word>, with the completions of the folder $2.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1=; PS2=; unsetopt zle_bracketed_paste; fpath=(${(q)2} \$fpath); autoload -Uz compinit; compinit -u -D"
zpty -w shell 'compadd() {
  local -a hits
  if [[ " $* " != *" -"[OAD]" "* ]]; then
    builtin compadd -O hits "$@"
    (( $#hits )) && print -r -- "<$hits>" >&$out
  fi
  builtin compadd "$@"
}'
zpty -w shell 'finish() { local -a comppostfuncs; zle list-choices; zle kill-buffer; exit }; zle -N finish; bindkey "^X" finish'
zpty -w shell "exec {out}>${(q)3}"
zpty -n -w shell "$1"$'\x18'
while zpty -r shell line; do :; done
zpty -d shell
cat $3
