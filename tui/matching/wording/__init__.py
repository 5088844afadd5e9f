"""What differs word by word between two sentences most of whose words agree."""

from tui.matching.wording.rewording import wording_differences

__all__ = ["wording_differences"]
