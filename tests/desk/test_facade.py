"""What the desk offers to screens and command line."""

import pytest

from tui import desk


@pytest.mark.parametrize("name", desk.__all__)
def test_everything_that_is_offered_is_there(name: str) -> None:
    assert getattr(desk, name) is not None


def test_what_is_not_offered_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = desk.nonsense  # type: ignore[attr-defined]


def test_the_offer_is_in_order() -> None:
    capitals = [name for name in desk.__all__ if name.isupper()]
    classes = [name for name in desk.__all__ if name[0].isupper() and not name.isupper()]
    functions = [name for name in desk.__all__ if name.islower()]
    assert desk.__all__ == sorted(capitals) + sorted(classes) + sorted(functions)
