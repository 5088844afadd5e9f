"""All languages of which matching knows something.

The tables are Crossread's own. The packages of stop words that are kept up (stop-words, stopwordsiso) are made for
search engines: "fire", "million", "miss" and "state" are stop words there, which in news are what a sentence is about,
and the Greek of the first is ancient. PyStemmer, which the stemming comes from, has none.

A language is stemmed when every release of PyStemmer that Crossread runs with can do it: otherwise the version that
happens to be installed would decide what matches.
"""

from tui.matching.languages.germanic import ENGLISH, GERMANIC
from tui.matching.languages.language import Language
from tui.matching.languages.others import OTHERS
from tui.matching.languages.romance import ROMANCE
from tui.matching.languages.slavic import SLAVIC

LANGUAGES: tuple[Language, ...] = (*GERMANIC, *ROMANCE, *SLAVIC, *OTHERS)

__all__ = ["ENGLISH", "LANGUAGES"]
