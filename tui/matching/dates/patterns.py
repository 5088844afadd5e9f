"""How dates and times are written, as patterns of the text where one begins."""

import re

from tui.matching.dates.lexicon import MONTHS, STAGES, WEEKDAYS

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = r"\d{1,2}"
_TH = "(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_ENDS = r"(?![\d:%]|[.,]\d)"
_ZONE = "GMT|UTC|EST|EDT|ET|CST|CDT|CT|PST|PDT|PT|BST|CET|CEST|IST|JST"

WEEKDAY = re.compile(
    rf"""
    (?P<weekday>{"|".join(WEEKDAYS)})\b
    (?:\s(?P<part>morning|afternoon|evening|night)\b
     | ,?\s(?:the\s)?
       (?:(?P<day>{_DAY}){_TH}\s(?:of\s)?(?P<month>{_MONTH})\b
        | (?P<month_first>{_MONTH})\b\.?\s(?P<day_last>{_DAY}){_TH}{_ENDS})
       (?:,?\s(?P<year>{_YEAR})\b)?
    )?
    """,
    re.VERBOSE,
)
"""Monday; Monday morning; Sunday, June 18, 2023; Sunday 18 June."""
MONTH = re.compile(
    rf"""
    (?P<month>{_MONTH})\b\.?
    (?:\s(?P<day>{_DAY}){_TH}{_ENDS}(?:,?\s(?P<year>{_YEAR})\b)?
     | (?:\sof)?,?\s(?P<year_only>{_YEAR})\b
    )?
    """,
    re.VERBOSE,
)
"""June; June 18; June 18, 2023; June 2023."""
DAY = re.compile(rf"(?P<day>{_DAY}){_TH}\s(?:of\s)?(?P<month>{_MONTH})\b(?:,?\s(?P<year>{_YEAR})\b)?")
"""18 June; 18th of June, 2023."""
FIRST_DAY = re.compile(
    rf"(?P<day>{_DAY}){_TH}(?=(?:\s?[-–]\s?|\s(?:to|and)\s){_DAY}{_TH}\s(?:of\s)?(?P<month>{_MONTH})\b)"
)
"""The 12 of "12 to 20 July"."""
SECOND_DAY = re.compile(rf"(?:\s?[-–]\s?|\s(?:to|through|and)\s)(?P<day>{_DAY}){_TH}(?=$|[.,;)]|\s(?:in|at|near)\b)")
"""The 20 of "July 12 to 20", after the 12."""
NUMERIC = re.compile(
    rf"(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"
    rf"|(?P<one>{_DAY})(?P<mark>[/.])(?P<other>{_DAY})(?P=mark)(?P<year_last>{_YEAR})(?!\d)"
)
"""2023-06-18; 18/06/2023; 18.06.2023."""
YEAR = re.compile(rf"(?P<year>{_YEAR})(?P<decade>s)?(?!\w|[-–/.,:]\d|\s?%)")
"""2023; 1990s."""
TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])(?:\.\s?m\.|m\b)"
    rf"(?:\s(?P<zone>{_ZONE})\b)?"
    rf"|(?P<hours>\d{{1,2}}):(?P<minutes>[0-5]\d)(?![\d:])(?:\s(?P<zone_last>{_ZONE})\b)?"
)
"""7 p.m.; 7:30pm; 19:30; 14:39 GMT."""
STAGE = re.compile(rf"(?P<stage>{'|'.join(STAGES)})[\s-](?P<month>{_MONTH})\b(?:\s(?P<year>{_YEAR})\b)?", re.IGNORECASE)
"""early June; late August 2019."""
STEP = re.compile(r"(?P<step>last|this|next)\s(?P<unit>month|year)\b(?!['’])", re.IGNORECASE)
"""last month; next year."""
