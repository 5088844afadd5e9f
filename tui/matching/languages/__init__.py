"""What is different from language to language: how words are stemmed, and which of them carry no meaning."""

from tui.matching.languages.detecting import detect
from tui.matching.languages.language import NEUTRAL, Language
from tui.matching.languages.stemming import function_stems, stems
from tui.matching.languages.tables import ENGLISH, LANGUAGES

__all__ = ["ENGLISH", "LANGUAGES", "NEUTRAL", "Language", "detect", "function_stems", "stems"]
