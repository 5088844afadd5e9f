"""How many, in words."""


def counted(number: int, one: str, many: str) -> str:
    """A number with what it counts: "1 story", "3 stories"."""
    return f"{number} {one if number == 1 else many}"
