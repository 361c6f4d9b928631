# Completes the command line of kmref in fish. Made by kmref completion fish; change it there.
# What kmref offers is only ever compared and printed, never run.

# Whether the command of the line is one of these; the empty one means that there is none yet.
function __kmref_is
    set -l command ''
    set -l skip 0
    for token in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
        else if contains -- "$token" --color -l --library
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
    # What depends on the words before is asked for with them.
    if test $argv[1] = line
        for offer in ($program __complete line $given -- $tokens[2..-1] "$prefix" 2>/dev/null </dev/null)
            if test "$offer" = :files
                __fish_complete_path (commandline -ct)
            else
                echo $offer
            end
        end
        return
    end
    # What must not hold may begin like -t and its value: -theme:public. Fish looks only at what is behind the letter.
    if test $argv[1] = theme; and string match -qr -- '^-t.' "$prefix"
        if __kmref_is tag
            $program __complete line $given -- $tokens[2..-1] "$prefix" 2>/dev/null </dev/null | string sub -s 3
        else
            $program __complete query $given -- "$prefix" 2>/dev/null </dev/null | string sub -s 3
        end
        set prefix (string sub -s 3 -- "$prefix")
    end
    $program __complete $argv[1] $given -- "$prefix" 2>/dev/null </dev/null
end

complete -c kmref -f
@TABLE@
