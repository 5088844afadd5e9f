"""Units of measure: what is measured, and by how much, so that miles and kilometres can be held together."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit of a dimension: a value times `factor`, plus `offset`, is in the dimension's own unit."""

    dimension: str
    factor: float
    offset: float = 0.0


AGED = "second old"
"""What ages are measured in."""
_DAY = 86_400.0
_LENGTHS = {
    "meter": 1.0, "kilometer": 1000.0, "mile": 1609.34, "foot": 0.3048, "yard": 0.9144, "inch": 0.0254,
    "centimeter": 0.01, "millimeter": 0.001,
}  # fmt: skip
_WEIGHTS = {"kilo": 1.0, "gram": 0.001, "pound": 0.4536, "ton": 1000.0, "ounce": 0.02835}
_TIMES = {
    "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": _DAY, "week": 7 * _DAY, "month": 30.44 * _DAY,
    "year": 365.25 * _DAY, "decade": 3652.5 * _DAY, "century": 36525 * _DAY,
}  # fmt: skip
_SPELLINGS = {
    "km": "kilometer", "kilometre": "kilometer", "metre": "meter", "feet": "foot", "ft": "foot", "cm": "centimeter",
    "centimetre": "centimeter", "mm": "millimeter", "millimetre": "millimeter", "inches": "inch", "kg": "kilo",
    "kilogram": "kilo", "kilogramme": "kilo", "lb": "pound", "tonne": "ton", "oz": "ounce", "centuries": "century",
    "hr": "hour", "min": "minute", "sec": "second", "hectare": "hectare", "acre": "acre", "litre": "liter",
    "mph": "mile an hour", "kph": "kilometer an hour", "kmh": "kilometer an hour",
}  # fmt: skip
MEASURES: dict[str, Measure] = (
    {name: Measure("meter", factor) for name, factor in _LENGTHS.items()}
    | {f"square {name}": Measure("square meter", factor * factor) for name, factor in _LENGTHS.items()}
    | {f"{name} an hour": Measure("meter an hour", factor) for name, factor in _LENGTHS.items()}
    | {name: Measure("kilo", factor) for name, factor in _WEIGHTS.items()}
    | {name: Measure("second", factor) for name, factor in _TIMES.items()}
    | {f"{name} ago": Measure("second ago", factor) for name, factor in _TIMES.items()}
    | {f"{name} old": Measure(AGED, factor) for name, factor in _TIMES.items()}
    | {
        "liter": Measure("liter", 1.0),
        "gallon": Measure("liter", 3.785),
        "hectare": Measure("square meter", 10_000.0),
        "acre": Measure("square meter", 4046.86),
        "celsius": Measure("celsius", 1.0),
        "fahrenheit": Measure("celsius", 5 / 9, -160 / 9),
        "share": Measure("%", 1.0),
    }
)
"""Measures by the name of the unit."""
TIMES = frozenset(_TIMES)
DIMENSIONS = frozenset(measure.dimension for measure in MEASURES.values())


def spelled(norm: str) -> str | None:
    """The name of the unit of measure that a word is, in whatever number and spelling; None for any other word."""
    name = _SPELLINGS.get(norm, norm)
    if name not in MEASURES and norm[-1] == "s":
        single = norm[:-1]
        name = _SPELLINGS.get(single, single)
    return name if name in MEASURES and name != "share" else None
