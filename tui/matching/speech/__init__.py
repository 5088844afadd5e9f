"""What is said in a story, and by whom; and where two stories do not report it in the same way."""

from tui.matching.speech.attribution import attribution_differences
from tui.matching.speech.echoes import same_speech
from tui.matching.speech.quotations import quotations
from tui.matching.speech.quoting import quotation_differences
from tui.matching.speech.sources import Source
from tui.matching.speech.speaking import speeches
from tui.matching.speech.spoken import Speech, Voice

__all__ = [
    "Source",
    "Speech",
    "Voice",
    "attribution_differences",
    "quotation_differences",
    "quotations",
    "same_speech",
    "speeches",
]
