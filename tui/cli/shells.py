"""Completion scripts for bash and zsh, made from the parsers; that for fish is in `fish`.

Written by hand, because the libraries for it do not fit: shtab knows bash, zsh and tcsh but no fish, and takes commands
to be argparse's subparsers; argcomplete starts the program at every press of the key and has to be installed beside it.
These scripts start Crossread only where the name of a session or the id of a story is asked for.
"""

from collections.abc import Callable, Iterable, Iterator

from tui.cli.completing import Line, command_names, lines

_COMMON = r"""
# Reads the words before the one that is being typed: which command it is ($verb), how many words it has by now ($at),
# and what the values of an option are that are still to come ($pending).
_crossread_read() {
    local word
    verb='' pending='' at=0
    for word in "$@"; do
        case "$word" in
            '' | '=') ;;
            -?*)
                _crossread_values "$verb" "${word%%=*}"
                case "$word" in *=*) pending='' ;; esac
                ;;
            *)
                if [ -n "$pending" ]; then
                    case "$pending" in *' '*) pending="${pending#* }" ;; *) pending='' ;; esac
                elif [ -z "$verb" ]; then
                    case " @NAMES@ " in *" $word "*) verb="$word" ;; *) verb=open at=1 ;; esac
                else
                    at=$((at + 1))
                fi
                ;;
        esac
    done
}
_crossread_values() {
    case "${1:-open} $2" in
@VALUES@
        *) pending='' ;;
    esac
}
_crossread_kind() {
    case "$pending" in ?*) kind="${pending%% *}"; return ;; esac
    case "$verb $at" in
@KINDS@
        *) kind=nothing ;;
    esac
}
"""
_BASH = r"""# Completion of crossread for bash.
@COMMON@
_crossread_flags() {
    case "$verb" in
@FLAGS@
    esac
}
_crossread_offer() {
    local word typed="${cur#[\"\']}"
    typed="${typed//\\/}"
    while IFS=$'\t' read -r word _; do
        [[ -n $word && $word == "$typed"* ]] || continue
        case "$cur" in [\"\']*) ;; *) [[ $1 == quoted ]] && word=$(printf %q "$word") ;; esac
        COMPREPLY+=("$word")
    done
}
_crossread_files() {
    local found="$(compgen -f -- "$cur")"
    [ -n "$found" ] || return
    compopt -o filenames 2> /dev/null
    _crossread_offer plain <<< "$found"
}
_crossread() {
    local cur="${COMP_WORDS[COMP_CWORD]}" verb pending at kind flags
    COMPREPLY=()
    [ "$cur" = '=' ] && cur=''
    _crossread_read "${COMP_WORDS[@]:1:COMP_CWORD-1}"
    if [[ $cur == -* ]]; then
        _crossread_flags
        COMPREPLY=($(compgen -W "$flags" -- "$cur"))
        return
    fi
    if [[ -z $verb && -z $pending ]]; then
        COMPREPLY=($(compgen -W "@NAMES@" -- "$cur"))
        if [ -n "$COMPREPLY" ]; then
            [ -z "$cur" ] || _crossread_files
            return 0
        fi
        verb=open
    fi
    _crossread_kind
    case "$kind" in
        =*) _crossread_offer quoted <<< "$(printf '%s' "${kind#=}" | tr ',' '\n')" ;;
        session) _crossread_offer quoted <<< "$(crossread completion --names sessions 2> /dev/null)" ;;
        story)
            _crossread_offer plain <<< "$(crossread completion --names stories 2> /dev/null)"
            [ -z "$COMPREPLY" ] || _crossread_files
            ;;
        nothing) compopt +o default 2> /dev/null ;;
    esac
    return 0
}
complete -o default -F _crossread crossread
"""
_ZSH = r"""#compdef crossread
# Completion of crossread for zsh.
@COMMON@
_crossread_flags() {
    case "$verb" in
@FLAGS@
    esac
}
_crossread_names() {
    local line tab=$'\t'
    local -a found
    for line in "${(@f)$(crossread completion --names $1 2> /dev/null)}"; do
        line=${line//:/\\:}
        [[ -n $line ]] && found+=("${line/$tab/:}")
    done
    _describe "$1" found
}
_crossread() {
    local cur="${words[CURRENT]}" verb pending at kind
    local -a flags verbs
    verbs=(
@VERBS@
    )
    _crossread_read "${(@)words[2,CURRENT-1]}"
    if [[ $cur == --*=* ]]; then
        compset -P 1 '*='
        _crossread_values "$verb" "${cur%%=*}"
        [[ -n $pending ]] || return
    elif [[ $cur == -* ]]; then
        _crossread_flags
        _describe -o option flags
        return
    fi
    if [[ -z $verb && -z $pending ]]; then
        _describe command verbs
        verb=open
    fi
    _crossread_kind
    case "$kind" in
        '='*) compadd -- "${(@s:,:)${kind#=}}" ;;
        session) _crossread_names sessions ;;
        story) _crossread_names stories; _files ;;
        file) _files ;;
    esac
}
if [ "${funcstack[1]}" = _crossread ]; then
    _crossread "$@"
else
    compdef _crossread crossread
fi
"""


def bash() -> str:
    """For `eval "$(crossread completion bash)"`; also for bash 3.2, which macOS has."""
    return _filled(_BASH, lambda line: f"flags={_quoted(' '.join(flag.name for flag in line.flags))}")


def zsh() -> str:
    """For a file `_crossread` in a folder of `$fpath`, or to be sourced."""

    def flags(line: Line) -> str:
        return f"flags=({' '.join(_described(flag.name, flag.purpose) for flag in line.flags)})"

    verbs = "\n".join(f"        {_described(line.name, line.purpose)}" for line in lines()[1:])
    return _filled(_ZSH, flags).replace("@VERBS@", verbs)


def _filled(script: str, flags: Callable[[Line], str]) -> str:
    every = [(_patterns(line), flags(line)) for line in lines()]
    return (
        script.replace("@COMMON@", _COMMON.strip())
        .replace("@FLAGS@", _cases(every))
        .replace("@VALUES@", _cases(_values()))
        .replace("@KINDS@", _cases(_kinds()))
        .replace("@NAMES@", command_names())
    )


def _patterns(line: Line) -> str:
    return "''|open" if line.name == "open" else line.name


def _cases(rows: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"        {pattern}) {words} ;;" for pattern, words in rows)


def _values() -> Iterator[tuple[str, str]]:
    for line in lines():
        for flag in line.flags:
            if flag.values:
                yield _quoted(f"{line.name} {flag.name}"), f"pending={_quoted(' '.join(flag.values))}"


def _kinds() -> Iterator[tuple[str, str]]:
    for line in lines():
        for at, kind in enumerate(line.words):
            last = line.ever and at == len(line.words) - 1
            yield _quoted(f"{line.name} ") + "*" if last else _quoted(f"{line.name} {at}"), f"kind={_quoted(kind)}"


def _described(name: str, purpose: str) -> str:
    """A word with what it is for, as zsh's `_describe` takes it."""
    return _quoted(f"{name}:{purpose}")


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "'\\''") + "'"
