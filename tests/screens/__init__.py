"""Screens, driven as their user does."""

import pytest

pytest.register_assert_rewrite(f"{__name__}.snapshot")
