"""Puts together the lines of a mail's text that a program has broken, where it says so (RFC 3676, "format=flowed")."""


def unfolded(text: str, *, drop_blank: bool = False) -> str:
    """The text with a line that ends in a blank joined to the next; `drop_blank` where that blank was added, too."""
    lines: list[list[str]] = []
    goes_on = False
    depth = 0
    for line in text.replace("\r\n", "\n").split("\n"):
        quoted, bare = _quoted(line)
        flows = bare.endswith(" ") and bare != "-- "
        kept = bare[:-1] if flows and drop_blank else bare
        if goes_on and quoted == depth and bare != "-- ":
            lines[-1].append(kept)
        else:
            lines.append([">" * quoted + (" " if quoted else ""), kept])
        goes_on, depth = flows, quoted
    return "\n".join("".join(pieces) for pieces in lines)


def _quoted(line: str) -> tuple[int, str]:
    """How deep a line is quoted, and what stands in it."""
    bare = line.lstrip(">")
    return len(line) - len(bare), bare.removeprefix(" ")
