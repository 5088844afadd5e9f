"""Whether a colour can be read on another, and the nearest that can. Pure.

Contrast as defined by WCAG 2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio), from 1 to 21. Colours that only the
terminal knows the look of (the sixteen ANSI colours and the default) are taken as they are.
"""

from textual.color import BLACK, WHITE, Color

READABLE = 4.5
"""The least contrast for text of ordinary size."""


def contrast(one: Color, other: Color) -> float:
    """The contrast of two opaque colours."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def legible(color: Color, background: Color) -> Color:
    """The colour as it looks on an opaque background, moved towards black or white until it can be read there."""
    if background.ansi is not None or color.ansi is not None:
        return color
    extreme = max((WHITE, BLACK), key=lambda end: contrast(end, background))
    seen = background + (extreme.with_alpha(color.a) if color.auto else color)
    steps = (seen.blend(extreme, tenths / 10) for tenths in range(11))
    return next((step for step in steps if contrast(step, background) >= READABLE), extreme)


def _luminance(color: Color) -> float:
    red, green, blue = (_linear(value / 255) for value in color.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
