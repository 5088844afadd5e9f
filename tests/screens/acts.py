"""What a reader does again and again."""

from .reader import Reader


async def note(reader: Reader, words: str) -> str:
    """Write a note where the reader stands, and keep it."""
    await reader.press("a")
    return await reader.write(words, "escape")


async def tag(reader: Reader, words: str) -> str:
    """Enter a tag where the reader stands."""
    await reader.press("t")
    return await reader.write(words, "enter")
