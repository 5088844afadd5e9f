"""The completion script for fish, which has words of its own for everything."""

from collections.abc import Iterator

from tui.cli.completing import FILE, NOTHING, SESSION, STORY, Flag, command_names, lines

_FISH = r"""# Completion of crossread for fish.
function __crossread_verb
    set -l given (commandline -opc)
    set -e given[1]
    set -l skip no
    for word in $given
        if test $skip = yes
            set skip no
            continue
        end
        switch $word
            case --library
                set skip yes
            case @NAMES@
                echo $word
                return
            case '--*'
            case '*'
                echo open
                return
        end
    end
    echo start
end
function __crossread_in
    contains -- (__crossread_verb) $argv
end
@LINES@
"""


def script() -> str:
    """What goes into `~/.config/fish/completions/crossread.fish`."""
    return _FISH.replace("@NAMES@", command_names()).replace("@LINES@", "\n".join(_lines()))


def _lines() -> Iterator[str]:
    for line in lines():
        where = "start open" if line.name == "open" else line.name
        begun = f"complete -c crossread -n '__crossread_in {where}'"
        if line.name != "open":
            yield f"complete -c crossread -n '__crossread_in start' -a {line.name} -d {_quoted(line.purpose)}"
        if not {FILE, STORY} & set(line.words):
            yield f"{begun} -f"
        for kind in dict.fromkeys(line.words):
            if offered := _offered(kind):
                yield f"{begun} -a {offered}"
        for flag in line.flags:
            yield f"{begun} -l {flag.name[2:]}{_value(flag)} -d {_quoted(flag.purpose)}"


def _value(flag: Flag) -> str:
    if not flag.values:
        return ""
    kind = flag.values[0]
    if kind in (FILE, STORY):
        return " -r -F"
    offered = _offered(kind)
    return f" -x -a {offered}" if offered else " -x"


def _offered(kind: str) -> str:
    """The words that fish is given to choose from; empty where files or nothing will do."""
    if kind in (FILE, NOTHING):
        return ""
    if kind in (STORY, SESSION):
        names = {STORY: "stories", SESSION: "sessions"}[kind]
        return f"'(crossread completion --names {names} 2> /dev/null)'"
    return _quoted(kind[1:].replace(",", " "))


def _quoted(words: str) -> str:
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'"
