# Completion of limber for bash: commands, their options, routines of the shelf, files.
_limber_commands='play list learn check show render new pack unpack add journal review remind doctor'

_limber_options() {
  limber "$@" --help 2>/dev/null | grep -oE -e '--[a-z][a-z-]*' | sort -u
}

_limber_routines() {
  limber list 2>/dev/null | sed -n 's/^\([a-z0-9-]\{1,\}\)  .*/\1/p'
}

_limber() {
  local word=${COMP_WORDS[COMP_CWORD]} command='' i
  for ((i = 1; i < COMP_CWORD; ++i)); do
    case " $_limber_commands " in *" ${COMP_WORDS[i]} "*) command=${COMP_WORDS[i]} && break ;; esac
  done
  COMPREPLY=()
  case $word in
    -*) mapfile -t COMPREPLY < <(compgen -W "$(_limber_options ${command:+"$command"})" -- "$word") && return ;;
  esac
  case $command in
    '') mapfile -t COMPREPLY < <(compgen -W "$_limber_commands" -- "$word") ;;
    play | show | render | pack) mapfile -t COMPREPLY < <(compgen -W "$(_limber_routines)" -- "$word") ;;
  esac
  # Nothing else fits: a file, as readline completes one.
}
complete -o default -o bashdefault -F _limber limber
