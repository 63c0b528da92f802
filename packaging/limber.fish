# Completion of limber for fish: commands, their options, routines of the shelf, files.
set -l commands play list learn check show render new pack unpack add journal review remind doctor

function __limber_routines
    limber list 2>/dev/null | string match -rg '^([a-z0-9-]+)  '
end

function __limber_options
    set -l words (commandline -opc)
    limber $words[2..] --help 2>/dev/null | string match -rga -- '(--[a-z][a-z-]*)' | sort -u
end

complete -c limber -n "not __fish_seen_subcommand_from $commands" -a "$commands"
complete -c limber -n "__fish_seen_subcommand_from play show render pack" -a "(__limber_routines)"
complete -c limber -n "string match -q -- '-*' (commandline -ct)" -a "(__limber_options)"
