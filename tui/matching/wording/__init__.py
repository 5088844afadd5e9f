"""What differs word by word between two sentences most of whose words agree."""

from tui.matching.wording.cutting import beside_facts
from tui.matching.wording.rewording import wording_differences

__all__ = ["beside_facts", "wording_differences"]
