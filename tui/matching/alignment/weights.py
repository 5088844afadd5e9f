"""What was learned from labelled stories. Written by `python -m tests.bench.weights`, which says how.

With each event of the labelled stories left out in turn they reached
F2g 0.687 F1 0.600 (P 0.725 R 0.511 R2 0.653),
R2 at P .90 0.506, calibration error 0.008, 3.61 wrong a comparison, shown from 0.34.
"""

from tui.matching.alignment.events import Likeness
from tui.matching.alignment.evidence import Evidence
from tui.matching.alignment.judging import Event, Judgement, Weights
from tui.matching.alignment.surroundings import Surroundings

WEIGHTS = Weights(
    first=Judgement(
        start=-5.675,
        evidence=Evidence(
            overlap=9.747,
            substance=0.967,
            clause=2.888,
            both_quote=-1.284,
            quoted=2.872,
            one_title=1.214,
            both_titles=3.372,
        ),
        around=Surroundings(
            company=0.000,
            next=0.000,
            apart=0.000,
            rival=0.000,
        ),
    ),
    final=Judgement(
        start=-5.210,
        evidence=Evidence(
            overlap=8.261,
            substance=0.720,
            clause=3.229,
            both_quote=-1.105,
            quoted=2.342,
            one_title=0.956,
            both_titles=2.814,
        ),
        around=Surroundings(
            company=0.788,
            next=0.749,
            apart=0.713,
            rival=-0.938,
        ),
    ),
    event=Event(
        start=-13.975,
        likeness=Likeness(
            words=13.829,
            phrases=41.484,
            names=7.097,
            leads=3.593,
            news=3.301,
        ),
        answered=0.90,
    ),
    shown=0.34,
    typical=Evidence(
        overlap=0.157,
        substance=1.649,
        clause=0.062,
        both_quote=0.110,
        quoted=0.021,
        one_title=0.080,
        both_titles=0.003,
    ),
)
